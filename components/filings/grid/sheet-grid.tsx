"use client";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { GridLine, ReusableFile } from "@/lib/filings/grid/rules";
import { findingsOf, isBlank, type Span } from "@/lib/filings/sheet/rules";
import type { Finding } from "@/lib/indicators";
import { type EvidenceActions, EvidencePart } from "./evidence-part";
import { GridRow } from "./grid-row";
import { LineLog } from "./line-log";
import { LinePanel } from "./line-panel";
import { type Cells, contentOf, type FigureField, isReadable, localOf } from "./model";
import { moveFocus } from "./navigation";
import { changesOf, isRange, type PastePlan, planPaste, rangeOf } from "./paste";
import { PasteDialog } from "./paste-dialog";
import type { AnswerPins } from "./pin-note";
import { SaveBar } from "./save-bar";
import { sendable } from "./state";
import { type SheetActions, useSheet } from "./use-sheet";

export type SheetGridProps = {
  lines: readonly GridLine[];
  reusable: readonly ReusableFile[];
  span: Span;
  unitId: string;
  filingId: string | null;
  mayEdit: boolean;
  checkHref: string | null;
  /** Where the log of a line is read. */
  logHref: string;
  caption: string;
  actions: SheetActions & EvidenceActions & { answer: AnswerPins };
};

const headings = [
  "STT",
  "Chỉ tiêu",
  "Ngưỡng",
  "Kỳ trước",
  "Tử số",
  "Mẫu số",
  "Kết quả",
  "So với ngưỡng",
  "Kiểm chứng",
  "Giải trình",
];
const narrow = new Set(["STT", "Ngưỡng", "Kỳ trước", "Tử số", "Mẫu số", "Kết quả"]);

/** The objections to what stands on the screen now; what is simply not entered yet needs no reproach. */
function objections(lines: readonly GridLine[], cells: Cells, span: Span): Map<string, Finding[]> {
  const checked = lines.flatMap(({ indicator, evidence, earlier }) => {
    const cell = cells[indicator.id];
    if (!cell) return [];
    return [{ ...contentOf(cell.typed).content, indicator, evidenceCount: evidence.length, earlier }];
  });
  const found = findingsOf(checked, span).filter(({ code }) => code !== "not-entered");
  const byLine = new Map<string, Finding[]>();
  for (const finding of found)
    byLine.set(finding.indicatorId, [...(byLine.get(finding.indicatorId) ?? []), finding]);
  return byLine;
}

/** The sheet of a unit and period: typed, pasted, checked and saved in place. */
export function SheetGrid(props: SheetGridProps) {
  const { lines, reusable, span, unitId, filingId, mayEdit, actions } = props;
  const handle = useSheet({ lines, periodId: span.periodId, unitId, filingId, actions });
  const { state, dispatch, sync, save, ensureFiling, restored } = handle;
  const region = useRef<HTMLElement>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const paste = usePaste(lines, state.cells);
  const findings = useMemo(() => objections(lines, state.cells, span), [lines, state.cells, span]);
  const open = lines.find(({ indicator }) => indicator.id === openId);
  const labelOf = (id: string) => lines.find(({ indicator }) => indicator.id === id)?.indicator.code ?? "";
  const cells = Object.values(state.cells);

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || !(event.ctrlKey || event.metaKey)) return;
    const row = (event.target as HTMLElement).dataset.cell?.split(":")[0];
    const line = row === undefined ? undefined : lines[Number(row)];
    const key = event.key.toLowerCase();
    if (key === "s") void save();
    else if (key === "enter" && line) setOpenId(line.indicator.id);
    else if (key === "z" && !event.shiftKey) dispatch({ kind: "undo" });
    else if (key === "y" || (key === "z" && event.shiftKey)) dispatch({ kind: "redo" });
    else if (key === "d" && line) fillDown(Number(row), event.target as HTMLElement);
    else return;
    event.preventDefault();
  }

  /** Ctrl+D: the figure above, where this line takes one in the same column. */
  function fillDown(row: number, target: HTMLElement) {
    const field = target.dataset.field as FigureField | undefined;
    const [above, here] = [lines[row - 1], lines[row]];
    const text = above && field && state.cells[above.indicator.id]?.typed[field];
    if (here?.isEditable && field && text)
      dispatch({ kind: "change", changes: [{ id: here.indicator.id, typed: { [field]: text } }] });
  }

  return (
    <>
      {restored > 0 && (
        <Notice kind="info">
          Đã khôi phục {restored} dòng đang giữ trên máy này, chưa kịp lưu lần trước.
        </Notice>
      )}
      <section
        ref={region}
        className="table-region table-cards figures"
        aria-label={props.caption}
        onKeyDown={press}
      >
        <table className="table">
          <caption className="sr-only">{props.caption}</caption>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col" className={narrow.has(heading) ? "num" : undefined}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, row) => {
              const cell = state.cells[line.indicator.id];
              return (
                cell && (
                  <GridRow
                    key={line.indicator.id}
                    line={line}
                    row={row}
                    cell={cell}
                    conflict={state.conflicts[line.indicator.id]}
                    findings={findings.get(line.indicator.id) ?? []}
                    filingId={filingId}
                    dispatch={dispatch}
                    save={save}
                    answer={actions.answer}
                    labelOf={labelOf}
                    onMove={(from, move) =>
                      region.current && moveFocus(region.current, from, move, lines.length)
                    }
                    onPasteRange={paste.take}
                    onOpen={setOpenId}
                  />
                )
              );
            })}
          </tbody>
        </table>
      </section>
      <SaveBar
        sync={sync}
        unsent={sendable(state).length}
        unread={cells.filter((cell) => !isReadable(cell)).length}
        entered={cells.filter(({ typed }) => !isBlank(contentOf(typed).content)).length}
        total={lines.length}
        mayEdit={mayEdit}
        onSave={save}
        checkHref={props.checkHref}
      />
      <PasteDialog
        plan={paste.plan}
        isAnswered={paste.isAnswered}
        onDotDecimal={paste.readDots}
        onClose={paste.close}
        onApply={() => {
          if (paste.plan) dispatch({ kind: "change", changes: changesOf(paste.plan) });
          paste.close();
        }}
      />
      {open && (
        <LinePanel
          line={open}
          figures={contentOf((state.cells[open.indicator.id] ?? localOf(open)).typed).content}
          onClose={() => setOpenId(null)}
        >
          <EvidencePart line={open} reusable={reusable} ensureFiling={ensureFiling} actions={actions} />
          <section className="grid gap-2" aria-label="Nhật ký của dòng">
            <h3>Nhật ký</h3>
            <LineLog
              href={
                filingId && `${props.logHref}?bieu=${filingId}&ct=${encodeURIComponent(open.indicator.code)}`
              }
            />
          </section>
        </LinePanel>
      )}
    </>
  );
}

type Pasted = { row: number; field: FigureField; range: string[][]; decimalMark?: "." };

/** A pasted range on its way into the sheet: planned first, applied only when somebody says so. */
function usePaste(lines: readonly GridLine[], cells: Cells) {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const plan: PastePlan | null = pasted && planPaste({ lines, cells, ...pasted });
  return {
    plan,
    isAnswered: pasted?.decimalMark !== undefined,
    readDots: () => setPasted((now) => now && { ...now, decimalMark: "." }),
    close: () => setPasted(null),
    take: (row: number, field: FigureField, text: string) => {
      if (!isRange(text)) return false;
      setPasted({ row, field, range: rangeOf(text) });
      return true;
    },
  };
}
