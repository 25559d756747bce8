import type { PlanReading } from "@/lib/plan-reader";
import { searchKey } from "@/lib/vietnamese";
import { type Labelled, listFields, scalarFields } from "./labelled";

export type Tally = { right: number; extra: string[]; missed: string[] };
export type Tallies = Record<string, Tally>;

// Words are the same when one holds the other: a label names the telling part of a phrase.
const worded = new Set([
  "indicator",
  "description",
  "event",
  "award",
  "scope",
  "owner",
  "issuer",
  "quotaText",
  "issuingBody",
  "title",
  "theme",
  "registrationRecipient",
  "dossierRecipient",
  "responsibleAgency",
  "type",
]);
const fold = (text: string) =>
  searchKey(text)
    .replace(/[^a-z0-9%]+/gu, " ")
    .replaceAll("uy ban nhan dan", "ubnd")
    .trim();

function agrees(key: string, wanted: unknown, got: unknown): boolean {
  if (Array.isArray(wanted)) return Array.isArray(got) && got.length === wanted.length;
  // Whether a text writes "loại Tốt" or "loại tốt" is all one.
  if (key === "grade" && typeof wanted === "string" && typeof got === "string")
    return fold(wanted) === fold(got);
  if (typeof wanted !== "string" || typeof got !== "string" || !worded.has(key)) return wanted === got;
  const [one, other] = [fold(wanted), fold(got)];
  return one !== "" && (other.includes(one) || (one.includes(other) && other.length * 2 > one.length));
}

/** Compares a reading with its label, field by field; what only one of them has is named. */
export function compare(reading: PlanReading, { expected }: Labelled): Tallies {
  const tallies: Tallies = {};
  const tally = (field: string) => {
    tallies[field] ??= { right: 0, extra: [], missed: [] };
    return tallies[field];
  };
  const flag = tally("isCampaign");
  if (reading.isCampaign === expected.isCampaign) flag.right += 1;
  else flag.missed.push(String(expected.isCampaign));

  for (const field of scalarFields) {
    const got = reading[field]?.value ?? null;
    const wanted = expected[field] ?? null;
    if (wanted === null && got === null) continue;
    if (wanted !== null && got !== null && agrees(field, wanted, got)) tally(field).right += 1;
    else {
      if (got !== null) tally(field).extra.push(got);
      if (wanted !== null) tally(field).missed.push(String(wanted));
    }
  }
  for (const field of listFields) {
    const left: Record<string, unknown>[] = [...reading[field]];
    const wanted = (expected[field] ?? []) as Record<string, unknown>[];
    for (const item of wanted) {
      const at = left.findIndex((got) =>
        Object.entries(item).every(([key, value]) => agrees(key, value, got[key])),
      );
      if (at < 0) tally(field).missed.push(JSON.stringify(item));
      else {
        left.splice(at, 1);
        tally(field).right += 1;
      }
    }
    for (const got of left) {
      const { quote, start, end, confidence, ...rest } = got;
      tally(field).extra.push(JSON.stringify(rest));
    }
  }
  return tallies;
}

export function add(sum: Tallies, tallies: Tallies): Tallies {
  for (const [field, { right, extra, missed }] of Object.entries(tallies)) {
    sum[field] ??= { right: 0, extra: [], missed: [] };
    sum[field].right += right;
    sum[field].extra.push(...extra);
    sum[field].missed.push(...missed);
  }
  return sum;
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
export const precision = ({ right, extra }: Tally) => share(right, right + extra.length);
export const recall = ({ right, missed }: Tally) => share(right, right + missed.length);
