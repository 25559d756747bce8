/** Whether the filing is in somebody else's hands at the office. */
export const isHeldByOther = (head: { reviewerId: string | null }, userId: string) =>
  head.reviewerId !== null && head.reviewerId !== userId;

export type Load = { userId: string; name: string; assigned: number; inReview: number; oldest: Date | null };

/** Who has least comes first: the next one to be given something. */
export const byLoad = (a: Load, b: Load) =>
  a.assigned + a.inReview - (b.assigned + b.inReview) || a.name.localeCompare(b.name, "vi");
