"use client";
import { useRef, useState } from "react";
import { type DataColumn, DataTable } from "@/components/tables/data-table";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { PlainTextArea } from "./plain-fields";

/** What was understood of a pasted range; `unread` are the rows that were not, as they can be read again. */
type Read<Row> = { rows: Row[]; problems: string[]; unread: string[] };
type PasteRowsProps<Row> = {
  /** What was pasted; null while closed. */
  text: string | null;
  /** The order of the columns. */
  hint: string;
  read: (text: string) => Read<Row>;
  columns: readonly DataColumn<Row>[];
  rowKey: (row: Row) => string;
  onClose: () => void;
  onApply: (rows: Row[]) => void;
};

/** Rows copied from a workbook are shown as they were understood before any of them counts. */
export function PasteRows<Row>(props: PasteRowsProps<Row>) {
  const { text, onClose } = props;
  return (
    <Dialog wide open={text !== null} onClose={onClose} title="Dán danh sách từ Excel">
      {text !== null && <PasteForm {...props} text={text} />}
    </Dialog>
  );
}

function PasteForm<Row>({
  text,
  hint,
  read,
  columns,
  rowKey,
  onClose,
  onApply,
}: PasteRowsProps<Row> & { text: string }) {
  const [range, setRange] = useState(text);
  const { rows, problems, unread } = read(range);

  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState(0);
  const box = useRef<HTMLTextAreaElement>(null);
  const missing = range.trim() === "" ? "Dán các dòng đã sao chép từ Excel." : "Chưa đọc được dòng nào.";

  /** What could not be read stays here, to be put right. */
  function take() {
    setTried(rows.length === 0);
    if (rows.length === 0) return box.current?.focus();
    onApply(rows);
    setAdded(added + rows.length);
    if (unread.length > 0) return setRange(unread.join("\n"));
    onClose();
    toast(`Đã thêm ${added + rows.length} dòng.`);
  }

  return (
    <div className="grid gap-4">
      <p role="status" className="empty:hidden">
        {added > 0 && `Đã thêm ${added} dòng. ${unread.length} dòng dưới đây chưa thêm.`}
      </p>
      <PlainTextArea
        name="range"
        label="Các dòng đã sao chép"
        hint={hint}
        rows={4}
        ref={box}
        {...(tried && rows.length === 0 ? { error: missing } : {})}
        value={range}
        onChange={(event) => setRange(event.target.value)}
      />
      {problems.length > 0 && (
        <Notice kind="warning" title={`${problems.length} dòng cần xem lại`}>
          <ul className="list-disc pl-5">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {rows.length > 0 && (
        <DataTable caption={`Đọc được ${rows.length} dòng`} {...{ rows, rowKey, columns }} />
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Quay lại</Button>
        <Button variant="primary" onClick={take}>
          Thêm {rows.length} dòng
        </Button>
      </div>
    </div>
  );
}
