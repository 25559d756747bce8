import { toDateColumn } from "@/lib/calendar";
import type { Prisma } from "@/prisma/generated/client";
import type { UnitRow } from "./organizations";
import { owner } from "./owner";

type Result = Partial<Prisma.IndexResultUncheckedCreateInput> & { year?: number };

/** A recognised result of a unit in an index; exempt when no value and no grade is given. */
export function anIndexResult(
  unit: UnitRow,
  indexId: string,
  { year = 2026, value = null, gradeCode = null, ...given }: Result = {},
) {
  const exempt = value === null && gradeCode === null && given.status === undefined;
  return owner.indexResult.create({
    data: {
      provinceId: unit.provinceId,
      indexId,
      scope: "INTERNAL",
      year,
      unitId: unit.id,
      unitVersionId: unit.versionId,
      applicability: exempt ? "EXEMPT" : "APPLICABLE",
      exemptReason: exempt ? "Không thuộc diện đánh giá" : null,
      value,
      gradeCode,
      status: "RECOGNISED",
      document: "Quyết định số 312/QĐ-UBND",
      recognisedOn: toDateColumn(`${year + 1}-03-12`),
      ...given,
    },
    select: { id: true },
  });
}

/** An accepted registration of the unit itself, with people by name. */
export async function anAcceptedRegistration(unit: UnitRow, roundId: string, personIds: string[] = []) {
  const { provinceId } = unit;
  const { id: registrationId } = await owner.registration.create({
    data: {
      provinceId,
      roundId,
      unitId: unit.id,
      unitVersionId: unit.versionId,
      status: "ACCEPTED",
      receiptCode: `DK-${unit.code}-${roundId}`,
      submittedAt: new Date("2026-03-20T02:00:00Z"),
      submittedById: "kiem-thu",
      decidedAt: new Date("2026-03-25T02:00:00Z"),
      decidedById: "nguoi-khac",
    },
    select: { id: true },
  });
  const line = { provinceId, registrationId, pledge: "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính." };
  await owner.registrationLine.createMany({
    data: [
      { ...line, kind: "COLLECTIVE", unitId: unit.id },
      ...personIds.map((personId, position) => ({
        ...line,
        kind: "INDIVIDUAL" as const,
        personId,
        position: position + 1,
      })),
    ],
  });
  return { id: registrationId };
}
