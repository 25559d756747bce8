import type pg from "pg";
import { fillCampaigns } from "./campaigns";
import { fillFigures } from "./figures";
import { fillOrganization } from "./organization";

export type ProvinceSize = {
  units: number;
  people: number;
  campaigns: number;
  indicators: number;
  /** How many of the indicators the rule asks about. */
  judged: number;
  /** Figures of last year's campaign alone, nobody's account, and no checks of links: for tens of thousands of units. */
  bare?: boolean;
};
export type ProvincePlan = ProvinceSize & { id: string; name: string; year: number; passwordHash: string };

/** The id of the nth row of a kind, the same in every statement and of the width of a real one. */
export const idOf = (kind: string, number = "n") => `md5($1 || ':${kind}:' || ${number})::uuid::text`;

/**
 * Fills one new province, straight by SQL as the owner: units in four blocks, people, accounts, indices, and campaigns
 * with one annual round each. The first campaign is this year's and half filed, the second last year's and wholly
 * filed, the others are of the years before and closed. Every third number repeats, so that two fills are alike.
 */
export async function fillProvince(client: pg.Client, province: ProvincePlan) {
  await client.query("begin");
  if (province.bare) await client.query("set local session_replication_role = replica");
  try {
    await fillOrganization(client, province);
    await fillCampaigns(client, province);
    await fillFigures(client, province);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
