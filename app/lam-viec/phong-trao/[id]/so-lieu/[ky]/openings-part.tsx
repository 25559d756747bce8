"use client";
import { type FormEvent, useState, useTransition } from "react";
import { PlainTextArea } from "@/components/forms/plain-fields";
import { unanswered } from "@/components/forms/unanswered";
import { useRefusal } from "@/components/forms/use-refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import type { Opening } from "@/lib/filings/openings/queries";
import { formatInstant, withStop } from "@/lib/vietnamese";
import { requestOpeningAction } from "../actions";

type OpeningsPartProps = {
  filingId: string;
  /** The lines that are closed. */
  closed: readonly { id: string; label: string }[];
  openings: readonly Opening[];
};

/** `Đề nghị mở thêm ô`: lines nobody pinned and the unit has to change as well; and what the office answered. */
export function OpeningsPart({ filingId, closed, openings }: OpeningsPartProps) {
  const [isOpen, setOpen] = useState(false);
  const isWaiting = openings.some(({ granted }) => granted === null);
  return (
    <div className="grid justify-items-start gap-2 print:hidden">
      {closed.length > 0 && !isWaiting && <Button onClick={() => setOpen(true)}>Đề nghị mở thêm ô</Button>}
      <ul className="grid gap-1 text-sm">
        {openings.map((opening) => (
          <li key={opening.id}>
            {formatInstant(opening.askedAt)} {opening.askedBy} đề nghị mở thêm {opening.indicatorIds.length}{" "}
            dòng: {withStop(opening.reason)} {answerOf(opening)}
          </li>
        ))}
      </ul>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title="Đề nghị mở thêm ô">
        <RequestForm filingId={filingId} closed={closed} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

function answerOf({ granted, answer, decidedBy, decidedAt }: Opening): string {
  if (granted === null || !decidedAt) return "Chờ Sở Nội vụ trả lời.";
  const who = `${decidedBy ?? "Sở Nội vụ"}, ${formatInstant(decidedAt)}`;
  return granted ? `Đã mở (${who}).` : `Không mở (${who}): ${answer}`;
}

type RequestFormProps = Pick<OpeningsPartProps, "filingId" | "closed"> & { onDone: () => void };

function RequestForm({ filingId, closed, onDone }: RequestFormProps) {
  const told = useRefusal();
  const [pending, startTransition] = useTransition();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const indicatorIds = fields.getAll("line").map(String);
    const reason = String(fields.get("reason") ?? "");
    const missing = "Chọn ít nhất một dòng cần mở.";
    if (indicatorIds.length === 0) return told.refuse(form, { message: missing, fields: { line: missing } });
    startTransition(async () => {
      const result = await requestOpeningAction({ filingId, indicatorIds, reason }).catch(
        unanswered("Chưa gửi được đề nghị. Kiểm tra kết nối rồi thử lại."),
      );
      if (!result.ok) return told.refuse(form, result);
      toast("Đã gửi đề nghị mở thêm ô tới Sở Nội vụ.");
      onDone();
    });
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      {told.beside}
      <fieldset className="field">
        <legend className="field-label">Dòng cần mở</legend>
        <div className="evidence-others">
          {closed.map(({ id, label }) => (
            <label key={id} className="choice">
              <input type="checkbox" name="line" value={id} />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <PlainTextArea name="reason" label="Lý do" rows={3} required />
      {told.message && (
        <p role="alert" className="figures-error">
          {told.message}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>Quay lại</Button>
        <Button type="submit" variant="primary" aria-disabled={pending || undefined}>
          Gửi đề nghị
        </Button>
      </div>
    </form>
  );
}
