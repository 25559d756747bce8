import { conditionsOf, type PlanFinding, type PlanTerms } from "@/lib/plans";
import { openingOf } from "@/lib/plans/labels";

/** The eight parts a plan is written in, by the last word of their address. */
export const planParts = [
  "van-ban",
  "muc-dich",
  "doi-tuong",
  "noi-dung",
  "chi-tieu",
  "khen-thuong",
  "moc-thoi-gian",
  "to-chuc",
] as const;
export type PlanPart = (typeof planParts)[number];
export const isPlanPart = (text: string): text is PlanPart => planParts.some((part) => part === text);

/** Which fields of the terms a part writes; each field belongs to exactly one. */
export const partFields = {
  "van-ban": ["header", "form", "scope", "period"],
  "muc-dich": ["slogan", "theme", "clauses"],
  "doi-tuong": ["audiences"],
  "noi-dung": ["contents", "commitments"],
  "chi-tieu": ["indicators"],
  "khen-thuong": ["tiers"],
  "moc-thoi-gian": ["milestones", "registration", "reporting"],
  "to-chuc": ["tasks", "references", "dossier", "dossierRecipient", "cascade", "recipients", "inherits"],
} as const satisfies Record<PlanPart, readonly (keyof PlanTerms)[]>;

export type PartStatus = "empty" | "started" | "complete";
export type PartState = { part: PlanPart; status: PartStatus; errors: number; warnings: number };

const fieldOf = (path: string): string => path.split(".")[0] ?? path;

/** The part of the form in which a finding is put right. */
export const partOfFinding = ({ path }: PlanFinding): PlanPart => partOfField(path);

/** The entry of that part a finding is about: an indicator, a tier, a clause; null where it is about none, or about one that is missing. */
export function entryOfFinding(terms: PlanTerms, { path, clauseId }: PlanFinding): string | null {
  const [list = "", index = ""] = path.split(".");
  if (list === "clauses") return clauseId;
  const entries: unknown = terms[list as keyof PlanTerms];
  const entry: { id?: unknown } | undefined = Array.isArray(entries)
    ? entries[Number(index || "x")]
    : undefined;
  return typeof entry?.id === "string" ? entry.id : null;
}

/** The part of the form a field of the terms (`tiers.0.name`) is written in. */
export function partOfField(path: string): PlanPart {
  const fields: [PlanPart, readonly string[]][] = planParts.map((part) => [part, partFields[part]]);
  return fields.find(([, names]) => names.includes(fieldOf(path)))?.[0] ?? "van-ban";
}

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;

/**
 * How far each part is. What is inherited counts as filled; an error keeps a part open; the paper's
 * own facts are complete once place and signer are known.
 */
export function partStates(terms: PlanTerms, findings: readonly PlanFinding[]): PartState[] {
  return planParts.map((part) => {
    const ofPart = findings.filter((finding) => partOfFinding(finding) === part);
    const errors = ofPart.filter(({ level }) => level === "error").length;
    const warnings = ofPart.length - errors;
    return { part, status: statusOf(part, terms, errors), errors, warnings };
  });
}

function statusOf(part: PlanPart, terms: PlanTerms, errors: number): PartStatus {
  if (errors > 0) return isStarted(part, terms) ? "started" : "empty";
  if (!isStarted(part, terms)) return "empty";
  if (part === "van-ban" && !(terms.header.place && terms.header.signerTitle)) return "started";
  return "complete";
}

function isStarted(part: PlanPart, terms: PlanTerms): boolean {
  const inherited: readonly string[] = terms.inherits;
  return partFields[part].some((field) => inherited.includes(field) || isFilled(terms[field]));
}

export type AnchoredEntry = { part: PlanPart; id: string; name: string; clauseId: string | undefined };

/** Everything structured with the clause it reads, in the order of the parts. */
export function anchoredEntries(terms: PlanTerms): AnchoredEntry[] {
  const of =
    (part: PlanPart) =>
    ({
      id,
      clauseId,
      ...words
    }: {
      id: string;
      clauseId?: string | undefined;
      name?: string;
      text?: string;
      label?: string;
      description?: string;
    }) => ({
      part,
      id,
      clauseId,
      name: words.name ?? words.label ?? words.text ?? words.description ?? "",
    });
  return [
    ...terms.audiences.map(of("doi-tuong")),
    ...terms.contents.map(of("noi-dung")),
    ...terms.commitments.map(of("noi-dung")),
    ...terms.indicators.map(of("chi-tieu")),
    ...terms.tiers.map(of("khen-thuong")),
    ...terms.milestones.map(of("moc-thoi-gian")),
    ...terms.tasks.map(of("to-chuc")),
    ...terms.dossier.map(of("to-chuc")),
  ];
}

export type Unmatched = { clauses: { id: string; label: string }[]; entries: { id: string; name: string }[] };

/** Clauses nothing structured reads, and structured entries that read no clause: for the author to go through. */
export function unmatchedParts(terms: PlanTerms): Unmatched {
  const entries = anchoredEntries(terms);
  const ofConditions = conditionsOf(terms).map(({ condition }) => condition.clauseId);
  const read = new Set([
    ...entries.map(({ clauseId }) => clauseId),
    ...ofConditions,
    terms.cascade?.clauseId,
  ]);
  return {
    clauses: terms.clauses
      .filter(({ id }) => !read.has(id))
      .map(({ id, label, heading, text }) => ({ id, label: label || heading || openingOf(text) })),
    entries: entries.filter(({ clauseId }) => !clauseId).map(({ id, name }) => ({ id, name })),
  };
}
