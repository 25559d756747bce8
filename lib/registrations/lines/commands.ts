import "server-only";
import { dayOf } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { Refusal } from "@/lib/refusal";
import { normalize } from "@/lib/vietnamese";
import type { LineKind } from "@/prisma/generated/enums";
import { listStaff, listSubtree } from "./queries";
import { type LineContext, lineProblems } from "./rules";
import type { RegistrationLines } from "./schema";
import { problemFields } from "./text";

export type LineRow = {
  kind: LineKind;
  unitId: string | null;
  personId: string | null;
  personName: string | null;
  personPost: string | null;
  count: number | null;
  pledge: string;
};
type Owner = { unit: { path: string }; individuals: LineContext["individuals"]; now: Date };

/** The rows of a sheet, checked against the plan, the unit's tree and its staff list on the day; a step of saving. */
export async function linesOf(
  tx: Transaction,
  sheet: RegistrationLines,
  { unit, individuals, now }: Owner,
): Promise<LineRow[]> {
  const day = dayOf(now);
  const unitIds = (await listSubtree(tx, unit.path, day)).map(({ unitId }) => unitId);
  const named = sheet.individuals.flatMap(({ personId }) => personId ?? []);
  const staff = new Map(
    (await listStaff(tx, unitIds, day, named)).map((member) => [member.personId, member]),
  );
  const context = { individuals, unitIds: new Set(unitIds), personIds: new Set(staff.keys()) };
  const problems = lineProblems(sheet, context);
  if (problems.length > 0) throw badLines(problemFields(problems));

  const none = { unitId: null, personId: null, personName: null, personPost: null, count: null };
  return [
    ...sheet.collectives.map((line) => ({ ...none, ...line, kind: "COLLECTIVE" as const })),
    ...sheet.counts.map((line) => ({ ...none, ...line, kind: "COUNT" as const })),
    ...sheet.individuals.map(({ name, post, personId, unitId, pledge }) => {
      const member = personId === null ? undefined : staff.get(personId);
      return {
        ...none,
        kind: "INDIVIDUAL" as const,
        personId,
        // The staff list has the last word on a name, the sheet on the post held for it.
        personName: member?.fullName ?? normalize(name),
        personPost: normalize(post),
        unitId: unitId ?? member?.unitId ?? null,
        pledge,
      };
    }),
  ];
}

function badLines(fields: Record<string, string>): Refusal {
  const [first = ""] = Object.values(fields);
  const count = Object.keys(fields).length;
  const text = count > 1 ? `Có ${count} nội dung cần sửa. ${first}` : first;
  return new Refusal("invalid", text, "bad-lines", fields);
}
