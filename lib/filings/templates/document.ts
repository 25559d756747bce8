import type { SheetDraft, SpreadsheetDraft, Stamp } from "@/lib/spreadsheets";
import { formatDate } from "@/lib/vietnamese";
import type { SheetLine } from "../lines/queries";
import type { Period } from "../periods/queries";
import { thresholdSign } from "../sheet/text";
import { valueStateText } from "../text";
import { columnOf, type Field, fields, isRate } from "./rules";
import { fieldTitles } from "./text";

export type TemplateSheet = {
  period: Period;
  planNumber: number;
  unit: { name: string };
  lines: (SheetLine & { isEditable: boolean })[];
  stamp: Stamp;
};

/** What a line says of itself in the locked columns; re-import finds it again by these. */
export function headOf({ number, indicator }: Pick<SheetLine, "number" | "indicator">): string[] {
  const parts = isRate(indicator)
    ? [
        indicator.numerator && `Tử số: ${indicator.numerator}`,
        indicator.denominator && `Mẫu số: ${indicator.denominator}`,
      ]
    : [];
  const name = [indicator.name, ...parts].filter(Boolean).join("\n");
  return [String(number), indicator.code, name, thresholdSign(indicator) ?? "", indicator.unit];
}

const widths: Partial<Record<Field, number>> = {
  number: 5,
  code: 8,
  name: 42,
  threshold: 10,
  unit: 10,
  state: 17,
  explanation: 36,
  expectedOn: 14,
};
const inputs: readonly Field[] = ["state", "numerator", "denominator", "amount", "explanation", "expectedOn"];
const texts: readonly Field[] = ["code", "name", "threshold", "unit", "state", "explanation"];

/** The workbook one unit fills in for one period: a guide of one screen, and the sheet with locked headings. */
export function templateSpreadsheet(sheet: TemplateSheet): SpreadsheetDraft {
  const { period, unit, stamp } = sheet;
  return {
    title: `Mẫu số liệu ${period.name}, ${unit.name}`,
    sheets: [guide(sheet), figures(sheet)],
    stamp,
  };
}

const headingOf = ({ period, planNumber, unit }: TemplateSheet) => [
  `SỐ LIỆU ${period.name.toLocaleUpperCase("vi")}`,
  `Đơn vị: ${unit.name}`,
  `${period.campaignTitle}, kế hoạch phiên bản ${planNumber}`,
  `Số liệu từ ${formatDate(period.startsOn)} đến ${formatDate(period.endsOn)}${period.cumulative ? ", lũy kế" : ""}; hạn trình: đến hết ngày ${formatDate(period.dueOn)}`,
];

function guide(sheet: TemplateSheet): SheetDraft {
  const steps = [
    "Mở trang “Số liệu”. Chỉ điền các ô nền vàng; ô khác và tiêu đề đã khóa, không thêm, xóa, đổi thứ tự dòng.",
    "Nhập tử số và mẫu số bằng số, không nhập tỷ lệ phần trăm; kết quả do cổng tính.",
    "Cột “Tình trạng” để trống khi có số liệu. Không có việc phát sinh thì chọn “Không phát sinh”, không ghi 0.",
    "Chọn “Chưa có số liệu” thì ghi lý do ở “Giải trình” và ngày ở “Ngày dự kiến có”.",
    "“Không áp dụng” chỉ dùng với chỉ tiêu mà kế hoạch cho phép.",
    "Lưu tệp ở dạng XLSX, vào đúng trang số liệu của kỳ này và chọn “Nhập từ Excel”.",
    "Cổng cho xem từng ô sẽ thay đổi và mọi lỗi trước khi nhập; còn lỗi thì không nhập ô nào.",
    "Mẫu chỉ dùng cho đơn vị, kỳ và phiên bản kế hoạch ghi ở trên. Tài liệu kiểm chứng gắn trên cổng.",
  ];
  return {
    name: "Hướng dẫn",
    heading: headingOf(sheet),
    columns: [
      { title: "Bước", kind: "number", width: 7 },
      { title: "Cách điền", kind: "text", width: 110 },
    ],
    rows: steps.map((step, index) => [index + 1, step]),
    isLandscape: true,
    isProtected: true,
  };
}

function figures(sheet: TemplateSheet): SheetDraft {
  const { lines } = sheet;
  const whole = wholeColumns(lines);
  const mayNotApply = lines.some(({ indicator }) => indicator.mayNotApply);
  const states = Object.entries(valueStateText)
    .filter(([state]) => mayNotApply || state !== "NOT_APPLICABLE")
    .map(([, text]) => text);
  return {
    name: "Số liệu",
    heading: headingOf(sheet),
    columns: fields.map((field) => ({
      title: fieldTitles[field],
      kind:
        field === "expectedOn"
          ? ("date" as const)
          : texts.includes(field)
            ? ("text" as const)
            : ("number" as const),
      width: widths[field] ?? 12,
      isEditable: inputs.includes(field),
      ...(whole.includes(field) && { decimals: 0 }),
      ...(field === "state" && { choices: states }),
      ...((field === "numerator" || field === "denominator" || field === "amount") && { least: 0 }),
    })),
    rows: lines.map(rowOf),
    frozenColumns: columnOf("threshold"),
    isLandscape: true,
    isProtected: true,
    isLocked: (row, column) => {
      const line = lines[row];
      const field = fields[column];
      if (!line?.isEditable) return true;
      const isRateColumn = field === "numerator" || field === "denominator";
      return isRate(line.indicator) ? field === "amount" : isRateColumn;
    },
  };
}

const rateColumns: readonly Field[] = ["earlierNumerator", "earlierDenominator", "numerator", "denominator"];
const amountColumns: readonly Field[] = ["earlierAmount", "amount"];

/** Columns that hold cases, which are whole: they alone are grouped, since that format would hide a fraction. */
function wholeColumns(lines: TemplateSheet["lines"]): Field[] {
  const kinds = new Set(lines.map(({ indicator }) => indicator.kind));
  return [...(kinds.has("reduction") ? [] : rateColumns), ...(kinds.has("score") ? [] : amountColumns)];
}

function rowOf(line: SheetLine) {
  const { state, numerator, denominator, amount, explanation, expectedOn, history } = line;
  const earlier = history.at(-1);
  return [
    ...headOf(line),
    earlier?.numerator ?? null,
    earlier?.denominator ?? null,
    earlier?.amount ?? null,
    state === "REPORTED" ? null : valueStateText[state],
    numerator,
    denominator,
    amount,
    explanation || null,
    expectedOn,
  ];
}
