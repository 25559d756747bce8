import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlanReading } from "@/lib/plan-reader";

type Value = string | number | boolean | null | string[];
/** What a text should be read as: a value for a scalar, the telling keys of each item of a list. */
export type Expected = { isCampaign: boolean } & Partial<
  Record<Exclude<keyof PlanReading, "isCampaign">, Value | Record<string, Value>[]>
>;
export type Labelled = { name: string; text: string; expected: Expected };

export const scalarFields = [
  "documentNumber",
  "issueDate",
  "issuingBody",
  "title",
  "theme",
  "periodStart",
  "periodEnd",
  "registrationRecipient",
  "dossierRecipient",
  "responsibleAgency",
] as const;
export const listFields = [
  "parentPlans",
  "audiences",
  "targets",
  "awardConditions",
  "registrationDeadlines",
  "dossierDeadlines",
  "awards",
  "slogans",
  "tasks",
] as const;

const folder = join(import.meta.dirname, "cases");

/** The labelled texts: NAME.txt beside NAME.json; what the label leaves out must not be found. */
export function labelledTexts(): Labelled[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -4);
      return {
        name,
        text: readFileSync(join(folder, file), "utf8"),
        expected: JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Expected,
      };
    });
}
