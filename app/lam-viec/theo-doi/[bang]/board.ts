import type { TargetFilter } from "@/lib/dashboards/schema";
import type { Actor } from "@/lib/identity/actor";

/** What every board is given: who looks, what they asked for, and the words of the address as they stand. */
export type BoardProps = {
  actor: Actor;
  filter: TargetFilter;
  query: Record<string, string | undefined>;
  now: Date;
};
