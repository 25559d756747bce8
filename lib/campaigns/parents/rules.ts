export type ParentChangeKind = "amended" | "withdrawn";

/** A higher plan changed after the plan below it was issued, and nobody has said yet that the lower one may stay. */
export type ParentChange = {
  campaignId: string;
  title: string;
  change: ParentChangeKind;
  changedAt: Date;
  /** The version of the higher plan: the one now in force, or the one withdrawn. */
  parentPlanId: string;
  parentCampaignId: string;
  parentTitle: string;
  parentNumber: number;
  documentNumber: string | null;
  /** Why it was amended or withdrawn. */
  because: string | null;
  /** Open rounds of the lower plan: they keep what they began with. */
  openRounds: string[];
};
