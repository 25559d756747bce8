import type { IconName } from "./icon-names";

/** What a status says, apart from its words: chooses icon and colours. */
export const tones = [
  "met",
  "failed",
  "missing",
  "none",
  "sent",
  "returned",
  "due",
  "overdue",
  "approved",
  "published",
  "draft",
] as const;

export type Tone = (typeof tones)[number];

export const toneIcon: Record<Tone, IconName> = {
  met: "met",
  failed: "failed",
  missing: "missing",
  none: "none",
  sent: "sent",
  returned: "returned",
  due: "due",
  overdue: "overdue",
  approved: "approved",
  published: "published",
  draft: "draft",
};
