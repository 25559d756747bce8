import { toDateColumn } from "@/lib/calendar";
import type { Prisma } from "@/prisma/generated/client";
import { type ProvinceRow, since } from "./organizations";
import { owner } from "./owner";

type RuleOptions = { key?: string; validFrom?: string; validTo?: string | null; source?: string };

/** A dated rule: aRule(province, "base-salary", { amount: "2340000" }). */
export function aRule(
  province: ProvinceRow,
  kind: string,
  value: Prisma.InputJsonValue,
  given: RuleOptions = {},
) {
  const { key = "", validFrom = since, validTo = null, source = "Quy định của kiểm thử" } = given;
  const dates = { validFrom: toDateColumn(validFrom), validTo: validTo && toDateColumn(validTo) };
  return owner.ruleSet.create({ data: { provinceId: province.id, kind, key, value, source, ...dates } });
}

const indices = [
  { code: "PAR_INDEX", name: "Chỉ số cải cách hành chính", shortName: "PAR INDEX", unit: "%" },
  { code: "SIPAS", name: "Chỉ số hài lòng", shortName: "SIPAS", unit: "%" },
  { code: "DDCI", name: "Chỉ số năng lực cạnh tranh sở, ngành", shortName: "DDCI", unit: "điểm" },
];
const bands = [
  { code: "rat-tot", name: "Rất tốt", rank: 1, lowest: "80" },
  { code: "tot", name: "Tốt", rank: 2, lowest: "70" },
  { code: "kha", name: "Khá", rank: 3, lowest: "60" },
  { code: "trung-binh", name: "Trung bình", rank: 4, lowest: "0" },
];

/** PAR_INDEX, SIPAS and DDCI with one scale per year for all blocks (rat-tot ≥ 80, tot ≥ 70, kha ≥ 60, trung-binh); ids by code. */
export async function anIndexCatalogue(province: ProvinceRow, years: number[] = [2026]) {
  const provinceId = province.id;
  const definitions = await owner.indexDefinition.createManyAndReturn({
    data: indices.map((index) => ({
      ...index,
      provinceId,
      scaleMin: "0",
      scaleMax: "100",
      measuredBy: "Sở Nội vụ",
    })),
  });
  const scales = await owner.gradeScale.createManyAndReturn({
    data: definitions.flatMap(({ id: indexId }) =>
      years.map((year) => ({ provinceId, indexId, year, document: "Quyết định số 88/QĐ-UBND" })),
    ),
  });
  await owner.gradeBand.createMany({
    data: scales.flatMap(({ id: scaleId }) => bands.map((band) => ({ ...band, provinceId, scaleId }))),
  });
  return Object.fromEntries(definitions.map(({ code, id }) => [code, id])) as Record<
    "PAR_INDEX" | "SIPAS" | "DDCI",
    string
  >;
}
