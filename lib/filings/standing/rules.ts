import type { FilingHead } from "./queries";

/** Who holds the filing, and since when: nothing sits somewhere in silence (UX §2.0). */
export function custodyOf(head: FilingHead, names: ReadonlyMap<string, string>) {
  switch (head.status) {
    case "AWAITING_HEAD":
      return { with: "head" as const, name: null, since: head.updatedAt };
    case "SUBMITTED":
      return { with: "office" as const, name: null, since: head.submittedAt };
    case "UNDER_REVIEW":
      return {
        with: "office" as const,
        name: names.get(head.reviewerId ?? "") ?? null,
        since: head.reviewedAt,
      };
    case "RETURNED":
      return { with: "unit" as const, name: null, since: head.returnedAt };
    case "DRAFT":
      return {
        with: "unit" as const,
        name: names.get(head.preparedById ?? "") ?? null,
        since: head.updatedAt,
      };
    case "CONFIRMED":
      return null;
  }
}
export type Custody = NonNullable<ReturnType<typeof custodyOf>>;
