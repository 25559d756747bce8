"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { z } from "zod";
import {
  DateField,
  ErrorSummary,
  RadioGroupField,
  SelectField,
  SubmitBar,
  TextField,
} from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import { opinionInput } from "@/lib/commendations/sessions/schema";
import { choiceText } from "@/lib/commendations/sessions/text";
import { VoteChoice } from "@/prisma/generated/enums";
import { recordOpinionAction } from "../../actions";
import type { Entry } from "../entry-frame";

const choices = Object.values(VoteChoice).map((value) => ({ value, label: choiceText[value] }));

/** As it is filled in: every case is there, and those in `open` need a choice. */
const opinionForm = (open: string[]) =>
  opinionInput.extend({
    choices: z.array(
      z
        .object({ caseId: z.string(), choice: z.enum([...Object.values(VoteChoice), ""]) })
        .refine(({ caseId, choice }) => choice !== "" || !open.includes(caseId), {
          path: ["choice"],
          message: "Chọn Đồng ý, Không đồng ý hoặc Ý kiến khác.",
        }),
    ),
  });
type Values = z.input<ReturnType<typeof opinionForm>>;

/** An absent member's opinion on each case they may vote on, with the document it stands in. */
export function OpinionForm({ sessionId, back, members, cases }: Entry) {
  const router = useRouter();
  const [memberId, setMemberId] = useState("");
  const open = cases.filter(({ recused }) => !recused.includes(memberId)).map(({ id }) => id);
  const [blank] = useState<Values>(() => ({
    sessionId,
    memberId: "",
    document: "",
    documentOn: "",
    choices: cases.map(({ id: caseId }) => ({ caseId, choice: "" as const })),
  }));
  const { form, field, state, submit } = useActionForm(
    opinionForm(open),
    (input) => {
      const chosen = input.choices.flatMap(({ caseId, choice }) =>
        choice !== "" && open.includes(caseId) ? [{ caseId, choice, note: "" }] : [],
      );
      return recordOpinionAction({ ...input, choices: chosen });
    },
    blank,
    { done: "Đã ghi nhận ý kiến.", onDone: () => router.push(back) },
  );
  const picked = form.watch("memberId");
  if (picked !== memberId) setMemberId(picked);

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={state.problems} before="trước khi ghi nhận" />
      <SelectField
        label="Thành viên vắng mặt"
        placeholder="Chọn thành viên"
        choices={members.map(({ id, name }) => ({ value: id, label: name }))}
        {...field("memberId")}
      />
      <TextField label="Văn bản" hint="Số, ký hiệu hoặc tên văn bản" {...field("document")} />
      <DateField label="Ngày của văn bản" {...field("documentOn")} />
      {cases.map(
        ({ id, name }, at) =>
          open.includes(id) && (
            <RadioGroupField key={id} label={name} choices={choices} {...field(`choices.${at}.choice`)} />
          ),
      )}
      <SubmitBar label="Ghi nhận ý kiến" pendingLabel="Đang ghi nhận…" {...state}>
        <LinkButton href={back}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
