import type { PlanFindingCode } from "./finding";
import type { Catalogue } from "./law";

type Missing = { code: PlanFindingCode; params: Record<string, string> };

/** The index a plan asks for where the catalogue has none of that code, or the grade its scale does not have; else null. */
export function missingGrade(
  { index: code, atLeast }: { index: string; atLeast: string | null },
  { indices }: Catalogue,
): Missing | null {
  if (indices.length === 0) return null;
  const index = indices.find((one) => one.code === code);
  if (!index) return { code: "unknown-index", params: { index: code } };
  if (atLeast === null || index.grades.some((grade) => grade.code === atLeast)) return null;
  const known = index.grades.map(({ name }) => name).join(", ");
  return { code: "unknown-grade", params: { index: code, grade: atLeast, known } };
}
