import { comparisonAt, numberOf } from "./amounts";
import type { TargetFound } from "./reading";
import { found, type Source } from "./source";
import { type Cell, columnOf, tablesOf, wordsIn } from "./tables";
import { firstIn, has, match, re } from "./text";

const named = re`^(?:tên |nội dung |các )?(?:chỉ tiêu|tiêu chí|chỉ số|mục tiêu)|^(?:nội dung|danh mục)(?: (?:công việc|thực hiện|thi đua))?$`;
const wanted = re`^(?:chỉ tiêu|mục tiêu|kế hoạch|phấn đấu|mức phấn đấu|chỉ tiêu phấn đấu|đến|năm|giai đoạn|giá trị|yêu cầu|mức)(?![\p{L}])|^20\d{2}$`;
const past = re`thực hiện|kết quả|hiện trạng|ước|đạt được|ghi chú|so sánh|đăng ký`;
const number = re`^(?:phấn đấu |đạt )?(?<sign>[<>≥≤]=?|(?:từ|trên|dưới|tối thiểu|ít nhất|không quá|tối đa|hơn))?\s?(?<n>\d{1,3}(?:\.\d{3})+|\d{1,5}(?:[.,]\d{1,2})?)\s?(?<percent>%)?(?: (?<counted>[\p{L}]+(?: [\p{L}]+)?))??(?: trở (?:lên|xuống))?$`;
const year = re`(?<y>20\d{2})`;
const downward = re`giảm|hộ nghèo|tai nạn|vi phạm|trễ hạn|quá hạn|thời gian|tồn đọng|tội phạm`;

function targetOf(source: Source, name: Cell, unit: Cell | undefined, cell: Cell, column: Cell) {
  const read = match(number, cell.key);
  const { n = "", percent, sign, counted = "" } = read?.groups ?? {};
  const words = unit?.key ?? counted;
  const isPercent = percent === "%" || /^(?:%|phần trăm)$/u.test(words);
  // A bare number is a target where its unit is told.
  if (
    !read ||
    name.key.length < 4 ||
    (!isPercent && !words && !/\p{L}/u.test(sign ?? "") && !/^(?:tổng )?số /u.test(name.key))
  )
    return [];
  const at = cell.key.indexOf(n);
  const { comparator } = comparisonAt(cell.key, 0, at, at + n.length + (percent ? 1 : 0), cell.key.length);
  const isDown = has(downward, name.key) || /^</u.test(comparator ?? "");
  const target: TargetFound = {
    indicator: wordsIn(source, name),
    comparator: comparator ?? "=",
    value: /^\d{1,3}(?:\.\d{3})+$/u.test(n) ? Number(n.replaceAll(".", "")) : numberOf(n),
    valueMax: null,
    unit: isPercent ? "%" : words || null,
    direction: isDown ? "down" : "up",
    appliesTo: null,
    deadline: firstIn(column.key, year)?.match.groups?.y ?? null,
    soft: false,
    ...found(source, name.from, cell.to, 0.8),
  };
  return [target];
}

/** Targets told by a table: what is measured, its unit, and what is to be reached, perhaps year by year. */
export function targetsInTables(source: Source): TargetFound[] {
  return tablesOf(source).flatMap((table) => {
    const name = columnOf(table, named);
    const unit = columnOf(table, re`^(?:đvt|đơn vị(?: tính)?)$`);
    const columns = table.header.filter(
      ({ key }, index) => index !== name && has(wanted, key) && !has(past, key),
    );
    if (name < 0 || columns.length === 0) return [];
    return table.rows.flatMap((cells) =>
      columns.flatMap((column) => {
        const [what, cell] = [cells[name], cells[table.header.indexOf(column)]];
        return what && cell ? targetOf(source, what, cells[unit], cell, column) : [];
      }),
    );
  });
}
