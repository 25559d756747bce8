import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import type { Criterion, Scores } from "./rules";

/** The criteria of a result in the order of the file they came in. */
export const criteriaFields = {
  orderBy: { position: "asc" },
  select: {
    code: true,
    name: true,
    maximum: true,
    selfScore: true,
    appraisedScore: true,
    surveyScore: true,
  },
} as const satisfies Prisma.IndexResult$criteriaArgs;

type Stored = Record<keyof Scores, Prisma.Decimal | null>;

/** Stored scores as exact decimal text. */
export const scoresOf = ({ selfScore, appraisedScore, surveyScore }: Stored): Scores => ({
  selfScore: selfScore?.toString() ?? null,
  appraisedScore: appraisedScore?.toString() ?? null,
  surveyScore: surveyScore?.toString() ?? null,
});

/** A stored criterion with its figures as exact decimal text. */
export const criterionOf = ({
  code,
  name,
  maximum,
  ...scores
}: Stored & { code: string; name: string; maximum: Prisma.Decimal | null }): Criterion => ({
  code,
  name,
  maximum: maximum?.toString() ?? null,
  ...scoresOf(scores),
});
