import "server-only";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { findUnitOn } from "@/lib/organizations/queries";
import type { PlanTerms } from "@/lib/plans/terms";
import type { RegistrationPaper } from "../document";
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
  const parentId = item.unit.path.split("/").at(-3);
  const parent = parentId ? await findUnitOn(tx, parentId, at) : null;
  const paper = {
    unit: { name: item.unit.name, parentName: parent?.name ?? null },
    place: terms.header.place ?? province.shortName,
    month: at.slice(0, 7),
    plan: await findCitedPlan(tx, round),
    title: terms.header.title,
    theme: terms.theme,
    collectives: item.collectives,
    counts: item.counts,
    individuals: item.individuals,
    recipient: terms.registration?.recipient ?? "",
  };
  return { paper, name: `phieu-dang-ky-${item.unit.code}-${item.round.code}`.toLowerCase() };
}

async function findPlan(tx: Transaction, { round: { id } }: RegistrationItem) {
  const round = await tx.round.findFirstOrThrow({
    where: { id },
    select: {
      terms: true,
      provinceId: true,
      campaign: { select: { parentId: true } },
      planVersion: { select: { documentNumber: true, issuedOn: true } },
    },
  });
  const province = await tx.province.findUniqueOrThrow({
    where: { id: round.provinceId },
    select: { shortName: true },
  });
  return { round, province };
}

/** A unit's own plan is issued to carry out the higher one, so its form cites that; any other cites itself. */
async function findCitedPlan(tx: Transaction, round: Awaited<ReturnType<typeof findPlan>>["round"]) {
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
  return {
    number: documentNumber ?? header.number,
    issuedOn: issuedOn ? fromDateColumn(issuedOn) : header.issuedOn,
    issuer: header.issuer,
    title: header.title,
  };
}
