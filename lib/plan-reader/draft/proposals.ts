import { searchKey } from "@/lib/vietnamese";
import type { Comparator, Found, PlanReading } from "../reading";
import { type CascadeFound, cascadeIn } from "./cascade";

type Readings = PlanReading & { cascade: CascadeFound[] };

/** The parts of a reading that can enter a plan. */
export const proposalFields = [
  "documentNumber",
  "issueDate",
  "issuingBody",
  "title",
  "theme",
  "periodStart",
  "periodEnd",
  "parentPlans",
  "audiences",
  "targets",
  "awardConditions",
  "awards",
  "registrationDeadlines",
  "registrationRecipient",
  "dossierDeadlines",
  "dossierRecipient",
  "slogans",
  "responsibleAgency",
  "tasks",
  "cascade",
] as const satisfies readonly (keyof Readings)[];
export type ProposalField = (typeof proposalFields)[number];

type Each<T> = NonNullable<T> extends readonly (infer I)[] ? I : NonNullable<T>;
/** One thing the text says, to be accepted, changed or rejected; `key` is the same at every reading of a text. */
export type Proposal = {
  [F in ProposalField]: { key: string; field: F; item: Each<Readings[F]> };
}[ProposalField];

/** Everything a text and its reading propose, in the order the parts of a plan have. */
export function proposalsOf(text: string, reading: PlanReading): Proposal[] {
  const all: Readings = {
    ...reading,
    targets: reading.targets.map(reached),
    awardConditions: reading.awardConditions.map(reached),
    cascade: cascadeIn(text),
  };
  return proposalFields.flatMap((field) => {
    const items: Found[] = [all[field] ?? []].flat();
    return items.map((item, index) => ({ key: `${field}-${item.start}-${index}`, field, item }) as Proposal);
  });
}

/** "Đạt 85%" is met by whoever does better; only "bằng", "đúng" and nothing at all are met by that number alone. */
function reached<T extends Found & { comparator: Comparator | null; value: number | null }>(item: T): T {
  if (item.comparator !== "=" || item.value === 0) return item;
  const key = searchKey(item.quote);
  if (/\b(?:bang|dung) \d/u.test(key)) return item;
  return { ...item, comparator: /\bcon (?:lai )?\d/u.test(key) ? "<=" : ">=" };
}

const nullable = ["scope", "owner", "due", "date", "issuer"];
const written = ["value", "indicator", "grade", "description", "number"];
const comparators = [">", ">=", "<", "<=", "="];
const bounds = ["before", "until_end_of", "at_latest"];

/**
 * A proposal with what a person put right in it, by name of the property; what cannot be read is left as
 * the text has it. The words it rests on stay.
 */
export function changed(proposal: Proposal, changes: Record<string, string>): Proposal {
  const item: Record<string, unknown> = { ...proposal.item };
  for (const [name, given] of Object.entries(changes)) {
    const text = given.trim();
    if (name in item && isReadable(proposal, name, text)) item[name] = read(proposal, name, text);
  }
  return { ...proposal, item } as Proposal;
}

function isReadable(proposal: Proposal, name: string, text: string): boolean {
  if (name === "comparator") return comparators.includes(text);
  if (name === "bound") return bounds.includes(text);
  if (name === "value" && isNumeric(proposal)) return /^\d{1,12}(?:[.,]\d{1,6})?$/u.test(text);
  return nullable.includes(name) || (written.includes(name) && text.length >= 3);
}

function read(proposal: Proposal, name: string, text: string): string | number | null {
  if (name === "value" && isNumeric(proposal)) return Number(text.replace(",", "."));
  return text === "" ? null : text;
}

const isNumeric = ({ field, item }: Proposal) =>
  field === "targets" ||
  field === "awardConditions" ||
  (field === "dossierDeadlines" && typeof item.value === "number");
