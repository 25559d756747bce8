"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { refusalIn } from "@/components/forms/labels";
import { PlainDateField } from "@/components/forms/plain-date-field";
import { PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { useProven } from "@/components/forms/proof";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action-result";
import { choiceText } from "@/lib/commendations/sessions/text";
import { VoteChoice } from "@/prisma/generated/enums";
import { recordOpinionAction } from "../../actions";
import type { Entry } from "../entry-frame";

const unreachable = "Chưa gửi được. Nội dung vẫn giữ trên màn hình này. Kiểm tra kết nối rồi thử lại.";

/** An absent member's opinion on each case they may vote on, with the document it stands in. */
export function OpinionForm({ sessionId, back, members, cases }: Entry) {
  const router = useRouter();
  const [memberId, setMemberId] = useState("");
  const [message, setMessage] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const proven = useProven();
  const open = cases.filter(({ recused }) => !recused.includes(memberId));

  function send(form: HTMLFormElement) {
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? "");
    const choices = open.flatMap(({ id: caseId }) => {
      const choice = Object.values(VoteChoice).find((one) => one === text(caseId));
      return choice ? [{ caseId, choice }] : [];
    });
    const input = {
      sessionId,
      memberId,
      document: text("document"),
      documentOn: text("documentOn"),
      choices,
    };
    setMessage(null);
    startTransition(async () => {
      const result = await proven(() => recordOpinionAction(input)).catch(
        (): ActionResult => ({ ok: false, message: unreachable }),
      );
      if (!result.ok) return setMessage(refusalIn(form, result));
      toast("Đã ghi nhận ý kiến.");
      router.push(back);
    });
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) send(event.currentTarget);
      }}
    >
      <PlainSelect
        name="memberId"
        label="Thành viên vắng mặt"
        all="Chọn thành viên"
        choices={members.map(({ id, name }) => ({ value: id, label: name }))}
        value={memberId}
        onChange={({ target }) => setMemberId(target.value)}
        required
      />
      <PlainTextField name="document" label="Văn bản" hint="Số, ký hiệu hoặc tên văn bản" required />
      <PlainDateField name="documentOn" label="Ngày của văn bản" required />
      {open.map(({ id, name }) => (
        <fieldset key={id} className="case-card mb-4">
          <legend className="font-medium">{name}</legend>
          <div className="choice-row">
            {Object.values(VoteChoice).map((choice) => (
              <label key={choice} className="choice-pill">
                <input type="radio" name={id} value={choice} required />
                {choiceText[choice]}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {message && (
        <Notice kind="error" announce>
          {message}
        </Notice>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit" variant="primary" aria-disabled={pending || undefined}>
          {pending ? "Đang ghi nhận…" : "Ghi nhận ý kiến"}
        </Button>
        <LinkButton href={back}>Quay lại</LinkButton>
      </div>
    </form>
  );
}
