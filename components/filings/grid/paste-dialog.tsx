"use client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { fieldNames } from "@/lib/filings/sheet/text";
import type { PastePlan } from "./paste";

type PasteDialogProps = {
  plan: PastePlan | null;
  /** The question about the decimal mark has been answered for this range. */
  isAnswered: boolean;
  onDotDecimal: () => void;
  onApply: () => void;
  onClose: () => void;
};

/** Every change of a pasted range before it counts: old → new, how many, and what could not be read. */
export function PasteDialog({ plan, isAnswered, onDotDecimal, onApply, onClose }: PasteDialogProps) {
  if (!plan) return null;
  const { cells, problems, same, isDotDecimal } = plan;
  const asks = isDotDecimal && !isAnswered;
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
          {cells.length} ô sẽ thay đổi, {same} ô giữ nguyên, {problems.length} ô không đọc được.
        </p>
        {cells.length > 0 && (
          <div className="figures-preview">
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
                    Sẽ thành
                  </th>
                </tr>
              </thead>
              <tbody>
                {cells.map(({ id, label, field, from, to }) => (
                  <tr key={`${id}-${field}`}>
                    <th scope="row">{label}</th>
                    <td>{fieldNames[field]}</td>
                    <td className="so num">{from || "Chưa nhập"}</td>
                    <td className="so num font-semibold">{to}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {problems.length > 0 && (
          <ul className="figures-notes">
            {problems.map(({ label, text, reason }) => (
              <li key={`${label}-${text}-${reason}`} className="figures-warning">
                {label ? `${label}: ` : ""}“{text}” {reason}.
              </li>
            ))}
          </ul>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Quay lại</Button>
          {cells.length > 0 && !asks && (
            <Button variant="primary" onClick={onApply}>
              Áp dụng {cells.length} ô
            </Button>
          )}
          {cells.length > 0 && asks && (
            <Button onClick={onApply}>Không, áp dụng {cells.length} ô như đang đọc</Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
