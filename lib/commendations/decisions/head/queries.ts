import "server-only";
import { type Day, fromDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import { findRule } from "@/lib/organizations/rules/queries";
import type { Prisma } from "@/prisma/generated/client";
import type { MoneyRates } from "../money/rules";

const fields = {
  id: true,
  kind: true,
  status: true,
  version: true,
  title: true,
  slug: true,
  issuer: true,
  number: true,
  symbol: true,
  signedOn: true,
  year: true,
  listHash: true,
  draftedById: true,
  commentsThrough: true,
  proposal: {
    select: {
      id: true,
      code: true,
      roundId: true,
      signedAt: true,
      round: { select: { title: true, campaignId: true } },
    },
  },
} satisfies Prisma.DecisionSelect;
export type DecisionHead = Prisma.DecisionGetPayload<{ select: typeof fields }>;

/** A decision as its verbs need it; null when out of reach. */
export const findDecisionHead = (tx: Transaction, actor: Actor, action: Action, id: string) =>
  tx.decision.findFirst({
    // What was signed before the portal is for the register alone.
    where: { id, kind: { not: "imported" }, AND: rowsOfProvince(actor, action) },
    select: fields,
  });

/** The cases that a draft decision is about to award: agreed to on its paper and not yet decided, in the paper's order. */
export async function listAgreed(tx: Transaction, proposalId: string) {
  const lines = await tx.proposalLine.findMany({
    where: { proposalId, decision: "AGREED", nomination: { status: "APPROVED" } },
    orderBy: { position: "asc" },
    select: {
      nomination: {
        select: {
          id: true,
          status: true,
          version: true,
          tierId: true,
          roundId: true,
          subjectKind: true,
          unitId: true,
          personId: true,
          subjectName: true,
          unitName: true,
          post: true,
          achievementFrom: true,
          achievementThrough: true,
          round: { select: { title: true } },
        },
      },
    },
  });
  const found = lines.map(({ nomination }) => nomination);
  // Collectives first, then people: the list of a decision has these two parts.
  return [
    ...found.filter(({ subjectKind }) => subjectKind === "COLLECTIVE"),
    ...found.filter(({ subjectKind }) => subjectKind === "INDIVIDUAL"),
  ];
}
export type AgreedCase = Awaited<ReturnType<typeof listAgreed>>[number];

/** What the rule sets give for forms of award on a day, with the paper they come from; absent where nothing is recorded. */
export async function findRates(
  tx: Transaction,
  { provinceId }: Pick<Actor, "provinceId">,
  awardCodes: readonly string[],
  on: Day,
): Promise<{ baseSalary: string | null; rates: Map<string, MoneyRates & { source: string }> }> {
  const salary = await findRule(tx, provinceId, "base-salary", "", on);
  const baseSalary = textIn(salary?.value, "amount");
  const rates = new Map<string, MoneyRates & { source: string }>();
  for (const code of awardCodes) {
    const rule = await findRule(tx, provinceId, "award-coefficient", code, on);
    if (!rule || baseSalary === null) continue;
    rates.set(code, {
      individual: textIn(rule.value, "individual"),
      collective: textIn(rule.value, "collective"),
      baseSalary,
      source: rule.source,
    });
  }
  return { baseSalary, rates };
}

/** A decimal kept as text in a rule's value; null when it is not there. */
const textIn = (value: unknown, name: string): string | null => {
  const found = value && typeof value === "object" ? (value as Record<string, unknown>)[name] : null;
  return typeof found === "string" && /^\d+(\.\d+)?$/.test(found) ? found : null;
};

export const decisionHref = (campaignId: string, { id }: Pick<DecisionHead, "id">) =>
  `/lam-viec/phong-trao/${campaignId}/quyet-dinh/${id}`;
export const signedDay = ({ signedOn }: { signedOn: Date | null }): Day | null =>
  signedOn && fromDateColumn(signedOn);

/** The committee whose Chairman decides, as it was called on a day: "Ủy ban nhân dân tỉnh Sơn Hà". */
export async function findCommitteeName(tx: Transaction, { provinceId }: Pick<Actor, "provinceId">) {
  const committee = await tx.orgUnitVersion.findFirst({
    where: { provinceId, kind: "PROVINCE_COMMITTEE" },
    orderBy: { validFrom: "desc" },
    select: { name: true },
  });
  if (committee) return committee.name;
  const { name } = await tx.province.findUniqueOrThrow({
    where: { id: provinceId },
    select: { name: true },
  });
  return `Ủy ban nhân dân ${name.charAt(0).toLocaleLowerCase("vi")}${name.slice(1)}`;
}

/** A user's post as the register of people has it; null where it has none. */
export async function findPost(tx: Transaction, userId: string) {
  const user = await tx.user.findFirst({
    where: { id: userId },
    select: {
      person: {
        select: {
          postings: {
            where: { validTo: null },
            orderBy: { validFrom: "desc" },
            take: 1,
            select: { post: true },
          },
        },
      },
    },
  });
  return user?.person?.postings[0]?.post ?? null;
}
