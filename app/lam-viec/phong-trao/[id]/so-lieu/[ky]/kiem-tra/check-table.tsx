import Link from "next/link";
import { DataTable } from "@/components/tables/data-table";
import { StatusTag } from "@/components/ui/status-tag";
import type { GridLine } from "@/lib/filings/grid/rules";
import type { SheetPage } from "@/lib/filings/sheet/queries";
import { readingOf } from "@/lib/filings/sheet/rules";
import { figuresText, readingWordsOf, thresholdSign } from "@/lib/filings/sheet/text";
import { pinAnswerText } from "@/lib/filings/text";
import { formatDate } from "@/lib/vietnamese";

/** Everything that is about to be sent, line by line, each with its way back to the cell. */
export function CheckTable({ page, sheet }: { page: SheetPage; sheet: string }) {
  return (
    <DataTable
      caption={`Số liệu ${page.period.name} của ${page.unit.name}`}
      hideCaption
      readOnly={page.lines.every(({ isEditable }) => !isEditable)}
      rows={page.lines}
      rowKey={({ indicator }) => indicator.id}
      columns={[
        {
          head: "Chỉ tiêu",
          rowHead: true,
          cell: ({ indicator }) => `${indicator.code} ${indicator.name}`,
        },
        { head: "Ngưỡng", align: "number", cell: ({ indicator }) => thresholdSign(indicator) ?? "Theo dõi" },
        { head: "Số liệu", align: "number", cell: (line) => figures(line) },
        {
          head: "Kết quả",
          align: "number",
          cell: ({ indicator, cell }) => readingWordsOf(readingOf(indicator, cell)),
        },
        { head: "So với ngưỡng", cell: (line) => <Side line={line} /> },
        { head: "Kiểm chứng", align: "center", cell: ({ evidence }) => `${evidence.length} tệp` },
        { head: "Giải trình", cell: (line) => explanation(line) },
        {
          head: "Việc",
          cell: ({ indicator, isEditable }) =>
            isEditable ? (
              <Link href={`${sheet}#ct-${indicator.code}`}>
                Sửa<span className="sr-only"> {indicator.name}</span>
              </Link>
            ) : (
              " "
            ),
        },
      ]}
    />
  );
}

const figures = ({ cell }: GridLine) =>
  cell.state === "NOT_YET_KNOWN" && cell.expectedOn
    ? `${figuresText(cell)}, dự kiến ${formatDate(cell.expectedOn)}`
    : figuresText(cell);

function explanation({ cell, pin }: GridLine) {
  const answer = pin?.answerKind
    ? `Trả lời Sở Nội vụ: ${pinAnswerText[pin.answerKind]}${pin.answer ? ` – ${pin.answer}` : ""}`
    : null;
  return [cell.explanation, answer].filter(Boolean).join(" · ") || "Không có";
}

function Side({ line: { indicator, cell } }: { line: GridLine }) {
  const reading = readingOf(indicator, cell);
  if (reading.kind !== "value") return <StatusTag tone="none">{readingWordsOf(reading)}</StatusTag>;
  if (reading.side === null) return <>Không có ngưỡng</>;
  return reading.side === "met" ? (
    <StatusTag tone="met">Đạt</StatusTag>
  ) : (
    <StatusTag tone="failed">Chưa đạt</StatusTag>
  );
}
