import "server-only";
import type { Day } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { findRule } from "@/lib/organizations/rules/queries";
import type { Fund } from "./rules";

/** The fund in force on a day and what decisions of that year have promised from it, less what is to be paid back; null where none is recorded. */
export async function findFund(
  tx: Transaction,
  { provinceId }: Pick<Actor, "provinceId">,
  on: Day,
): Promise<Fund | null> {
  const rule = await findRule(tx, provinceId, "award-fund", "", on);
  const granted = rule && (rule.value as { fund?: unknown }).fund;
  if (!rule || typeof granted !== "string" || !/^\d+$/.test(granted)) return null;
  const year = on.slice(0, 4);
  const sum = await tx.award.aggregate({
    where: {
      provinceId,
      decision: { kind: "award", year: Number(year), status: { not: "DRAFT" } },
      NOT: { revocation: { recoverMoney: true } },
    },
    _sum: { money: true },
  });
  return { year, granted, spent: (sum._sum.money ?? 0).toString(), source: rule.source };
}
