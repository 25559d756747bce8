import { writeIndexDefinitions } from "@/lib/organizations/founding/indices";
import { owner } from "../owner";
import { illustrative } from "../provinces/spec";

type Band = [code: string, name: string, lowest: string];
const merit: Band[] = [
  ["xuat-sac", "Xuất sắc", "90"],
  ["tot", "Tốt", "80"],
  ["kha", "Khá", "70"],
  ["trung-binh", "Trung bình", "50"],
  ["yeu", "Yếu", "0"],
];
const bands: Record<string, Band[]> = {
  PAR_INDEX: merit,
  SIPAS: merit,
  DDCI: [
    ["rat-tot", "Rất tốt", "80"],
    ["tot", "Tốt", "70"],
    ["kha", "Khá", "60"],
    ["trung-binh", "Trung bình", "50"],
    ["tuong-doi-thap", "Tương đối thấp", "40"],
    ["thap", "Thấp", "0"],
  ],
};

/** The catalogue of indices and, for the years given, their bands (local: these are a demo's). Ids by code. */
export async function writeIndices(provinceId: string, years: number[]): Promise<Record<string, string>> {
  const rows = await writeIndexDefinitions(owner, provinceId);
  const graded = rows.filter(({ code }) => bands[code]);
  const scales = await owner.gradeScale.createManyAndReturn({
    data: graded.flatMap(({ id: indexId }) =>
      years.map((year) => ({
        provinceId,
        indexId,
        year,
        document: `Quyết định ban hành bộ tiêu chí năm ${year} (${illustrative})`,
      })),
    ),
    select: { id: true, indexId: true },
  });
  await owner.gradeBand.createMany({
    data: scales.flatMap(({ id: scaleId, indexId }) =>
      (bands[graded.find(({ id }) => id === indexId)?.code ?? ""] ?? []).map(
        ([code, name, lowest], place) => ({
          provinceId,
          scaleId,
          code,
          name,
          rank: place + 1,
          lowest,
        }),
      ),
    ),
  });
  return Object.fromEntries(rows.map(({ code, id }) => [code, id]));
}
