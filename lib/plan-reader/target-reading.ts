import type { Measure } from "./amounts";
import type { Clause } from "./clauses";
import type { TargetFound } from "./reading";
import { found, type Source } from "./source";
import { appliesTo, deadlineOf } from "./target-scope";
import { has, re } from "./text";

const downward = re`giảm|rút ngắn|cắt giảm|(?<![\p{L}])hạ(?![\p{L}])|xuống còn|tiết kiệm|kéo giảm|quá hạn|trễ hạn|chậm muộn|hộ nghèo|vi phạm|tai nạn|số vụ|người chết|bị thương|khiếu nại|tồn đọng`;

/** "xử lý dứt điểm ít nhất 80% điểm đen": the more of a bad thing is dealt with, the better. */
const remedies = re`(?:xử lý|khắc phục|giải quyết|xoá|thu hồi|ngăn chặn|phát hiện|hoà giải|giúp|hỗ trợ)[^,;:]{0,24}$`;
const restOf = re`^[\s\p{N}.)•+-]*(?:giảm|tăng|cắt giảm|rút ngắn|nâng|tiết kiệm|kéo giảm)(?![\p{L}])`;

/** "tỷ USD", "mã QR" keep their capitals. */
function written({ text, key }: Source["plain"], { unit, from, to }: Measure["amount"]): string {
  const at = unit === "%" ? -1 : key.slice(from, to).indexOf(unit);
  if (at < 0) return unit;
  const words = text.slice(from + at, from + at + unit.length).split(" ");
  return unit
    .split(" ")
    .map((word, index) => (/^[A-Z]{2,}$/u.test(words[index] ?? "") ? (words[index] ?? word) : word))
    .join(" ");
}

/** What a measure asks for, of each of the things it measures. */
export function read(
  source: Source,
  clause: Clause,
  { amount, indicators, from, to }: Measure,
): TargetFound[] {
  const { plain } = source;
  const lead = plain.key.slice(Math.max(clause.from, from - 30), amount.to);
  const rises = has(
    re`(?:tăng|nâng)(?: lên| thêm| gấp| bình quân)*\s?$`,
    plain.key.slice(Math.max(clause.from, amount.phrase.from - 40), amount.phrase.from),
  );
  const direction =
    !rises &&
    (has(downward, lead) ||
      has(downward, plain.key.slice(from, to)) ||
      amount.comparator === "<" ||
      amount.comparator === "<=")
      ? "down"
      : "up";
  return indicators.map(({ name, from: nameFrom, to: nameTo }): TargetFound => {
    const key = plain.key.slice(nameFrom, nameTo);
    const isCarried = nameTo < clause.from;
    const span = isCarried
      ? { from, to }
      : indicators.length > 1
        ? { from: Math.min(nameFrom, amount.phrase.from), to: Math.max(nameTo, amount.to) }
        : { from, to };
    const number = { from: span.from, to: Math.max(span.to, amount.phrase.to) };
    const ratio =
      (nameFrom > amount.from &&
        has(remedies, plain.key.slice(Math.max(clause.from, amount.phrase.from - 40), amount.phrase.from))) ||
      /hài lòng|được (?:giúp|hỗ trợ|xử lý|khắc phục)|đúng hạn|trước hạn|(?<!không )đúng quy định|^(?:tỷ lệ )?(?:điều tra|khám phá|giải quyết|xử lý|thu hồi|phát hiện|hoà giải)/u.test(
        key,
      );
    return {
      indicator: name,
      comparator:
        amount.valueMax !== null && (amount.comparator === null || amount.comparator === ">=")
          ? ">="
          : (amount.comparator ?? "="),
      value: amount.value,
      valueMax: amount.valueMax,
      unit: amount.unit === "%" && plain.key.startsWith("/năm", amount.to) ? "%/năm" : written(plain, amount),
      direction:
        (ratio || has(re`^[^;]{0,60}không (?:có|để|vi phạm)`, key)) &&
        direction === "down" &&
        !has(restOf, lead)
          ? "up"
          : direction,
      appliesTo: appliesTo(clause, key, amount.phrase.from),
      deadline: deadlineOf(source, clause, amount),
      soft: false,
      ...found(source, number.from, number.to, clause.topic === "targets" ? 0.9 : 0.75),
    };
  });
}
