import type { Json } from "../diff";
import type { PlanTerms } from "../terms";
import { termsPartText } from "../text";
import type { MergeConflict } from "./merge";
import { isEntry, valueAt } from "./path";

/** A contested value in the words of the plan, short enough for one line. */
function words(value: Json | undefined): string {
  if (value === undefined) return "bỏ mục này";
  if (value === null || value === "") return "để trống";
  if (Array.isArray(value)) return value.map(words).join(", ");
  if (!isEntry(value)) return `“${shortened(String(value))}”`;
  const name = value.phrase ?? value.name ?? value.label ?? value.text ?? value.description ?? value.day;
  return typeof name === "string" ? `“${shortened(name)}”` : "nội dung đã sửa";
}

const shortened = (text: string) => (text.length > 160 ? `${text.slice(0, 157)}…` : text);

/** Where two authors disagree and what each of them wrote: `Chỉ tiêu “Hồ sơ trực tuyến”`, `“trên 50%”`, `“trên 60%”`. */
export function conflictText(
  { path, mine, theirs }: MergeConflict,
  terms: PlanTerms,
): { place: string; mine: string; theirs: string } {
  const part = termsPartText[path[0] as keyof PlanTerms];
  const entry = path[1]?.startsWith("#") ? valueAt(terms, path.slice(0, 2)) : undefined;
  const name = isEntry(entry)
    ? (entry.name ?? entry.label ?? entry.text ?? entry.description ?? entry.title)
    : null;
  const place = typeof name === "string" && name !== "" ? `${part} “${shortened(name)}”` : part;
  return { place, mine: words(mine), theirs: words(theirs) };
}
