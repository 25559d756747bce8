import type { RoundStatus } from "@/prisma/generated/enums";

/** The run whose result was recognised, to be selected with a round. */
export const recognisedRun = {
  where: { status: "RECOGNISED" },
  select: { id: true },
  take: 1,
} as const;

/** An open round may take an amendment until its result is recognised: what was judged keeps the version it was judged by. */
export const takesAmendments = ({ status, runs }: { status: RoundStatus; runs: readonly { id: string }[] }) =>
  status === "OPEN" && runs.length === 0;
