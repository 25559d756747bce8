"use client";
import { type FormEvent, useEffect, useId, useRef, useState, useTransition } from "react";
import { describedBy, FieldFrame } from "@/components/forms/field-frame";
import { Button } from "@/components/ui/button";
import type { PageRegion } from "@/lib/filings/evidence/schema";
import { readRegion, sides, sideText, type TypedRegion } from "./region";

type RegionFormProps = {
  page: number;
  typed: TypedRegion;
  isMarking: boolean;
  hasRegion: boolean;
  onType: (typed: TypedRegion) => void;
  onToggle: (isMarking: boolean) => void;
  onSave: (region: PageRegion | null) => Promise<string | null>;
};

/** Says which place of the page proves the number: drawn on it, or given in percent from the keyboard. */
export function RegionForm(props: RegionFormProps) {
  const { isMarking, hasRegion, onToggle, onSave } = props;
  const [message, setMessage] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const save = (region: PageRegion | null) =>
    startTransition(async () => {
      setMessage(await onSave(region));
    });

  if (isMarking) return <TypedForm {...props} message={message} pending={pending} onRead={save} />;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="small" icon="edit" onClick={() => onToggle(true)}>
        {hasRegion ? "Đánh dấu lại vùng chứng minh" : "Đánh dấu vùng chứng minh"}
      </Button>
      {hasRegion && (
        <Button size="small" variant="quiet" onClick={() => save(null)} aria-disabled={pending || undefined}>
          Bỏ vùng
        </Button>
      )}
      {message && <p role="alert">{message}</p>}
    </div>
  );
}

type TypedFormProps = Pick<RegionFormProps, "page" | "typed" | "onType" | "onToggle"> & {
  message: string | null;
  pending: boolean;
  onRead: (region: PageRegion) => void;
};

function TypedForm({ page, typed, onType, onToggle, message, pending, onRead }: TypedFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  /** How often it was tried in vain: each time the focus goes to what is wrong. */
  const [tries, setTries] = useState(0);
  const read = readRegion(typed);
  const problems = tries > 0 && !read.ok ? read.problems : {};
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [tries]);

  return (
    <form
      ref={form}
      className="page-frame-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!read.ok) setTries(tries + 1);
        else if (!pending) onRead(read.region);
      }}
    >
      <p className="text-sm">
        Kéo trên trang, hoặc bấm hai góc của vùng nêu số liệu. Có thể nhập theo phần trăm của trang {page}.
      </p>
      <div className="flex flex-wrap items-start gap-2">
        {sides.map((side) => {
          const [field, error] = [`${id}-${side}`, problems[side]];
          return (
            <FieldFrame key={side} id={field} label={sideText[side]} error={error}>
              <input
                className="input so"
                type="text"
                inputMode="decimal"
                name={side}
                id={field}
                {...describedBy({ id: field, error })}
                value={typed[side]}
                onChange={(event) => onType({ ...typed, [side]: event.target.value })}
              />
            </FieldFrame>
          );
        })}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" variant="primary" aria-disabled={pending || undefined}>
          Ghi vùng ở trang {page}
        </Button>
        <Button size="small" onClick={() => onToggle(false)}>
          Quay lại
        </Button>
      </div>
      {message && (
        <p role="alert" className="figures-error">
          {message}
        </p>
      )}
    </form>
  );
}
