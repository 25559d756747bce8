"use client";
import { Button } from "@/components/ui/button";
import type { GridLine } from "@/lib/filings/grid/rules";

type CardStepsProps = { at: number; lines: readonly GridLine[]; onGo: (row: number) => void };

/** On a phone one indicator is shown at a time: which one, and the ways to the others. */
export function CardSteps({ at, lines, onGo }: CardStepsProps) {
  return (
    <nav className="figures-steps" aria-label="Chuyển chỉ tiêu">
      <Button
        icon="chevron-left"
        onClick={() => at > 0 && onGo(at - 1)}
        aria-disabled={at === 0 || undefined}
      >
        <span className="sr-only">Chỉ tiêu trước</span>
      </Button>
      <select
        className="input"
        aria-label="Chỉ tiêu đang nhập"
        value={at}
        onChange={(event) => onGo(Number(event.target.value))}
      >
        {lines.map(({ indicator, number }, row) => (
          <option key={indicator.id} value={row}>
            {number}/{lines.length} · {indicator.code} {indicator.name}
          </option>
        ))}
      </select>
      <Button
        icon="chevron-right"
        onClick={() => at < lines.length - 1 && onGo(at + 1)}
        aria-disabled={at === lines.length - 1 || undefined}
      >
        <span className="sr-only">Chỉ tiêu sau</span>
      </Button>
    </nav>
  );
}
