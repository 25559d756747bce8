"use client";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { PageRegion } from "@/lib/filings/evidence/schema";

type RegionFormProps = {
  page: number;
  draft: PageRegion | null;
  isMarking: boolean;
  hasRegion: boolean;
  onDraft: (region: PageRegion) => void;
  onToggle: (isMarking: boolean) => void;
  onSave: (region: PageRegion | null) => Promise<string | null>;
};
const sides = [
  ["x", "Từ trái (%)"],
  ["y", "Từ trên (%)"],
  ["width", "Rộng (%)"],
  ["height", "Cao (%)"],
] as const;
const whole: PageRegion = { x: 0, y: 0, width: 1, height: 1 };

/** Says which place of the page proves the number: drawn on it, or given in percent from the keyboard. */
export function RegionForm(props: RegionFormProps) {
  const { page, draft, isMarking, hasRegion, onDraft, onToggle, onSave } = props;
  const [message, setMessage] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const save = (region: PageRegion | null) =>
    startTransition(async () => {
      setMessage(await onSave(region));
    });

  if (!isMarking)
    return (
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" icon="edit" onClick={() => onToggle(true)}>
          {hasRegion ? "Đánh dấu lại vùng chứng minh" : "Đánh dấu vùng chứng minh"}
        </Button>
        {hasRegion && (
          <Button
            size="small"
            variant="quiet"
            onClick={() => save(null)}
            aria-disabled={pending || undefined}
          >
            Bỏ vùng
          </Button>
        )}
        {message && <p role="alert">{message}</p>}
      </div>
    );
  return (
    <form
      className="page-frame-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(draft ?? whole);
      }}
    >
      <p className="text-sm">
        Kéo trên trang, hoặc bấm hai góc của vùng nêu số liệu. Có thể nhập theo phần trăm của trang {page}.
      </p>
      <div className="flex flex-wrap gap-2">
        {sides.map(([side, label]) => (
          <label key={side} className="grid gap-1 text-sm">
            {label}
            <input
              className="input so"
              type="text"
              inputMode="numeric"
              value={draft ? String(Math.round(draft[side] * 100)) : ""}
              onChange={(event) => {
                const percent = Math.min(Math.max(Number(event.target.value) || 0, 0), 100);
                onDraft(inside({ ...(draft ?? whole), [side]: percent / 100 }));
              }}
            />
          </label>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" variant="primary" aria-disabled={pending || !draft || undefined}>
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

/** What was typed, kept within the page. */
function inside({ x, y, width, height }: PageRegion): PageRegion {
  const left = Math.min(x, 0.99);
  const top = Math.min(y, 0.99);
  const size = (wanted: number, from: number) =>
    Math.max(0.01, Math.min(wanted, Math.round((1 - from) * 10_000) / 10_000));
  return { x: left, y: top, width: size(width, left), height: size(height, top) };
}
