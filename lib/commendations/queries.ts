import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";

/** A campaign with those of its rounds whose results are recognised; null when out of reach. */
export const findJudgedCampaign = (actor: Actor, action: Action, id: string) =>
  read(actor, (tx) =>
    tx.campaign.findFirst({
      where: { id, AND: rowsOfProvince(actor, action) },
      select: {
        id: true,
        title: true,
        rounds: {
          where: { runs: { some: { status: "RECOGNISED" } } },
          orderBy: [{ year: "desc" }, { startsOn: "desc" }],
          select: { id: true, title: true },
        },
      },
    }),
  );
