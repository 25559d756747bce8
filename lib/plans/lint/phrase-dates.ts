import { isDay } from "@/lib/calendar";
import type { Milestone } from "../terms";

const written = /(?<!\d)(\d{1,2})[/.](\d{1,2})(\/{1,2}|\.)(\d{4})(?!\d)/gu;
const inWords = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/giu;

export type WrittenDate = { quote: string; day: string; isPossible: boolean };

/** The full dates a text names, day first, with those no calendar has and those written with a stray sign. */
export function datesIn(text: string): WrittenDate[] {
  const found = [
    ...[...text.matchAll(written)].map(({ 0: quote, 1: date, 2: month, 3: sign, 4: year }) => ({
      quote,
      date,
      month,
      year,
      isTidy: sign !== "//",
    })),
    ...[...text.matchAll(inWords)].map(({ 0: quote, 1: date, 2: month, 3: year }) => ({
      quote,
      date,
      month,
      year,
      isTidy: true,
    })),
  ];
  return found.map(({ quote, date = "", month = "", year = "", isTidy }) => {
    const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    return { quote, day, isPossible: isTidy && isDay(day) };
  });
}

/** Whether the words of a milestone and the rule chosen for it disagree: its kind, its date, its count of days. */
export function phraseDiffers({ phrase, rule }: Milestone): boolean {
  const words = phrase.normalize("NFC").toLocaleLowerCase("vi");
  if (/trước ngày/u.test(words) && rule.kind !== "before") return true;
  if (/hết (?:ngày|tháng|năm)/u.test(words) && rule.kind !== "through") return true;
  if (/kể từ/u.test(words) && rule.kind !== "after-event") return true;
  if (rule.kind === "after-event") {
    const [, count, kind] = /(\d{1,3})\s+ngày(\s+làm việc)?/u.exec(words) ?? [];
    if (!count) return false;
    return Number(count) !== rule.days || (kind !== undefined) !== (rule.counting === "working");
  }
  const dates = datesIn(words);
  return dates.length > 0 && dates.every(({ day }) => day !== rule.day);
}
