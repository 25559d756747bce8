import { toDateColumn } from "@/lib/calendar";
import { owner } from "../owner";
import { illustrative, type ProvinceSpec, since, type UnitSpec } from "../provinces/spec";
import type { WorldUnit } from "../world";
import { column, found } from "./found";

/** Units that became part of another province's unit point to it: "an-giang:STC" → id. */
export type Abroad = Map<string, string>;

export async function writeUnits(
  spec: ProvinceSpec,
  blocks: { id: string; code: string }[],
  abroad: Abroad,
): Promise<WorldUnit[]> {
  const provinceId = spec.id;
  const ids = new Map(spec.units.map(({ code }) => [code, crypto.randomUUID() as string]));
  const idOf = (code: string) => found(ids.get(code), `unit ${code} in ${provinceId}`);
  const parentOf = (unit: UnitSpec, parent: string | null | undefined) =>
    parent === undefined ? (unit.parent ?? null) : parent;
  const spec_ = (code: string) =>
    found(
      spec.units.find((unit) => unit.code === code),
      `unit ${code}`,
    );
  const pathOf = (code: string, parent: string | null): string => {
    const above = parent && spec_(parent);
    return `${above ? pathOf(above.code, above.parent ?? null) : "/"}${idOf(code)}/`;
  };
  const successorOf = ({ to, province }: NonNullable<UnitSpec["becomes"]>) => {
    if (!to) return null;
    return province ? found(abroad.get(`${province}:${to}`), `unit ${to} in ${province}`) : idOf(to);
  };
  const units = spec.units.map((unit): WorldUnit => {
    const versions = (unit.versions ?? [{ from: since }]).map((version) => {
      const parentCode = parentOf(unit, version.parent);
      return {
        id: crypto.randomUUID() as string,
        name: version.name ?? unit.name,
        kind: version.kind ?? unit.kind,
        path: pathOf(unit.code, parentCode),
        parentCode,
        from: version.from,
        to: version.to ?? null,
        document: version.document,
      };
    });
    const { code, name, shortName = name, kind, block = null, subjectToDdci = null } = unit;
    return { id: idOf(code), code, name, shortName, kind, blockCode: block, subjectToDdci, versions };
  });

  await owner.orgUnit.createMany({ data: units.map(({ id, code }) => ({ id, provinceId, code })) });
  await owner.orgUnitVersion.createMany({
    data: units.flatMap((unit, position) =>
      unit.versions.map(({ id, name, kind, path, parentCode, from, to, ...rest }) => ({
        id,
        provinceId,
        unitId: unit.id,
        name,
        shortName: unit.shortName,
        kind,
        parentId: parentCode && idOf(parentCode),
        path,
        blockId: blocks.find(({ code }) => code === unit.blockCode)?.id ?? null,
        position: position + 1,
        validFrom: toDateColumn(from),
        validTo: column(to),
        legalDocument: "document" in rest ? (rest.document as string | undefined) : undefined,
      })),
    ),
  });
  await owner.orgUnitAttribute.createMany({
    data: units.flatMap(({ id, subjectToDdci }) =>
      subjectToDdci === null
        ? []
        : [
            {
              provinceId,
              unitId: id,
              attribute: "SUBJECT_TO_DDCI",
              applies: subjectToDdci,
              validFrom: toDateColumn(since),
              document: `Danh mục đơn vị được đánh giá DDCI (${illustrative})`,
            },
          ],
    ),
  });
  await owner.orgUnitSuccession.createMany({
    data: spec.units.flatMap(({ code, becomes }) =>
      becomes
        ? [
            {
              provinceId,
              fromUnitId: idOf(code),
              toUnitId: successorOf(becomes),
              toName: becomes.name,
              kind: becomes.kind,
              effectiveOn: toDateColumn(becomes.on),
              legalDocument: becomes.document,
            },
          ]
        : [],
    ),
  });
  return units;
}
