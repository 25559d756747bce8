import type { Comparator } from "@/lib/scoring";
import { indexText, thresholdText } from "@/lib/scoring/text";
import { formatDate } from "@/lib/vietnamese";

/** Reads a parameter of a finding by its name; empty when it has none of that name. */
export type Param = (name: string) => string;
export type Sentences = Record<string, (param: Param) => string>;

export const day = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text);
export const small = (text: string) => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
/** A long text as a title of itself. */
export const brief = (text: string) => (text.length > 70 ? `${text.slice(0, 69)}…` : text);

const comparators: readonly string[] = [">", ">=", "<", "<=", "="];
const isComparator = (text: string): text is Comparator => comparators.includes(text);
export const threshold = (comparator: string, value: string, unit: string) =>
  isComparator(comparator) ? thresholdText(comparator, value, unit) : value;

/** What a leaf asks about: an indicator by its name, an index as people write it. */
export const subject = (param: Param) => param("name") || indexText(param("index"));
/** "Tỷ lệ hồ sơ trực tuyến: trên 50%" */
export const reading = (param: Param) =>
  `${subject(param)} ${param("comparator") ? threshold(param("comparator"), param("value"), param("unit")) : ""}`.trim();

/** "kế hoạch cấp trên 64/KH-UBND" */
export const higherPlan = (param: Param) => `kế hoạch cấp trên ${param("number")}`.trim();
