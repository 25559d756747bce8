import { read } from "@/lib/database";
import { saveRegistration } from "@/lib/registrations/commands";
import { acceptRegistration } from "@/lib/registrations/decisions/commands";
import type { RegistrationLines } from "@/lib/registrations/lines/schema";
import { bindSlot } from "@/lib/registrations/slots/commands";
import { submitRegistration } from "@/lib/registrations/submission/commands";
import type { WorldPerson, WorldProvince } from "../../world";
import { found } from "../../write/found";

export type Round = { province: WorldProvince; roundId: string };
export type HandedIn = { registrationId: string; version: number };

/** The round of a campaign by who issued it and its code. */
export async function roundOf(
  province: WorldProvince,
  { ownerCode, code }: { ownerCode: string; code: string },
): Promise<Round> {
  const ownerUnitId = province.unit(ownerCode).id;
  const round = await read(province.actor("planner"), (tx) =>
    tx.round.findFirst({
      where: { code, campaign: { ownerUnitId, kind: "CAMPAIGN" } },
      orderBy: { openedAt: "asc" },
      select: { id: true },
    }),
  );
  return { province, roundId: found(round?.id, `round ${code} of ${ownerCode}`) };
}

/** The sheet of a unit: itself as a collective, and its people by number or by name. */
export function sheetOf(
  province: WorldProvince,
  code: string,
  {
    pledge,
    own = pledge,
    count,
    people = [],
  }: { pledge: string; own?: string; count?: number; people?: WorldPerson[] },
): RegistrationLines {
  return {
    collectives: [{ unitId: province.unit(code).id, pledge: own }],
    counts: count ? [{ unitId: null, count, pledge }] : [],
    individuals: people.map(({ id: personId, fullName: name, post }) => ({
      personId,
      name,
      post,
      unitId: null,
      pledge,
    })),
  };
}

/** The officer writes the sheet. */
export async function prepare(
  { province, roundId }: Round,
  code: string,
  lines: RegistrationLines,
  now: Date,
): Promise<HandedIn> {
  const saved = await saveRegistration(province.officer(code), { roundId, version: 0, ...lines }, now);
  return { registrationId: saved.id, version: saved.version };
}

/** The officer writes the sheet and the head hands it in; past the limit with a reason. */
export async function handIn(
  round: Round,
  code: string,
  lines: RegistrationLines,
  { now, lateReason = null }: { now: Date; lateReason?: string | null },
): Promise<HandedIn> {
  const saved = await prepare(round, code, lines, now);
  const { version } = await submitRegistration(round.province.head(code), { ...saved, lateReason }, now);
  return { ...saved, version };
}

export async function accept({ province }: Round, handedIn: HandedIn, now: Date) {
  await acceptRegistration(province.actor("planner"), handedIn, now);
}

/** People of the unit take its counted slots. */
export async function nameSlots(
  { province }: Round,
  code: string,
  { registrationId }: HandedIn,
  { people, now, reason }: { people: WorldPerson[]; now: Date; reason: string },
) {
  const head = province.head(code);
  const line = await read(head, (tx) =>
    tx.registrationLine.findFirst({ where: { registrationId, kind: "COUNT" }, select: { id: true } }),
  );
  const lineId = found(line?.id, `count line of ${code}`);
  for (const { id: personId } of people)
    await bindSlot(head, { registrationId, lineId, personId, reason }, now);
}
