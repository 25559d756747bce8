import { toDateColumn } from "@/lib/calendar";
import { searchKey } from "@/lib/vietnamese";
import type { Prisma } from "@/prisma/generated/client";
import type { UnitKind } from "@/prisma/generated/enums";
import { nextNumber, owner, unique } from "./owner";

/** Long before anything a test speaks of. */
export const since = "2016-01-01";
type Dates = { validFrom?: string; validTo?: string | null };
const validity = ({ validFrom = since, validTo = null }: Dates) => ({
  validFrom: toDateColumn(validFrom),
  validTo: validTo && toDateColumn(validTo),
});

export type ProvinceRow = { id: string };
export function aProvince(given: Partial<Prisma.ProvinceUncheckedCreateInput> = {}) {
  const id = given.id ?? unique("tinh");
  return owner.province.create({
    data: {
      id,
      name: `Tỉnh ${id}`,
      shortName: id,
      fictitious: true,
      validFrom: toDateColumn(since),
      ...given,
    },
  });
}

export function aBlock(province: ProvinceRow, given: { code?: string; name?: string } = {}) {
  const { code = unique("khoi"), name = `Khối ${code}` } = given;
  return owner.emulationBlock.create({
    data: { provinceId: province.id, code, name, position: nextNumber() },
  });
}

export type UnitRow = {
  id: string;
  provinceId: string;
  code: string;
  name: string;
  kind: UnitKind;
  /** The only version, in force on the dates asked for. */
  versionId: string;
  path: string;
  blockCode: string | null;
};
export type UnitOptions = Dates & {
  code?: string;
  name?: string;
  kind?: UnitKind;
  parent?: Pick<UnitRow, "id" | "path"> | null;
  block?: { id: string; code: string } | null;
  /** Dated attributes: { SUBJECT_TO_DDCI: true }. */
  attributes?: Record<string, boolean>;
};

/** A unit with one version; a department of the province unless said otherwise. */
export async function aUnit(province: ProvinceRow, given: UnitOptions = {}): Promise<UnitRow> {
  const { kind = "DEPARTMENT", parent = null, block = null, attributes = {} } = given;
  const number = nextNumber();
  const { code = unique("DV"), name = `Sở số ${number}` } = given;
  const [id, versionId] = [crypto.randomUUID(), crypto.randomUUID()];
  const provinceId = province.id;
  const path = `${parent?.path ?? "/"}${id}/`;
  const version = { name, shortName: name, kind, path, position: number, ...validity(given) };
  await owner.orgUnit.create({ data: { id, provinceId, code }, select: { id: true } });
  await owner.orgUnitVersion.create({
    data: { id: versionId, provinceId, unitId: id, parentId: parent?.id, blockId: block?.id, ...version },
    select: { id: true },
  });
  for (const [attribute, applies] of Object.entries(attributes))
    await anAttribute({ id, provinceId }, attribute, applies, given);
  return { id, provinceId, code, name, kind, versionId, path, blockCode: block?.code ?? null };
}

export function anAttribute(
  unit: Pick<UnitRow, "id" | "provinceId">,
  attribute: string,
  applies = true,
  dates: Dates = {},
) {
  const data = { provinceId: unit.provinceId, unitId: unit.id, attribute, applies, ...validity(dates) };
  return owner.orgUnitAttribute.create({ data: { ...data, document: "Quyết định số 1/QĐ-UBND" } });
}

export type PersonOptions = Dates & {
  fullName?: string;
  staffCode?: string;
  post?: string;
  isUnitHead?: boolean;
  isLeadership?: boolean;
  isDirectWorker?: boolean;
};

/** A person posted to the unit; a direct worker unless said otherwise. */
export async function aPerson(unit: Pick<UnitRow, "id" | "provinceId">, given: PersonOptions = {}) {
  const { fullName = "Nguyễn Thị Minh Hà", staffCode = unique("CB"), post = "Chuyên viên" } = given;
  const { isUnitHead = false, isLeadership = isUnitHead, isDirectWorker = !isLeadership } = given;
  const { id: unitId, provinceId } = unit;
  const person = await owner.person.create({
    data: { provinceId, staffCode, fullName, searchKey: searchKey(fullName) },
  });
  const marks = { post, isUnitHead, isLeadership, isDirectWorker, ...validity(given) };
  await owner.personPosting.create({
    data: { provinceId, personId: person.id, unitId, ...marks },
    select: { id: true },
  });
  return person;
}
