import type { DeadlineRule } from "@/lib/calendar/deadline-rule";
import { type PhraseKind, phraseKind } from "./phrases";

/** A stretch of a clause that names a threshold or a limit of time: what an indicator or a milestone can be made from. */
export type ReadableSentence = {
  /** The sentence it stands in, and its words in the clause: `text.slice(start, end)`. */
  sentence: string;
  phrase: string;
  start: number;
  end: number;
  reads: { kind: "threshold"; as: PhraseKind } | { kind: "deadline"; rule: DeadlineRule };
};

const amount = String.raw`\d+(?:[.,]\d+)?\s*(?:%|điểm)?`;
const threshold = new RegExp(
  [
    String.raw`(?:giảm|cắt giảm|rút ngắn)[^.;\n]{0,40}?${amount}[^.;\n]{0,30}?so với[^,.;\n]{1,60}`,
    String.raw`(?:trên|hơn|dưới|tối thiểu|ít nhất|tối đa|không quá|không vượt quá|không dưới|không thấp hơn)\s+${amount}(?!\s*(?:ngày|tháng|năm|/))`,
    String.raw`(?:từ|đạt)\s+${amount}\s*trở lên`,
    String.raw`từ (?:loại|mức) [“"]?[\p{L} ]{2,20}?[”"]? trở lên`,
    String.raw`không (?:để )?phát sinh[^,.;\n]{0,60}`,
  ].join("|"),
  "giu",
);
const deadline =
  /(?<bound>trước|đến hết|hết|chậm nhất(?: là)?|chậm nhất vào)\s+(?:ngày\s+)?(?<day>\d{1,2})[/-](?<month>\d{1,2})[/-](?<year>\d{4})|(?:chậm nhất(?: là)?|trong(?: vòng| thời hạn)?)\s+(?<days>\d{1,3})\s+ngày(?<working> làm việc)?,?\s+(?:kể từ|tính từ|sau)/giu;

/** The thresholds and limits of time in the words of a clause, each with its place, in the order of the text. */
export function readableSentences(text: string): ReadableSentence[] {
  const thresholds = [...text.matchAll(threshold)].flatMap((match): ReadableSentence[] => {
    const as = phraseKind(match[0]);
    return as ? [{ ...placed(text, match), reads: { kind: "threshold", as } }] : [];
  });
  const deadlines = [...text.matchAll(deadline)].flatMap((match): ReadableSentence[] => {
    const rule = ruleOf(match.groups ?? {});
    return rule ? [{ ...placed(text, match), reads: { kind: "deadline", rule } }] : [];
  });
  return [...thresholds, ...deadlines].sort((a, b) => a.start - b.start);
}

function placed(text: string, match: RegExpMatchArray) {
  const phrase = match[0].trimEnd();
  const start = match.index ?? 0;
  const before = text.slice(0, start);
  const opening = Math.max(before.lastIndexOf("\n"), before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1;
  const after = text.slice(start).search(/[;\n]|\.(?:\s|$)/u);
  const sentence = text.slice(opening, after < 0 ? undefined : start + after);
  return {
    sentence: sentence.replace(/^[\s.\-–+*)a-z]{0,4}(?=[\p{Lu}“"])/u, "").trim(),
    phrase,
    start,
    end: start + phrase.length,
  };
}

function ruleOf({
  bound = "",
  day,
  month,
  year,
  days,
  working,
}: Record<string, string | undefined>): DeadlineRule | null {
  if (days)
    return {
      kind: "after-event",
      event: "recognition",
      days: Number(days),
      counting: working ? "working" : "calendar",
    };
  if (!day || !month || !year) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return null;
  return { kind: bound.toLocaleLowerCase("vi") === "trước" ? "before" : "through", day: iso };
}
