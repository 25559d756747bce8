import "server-only";
import { type Day, dayOf, fromDateColumn } from "@/lib/calendar";
import type { RegistrationPaper } from "@/lib/campaigns/registration-form/document";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { findUnitOn } from "@/lib/organizations/queries";
import type { PlanTerms } from "@/lib/plans/terms";
import { listItems, type RegistrationItem } from "../items/queries";
import { registrationsFor } from "../policy";

export type FoundPaper = { paper: RegistrationPaper; name: string };

/** What the printed form of a registration says, and a name for its file; null beyond the actor's reach. */
export function findRegistrationPaper(
  actor: Actor,
  registrationId: string,
  now = new Date(),
): Promise<FoundPaper | null> {
  return read(actor, async (tx) => {
    const where = { id: registrationId, AND: registrationsFor(actor, "registration.read") };
    const [item] = await listItems(tx, where, now);
    return item ? paperOf(tx, item, now) : null;
  });
}

async function paperOf(tx: Transaction, item: RegistrationItem, now: Date): Promise<FoundPaper> {
  const { round, province } = await findPlan(tx, item);
  const terms = round.terms as PlanTerms;
  const at = dayOf(item.submittedAt ?? now);
  const { cited, isHigher } = await findCitedPlan(tx, round);
  const paper = {
    unit: { name: item.unit.name, parentName: await parentName(tx, item, round, at) },
    place: terms.header.place ?? province.shortName,
    month: at.slice(0, 7),
    plan: cited,
    title: terms.header.title,
    theme: terms.theme,
    collectives: item.collectives,
    counts: item.counts,
    individuals: item.individuals,
    recipient: isHigher ? firstRecipient(terms) : (terms.registration?.recipient ?? ""),
  };
  return { paper, name: `phieu-dang-ky-${item.unit.code}-${item.round.code}`.toLowerCase() };
}

/** Forms under a unit's own plan are gathered for the higher plan's office, the first that plan is sent to. */
const firstRecipient = (terms: PlanTerms): string =>
  (terms.recipients[0] ?? terms.registration?.recipient ?? "").replace(/\s*\(.*\)$/u, "");

/** The body above the unit; the one that issued the plan is named as the plan names it. */
async function parentName(
  tx: Transaction,
  { unit }: RegistrationItem,
  { terms, campaign }: FoundRound,
  at: Day,
): Promise<string | null> {
  const parentId = unit.path.split("/").at(-3);
  if (!parentId) return null;
  if (parentId === campaign.ownerUnitId) return (terms as PlanTerms).header.issuer;
  return (await findUnitOn(tx, parentId, at))?.name ?? null;
}

async function findPlan(tx: Transaction, { round: { id } }: RegistrationItem) {
  const round = await tx.round.findFirstOrThrow({
    where: { id },
    select: {
      terms: true,
      provinceId: true,
      campaign: { select: { parentId: true, ownerUnitId: true } },
      planVersion: { select: { documentNumber: true, issuedOn: true } },
    },
  });
  const province = await tx.province.findUniqueOrThrow({
    where: { id: round.provinceId },
    select: { shortName: true },
  });
  return { round, province };
}

type FoundRound = Awaited<ReturnType<typeof findPlan>>["round"];

/** A unit's own plan is issued to carry out the higher one, so its form cites that; any other cites itself. */
async function findCitedPlan(tx: Transaction, round: FoundRound) {
  const { parentId } = round.campaign;
  const parent =
    parentId &&
    (await tx.planVersion.findFirst({
      where: { campaignId: parentId, publishedAt: { not: null } },
      orderBy: { number: "desc" },
      select: { terms: true, documentNumber: true, issuedOn: true },
    }));
  const { documentNumber, issuedOn } = parent || round.planVersion;
  const { header } = (parent ? parent.terms : round.terms) as PlanTerms;
  const cited = {
    number: documentNumber ?? header.number,
    issuedOn: issuedOn ? fromDateColumn(issuedOn) : header.issuedOn,
    issuer: header.issuer,
    title: header.title,
  };
  return { cited, isHigher: Boolean(parent) };
}
