"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { LineMarkInput } from "@/lib/filings/marks/schema";
import { lineMarkText } from "@/lib/filings/text";
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
  const [tab, setTab] = useState<Tab>("figures");
  const [said, setSaid] = useState("");
  const desk = useRef<HTMLDivElement>(null);
  const line = lines.find(({ indicator }) => indicator.id === current) ?? first;
  usePreload(lines, line?.indicator.id);
  if (!line) return null;
  const codes = Object.fromEntries(lines.map(({ indicator }) => [indicator.id, indicator.code]));

  /** On to the next line that is still open, as in a stack of papers; whoever works by keys goes on from there. */
  function next(mark: LineMarkInput["mark"]) {
    setSaid(`${line?.indicator.code}: ${lineMarkText[mark]}.`);
    const at = lines.findIndex(({ indicator }) => indicator.id === current);
    const later = [...lines.slice(at + 1), ...lines.slice(0, at)];
    const open = later.find(({ standing }) => standing === "open");
    const id = open?.indicator.id ?? current;
    setCurrent(id);
    desk.current?.querySelector<HTMLElement>(`[data-line="${id}"]`)?.focus({ preventScroll: true });
  }
  function toMarks() {
    setTab("figures");
    requestAnimationFrame(() =>
      desk.current?.querySelector<HTMLElement>(".review-mark .button-primary")?.focus(),
    );
  }

  return (
    <div ref={desk} className="review" data-tab={tab}>
      <div className="review-side">
        {mayMark && (
          <p className="mb-1 hidden text-ink-2 text-xs lg:block">↑ ↓ chuyển dòng, Enter để cho ý kiến.</p>
        )}
        <LineList
          lines={lines}
          current={line.indicator.id}
          onChoose={setCurrent}
          onEnter={mayMark ? toMarks : null}
        />
        <p role="status" className="sr-only">
          {said}
        </p>
        {children}
      </div>
      <Tabs tab={tab} onTab={setTab} files={line.evidence.length} />
      <section
        id="phan-so-lieu"
        className="review-middle"
        aria-label={`Số liệu chỉ tiêu ${line.indicator.code}`}
      >
        <LineFacts line={line} codes={codes}>
          {mayMark && (
            <MarkForm key={line.indicator.id} line={line} filingId={filingId} mark={mark} onMarked={next} />
          )}
        </LineFacts>
      </section>
      <section id="phan-tai-lieu" className="review-right" aria-label="Tài liệu kiểm chứng">
        <FileViewer key={line.indicator.id} evidence={line.evidence} startsOn={startsOn} />
      </section>
    </div>
  );
}

type Tab = "figures" | "file";
type TabsProps = { tab: Tab; onTab: (tab: Tab) => void; files: number };

/** Where there is no room for three panes; the arrow keys go from one tab to the other. */
function Tabs({ tab, onTab, files }: TabsProps) {
  const tabs = [
    { name: "figures" as const, panel: "phan-so-lieu", label: "Số liệu" },
    { name: "file" as const, panel: "phan-tai-lieu", label: `Tài liệu (${files})` },
  ];

  function press(event: KeyboardEvent<HTMLButtonElement>) {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    onTab(tab === "figures" ? "file" : "figures");
    const other = event.currentTarget.nextElementSibling ?? event.currentTarget.previousElementSibling;
    if (other instanceof HTMLElement) other.focus();
  }

  return (
    <div className="review-tabs" role="tablist" aria-label="Phần xem">
      {tabs.map(({ name, panel, label }) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={tab === name}
          aria-controls={panel}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => onTab(name)}
          onKeyDown={press}
        >
          {label}
        </button>
      ))}
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
