import type { PlanIndicator } from "@/lib/plans/terms";
import type { SpreadsheetDraft } from "@/lib/spreadsheets";
import { formatDate } from "@/lib/vietnamese";
import type { VerifiedCell } from "../queries";
import { readingOf } from "../sheet/rules";
import { thresholdSign } from "../sheet/text";
import { filingStatusText, lateText, notOpenedText, valueStateText } from "../text";
import type { Overview, OverviewRow } from "./queries";

export type OverviewFigures = { overview: Overview; indicators: PlanIndicator[]; cells: VerifiedCell[] };

/** The overview of a period as a workbook: where every unit stands, and every figure it has filed. */
export function overviewSpreadsheet({ overview, indicators, cells }: OverviewFigures): SpreadsheetDraft {
  const { campaign, period, rows } = overview;
  const heading = [
    `Tổng hợp số liệu ${period.name}`,
    campaign.title,
    `Số liệu từ ${formatDate(period.startsOn)} đến ${formatDate(period.endsOn)}, hạn trình ${formatDate(period.dueOn)}`,
  ];
  return {
    title: heading[0] ?? "",
    sheets: [
      { ...standing, heading, rows: rows.map(standingRow), isLandscape: true },
      { ...figures, heading, rows: figureRows(rows, indicators, cells), isLandscape: true },
    ],
  };
}

const standing = {
  name: "Tình trạng",
  frozenColumns: 2,
  columns: [
    { title: "STT", kind: "number" as const, width: 6 },
    { title: "Đơn vị", kind: "text" as const, width: 40 },
    { title: "Khối thi đua", kind: "text" as const, width: 28 },
    { title: "Tình trạng", kind: "text" as const, width: 24 },
    { title: "Đã nhập", kind: "number" as const, width: 10 },
    { title: "Phải nhập", kind: "number" as const, width: 10 },
    { title: "Trình lúc", kind: "instant" as const, width: 18 },
    { title: "Mã tiếp nhận", kind: "text" as const, width: 20 },
    { title: "Trình muộn", kind: "text" as const, width: 14 },
  ],
};
const standingRow = (row: OverviewRow, index: number) => [
  index + 1,
  row.name,
  row.block ?? "",
  row.status ? filingStatusText[row.status] : notOpenedText,
  row.entered,
  row.expected,
  row.submittedAt,
  row.receiptCode ?? "",
  row.late ? lateText : "",
];

const figures = {
  name: "Số liệu",
  frozenColumns: 2,
  columns: [
    { title: "Đơn vị", kind: "text" as const, width: 36 },
    { title: "Mã chỉ tiêu", kind: "text" as const, width: 12 },
    { title: "Chỉ tiêu", kind: "text" as const, width: 44 },
    { title: "Ngưỡng", kind: "text" as const, width: 10 },
    { title: "Tử số", kind: "number" as const, width: 12 },
    { title: "Mẫu số", kind: "number" as const, width: 12 },
    { title: "Kết quả", kind: "number" as const, width: 12 },
    { title: "Đơn vị tính", kind: "text" as const, width: 12 },
    { title: "Ghi chú", kind: "text" as const, width: 20 },
    { title: "Xác nhận", kind: "text" as const, width: 14 },
    { title: "Giải trình", kind: "text" as const, width: 44 },
  ],
};

function figureRows(rows: OverviewRow[], indicators: PlanIndicator[], cells: VerifiedCell[]) {
  const byUnit = new Map<string, Map<string, VerifiedCell>>();
  for (const cell of cells) {
    const lines = byUnit.get(cell.unitId) ?? new Map<string, VerifiedCell>();
    byUnit.set(cell.unitId, lines.set(cell.indicatorId, cell));
  }
  return rows.flatMap(({ unitId, name }) =>
    indicators.flatMap((indicator) => {
      const cell = byUnit.get(unitId)?.get(indicator.id);
      if (!cell) return [];
      const reading = readingOf(indicator, cell);
      return [
        [
          name,
          indicator.code,
          indicator.name,
          thresholdSign(indicator) ?? "",
          cell.numerator,
          cell.denominator,
          reading.kind === "value" ? reading.text : null,
          indicator.unit,
          [cell.state === "REPORTED" ? null : valueStateText[cell.state], cell.isAdjusted && "Đã điều chỉnh"]
            .filter(Boolean)
            .join(", "),
          cell.isVerified ? "Đã xác nhận" : "",
          cell.explanation,
        ],
      ];
    }),
  );
}
