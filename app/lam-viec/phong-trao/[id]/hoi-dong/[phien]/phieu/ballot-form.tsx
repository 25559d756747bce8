"use client";
import { useState, useTransition } from "react";
import { useProven } from "@/components/forms/proof";
import { unanswered } from "@/components/forms/unanswered";
import { Notice } from "@/components/ui/notice";
import type { ActionResult } from "@/lib/action-result";
import { missingChoicesText } from "@/lib/commendations/sessions/text";
import { formatInstant } from "@/lib/vietnamese";
import type { BallotKind } from "@/prisma/generated/enums";
import { castBallotsAction } from "../../actions";
import type { BallotCase as Case, Draft } from "./ballot";
import { BallotCase } from "./ballot-case";
import { BallotCheck } from "./ballot-check";
import { BallotFooter } from "./ballot-footer";

type Props = {
  sessionId: string;
  kind: BallotKind;
  votedAt: Date | null;
  back: string;
  cases: Case[];
};
const unreachable =
  "Chưa gửi được phiếu. Nội dung đã chọn vẫn còn trên màn hình này. Kiểm tra kết nối rồi bỏ phiếu lại.";

const draftOf = (cases: Case[]): Draft =>
  Object.fromEntries(cases.map(({ id, mine }) => [id, mine ? { ...mine } : { note: "" }]));

/** A member's ballot: choose on every case, look it over, cast. An open one may be cast again until the vote closes. */
export function BallotForm({ sessionId, kind, votedAt, back, cases }: Props) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(cases));
  const [step, setStep] = useState<"choose" | "check">("choose");
  const [editing, setEditing] = useState(votedAt === null);
  const [message, setMessage] = useState<string | null>(null);
  const [receipt, setReceipt] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const proven = useProven();
  const mine = cases.filter(({ recusal }) => recusal === null);
  const missing = mine.filter(({ id }) => !draft[id]?.choice);

  function cast() {
    if (pending) return;
    setMessage(null);
    const choices = mine.flatMap(({ id }) => {
      const { choice, note = "" } = draft[id] ?? {};
      return choice ? [{ caseId: id, choice, note }] : [];
    });
    startTransition(async () => {
      const result: ActionResult<{ receipt: string | null }> = await proven(() =>
        castBallotsAction({ sessionId, choices }),
      ).catch(unanswered(unreachable));
      if (!result.ok) return setMessage(result.message);
      setReceipt(result.data.receipt);
      setEditing(false);
      setStep("choose");
    });
  }

  function toCheck() {
    if (missing.length > 0) {
      setMessage(`${missingChoicesText(missing.length)}.`);
      document.getElementById(`th-${missing[0]?.id}`)?.scrollIntoView({ block: "center" });
      document.querySelector<HTMLElement>(`#th-${missing[0]?.id} input`)?.focus();
      return;
    }
    setMessage(null);
    setStep("check");
    window.scrollTo({ top: 0 });
  }

  if (mine.length === 0)
    return (
      <Notice title="Không tham gia bỏ phiếu">
        Thành viên không tham gia bỏ phiếu ở tất cả các trường hợp của phiên này.
      </Notice>
    );
  if (!editing && votedAt)
    return (
      <Receipt kind={kind} votedAt={votedAt} code={receipt} cases={cases} onEdit={() => setEditing(true)} />
    );

  return (
    <>
      {kind === "SECRET" && (
        <Notice kind="warning" title="Bỏ phiếu kín">
          Phiếu gửi đi là cuối cùng và không hiển thị lại. Ý kiến được lưu tách khỏi tên người bỏ phiếu.
        </Notice>
      )}
      {step === "check" ? (
        <BallotCheck cases={mine} draft={draft} onEdit={() => setStep("choose")} />
      ) : (
        <ol className="case-list mt-4">
          {cases.map((one) => (
            <BallotCase
              key={one.id}
              one={one}
              kind={kind}
              value={draft[one.id]}
              mayDeclare={votedAt === null}
              onChange={(value) => setDraft({ ...draft, [one.id]: value })}
            />
          ))}
        </ol>
      )}
      <BallotFooter
        step={step}
        missing={missing.length}
        total={mine.length}
        pending={pending}
        message={message}
        back={back}
        onCheck={toCheck}
        onCast={cast}
        onEdit={() => setStep("choose")}
      />
    </>
  );
}

type ReceiptProps = {
  kind: BallotKind;
  votedAt: Date;
  code: string | null;
  cases: Case[];
  onEdit: () => void;
};

/** That a vote was cast, and for an open ballot what; a secret one is not shown again. */
function Receipt({ kind, votedAt, code, cases, onEdit }: ReceiptProps) {
  return (
    <div className="grid gap-4">
      <Notice kind="success" title={`Phiếu đã được ghi nhận lúc ${formatInstant(votedAt)}`} announce>
        {kind === "SECRET"
          ? "Phiếu kín không hiển thị lại và không thay đổi được."
          : "Có thể thay đổi phiếu cho đến khi Thư ký chốt phiếu."}
      </Notice>
      {code && (
        <Notice title={`Mã biên nhận: ${code}`}>
          Ghi lại mã này; mã không hiển thị lần nữa. Sau khi chốt phiếu, trang phiên họp liệt kê mã của mọi
          phiếu đã kiểm, không kèm tên và ý kiến.
        </Notice>
      )}
      {kind === "OPEN" && (
        <BallotCheck
          title="Phiếu đã gửi"
          cases={cases.filter(({ recusal }) => recusal === null)}
          draft={draftOf(cases)}
          onEdit={onEdit}
          editLabel="Thay đổi phiếu"
        />
      )}
    </div>
  );
}
