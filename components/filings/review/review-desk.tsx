"use client";
import { type ReactNode, useEffect, useState } from "react";
import type { ReviewLine } from "@/lib/filings/verification/rules";
import { contentOf } from "./contents";
import { FileViewer } from "./file-viewer";
import { LineFacts } from "./line-facts";
import { LineList } from "./line-list";
import { type MarkAction, MarkForm } from "./mark-form";

type ReviewDeskProps = {
  lines: readonly ReviewLine[];
  filingId: string;
  mayMark: boolean;
  mark: MarkAction;
  /** The first day of the period. */
  startsOn: string;
  /** The verbs of the whole filing, under the list. */
  children: ReactNode;
};

/** Three panes: the lines, what the unit says with its history, and the file that proves it; tabs where there is no room. */
export function ReviewDesk({ lines, filingId, mayMark, mark, startsOn, children }: ReviewDeskProps) {
  const first = lines.find(({ standing }) => standing === "open") ?? lines[0];
  const [current, setCurrent] = useState(first?.indicator.id ?? "");
  const [tab, setTab] = useState<"figures" | "file">("figures");
  const line = lines.find(({ indicator }) => indicator.id === current) ?? first;
  usePreload(lines, line?.indicator.id);
  if (!line) return null;
  const codes = Object.fromEntries(lines.map(({ indicator }) => [indicator.id, indicator.code]));

  /** On to the next line that is still open, as in a stack of papers. */
  function next() {
    const at = lines.findIndex(({ indicator }) => indicator.id === current);
    const later = [...lines.slice(at + 1), ...lines.slice(0, at)];
    const open = later.find(({ standing }) => standing === "open");
    if (open) setCurrent(open.indicator.id);
  }

  return (
    <div className="review" data-tab={tab}>
      <div className="review-side">
        <LineList lines={lines} current={line.indicator.id} onChoose={setCurrent} />
        {children}
      </div>
      <div className="review-tabs" role="tablist" aria-label="Phần xem">
        <button type="button" role="tab" aria-selected={tab === "figures"} onClick={() => setTab("figures")}>
          Số liệu
        </button>
        <button type="button" role="tab" aria-selected={tab === "file"} onClick={() => setTab("file")}>
          Tài liệu ({line.evidence.length})
        </button>
      </div>
      <section className="review-middle" aria-label={`Số liệu chỉ tiêu ${line.indicator.code}`}>
        <LineFacts line={line} codes={codes}>
          {mayMark && (
            <MarkForm key={line.indicator.id} line={line} filingId={filingId} mark={mark} onMarked={next} />
          )}
        </LineFacts>
      </section>
      <section className="review-right" aria-label="Tài liệu kiểm chứng">
        <FileViewer key={line.indicator.id} evidence={line.evidence} startsOn={startsOn} />
      </section>
    </div>
  );
}

/** Fetches the file of the line below, once the one at hand is open, so that arrow down shows it at once. */
function usePreload(lines: readonly ReviewLine[], current: string | undefined) {
  const at = lines.findIndex(({ indicator }) => indicator.id === current);
  const here = lines[at]?.evidence[0]?.file;
  const next = lines[at + 1]?.evidence[0]?.file;
  useEffect(() => {
    if (!next) return;
    const ahead = () => void contentOf(next).catch(() => undefined);
    if (here) contentOf(here).then(ahead, ahead);
    else ahead();
  }, [here, next]);
}
