import "server-only";
import { type Day, dayOf, fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { searchKey } from "@/lib/vietnamese";
import { Prisma } from "@/prisma/generated/client";
import type { PlanStatus } from "@/prisma/generated/enums";
import { readableCampaigns, seesDrafts } from "../policy";
import { type CampaignFilter, campaignFilter, campaignPage } from "../schema";
import { isExpired } from "./rules";

const planStatuses: Record<NonNullable<CampaignFilter["status"]>, PlanStatus[]> = {
  draft: ["DRAFT"],
  submitted: ["SUBMITTED"],
  published: ["PUBLISHED"],
  withdrawn: ["WITHDRAWN"],
};

/** Campaigns the actor reads, newest first, a page at a time; five statements however many there are. */
export async function listCampaigns(actor: Actor, filter: CampaignFilter = {}, now = new Date()) {
  const { q, status, kind, cursor, limit } = campaignFilter.parse(filter);
  const after = campaignPage.read(cursor);
  return read(actor, async (tx) => {
    const rows = await tx.campaign.findMany({
      where: {
        AND: [
          readableCampaigns(actor),
          q ? { searchText: { contains: searchKey(q) } } : {},
          kind ? { kind } : {},
          status ? { plans: { some: { status: { in: planStatuses[status] } } } } : {},
          after
            ? { OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }] }
            : {},
        ],
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: limit + 1,
      select: {
        id: true,
        slug: true,
        kind: true,
        title: true,
        ownerUnitId: true,
        createdAt: true,
        version: true,
        plans: {
          orderBy: { number: "desc" },
          select: {
            id: true,
            number: true,
            status: true,
            documentNumber: true,
            issuedOn: true,
            publishedAt: true,
          },
        },
        rounds: { where: { status: "OPEN" }, select: { id: true } },
      },
    });
    const page = rows.slice(0, limit);
    const shown = page.map((row) => {
      const issued = row.plans.find(({ publishedAt }) => publishedAt) ?? null;
      const draft = seesDrafts(actor, row) ? (row.plans.find(isAtWork) ?? null) : null;
      return { row, issued, draft };
    });
    const owners = await ownerNames(
      tx,
      page.map(({ ownerUnitId }) => ownerUnitId),
    );
    const periods = await periodsOfPlans(
      tx,
      shown.flatMap(({ issued, draft }) => (issued ?? draft)?.id ?? []),
    );
    const today = dayOf(now);
    const items = shown.map(({ row, issued, draft }) => {
      const period = periods.get((issued ?? draft)?.id ?? "") ?? null;
      return {
        id: row.id,
        slug: row.slug,
        kind: row.kind,
        title: row.title,
        owner: owners.get(row.ownerUnitId) ?? "",
        status: issued?.status ?? draft?.status ?? ("DRAFT" as PlanStatus),
        isExpired: issued?.status === "PUBLISHED" && isExpired(period, today),
        draftStatus: issued ? (draft?.status ?? null) : null,
        documentNumber: issued?.documentNumber ?? null,
        issuedOn: issued?.issuedOn ? fromDateColumn(issued.issuedOn) : null,
        period,
        openRounds: row.rounds.length,
        version: row.version,
      };
    });
    const last = page.at(-1);
    return {
      items,
      nextCursor:
        rows.length > limit && last ? campaignPage.write(last.createdAt.toISOString(), last.id) : null,
    };
  });
}
export type CampaignListItem = Awaited<ReturnType<typeof listCampaigns>>["items"][number];

const isAtWork = ({ status }: { status: PlanStatus }) => status === "DRAFT" || status === "SUBMITTED";

/** The newest name of each unit. */
export async function ownerNames(tx: Transaction, unitIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.orgUnitVersion.findMany({
    where: { unitId: { in: [...new Set(unitIds)] } },
    orderBy: { validFrom: "asc" },
    select: { unitId: true, name: true },
  });
  return new Map(rows.map(({ unitId, name }) => [unitId, name]));
}

// Terms are large; a list needs two dates of them.
async function periodsOfPlans(tx: Transaction, planIds: readonly string[]) {
  if (planIds.length === 0) return new Map<string, { from: Day; through: Day }>();
  const rows = await tx.$queryRaw<{ id: string; from: Day; through: Day }[]>`
    select "id", "terms"->'period'->>'from' as "from", "terms"->'period'->>'through' as "through"
    from "PlanVersion" where "id" in (${Prisma.join([...planIds])})`;
  return new Map(rows.map(({ id, from, through }) => [id, { from, through }]));
}
