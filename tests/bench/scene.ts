import type { BenchDatabase } from "./portal/database";
import { signIn } from "./portal/session";
import { fillProvince, idOf, type ProvinceSize } from "./province/province";
import type { Scene, SceneName } from "./targets";

export type Sizes = Record<SceneName, ProvinceSize>;

/** What a province of national measure holds (PERFORMANCE.md §4): 147 reporting units, 30 indicators, 20 quarters. */
export const amongManySize: ProvinceSize = {
  units: 147,
  people: 10,
  campaigns: 5,
  indicators: 30,
  judged: 4,
};

/** A province of fifty units, a large one, and the large one again with ten times the campaigns. */
export function sizesFrom({
  units,
  people,
  quick,
}: {
  units: number;
  people: number;
  quick: boolean;
}): Sizes {
  const each = { indicators: 6, judged: 4 };
  const campaigns = quick ? 2 : 3;
  return {
    fifty: { units: 50, people: 400, campaigns, ...each },
    large: { units, people, campaigns, ...each },
    grown: { units, people, campaigns: campaigns * 10, ...each },
  };
}

/** A country's units with thirty indicators in every period, all of which its rule asks about; and a tenth of them. */
export function nationalSizes(quick: boolean): Record<"tenth" | "whole", ProvinceSize> {
  const each = { people: 0, campaigns: 2, indicators: 30, judged: 30, bare: true };
  const units = quick ? 5000 : 50_000;
  return { tenth: { ...each, units: units / 10 }, whole: { ...each, units } };
}

export type FilledScene = Scene & { roundId: string; judgedCampaign: string; membershipId: string };

/** Fills one province, signs its planner in, and answers where things are; `judged` comes later, from a run. */
export async function makeScene(
  { client }: BenchDatabase,
  name: SceneName | "tenth" | "whole",
  size: ProvinceSize,
  authSecret: string,
): Promise<FilledScene> {
  const year = new Date().getUTCFullYear();
  const id = `do-${name}`;
  // Nobody signs in with a password here.
  await fillProvince(client, { ...size, id, name: `Tỉnh đo ${name}`, year, passwordHash: "-" });
  const { rows } = await client.query<Record<"campaign" | "judged" | "round" | "membership", string>>(
    `select ${idOf("campaign", "0")} as campaign, ${idOf("campaign", "1")} as judged, ${idOf("round", "1")} as round, ${idOf("membership-PLANNER", "1")} as membership`,
    [id],
  );
  const { campaign = "", judged = "", round = "", membership = "" } = rows[0] ?? {};
  const access = await signIn(client, id, authSecret);
  return {
    access,
    campaign,
    year,
    judged: null,
    judgedCampaign: judged,
    roundId: round,
    membershipId: membership,
  };
}

/** The province whose boards are asked among the figures of a country. */
export async function makeAmongMany({ client }: BenchDatabase) {
  const [id, year] = ["do-nuoc", new Date().getUTCFullYear()];
  await fillProvince(client, { ...amongManySize, id, name: "Tỉnh đo cả nước", year, passwordHash: "-" });
  const { rows } = await client.query<{ membership: string }>(
    `select ${idOf("membership-PLANNER", "1")} as membership`,
    [id],
  );
  return { id, year, membershipId: rows[0]?.membership ?? "" };
}
