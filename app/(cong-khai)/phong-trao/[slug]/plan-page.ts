import type { findPublication, listEditions } from "@/lib/publication/queries";

export type PlanPage = NonNullable<Awaited<ReturnType<typeof findPublication<"PLAN">>>>;
export type Editions = Awaited<ReturnType<typeof listEditions>>;
