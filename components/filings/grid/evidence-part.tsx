"use client";
import { type ClipboardEvent, useId, useState } from "react";
import { FileChooser } from "@/components/forms/file-chooser";
import { PlainSelect } from "@/components/forms/plain-fields";
import { unanswered } from "@/components/forms/unanswered";
import { UploadList } from "@/components/forms/upload-list";
import type { Refusal } from "@/components/forms/use-refusal";
import { type UploadedFile, useUploads } from "@/components/forms/use-uploads";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action-result";
import type { GridLine, ReusableFile } from "@/lib/filings/grid/rules";
import { formatDate } from "@/lib/vietnamese";
import type { EvidenceActions, EvidenceLinkInput } from "./evidence-actions";
import { EvidenceItem } from "./evidence-item";

type EvidencePartProps = {
  line: GridLine;
  /** Every line of the sheet: one file may prove several. */
  lines: readonly GridLine[];
  reusable: readonly ReusableFile[];
  /** The first day of the period. */
  startsOn: string;
  ensureFiling: () => Promise<ActionResult<{ id: string }>>;
  actions: EvidenceActions;
};

const unreachable = "Chưa gắn được tệp. Kiểm tra kết nối rồi thử lại.";

/** The files that prove a line: what is there, what was handed in before, and new ones, each with its own state. */
export function EvidencePart(props: EvidencePartProps) {
  const { line, lines, reusable, startsOn, ensureFiling, actions } = props;
  const [message, setMessage] = useState<string | null>(null);
  const linked = new Set(line.evidence.map(({ file }) => file.id));

  /** Links a file as said; answers why not, or null. */
  async function link(input: Omit<EvidenceLinkInput, "filingId">): Promise<Refusal | null> {
    const filing = await ensureFiling();
    if (!filing.ok) return filing;
    const result = await actions.link({ filingId: filing.data.id, ...input }).catch(unanswered(unreachable));
    return result.ok ? null : result;
  }
  async function unlink(evidenceId: string): Promise<string | null> {
    const filing = await ensureFiling();
    if (!filing.ok) return filing.message;
    const result = await actions
      .unlink({ filingId: filing.data.id, evidenceId })
      .catch(unanswered("Chưa gỡ được tệp. Thử lại."));
    if (!result.ok) return result.message;
    toast("Đã gỡ tệp.");
    return null;
  }
  const attach = async (file: { id: string } & Partial<ReusableFile>) => {
    const { documentNumber, documentDate } = file;
    const lineOfFile = [{ indicatorId: line.indicator.id }];
    const refusal = await link({ fileId: file.id, lines: lineOfFile, documentNumber, documentDate });
    setMessage(refusal?.message ?? null);
    if (!refusal) toast(`Đã gắn tệp${file.name ? ` ${file.name}` : ""}.`);
  };

  return (
    <section className="grid gap-3" aria-label="Tài liệu kiểm chứng">
      <h3>Tài liệu kiểm chứng</h3>
      {line.evidence.length === 0 && <p className="text-ink-2">Chưa có tệp nào.</p>}
      <ul className="grid gap-3">
        {line.evidence.map((one) => (
          <EvidenceItem key={one.file.id} {...{ one, line, lines, startsOn, link, unlink }} />
        ))}
      </ul>
      {line.isEditable && (
        <AddFiles
          reusable={reusable.filter(({ id }) => !linked.has(id))}
          linked={linked}
          message={message}
          onFile={attach}
        />
      )}
    </section>
  );
}

type AddFilesProps = {
  reusable: readonly ReusableFile[];
  linked: ReadonlySet<string>;
  message: string | null;
  onFile: (file: { id: string } & Partial<ReusableFile>) => Promise<void>;
};

/** Files by choosing, dropping, pasting or the phone's camera; each is attached as soon as it has arrived. */
function AddFiles({ reusable, linked, message, onFile }: AddFilesProps) {
  const id = useId();
  const [arrived, setArrived] = useState<UploadedFile[]>([]);
  const { items, forget, add } = useUploads({ purpose: "filing" }, (file) => {
    setArrived((files) => [...files, file]);
    void onFile(file);
  });
  const waiting = items.filter((item) => item.state !== "done" || !linked.has(item.file.id));
  const unattached = arrived.filter((file) => !linked.has(file.id));

  function paste(event: ClipboardEvent) {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    add(files);
  }

  return (
    <div className="grid gap-2 border-line border-t pt-3" onPaste={paste}>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          Tải lên tệp mới
        </label>
        <FileChooser
          id={id}
          multiple
          accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
          aria-describedby={`${id}-goi-y`}
          onChange={(event) => {
            add(event.target.files ?? []);
            event.target.value = "";
          }}
        />
        <p id={`${id}-goi-y`} className="field-hint">
          PDF, DOCX, XLSX, JPG, PNG, tối đa 20 MB mỗi tệp. Chọn, thả hoặc dán nhiều tệp một lần.
        </p>
      </div>
      <div className="field camera-only">
        <label className="field-label" htmlFor={`${id}-chup`}>
          Chụp ảnh tài liệu
        </label>
        <FileChooser
          id={`${id}-chup`}
          accept="image/*"
          capture="environment"
          onChange={(event) => {
            add(event.target.files ?? []);
            event.target.value = "";
          }}
        />
      </div>
      {waiting.length > 0 && <UploadList items={waiting} onRemove={({ key }) => forget(key)} />}
      {message && (
        <div role="alert" className="grid gap-1">
          <p className="figures-error">{message}</p>
          {unattached.map((file) => (
            <Button key={file.id} size="small" onClick={() => void onFile(file)}>
              Gắn lại {file.name}
            </Button>
          ))}
        </div>
      )}
      <Reuse files={reusable} onFile={onFile} />
    </div>
  );
}

/** `Dùng lại tệp quý trước`: number and date come along; what has expired is named and cannot be chosen. */
function Reuse({ files, onFile }: { files: readonly ReusableFile[]; onFile: AddFilesProps["onFile"] }) {
  const [chosen, setChosen] = useState("");
  if (files.length === 0) return null;
  const file = files.find(({ id }) => id === chosen);
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="min-w-0 grow">
        <PlainSelect
          name="reused"
          label="Dùng lại tệp đã có"
          optional
          all="Chọn tệp đã nộp trước đây"
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          choices={files.map((one) => ({
            value: one.id,
            label: reuseLabel(one),
            disabled: one.isExpired,
          }))}
        />
      </div>
      <Button
        aria-disabled={!file || undefined}
        onClick={() => {
          if (!file) return;
          setChosen("");
          void onFile(file);
        }}
      >
        Dùng lại
      </Button>
    </div>
  );
}

function reuseLabel({ name, documentNumber, validThrough, isExpired }: ReusableFile): string {
  const facts = [
    documentNumber && `số ${documentNumber}`,
    validThrough && `${isExpired ? "đã hết hiệu lực" : "hiệu lực đến"} ${formatDate(validThrough)}`,
  ].filter(Boolean);
  return facts.length > 0 ? `${name} (${facts.join(", ")})` : name;
}
