import "server-only";
import { type Day, fromDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Prisma } from "@/prisma/generated/client";

const evidenceSelect = {
  id: true,
  page: true,
  documentNumber: true,
  documentDate: true,
  note: true,
  linkedAt: true,
  file: { select: { id: true, name: true, size: true, pages: true, contentType: true } },
} satisfies Prisma.EvidenceSelect;

const markSelect = {
  id: true,
  valueVersion: true,
  mark: true,
  state: true,
  numerator: true,
  denominator: true,
  amount: true,
  reason: true,
  newFinding: true,
  verifierId: true,
  verifiedAt: true,
} satisfies Prisma.VerificationSelect;

const valueSelect = {
  id: true,
  indicatorId: true,
  state: true,
  numerator: true,
  denominator: true,
  amount: true,
  explanation: true,
  expectedOn: true,
  enteredById: true,
  enteredAt: true,
  version: true,
  evidence: { orderBy: [{ linkedAt: "asc" }, { id: "asc" }], select: evidenceSelect },
  verifications: { orderBy: [{ verifiedAt: "asc" }, { id: "asc" }], select: markSelect },
} satisfies Prisma.FilingValueSelect;
type ValueRow = Prisma.FilingValueGetPayload<{ select: typeof valueSelect }>;
type Amounts = Pick<ValueRow, "numerator" | "denominator" | "amount">;

/** Amounts as decimal text: exact, and fit to cross the wire. */
const plainAmounts = ({ numerator, denominator, amount }: Amounts) => ({
  numerator: numerator?.toFixed() ?? null,
  denominator: denominator?.toFixed() ?? null,
  amount: amount?.toFixed() ?? null,
});
const dayOrNull = (date: Date | null): Day | null => date && fromDateColumn(date);

function plainValue({ verifications, evidence, ...row }: ValueRow) {
  return {
    ...row,
    ...plainAmounts(row),
    expectedOn: dayOrNull(row.expectedOn),
    evidence: evidence.map((one) => ({ ...one, documentDate: dayOrNull(one.documentDate) })),
    marks: verifications.map((mark) => ({ ...mark, ...plainAmounts(mark) })),
  };
}
export type StoredValue = ReturnType<typeof plainValue>;
export type StoredMark = StoredValue["marks"][number];
export type StoredEvidence = StoredValue["evidence"][number];

/** The stored lines of a filing with their files and every mark they were given, by indicator. */
export async function findValues(tx: Transaction, filingId: string): Promise<Map<string, StoredValue>> {
  const rows = await tx.filingValue.findMany({ where: { filingId }, select: valueSelect });
  return new Map(rows.map((row) => [row.indicatorId, plainValue(row)]));
}

/** The names of the people behind ids, for "who" beside "when". */
export async function findNames(tx: Transaction, userIds: readonly (string | null)[]) {
  const ids = [...new Set(userIds.filter((id): id is string => id !== null))];
  const rows = ids.length
    ? await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    : [];
  return new Map(rows.map(({ id, name }) => [id, name]));
}
