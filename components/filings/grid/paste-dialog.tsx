"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { fieldNames } from "@/lib/filings/sheet/text";
import { formatNumber } from "@/lib/vietnamese";
import type { PastedCell, PastePlan } from "./paste";

type PasteDialogProps = {
  plan: PastePlan;
  /** The question about the decimal mark has been answered for this range. */
  isAnswered: boolean;
  onDotDecimal: () => void;
  onApply: () => void;
  onClose: () => void;
};

/** Drawn at once; the others are a press away, so that a whole workbook opens as fast as one line. */
const perPage = 20;
const nameOf = (field: PastedCell["field"]) => (field === "explanation" ? "giải trình" : fieldNames[field]);

/** Every change of a pasted range before it counts: old → new, how many, and what could not be read. */
export function PasteDialog({ plan, isAnswered, onDotDecimal, onApply, onClose }: PasteDialogProps) {
  const { cells, problems, same, outside, isDotDecimal } = plan;
  const asks = isDotDecimal && !isAnswered;
  const count = formatNumber(cells.length);
  return (
    <Dialog open onClose={onClose} title="Xem trước nội dung dán">
      <div className="grid gap-4">
        {asks && (
          <Notice kind="warning" title="Tệp dùng dấu chấm thập phân?">
            <p>Một số ô chỉ đọc được khi dấu chấm là dấu thập phân.</p>
            <Button size="small" onClick={onDotDecimal}>
              Đúng, đọc dấu chấm là thập phân
            </Button>
          </Notice>
        )}
        <p aria-live="polite">
          {count} ô sẽ thay đổi, {formatNumber(same)} ô giữ nguyên, {formatNumber(problems.length)} ô không
          đọc được
          {outside > 0 && `, ${formatNumber(outside)} ô nằm ngoài biểu`}.
        </p>
        {cells.length > 0 && <ChangeTable cells={cells} />}
        {problems.length > 0 && <ProblemList problems={problems} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Quay lại</Button>
          {cells.length > 0 && !asks && (
            <Button variant="primary" onClick={onApply}>
              Áp dụng {count} ô
            </Button>
          )}
          {cells.length > 0 && asks && (
            <Button onClick={onApply}>Không, áp dụng {count} ô như đang đọc</Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function ChangeTable({ cells }: { cells: PastedCell[] }) {
  const { shown, pager } = usePages(cells, "Các ô sẽ thay đổi");
  return (
    <div className="grid gap-2">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className="figures-preview table-cards" aria-label="Các ô sẽ thay đổi" tabIndex={0}>
        <table className="table">
          <caption className="sr-only">Các ô sẽ thay đổi</caption>
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Ô</th>
              <th scope="col" className="num">
                Đang có
              </th>
              <th scope="col" className="num">
                Nội dung dán
              </th>
              <th scope="col" className="num">
                Đọc là
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, label, field, from, pasted, read }) => (
              <tr key={`${id}-${field}`}>
                <th scope="row">{label}</th>
                <td data-label="Ô">{nameOf(field)}</td>
                <td data-label="Đang có" className="so num">
                  {from || "Chưa nhập"}
                </td>
                <td data-label="Nội dung dán" className="so num">
                  {pasted}
                </td>
                <td data-label="Đọc là" className="so num font-semibold">
                  {read}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {pager}
    </div>
  );
}

function ProblemList({ problems }: { problems: PastePlan["problems"] }) {
  const { shown, pager } = usePages(problems, "Các ô không đọc được");
  return (
    <div className="grid gap-2">
      <ul className="figures-notes">
        {shown.map(({ row, label, field, text, reason }) => (
          <li key={`${row}-${field}`} className="figures-warning">
            {label}, {nameOf(field)}: “{text}” {reason}.
          </li>
        ))}
      </ul>
      {pager}
    </div>
  );
}

function usePages<T>(rows: readonly T[], label: string) {
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const at = Math.max(0, Math.min(page, pages - 1));
  const pager = pages > 1 && (
    <nav
      className="flex flex-wrap items-center gap-2"
      aria-label={`Trang của ${label.toLocaleLowerCase("vi")}`}
    >
      <Button size="small" onClick={() => setPage(at - 1)} aria-disabled={at === 0 || undefined}>
        Trang trước
      </Button>
      <span className="text-sm">
        Trang {at + 1}/{pages}
      </span>
      <Button size="small" onClick={() => setPage(at + 1)} aria-disabled={at === pages - 1 || undefined}>
        Trang sau
      </Button>
    </nav>
  );
  return { shown: rows.slice(at * perPage, (at + 1) * perPage), pager };
}
