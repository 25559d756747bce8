import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Day, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { searchKey, spellingKey } from "@/lib/vietnamese";
import { marksOf } from "../rules";
import type { NewStaff } from "../schema";
import { findOwnUnit } from "../steps";
import { staffText } from "../text";

const openOn = (day: Day) => ({ OR: [{ validTo: null }, { validTo: { gt: toDateColumn(day) } }] });

/**
 * Puts people on the staff list of a unit from a day on, all or none: who is known by the code and works nowhere begins
 * anew. Each row that cannot be taken is told beside it.
 */
export function addStaff(actor: Actor, input: NewStaff, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { unitId, firstDay, rows } = input;
    const { provinceId } = actor;
    const unit = await findOwnUnit(tx, actor, unitId, firstDay);
    const known = await knownStaff(
      tx,
      provinceId,
      rows.map(({ staffCode }) => staffCode),
      firstDay,
    );
    const problems = problemsOf(input, known);
    const [first] = Object.values(problems);
    if (first) {
      const count = Object.keys(problems).length;
      throw new Refusal(
        "rule",
        count > 1 ? `Có ${count} dòng cần sửa. ${first}` : first,
        "bad-rows",
        problems,
      );
    }

    const ids = new Map(
      rows.map(({ staffCode }) => [staffCode, known.get(staffCode)?.id ?? crypto.randomUUID()]),
    );
    const idOf = (code: string) => ids.get(code) ?? "";
    await tx.person.createMany({
      data: rows
        .filter(({ staffCode }) => !known.has(staffCode))
        .map(({ staffCode, fullName }) => ({
          id: idOf(staffCode),
          provinceId,
          staffCode,
          fullName,
          searchKey: searchKey(fullName),
        })),
    });
    await tx.personPosting.createMany({
      data: rows.map(({ staffCode, post, group }) => ({
        provinceId,
        personId: idOf(staffCode),
        unitId,
        post,
        ...marksOf(group),
        validFrom: toDateColumn(firstDay),
      })),
    });
    const [one] = rows;
    const label =
      rows.length === 1 && one ? `${one.fullName} (${unit.name})` : `${rows.length} người (${unit.name})`;
    await recordAudit(tx, actor, "staff.add", unitId, {
      label,
      unitId,
      after: {
        firstDay,
        people: rows.map(({ staffCode, fullName, post }) => `${staffCode} ${fullName}, ${post}`),
      },
      at: now,
    });
    return { added: rows.length, personIds: rows.map(({ staffCode }) => idOf(staffCode)) };
  });
}

type Known = {
  id: string;
  fullName: string;
  open: { unitId: string; unitName: string; validFrom: Day } | null;
};

/** Who bears these codes already, and the posting that is open on the day or begins later. */
async function knownStaff(tx: Transaction, provinceId: string, codes: string[], day: Day) {
  const people = await tx.person.findMany({
    where: { provinceId, staffCode: { in: codes } },
    select: {
      id: true,
      staffCode: true,
      fullName: true,
      postings: {
        where: openOn(day),
        orderBy: { validFrom: "desc" },
        take: 1,
        select: {
          unitId: true,
          validFrom: true,
          unit: { select: { versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } } } },
        },
      },
    },
  });
  return new Map(
    people.map(({ staffCode, postings: [open], ...person }): [string, Known] => [
      staffCode,
      {
        ...person,
        open: open
          ? {
              unitId: open.unitId,
              unitName: open.unit.versions[0]?.name ?? "",
              validFrom: fromDateColumn(open.validFrom),
            }
          : null,
      },
    ]),
  );
}

function problemsOf({ unitId, firstDay, rows }: NewStaff, known: ReadonlyMap<string, Known>) {
  const problems: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [at, { staffCode: code, fullName }] of rows.entries()) {
    const there = known.get(code);
    const open = there?.open;
    const problem = seen.has(code)
      ? staffText.twice(code)
      : there && spellingKey(there.fullName) !== spellingKey(fullName)
        ? staffText.otherName(code, there.fullName)
        : open && open.validFrom > firstDay
          ? staffText.laterPosting(code, open.validFrom)
          : open?.unitId === unitId
            ? staffText.hereAlready(code, fullName)
            : open
              ? staffText.elsewhere(code, open.unitName)
              : null;
    if (problem) problems[`rows.${at}.staffCode`] = problem;
    seen.add(code);
  }
  return problems;
}
