"use client";
import { useEffect, useId, useRef, useState, useTransition } from "react";
import { unanswered } from "@/components/forms/unanswered";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action-result";
import type { GridLine } from "@/lib/filings/grid/rules";
import type { PinAnswers } from "@/lib/filings/pins/schema";
import { pinAnswerText } from "@/lib/filings/text";

export type AnswerPins = (input: PinAnswers) => Promise<ActionResult>;
type PinNoteProps = {
  /** Of the remark: the cells of the line and the answers are heard with it. */
  id: string;
  pin: NonNullable<GridLine["pin"]>;
  filingId: string;
  isEditable: boolean;
  /** Sends what is typed before the answer, so that `Đã sửa` finds the change. */
  saveFirst: () => Promise<unknown>;
  answer: AnswerPins;
};

type Kind = "FIXED" | "EXPLAINED";

/** A remark of the office on a line, and its end: `Đã sửa` or `Giải trình`. */
export function PinNote({ id, pin, filingId, isEditable, saveFirst, answer }: PinNoteProps) {
  const [text, setText] = useState(pin.answer ?? "");
  const [refused, setRefused] = useState<{ kind: Kind; message: string } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const messageId = useId();
  const isOfText = refused?.kind === "EXPLAINED";
  const [pending, startTransition] = useTransition();

  // Once it is drawn: the sentence is read with the input it speaks of; beside a button it is read as an alert.
  useEffect(() => {
    if (refused?.kind === "EXPLAINED") input.current?.focus();
  }, [refused]);

  function send(kind: Kind) {
    setRefused(null);
    startTransition(async () => {
      await saveFirst();
      const result = await answer({
        filingId,
        answers: [{ pinId: pin.id, kind, text: kind === "EXPLAINED" ? text : "" }],
      }).catch(unanswered("Chưa ghi được trả lời. Kiểm tra kết nối rồi thử lại."));
      if (!result.ok) setRefused({ kind, message: result.fields?.["answers.0.text"] ?? result.message });
      else toast(`Đã ghi trả lời: ${pinAnswerText[kind]}.`);
    });
  }

  return (
    <div className="figures-pin">
      <p id={id}>
        <Icon name="returned" />
        <span>
          <strong>{pin.by}:</strong>
          {` ${pin.remark}`}
        </span>
      </p>
      {pin.answerKind && (
        <p className="text-met">
          <Icon name="check" />
          <span>
            {pinAnswerText[pin.answerKind]}
            {pin.answer ? `: ${pin.answer}` : ""}
          </span>
        </p>
      )}
      {isEditable && (
        <div className="flex flex-wrap items-end gap-2">
          <Button
            size="small"
            variant="primary"
            aria-describedby={id}
            onClick={() => send("FIXED")}
            aria-disabled={pending || undefined}
          >
            Đã sửa
          </Button>
          <label className="grid max-w-64 grow basis-40 gap-1">
            <span className="sr-only">Nội dung giải trình với Sở Nội vụ</span>
            <input
              ref={input}
              className="input figures-answer"
              aria-invalid={isOfText || undefined}
              aria-describedby={isOfText ? `${messageId} ${id}` : id}
              placeholder="hoặc nêu giải trình"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <Button size="small" onClick={() => send("EXPLAINED")} aria-disabled={pending || undefined}>
            Giải trình
          </Button>
        </div>
      )}
      {refused && (
        <p role={isOfText ? undefined : "alert"} id={messageId} className="figures-error">
          {refused.message}
        </p>
      )}
    </div>
  );
}
