"use client";
import { useState, useTransition } from "react";
import { PlainTextArea } from "@/components/forms/plain-fields";
import { useProven } from "@/components/forms/proof";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ActionResult } from "@/lib/action-result";
import { lineDecisionText } from "@/lib/commendations/proposals/text";
import { LineDecision } from "@/prisma/generated/enums";
import { decideLineAction } from "./actions";

type Props = {
  id: string;
  version: number;
  subjectName: string;
  decision: LineDecision | null;
  reason: string;
  decidedBy: string | null;
};
const unreachable = "Chưa gửi được, chưa có gì thay đổi. Kiểm tra kết nối rồi thử lại.";

/** `Đồng ý` at once; `Trả lại` and `Để lại` after their reason. Nothing is shown as decided before the server says so. */
export function LineChoice({ id, version, subjectName, decision, reason, decidedBy }: Props) {
  const [asking, setAsking] = useState<LineDecision | null>(null);
  const [words, setWords] = useState(reason);
  const [message, setMessage] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const proven = useProven();

  function decide(chosen: LineDecision, given: string) {
    if (pending) return;
    setMessage(null);
    startTransition(async () => {
      const send = () => decideLineAction({ id, version, decision: chosen, reason: given });
      const result = await proven(send).catch((): ActionResult => ({ ok: false, message: unreachable }));
      if (!result.ok) return setMessage(result.message);
      setAsking(null);
    });
  }

  function pick(chosen: LineDecision) {
    if (chosen === LineDecision.AGREED) return decide(chosen, "");
    setMessage(null);
    setAsking(chosen);
  }

  return (
    <div className="grid gap-2">
      <fieldset className="choice-row">
        <legend className="sr-only">Ý kiến về {subjectName}</legend>
        {Object.values(LineDecision).map((choice) => (
          <label key={choice} className="choice-pill">
            <input
              type="radio"
              name={`y-kien-${id}`}
              checked={(asking ?? decision) === choice}
              onChange={() => pick(choice)}
            />
            {lineDecisionText[choice]}
          </label>
        ))}
        {pending && <span className="self-center text-sm text-ink-2">Đang ghi…</span>}
      </fieldset>
      {asking && asking !== LineDecision.AGREED && (
        <form
          className="grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            decide(asking, words);
          }}
        >
          <PlainTextArea
            name={`ly-do-${id}`}
            label={asking === LineDecision.RETURNED ? "Lý do trả lại" : "Lý do để lại xem xét sau"}
            rows={2}
            required
            minLength={5}
            maxLength={2000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" size="small">
              {lineDecisionText[asking]}
            </Button>
            <Button size="small" onClick={() => setAsking(null)}>
              Quay lại
            </Button>
          </div>
        </form>
      )}
      {message && (
        <Notice kind="error" announce>
          {message}
        </Notice>
      )}
      {decision && !asking && (
        <p className="text-sm text-ink-2">
          {[decidedBy && `Ý kiến của ${decidedBy}`, reason].filter(Boolean).join(": ")}
        </p>
      )}
    </div>
  );
}
