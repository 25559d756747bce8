import type { Figures } from "../sheet/rules";

/** One line of an earlier period where the office put another figure beside the unit's. */
export type Gap = {
  indicatorId: string;
  periodName: string;
  reported: Figures;
  verified: Figures;
  reason: string;
};
export type GapPeriod = { periodName: string; lines: number; adjusted: number };
