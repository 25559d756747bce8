"use client";
import { type FormEvent, useId, useRef, useState } from "react";
import { FileChooser } from "@/components/forms/file-chooser";
import { PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { ActionResult } from "@/lib/action-result";
import type { EvidenceUnlink } from "@/lib/filings/evidence/schema";
import type { GridLine, ReusableFile } from "@/lib/filings/grid/rules";
import { formatDate, formatFileSize, parseDate } from "@/lib/vietnamese";
import { uploadEvidence } from "./upload";

type Link = {
  filingId: string;
  fileId: string;
  lines: { indicatorId: string; page?: number | null }[];
  documentNumber?: string | null;
  documentDate?: string | null;
};
export type EvidenceActions = {
  link: (input: Link) => Promise<ActionResult>;
  unlink: (input: EvidenceUnlink) => Promise<ActionResult>;
};
type EvidencePartProps = {
  line: GridLine;
  reusable: readonly ReusableFile[];
  ensureFiling: () => Promise<ActionResult<{ id: string }>>;
  actions: EvidenceActions;
};
type Progress = { name: string; text: string } | null;

/** The files that prove a line: what is there, what was handed in before, and a new one. */
export function EvidencePart({ line, reusable, ensureFiling, actions }: EvidencePartProps) {
  const [progress, setProgress] = useState<Progress>(null);
  const [message, setMessage] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const inputId = useId();
  const linked = new Set(line.evidence.map(({ file }) => file.id));
  const choices = reusable.filter(({ id }) => !linked.has(id));

  async function attach(fileId: string, fields: FormData, defaults: Partial<ReusableFile> = {}) {
    const described = descriptionOf(fields, defaults);
    if ("problem" in described) return setMessage(described.problem);
    const filing = await ensureFiling();
    if (!filing.ok) return setMessage(filing.message);
    const { page, ...rest } = described;
    const lines = [{ indicatorId: line.indicator.id, page }];
    const result = await actions
      .link({ filingId: filing.data.id, fileId, lines, ...rest })
      .catch(() => ({ ok: false as const, message: "Chưa gắn được tệp. Thử lại." }));
    if (!result.ok) return setMessage(result.message);
    form.current?.reset();
  }

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setMessage(null);
    const fields = new FormData(event.currentTarget);
    const chosen = fields.get("file");
    const reused = String(fields.get("reused") ?? "");
    if (reused) {
      await attach(
        reused,
        fields,
        choices.find(({ id }) => id === reused),
      );
      return;
    }
    if (!(chosen instanceof File) || chosen.size === 0) return setMessage("Chọn tệp để tải lên.");
    setProgress({ name: chosen.name, text: "Đang tải 0%" });
    const answer = await uploadEvidence(chosen, (percent) =>
      setProgress({ name: chosen.name, text: `Đang tải ${percent}%` }),
    );
    setProgress(null);
    if (!answer.ok) return setMessage(`Tệp “${chosen.name}”: ${answer.message}`);
    await attach(answer.file.id, fields);
  }

  return (
    <section className="grid gap-3" aria-label="Tài liệu kiểm chứng">
      <h3>Tài liệu kiểm chứng</h3>
      {line.evidence.length === 0 && <p className="text-ink-2">Chưa có tệp nào.</p>}
      <ul className="grid gap-2">
        {line.evidence.map((one) => (
          <li key={one.id} className="figures-file">
            <Icon name="file" />
            <span className="min-w-0">
              <a href={`/tep/${one.file.id}`}>{one.file.name}</a>
              <span className="block text-sm text-ink-2">{detailsOf(one)}</span>
            </span>
            {line.isEditable && (
              <DetachButton evidenceId={one.id} {...{ ensureFiling, actions, onMessage: setMessage }} />
            )}
          </li>
        ))}
      </ul>
      {line.isEditable && (
        <form ref={form} onSubmit={add} className="grid gap-1 border-line border-t pt-3">
          <div className="field">
            <label className="field-label" htmlFor={inputId}>
              Tải lên tệp mới
            </label>
            <FileChooser
              id={inputId}
              name="file"
              accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
              aria-describedby={`${inputId}-goi-y`}
            />
            <p id={`${inputId}-goi-y`} className="field-hint">
              PDF, DOCX, XLSX, JPG, PNG, tối đa 20 MB.
            </p>
          </div>
          {choices.length > 0 && (
            <PlainSelect
              name="reused"
              label="Dùng lại tệp đã có"
              optional
              all="Không dùng lại"
              choices={choices.map(({ id, name, documentNumber }) => ({
                value: id,
                label: documentNumber ? `${name} (số ${documentNumber})` : name,
              }))}
            />
          )}
          <p className="field-hint">Trang, số và ngày của văn bản không bắt buộc.</p>
          <div className="grid grid-cols-3 gap-3">
            <PlainTextField name="page" label="Trang" inputMode="numeric" />
            <PlainTextField name="documentNumber" label="Số văn bản" maxLength={60} />
            <PlainTextField name="documentDate" label="Ngày" inputMode="numeric" placeholder="dd/mm/yyyy" />
          </div>
          <p role="status" className="text-sm text-ink-2">
            {progress && `${progress.name}: ${progress.text}`}
          </p>
          {message && (
            <p role="alert" className="figures-error">
              {message}
            </p>
          )}
          <div>
            <Button type="submit" icon="upload" aria-disabled={progress !== null || undefined}>
              Gắn tệp
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

const detailsOf = ({ page, documentNumber, documentDate, file }: GridLine["evidence"][number]) =>
  [
    documentNumber && `số ${documentNumber}`,
    documentDate && `ngày ${formatDate(documentDate)}`,
    page && `trang ${page}`,
    file.pages && `${file.pages} trang`,
    formatFileSize(file.size),
  ]
    .filter(Boolean)
    .join(", ");

type Described = { page: number | null; documentNumber: string | null; documentDate: string | null };

/** What was said about the file; the number and date it had before are carried over. */
function descriptionOf(
  fields: FormData,
  { documentNumber = null, documentDate = null }: Partial<ReusableFile>,
): Described | { problem: string } {
  const text = (name: string) => String(fields.get(name) ?? "").trim();
  const page = text("page") === "" ? null : Number(text("page"));
  if (page !== null && !Number.isInteger(page)) return { problem: `“${text("page")}” chưa đúng số trang.` };
  const date = parseDate(text("documentDate"));
  if (!date.ok && date.reason !== "empty") return { problem: date.message };
  return {
    page,
    documentNumber: text("documentNumber") || documentNumber,
    documentDate: date.ok ? date.day : documentDate,
  };
}

type DetachProps = Pick<EvidencePartProps, "ensureFiling" | "actions"> & {
  evidenceId: string;
  onMessage: (text: string) => void;
};

function DetachButton({ evidenceId, ensureFiling, actions, onMessage }: DetachProps) {
  const [pending, setPending] = useState(false);
  async function detach() {
    setPending(true);
    const filing = await ensureFiling();
    const result = filing.ok
      ? await actions.unlink({ filingId: filing.data.id, evidenceId }).catch(() => null)
      : filing;
    setPending(false);
    if (!result?.ok) onMessage(result?.message ?? "Chưa gỡ được tệp. Thử lại.");
  }
  return (
    <Button size="small" variant="quiet" onClick={detach} aria-disabled={pending || undefined}>
      Gỡ
    </Button>
  );
}
