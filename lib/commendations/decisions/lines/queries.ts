import "server-only";
import { type Day, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { PlanTerms } from "@/lib/plans/terms";
import { searchKey } from "@/lib/vietnamese";
import { type EarlierAward, subjectKey } from "../../nominations/rules";
import { listEarlierAwards } from "../../nominations/standing/queries";
import { type AgreedCase, findRates } from "../head/queries";
import { moneyOf } from "../money/rules";
import { formulaText } from "../money/text";

/** The lines as they will be signed, each with its money and how it came about. */
export async function awardLines(
  tx: Transaction,
  actor: Pick<Actor, "provinceId">,
  given: { proposal: { roundId: string }; agreed: AgreedCase[]; signedOn: Day },
) {
  const { proposal, agreed, signedOn } = given;
  const { terms } = await tx.round.findUniqueOrThrow({
    where: { id: proposal.roundId },
    select: { terms: true },
  });
  const tiers = new Map((terms as PlanTerms).tiers.map((tier) => [tier.id, tier.award]));
  const codes = [...new Set([...tiers.values()].map(({ code }) => code))];
  const { baseSalary, rates } = await findRates(tx, actor, codes, signedOn);
  const paidBefore = await listEarlierAwards(tx, agreed);
  const paidHere = new Map<string, NonNullable<Paid>>();
  const awards = agreed.flatMap((one, at) => {
    const award = tiers.get(one.tierId);
    const rate = award && rates.get(award.code);
    if (!award || !rate) return [];
    const paid = highestPaid(one, paidBefore, paidHere.get(subjectKey(one)) ?? null);
    const money = moneyOf({ subjectKind: one.subjectKind, rates: rate, paid });
    if (!money) return [];
    if (money.money !== "0") paidHere.set(subjectKey(one), { money: money.full, decision: "quyết định này" });
    return [
      { ...lineOf(one, award, at + 1, money.money, formulaText(money)), signedOn: toDateColumn(signedOn) },
    ];
  });
  return { awards, hasSalary: baseSalary !== null };
}

const lineOf = (
  one: AgreedCase,
  award: { class: string; code: string },
  position: number,
  money: string,
  moneyFormula: string,
) => ({
  nominationId: one.id,
  position,
  subjectKind: one.subjectKind,
  unitId: one.unitId,
  personId: one.personId,
  subjectName: one.subjectName,
  post: one.post,
  unitName: one.unitName,
  searchText: awardSearchText(one),
  awardClass: award.class,
  awardCode: award.code,
  roundTitle: one.round.title,
  achievementFrom: one.achievementFrom,
  achievementThrough: one.achievementThrough,
  money,
  moneyFormula,
});

/** What the register finds a line by: name, post and unit without marks. */
export const awardSearchText = (one: { subjectName: string; post: string; unitName: string }) =>
  searchKey([one.subjectName, one.post, one.unitName].filter(Boolean).join(" "));

type Paid = { money: string; decision: string } | null;

/** The highest money already given for the same achievement of the same round, here or in an earlier decision. */
function highestPaid(one: AgreedCase, before: readonly EarlierAward[], here: Paid): Paid {
  const own = before.filter(
    (award) =>
      award.roundId === one.roundId &&
      award.personId === one.personId &&
      (one.personId !== null || award.unitId === one.unitId),
  );
  const all = [...own.map(({ money, decision }) => ({ money, decision })), ...(here ? [here] : [])];
  return all.reduce<Paid>(
    (most, paid) => (most && BigInt(most.money) >= BigInt(paid.money) ? most : paid),
    null,
  );
}
