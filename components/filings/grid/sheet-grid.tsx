"use client";
import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { GridLine, ReusableFile } from "@/lib/filings/grid/rules";
import { isBlank, type Span } from "@/lib/filings/sheet/rules";
import { returnedHash } from "@/lib/filings/text";
import { CardSteps } from "./card-steps";
import type { EvidenceActions } from "./evidence-actions";
import { EvidencePart } from "./evidence-part";
import { GridRow } from "./grid-row";
import { KeptNotices } from "./kept-notices";
import { LineLog } from "./line-log";
import { type AddNote, LineNotes } from "./line-notes";
import { LinePanel } from "./line-panel";
import { contentOf, isReadable, localOf } from "./model";
import { focusCell, isComposing, moveFocus, spotOf } from "./navigation";
import { PasteDialog } from "./paste-dialog";
import type { AnswerPins } from "./pin-note";
import { goToRegion } from "./regions";
import type { RowCommands } from "./row-commands";
import { LineAlert } from "./row-notes";
import { SaveBar } from "./save-bar";
import { selectedIn } from "./selection";
import { type JoinSheet, useColleagues } from "./use-colleagues";
import { type FindingContext, useFindings } from "./use-findings";
import { RangeHeard, useHeard } from "./use-heard";
import { useLeftLine } from "./use-left-line";
import { useRange } from "./use-range";
import { type SheetActions, useSheet } from "./use-sheet";

export type SheetGridProps = {
  lines: readonly GridLine[];
  reusable: readonly ReusableFile[];
  span: Span;
  around: FindingContext["around"];
  answers: FindingContext["answers"];
  unitId: string;
  userId: string;
  filing: { id: string; version: number } | null;
  mayEdit: boolean;
  checkHref: string | null;
  /** Where the log of a line is read. */
  logHref: string;
  /** Where the notes of a line are read; null for whoever is not of the unit. */
  notesHref: string | null;
  caption: string;
  actions: SheetActions & EvidenceActions & { answer: AnswerPins; join: JoinSheet; note: AddNote };
};

const rowOf = (cell: string) => Number(cell.split(":")[0]);

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

/** The sheet of a unit and period: typed, pasted, checked and saved in place. */
export function SheetGrid(props: SheetGridProps) {
  const { lines, reusable, span, unitId, userId, filing, mayEdit, actions } = props;
  const filingId = filing?.id ?? null;
  const handle = useSheet({ lines, periodId: span.periodId, unitId, userId, filingId, actions });
  const { state, dispatch, sync, save, settle, ensureFiling, copy, unsent } = handle;
  const place = useRef<HTMLDivElement>(null);
  const lastCell = useRef<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [card, setCard] = useState(0);
  const { say, heard } = useHeard();
  const range = useRange({ lines, cells: state.cells, dispatch, say });
  const findingsIn = useFindings(lines, state.cells, props);
  const left = useLeftLine({ lines, cells: state.cells, findingsIn });
  const lineNow = useCallback(
    () => lines[Number(lastCell.current?.split(":")[0] ?? -1)]?.indicator.id ?? "",
    [lines],
  );
  const { periodId } = span;
  const version = filing?.version ?? null;
  const others = useColleagues({ periodId, isAtWork: mayEdit, join: actions.join, version, lineNow });
  const open = lines.find(({ indicator }) => indicator.id === openId);
  const commands = useCommands({ lines, place, dispatch, save, answer: actions.answer, range, setOpenId });
  const lastSpot = () => spotOf(place.current?.querySelector(`[data-cell="${lastCell.current}"]`) ?? null);
  const cells = Object.values(state.cells);
  const unread = cells.filter((cell) => !isReadable(cell)).length;

  useHashCell(place, lines, setCard);

  function press(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === "Escape") range.forget();
    if (event.key === "F6" && place.current) {
      event.preventDefault();
      return goToRegion(place.current, event.shiftKey ? -1 : 1, lastCell.current);
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const spot = spotOf(event.target);
    const line = spot && lines[spot.row];
    const key = event.key.toLowerCase();
    if (key === "s") void saveNow();
    else if (key === "enter" && line) setOpenId(line.indicator.id);
    else if (key === "z" && !event.shiftKey) undo();
    else if (key === "y" || (key === "z" && event.shiftKey)) redo();
    else if (key === "d" && spot) range.fillDown(spot);
    else return;
    event.preventDefault();
  }

  const undo = () => {
    const step = state.past.at(-1);
    dispatch({ kind: "undo" });
    say(
      step
        ? `Đã hoàn tác: ${step.map(({ id }) => commands.labelOf(id)).join(", ")}.`
        : "Không còn gì để hoàn tác.",
    );
  };
  const redo = () => {
    const step = state.future.at(-1);
    dispatch({ kind: "redo" });
    say(
      step
        ? `Đã làm lại: ${step.map(({ id }) => commands.labelOf(id)).join(", ")}.`
        : "Không còn gì để làm lại.",
    );
  };
  const saveNow = async () => {
    if (!(await save())) return;
    say(unread > 0 ? `Còn ${unread} dòng có ô chưa đọc được, chưa lưu.` : "Đã lưu nháp.");
  };

  function enter(event: FocusEvent) {
    const spot = spotOf(event.target);
    if (!spot) return;
    left.enter(spot.row, lastCell.current === null ? null : rowOf(lastCell.current));
    lastCell.current = `${spot.row}:${spot.column}`;
    setCard(spot.row);
  }

  function leaveGrid(event: FocusEvent<HTMLElement>) {
    const isOut = event.relatedTarget && !event.currentTarget.contains(event.relatedTarget as Node);
    if (isOut && lastCell.current !== null) left.leave(rowOf(lastCell.current));
  }

  function close() {
    setOpenId(null);
    place.current?.querySelector<HTMLElement>(`[data-cell="${lastCell.current}"]`)?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole screen, pressed in what stands inside
    <div ref={place} className={open ? "figures-screen figures-open" : "figures-screen"} onKeyDown={press}>
      <KeptNotices copy={copy} labelOf={commands.labelOf} />
      <LineAlert {...left.line} labelOf={commands.labelOf} />
      {others.length > 0 && (
        <p className="figures-colleague" role="status">
          Đang cùng nhập: {others.map((other) => placeText(other, commands.labelOf)).join("; ")}
        </p>
      )}
      <CardSteps at={card} lines={lines} onGo={setCard} />
      <div className="figures-split">
        <section
          className="table-region table-cards figures"
          aria-label={props.caption}
          data-region="grid"
          onFocus={enter}
          onBlur={leaveGrid}
          onMouseDown={range.press}
          onCopy={range.copy}
          onCut={range.copy}
          onPaste={range.paste}
        >
          {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a native table that is worked in cell by cell (UX §3.8) */}
          <table className="table" role="grid" aria-multiselectable="true" aria-label={props.caption}>
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
                      findings={findingsIn(line.indicator.id)}
                      filingId={filingId}
                      selected={selectedIn(range.range, row)}
                      colleagues={others
                        .filter(({ part }) => part === line.indicator.id)
                        .map(({ name }) => name)
                        .join(", ")}
                      isCurrent={row === card}
                      commands={commands}
                    />
                  )
                );
              })}
            </tbody>
          </table>
        </section>
        {open && (
          <LinePanel
            key={open.indicator.id}
            line={open}
            figures={contentOf((state.cells[open.indicator.id] ?? localOf(open)).typed).content}
            onClose={close}
          >
            <EvidencePart
              line={open}
              lines={lines}
              reusable={reusable}
              startsOn={span.from}
              ensureFiling={ensureFiling}
              actions={actions}
            />
            {props.notesHref && (
              <LineNotes
                href={
                  filingId &&
                  `${props.notesHref}?bieu=${filingId}&ct=${encodeURIComponent(open.indicator.id)}`
                }
                indicatorId={open.indicator.id}
                ensureFiling={ensureFiling}
                add={actions.note}
              />
            )}
            <section className="grid gap-2" aria-label="Nhật ký của dòng">
              <h3>Nhật ký</h3>
              <LineLog
                href={
                  filingId &&
                  `${props.logHref}?bieu=${filingId}&ct=${encodeURIComponent(open.indicator.code)}`
                }
              />
            </section>
          </LinePanel>
        )}
      </div>
      <SaveBar
        sync={sync}
        unsent={unsent}
        unread={unread}
        entered={cells.filter(({ typed }) => !isBlank(contentOf(typed).content)).length}
        total={lines.length}
        mayEdit={mayEdit}
        onSave={() => void saveNow()}
        onLeave={settle}
        onUndo={undo}
        mayUndo={state.past.length > 0}
        onFillDown={() => range.fillDown(lastSpot())}
        checkHref={props.checkHref}
      />
      {heard}
      <RangeHeard range={range.range} lines={lines} />
      {range.plan && (
        <PasteDialog
          plan={range.plan}
          isAnswered={range.isAnswered}
          onDotDecimal={range.readDots}
          onClose={range.close}
          onApply={range.apply}
        />
      )}
    </div>
  );
}

