import { createHash } from "node:crypto";
import { addDays, dayOf, type HolidayCalendar, resolveDeadline, startOfDay } from "@/lib/calendar";
import { milestonesOf, roundKindOf, yearOf } from "@/lib/campaigns/rules";
import { isInvited } from "@/lib/filings/sheet/rules";
import type { OpenRound } from "../rounds/rules";

/** A limit as a calendar shows it. `closesAt` is the first instant that is too late. */
export type Deadline = { uid: string; title: string; about: string; closesAt: Date; href: string };

/** What is over this long is no longer told. */
const rememberedDays = 60;
export const isRemembered = ({ closesAt }: Pick<Deadline, "closesAt">, now: Date): boolean =>
  closesAt > startOfDay(addDays(dayOf(now), -rememberedDays));

type Unit = Parameters<typeof isInvited>[1];

/** The rounds a unit has part in; all of them for those who work for the province (`unit` null). */
export const roundsOf = (rounds: readonly OpenRound[], unit: Unit | null): OpenRound[] =>
  rounds.filter(({ terms, ownerUnitId }) => unit === null || isInvited(terms, unit, ownerUnitId));

/** The milestones of the rounds that have a day by now: what waits for an event comes once it is recorded. */
export function milestoneDeadlines(rounds: readonly OpenRound[], holidays: HolidayCalendar): Deadline[] {
  return rounds.flatMap((round) =>
    milestonesOf(round.terms, roundKindOf[round.kind], yearOf(round.startsOn)).flatMap(
      ({ id, label, rule }) => {
        const { closesAt } = resolveDeadline(rule, { events: round.events, holidays });
        if (!closesAt) return [];
        const href = `/lam-viec/phong-trao/${round.campaignId}`;
        const title = `${label} (${round.title})`;
        return [{ uid: `moc-${round.id}-${id}`, title, about: round.campaignTitle, closesAt, href }];
      },
    ),
  );
}

export type Entry = { uid: string; digest: string; sequence: number; changedAt: Date };
export type ToldDeadline = Deadline & Pick<Entry, "sequence" | "changedAt">;

const digestOf = ({ title, about, closesAt, href }: Deadline): string =>
  createHash("sha256").update([title, about, closesAt.toISOString(), href].join("\n")).digest("hex");

/** Each deadline with its SEQUENCE: 0 when first told, one more each time something of it changed; and which entries are new. */
export function sequenced(deadlines: readonly Deadline[], entries: readonly Entry[], now: Date) {
  const known = new Map(entries.map((entry) => [entry.uid, entry]));
  const changed: Entry[] = [];
  const told = deadlines.map((deadline): ToldDeadline => {
    const digest = digestOf(deadline);
    const entry = known.get(deadline.uid);
    if (entry?.digest === digest) return { ...deadline, ...entry };
    const next = { uid: deadline.uid, digest, sequence: entry ? entry.sequence + 1 : 0, changedAt: now };
    changed.push(next);
    return { ...deadline, ...next };
  });
  return { told, changed };
}
