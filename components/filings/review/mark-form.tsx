"use client";
import { useState, useTransition } from "react";
import { PlainTextArea, PlainTextField } from "@/components/forms/plain-fields";
import { unanswered } from "@/components/forms/unanswered";
import { type Refusal, useRefusal, withoutPath } from "@/components/forms/use-refusal";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ActionResult } from "@/lib/action-result";
import type { LineMarkInput, LineMarks } from "@/lib/filings/marks/schema";
import { figuresText } from "@/lib/filings/sheet/text";
import { lineMarkText, newFindingText } from "@/lib/filings/text";
import type { ReviewLine } from "@/lib/filings/verification/rules";
import { formatInstant, formatNumber } from "@/lib/vietnamese";
import { readFigure } from "../grid/model";

export type MarkAction = (input: LineMarks) => Promise<ActionResult>;
type MarkFormProps = {
  line: ReviewLine;
  filingId: string;
  mark: MarkAction;
  onMarked: (mark: LineMarkInput["mark"]) => void;
};
type Remark = "NEEDS_FIX" | "LACKS_EVIDENCE" | "ADJUSTED";

// The usual reasons, so that one act is called one thing; the note says the rest.
const usualReasons: Record<Remark, string[]> = {
  NEEDS_FIX: [
    "Số liệu khác báo cáo kèm theo",
    "Mẫu số chưa đúng cách tính của kế hoạch",
    "Số liệu không khớp cổng dịch vụ công",
  ],
  LACKS_EVIDENCE: [
    "Chưa có tài liệu kiểm chứng",
    "Tài liệu không thể hiện số liệu này",
    "Tài liệu không đọc được",
  ],
  ADJUSTED: ["Ghi lại theo phụ lục của báo cáo", "Ghi lại theo số liệu cổng dịch vụ công"],
};

/** What the verifier says about a line: agreed at once, or a remark with its reason. */
export function MarkForm({ line, filingId, mark, onMarked }: MarkFormProps) {
  const [remark, setRemark] = useState<Remark | null>(null);
  const told = useRefusal();
  const [pending, startTransition] = useTransition();

  function send(input: LineMarkInput, next: () => void, form?: HTMLFormElement) {
    told.say(null);
    startTransition(async () => {
      const result = await mark({ filingId, marks: [input] }).catch(
        unanswered("Chưa ghi được ý kiến. Kiểm tra kết nối rồi thử lại."),
      );
      if (!result.ok) return told.refuse(form, withoutPath(result, "marks.0."));
      setRemark(null);
      next();
    });
  }
  const simple = (name: "AGREED" | "CLEARED"): LineMarkInput => ({
    indicatorId: line.indicator.id,
    valueVersion: line.version,
    mark: name,
  });

  return (
    <section aria-label="Ý kiến thẩm định" className="review-mark">
      {line.mark && (
        <p>
          <strong>{lineMarkText[line.mark.mark]}</strong>
          {line.mark.newFinding && ` (${newFindingText})`}
          {line.mark.figures && `: ${figuresText(line.mark.figures)}`}
          {line.mark.reason && ` – ${line.mark.reason}`} · {line.mark.by}, {formatInstant(line.mark.at)}{" "}
          <Button size="small" variant="quiet" onClick={() => send(simple("CLEARED"), () => undefined)}>
            Hoàn tác
          </Button>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          icon="check"
          onClick={() => send(simple("AGREED"), () => onMarked("AGREED"))}
          aria-disabled={pending || undefined}
        >
          Đồng ý
        </Button>
        {(["NEEDS_FIX", "LACKS_EVIDENCE", "ADJUSTED"] as const).map((name) => (
          <Button
            key={name}
            aria-expanded={remark === name}
            onClick={() => setRemark(remark === name ? null : name)}
          >
            {lineMarkText[name]}
          </Button>
        ))}
      </div>
      {remark && (
        <RemarkForm
          key={remark}
          line={line}
          remark={remark}
          pending={pending}
          onProblem={told.refuse}
          onSend={(input, form) => send(input, () => onMarked(input.mark), form)}
        />
      )}
      {told.beside}
      {told.message && (
        <Notice kind="error" announce>
          {told.message}
        </Notice>
      )}
    </section>
  );
}

type RemarkFormProps = {
  line: ReviewLine;
  remark: Remark;
  pending: boolean;
  onProblem: (form: HTMLFormElement, refusal: Refusal) => void;
  onSend: (input: LineMarkInput, form: HTMLFormElement) => void;
};

function RemarkForm({ line, remark, pending, onProblem, onSend }: RemarkFormProps) {
  const [reason, setReason] = useState("");

  function submit(form: HTMLFormElement) {
    const fields = new FormData(form);
    const common = {
      indicatorId: line.indicator.id,
      valueVersion: line.version,
      reason: reason.trim(),
      newFinding: fields.get("newFinding") === "on",
    };
    if (remark !== "ADJUSTED") return onSend({ ...common, mark: remark }, form);
    const { amounts, problems } = figuresIn(fields);
    const [message] = Object.values(problems);
    if (message) return onProblem(form, { message, fields: problems });
    onSend({ ...common, mark: remark, state: "REPORTED", ...amounts }, form);
  }

  return (
    <form
      className="grid gap-2"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      {remark === "ADJUSTED" && <FigureFields line={line} />}
      <div className="flex flex-wrap gap-1">
        {usualReasons[remark].map((text) => (
          <Button key={text} size="small" onClick={() => setReason(text)}>
            {text}
          </Button>
        ))}
      </div>
      <PlainTextArea
        name="reason"
        label="Lý do"
        rows={2}
        required
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {line.isNewFinding && (
        <label className="choice">
          <input type="checkbox" name="newFinding" />
          <span>
            {newFindingText}: dòng này đã được đồng ý ở lần trước, lý do nêu rõ vì sao nay mới phát hiện.
          </span>
        </label>
      )}
      <div>
        <Button type="submit" variant="primary" aria-disabled={pending || undefined}>
          Ghi ý kiến
        </Button>
      </div>
    </form>
  );
}

const names = { numerator: "Tử số", denominator: "Mẫu số", amount: "Kết quả" } as const;
const fieldsOf = ({ indicator: { kind } }: ReviewLine) =>
  kind === "ratio" || kind === "reduction" ? (["numerator", "denominator"] as const) : (["amount"] as const);

function FigureFields({ line }: { line: ReviewLine }) {
  return (
    <div className="flex gap-3">
      {fieldsOf(line).map((field) => (
        <PlainTextField
          key={field}
          name={field}
          label={names[field]}
          inputMode="decimal"
          autoComplete="off"
          required
          defaultValue={line.figures[field] === null ? "" : formatNumber(line.figures[field])}
        />
      ))}
    </div>
  );
}

type Amounts = { numerator: string | null; denominator: string | null; amount: string | null };

function figuresIn(fields: FormData): { amounts: Amounts; problems: Record<string, string> } {
  const amounts: Amounts = { numerator: null, denominator: null, amount: null };
  const problems: Record<string, string> = {};
  for (const field of ["numerator", "denominator", "amount"] as const) {
    const typed = fields.get(field);
    if (typeof typed !== "string") continue;
    const { value, error } = readFigure(typed);
    if (error) problems[field] = error;
    else amounts[field] = value;
  }
  return { amounts, problems };
}