const placeText = ({ name, part }: { name: string; part: string }, labelOf: (id: string) => string) =>
  part ? `${name} (chỉ tiêu ${labelOf(part)})` : name;

type CommandsInput = Pick<RowCommands, "dispatch" | "save" | "answer"> & {
  lines: readonly GridLine[];
  place: { current: HTMLElement | null };
  range: ReturnType<typeof useRange>;
  setOpenId: (id: string) => void;
};

function useCommands({ lines, place, dispatch, save, answer, range, setOpenId }: CommandsInput): RowCommands {
  const { draw, clear, forget } = range;
  return useMemo(
    () => ({
      dispatch,
      save,
      answer,
      draw,
      clear,
      open: setOpenId,
      labelOf: (id) => lines.find(({ indicator }) => indicator.id === id)?.indicator.code ?? "",
      move: (from, move) => {
        forget();
        if (place.current) moveFocus(place.current, from, move, lines.length);
      },
    }),
    [lines, place, dispatch, save, answer, draw, clear, forget, setOpenId],
  );
}

const firstReturned = (lines: readonly GridLine[]) => {
  const open = lines.findIndex(({ pin }) => pin && !pin.answerKind);
  return open >= 0 ? open : lines.findIndex(({ pin }) => pin);
};

/** An address that ends in a cell or a line opens there: `#ct-K04-mau-so`, `#o-bi-tra-lai`. */
function useHashCell(
  place: { current: HTMLElement | null },
  lines: readonly GridLine[],
  onLine: (row: number) => void,
) {
  const isDone = useRef(false);
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (isDone.current || !place.current || !id) return;
    isDone.current = true;
    const target = document.getElementById(id);
    // Tasks and notices name a line by its id, the check page by its code and the cell.
    const row =
      window.location.hash === returnedHash
        ? firstReturned(lines)
        : lines.findIndex(
            ({ indicator }) =>
              id === `ct-${indicator.id}` || (target && target.closest("tr")?.id === `ct-${indicator.code}`),
          );
    if (row < 0) return;
    onLine(row);
    if (target instanceof HTMLInputElement) target.focus();
    else if (!focusCell(place.current, row, "numerator")) focusCell(place.current, row, "amount");
  }, [place, lines, onLine]);
}
