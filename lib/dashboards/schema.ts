import { z } from "zod";

/** The boards, by the last part of their address. */
export const boardSlug = z.enum(["nop-so-lieu", "chi-tieu", "ket-qua-xet", "chi-so", "tien-do", "khoi"]);
export type BoardSlug = z.infer<typeof boardSlug>;

const code = z.string().trim().min(1).max(120).optional();

/** What a board looks at; what is left out, or names nothing, falls back to what is current. */
export const boardFilter = z.object({
  /** Slug of the campaign. */
  campaign: code,
  /** Code of the round, "2026". */
  round: code,
  /** Code of the reporting period, "2026-q3"; `all` for every period of the round. */
  period: code,
  /** Code of the emulation block. */
  block: code,
});
export type BoardFilter = z.infer<typeof boardFilter>;

export const targetFilter = boardFilter.extend({
  /** Id of the indicator whose units are listed. */
  indicator: code,
});
export type TargetFilter = z.infer<typeof targetFilter>;

export const distanceFilter = z.object({
  /** Code of the unit; one's own when left out. */
  unit: code,
  /** Id of the run; the newest recognised one when left out. */
  run: code,
});
export type DistanceFilter = z.infer<typeof distanceFilter>;
