import type { Comparator } from "@/lib/scoring";

/** What a phrase of a plan asks for; `soft` has no number in it, so people judge it. */
export type PhraseReading =
  | { kind: "comparison"; comparator: Comparator; value: string | null }
  | { kind: "soft" };

const number = String.raw`(?<value>\d+(?:[.,]\d+)?)`;
// The stricter words first: "không quá", "không dưới" and "không vượt quá" contain looser ones.
const comparisons: [pattern: RegExp, comparator: Comparator][] = [
  [new RegExp(String.raw`không (?:vượt )?quá\s*${number}?`, "u"), "<="],
  [new RegExp(String.raw`không (?:thấp hơn|dưới|ít hơn)\s*${number}?`, "u"), ">="],
  [new RegExp(String.raw`không (?:cao hơn|trên|nhiều hơn)\s*${number}?`, "u"), "<="],
  [new RegExp(String.raw`từ\s*${number}?[^,;.]*?trở lên`, "u"), ">="],
  [new RegExp(String.raw`từ\s*${number}?[^,;.]*?trở xuống`, "u"), "<="],
  [new RegExp(String.raw`(?:tối thiểu|ít nhất)\D{0,20}?${number}?`, "u"), ">="],
  [new RegExp(String.raw`(?:tối đa|nhiều nhất)\D{0,20}?${number}?`, "u"), "<="],
  [new RegExp(String.raw`${number}\s*%?\s*trở lên`, "u"), ">="],
  [new RegExp(String.raw`(?:trên|hơn|vượt)\s*${number}`, "u"), ">"],
  [new RegExp(String.raw`dưới\s*${number}`, "u"), "<"],
  [new RegExp(String.raw`(?:đạt|bằng|đúng)\s*${number}`, "u"), "="],
];
const soft = /tỷ lệ thấp|tiêu biểu|xuất sắc|gương mẫu|thực hiện tốt|hiệu quả/u;
const noneAtAll = /không (?:để )?(?:phát sinh|xảy ra|có)(?![^,;.(]*\d)/u;

/**
 * Reads the comparison in a phrase: `trên 50%` is > 50, `từ 90% trở lên` and `tối thiểu` are ≥,
 * `không quá` is ≤, `dưới` is <, `không phát sinh` is = 0. A clause that allows "or a low rate"
 * beside it has no number to hold anybody to. Null when the phrase compares nothing.
 */
export function readPhrase(phrase: string): PhraseReading | null {
  const text = phrase.normalize("NFC").toLocaleLowerCase("vi");
  if (/hoặc tỷ lệ thấp/u.test(text)) return { kind: "soft" };
  for (const [pattern, comparator] of comparisons) {
    const match = pattern.exec(text);
    if (match) {
      const value = match.groups?.value ?? numberAfter(text, match.index);
      return { kind: "comparison", comparator, value: value?.replace(",", ".") ?? null };
    }
  }
  if (noneAtAll.test(text)) return { kind: "comparison", comparator: "=", value: "0" };
  return soft.test(text) ? { kind: "soft" } : null;
}

const numberAfter = (text: string, index: number) => /\d+(?:[.,]\d+)?/u.exec(text.slice(index))?.[0];

/** The ways a plan can word a standard, as its author chooses among them. */
export type PhraseKind = Comparator | "none-arises" | "reduction" | "grade" | "worded";

/** Which of them a phrase is: `giảm tối thiểu 10% so với năm trước`, `từ loại Tốt trở lên`, `tỷ lệ thấp`; null when it asks for nothing. */
export function phraseKind(phrase: string): PhraseKind | null {
  const text = phrase.normalize("NFC").toLocaleLowerCase("vi");
  if (/(?:giảm|rút ngắn|cắt giảm)[^.;]*so với/u.test(text)) return "reduction";
  if (/từ (?:loại|mức) (?!\d)[^.;]*trở lên|xếp loại [^.;]*trở lên/u.test(text)) return "grade";
  const reading = readPhrase(phrase);
  if (!reading) return null;
  if (reading.kind === "soft") return "worded";
  return reading.comparator === "=" && reading.value === "0" ? "none-arises" : reading.comparator;
}

const vague =
  /phấn đấu|cơ bản|tỷ lệ thấp|ở mức thấp|khoảng(?=\s*\d)|xấp xỉ|hầu hết|đa số|đáng kể|càng nhiều càng tốt/u;

/** Words that take back the threshold they stand beside: "phấn đấu", "cơ bản", "tỷ lệ thấp"; null when none does. */
export const vagueWords = (text: string): string | null =>
  vague.exec(text.normalize("NFC").toLocaleLowerCase("vi"))?.[0] ?? null;
