"use client";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { FileDetails } from "@/components/filings/review/file-details";
import { FilePreview, type Place } from "@/components/filings/review/file-preview";
import { PlainDateField } from "@/components/forms/plain-date-field";
import { PlainTextField } from "@/components/forms/plain-fields";
import { useKeptPlace } from "@/components/forms/use-kept-place";
import { type Refusal, useRefusal, withoutPath } from "@/components/forms/use-refusal";
import { Button, LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Fold } from "@/components/ui/fold";
import { Icon } from "@/components/ui/icon";
import type { GridEvidence, GridLine } from "@/lib/filings/grid/rules";
import type { EvidenceLinkInput } from "./evidence-actions";

type EvidenceItemProps = {
  one: GridEvidence;
  line: GridLine;
  lines: readonly GridLine[];
  startsOn: string;
  link: (input: Omit<EvidenceLinkInput, "filingId">) => Promise<Refusal | null>;
  unlink: (evidenceId: string) => Promise<string | null>;
};

/** One file of a line: looked at in place, its page and place marked, what it is said, and taken off again. */
export function EvidenceItem(props: EvidenceItemProps) {
  const { one, line, startsOn, link, unlink } = props;
  const { file, documentNumber, documentDate, validThrough } = one;
  const [isOpen, setOpen] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const item = useRef<HTMLLIElement>(null);
  const place = useKeptPlace(item);

  function takeOff() {
    place.remember();
    startTransition(async () => {
      const refusal = await unlink(one.id);
      if (refusal) place.forget();
      setMessage(refusal);
    });
  }

  const mark = async ({ page, region }: Place) => {
    const lines = [{ indicatorId: line.indicator.id, page, region }];
    const refusal = await link({ fileId: file.id, lines, documentNumber, documentDate, validThrough });
    return refusal?.message ?? null;
  };

  return (
    <li ref={item} className="grid gap-1">
      <div className="figures-file">
        <Icon name="file" />
        <span className="min-w-0">
          <button type="button" className="file-name" onClick={() => setOpen(true)}>
            {file.name}
          </button>
          <FileDetails one={one} startsOn={startsOn} />
        </span>
        {line.isEditable && (
          <Button size="small" variant="quiet" aria-disabled={pending || undefined} onClick={takeOff}>
            Gỡ<span className="sr-only"> {file.name}</span>
          </Button>
        )}
      </div>
      {message && (
        <p role="alert" className="figures-error">
          {message}
        </p>
      )}
      {line.isEditable && <DetailsForm {...props} />}
      <Dialog wide open={isOpen} onClose={() => setOpen(false)} title={file.name}>
        <div className="review-file">
          <div className="flex flex-wrap items-start justify-between gap-2">
            <FileDetails one={one} startsOn={startsOn} />
            <LinkButton
              href={`/tep/${file.id}`}
              size="small"
              variant="quiet"
              icon="download"
              prefetch={false}
            >
              Tải về
            </LinkButton>
          </div>
          <FilePreview
            file={file}
            page={one.page}
            region={one.region}
            onMark={line.isEditable ? mark : undefined}
          />
        </div>
      </Dialog>
    </li>
  );
}

/** What the document is, and which other lines it proves as well. */
function DetailsForm({ one, line, lines, link }: EvidenceItemProps) {
  const told = useRefusal();
  const [pending, startTransition] = useTransition();
  const others = lines.filter(
    (other) =>
      other.isEditable &&
      other.indicator.id !== line.indicator.id &&
      other.evidence.every(({ file }) => file.id !== one.file.id),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const text = (name: string) => String(fields.get(name) ?? "").trim() || null;
    const page = text("page") ? Number(text("page")) : null;
    const unread = `“${text("page")}” chưa đúng số trang.`;
    if (page !== null && !Number.isInteger(page))
      return told.refuse(form, { message: unread, fields: { page: unread } });
    const kept = page === one.page ? one.region : null;
    startTransition(async () => {
      const refusal = await link({
        fileId: one.file.id,
        lines: [
          { indicatorId: line.indicator.id, page, region: kept },
          ...fields.getAll("also").map((indicatorId) => ({ indicatorId: String(indicatorId), page })),
        ],
        documentNumber: text("documentNumber"),
        documentDate: text("documentDate"),
        validThrough: text("validThrough"),
      });
      if (refusal) told.refuse(form, withoutPath(refusal, "lines.0."));
      else told.say(null);
    });
  }

  return (
    <Fold summary={<span className="text-sm">Thông tin văn bản, chỉ tiêu khác</span>}>
      <form onSubmit={submit} noValidate className="grid gap-1">
        {told.beside}
        <div className="grid grid-cols-2 gap-x-3">
          <PlainTextField
            name="page"
            label="Trang"
            inputMode="numeric"
            optional
            defaultValue={one.page ?? ""}
          />
          <PlainTextField
            name="documentNumber"
            label="Số văn bản"
            optional
            defaultValue={one.documentNumber ?? ""}
          />
          <PlainDateField
            name="documentDate"
            label="Ngày văn bản"
            defaultValue={one.documentDate ?? undefined}
          />
          <PlainDateField
            name="validThrough"
            label="Hiệu lực đến hết"
            defaultValue={one.validThrough ?? undefined}
          />
        </div>
        {others.length > 0 && (
          <fieldset className="grid gap-1">
            <legend className="field-label">Chứng minh cả chỉ tiêu khác</legend>
            <div className="evidence-others">
              {others.map(({ indicator }) => (
                <label key={indicator.id} className="choice">
                  <input type="checkbox" name="also" value={indicator.id} />
                  <span>
                    {indicator.code} {indicator.name}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        )}
        {told.message && (
          <p role="alert" className="figures-error">
            {told.message}
          </p>
        )}
        <div>
          <Button type="submit" size="small" aria-disabled={pending || undefined}>
            Ghi thông tin
          </Button>
        </div>
      </form>
    </Fold>
  );
}
