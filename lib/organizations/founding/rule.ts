import type { Prisma } from "@/prisma/generated/client";

/** A dated rule a province begins with. */
export type Rule = {
  kind: string;
  key?: string;
  value: Prisma.InputJsonValue;
  from: string;
  to?: string;
  source: string;
  verified?: boolean;
};

/** Where the values come from that law leaves to the province. */
export type LocalSources = { votes: string; handling: string; comments: string };
