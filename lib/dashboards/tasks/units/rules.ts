import type { Day } from "@/lib/calendar";
import type { UnitKind } from "@/prisma/generated/enums";
import type { OpenRound } from "../../rounds/rules";
import type { Matter } from "../rules";

type Dated = { validFrom: Day; validTo: Day | null };
export type UnitVersion = Dated & { kind: UnitKind; path: string; blockCode: string | null };
export type UnitAttribute = Dated & { attribute: string; applies: boolean };
export type OwnUnit = {
  unitId: string;
  versions: readonly UnitVersion[];
  attributes: readonly UnitAttribute[];
  /** Nobody prepares for the head. */
  isUnattended: boolean;
  headName: string | null;
};

/** In force on a day: from its first day on, up to and without the last. */
export const inForce = (on: Day) => (row: Dated) =>
  row.validFrom <= on && (row.validTo === null || on < row.validTo);

/** What all matters of a unit in one round begin with. */
export type Base = Pick<Matter, "id" | "campaign" | "round" | "unattended">;
export const placeOf = ({ campaignId, campaignTitle, code, title }: OpenRound) => ({
  campaign: { id: campaignId, title: campaignTitle },
  round: { code, title },
});
