import { owner } from "../owner";
import { illustrative } from "../provinces/spec";

const index = (
  code: string,
  shortName: string,
  name: string,
  unit: string,
  scaleMax: string,
  measuredBy: string,
) => ({
  code,
  shortName,
  name,
  unit,
  scaleMin: "0",
  scaleMax,
  measuredBy,
});
const definitions = [
  index("PAR_INDEX", "PAR INDEX", "Chỉ số cải cách hành chính", "%", "100", "Sở Nội vụ, Hội đồng thẩm định"),
  index(
    "SIPAS",
    "SIPAS",
    "Chỉ số hài lòng của người dân, tổ chức",
    "%",
    "100",
    "Sở Nội vụ, điều tra xã hội học",
  ),
  index(
    "DDCI",
    "DDCI",
    "Chỉ số năng lực cạnh tranh sở, ngành và địa phương",
    "điểm",
    "100",
    "Sở Tài chính, khảo sát doanh nghiệp",
  ),
  index(
    "PAPI",
    "PAPI",
    "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh",
    "điểm",
    "80",
    "CECODES, UNDP",
  ),
  index("PCI", "PCI", "Chỉ số năng lực cạnh tranh cấp tỉnh", "điểm", "100", "VCCI"),
  index("DTI", "DTI", "Chỉ số chuyển đổi số", "0–1", "1", "Bộ Khoa học và Công nghệ"),
  index(
    "QD766",
    "Bộ chỉ số 766",
    "Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định 766/QĐ-TTg)",
    "điểm",
    "100",
    "Cổng Dịch vụ công quốc gia",
  ),
];

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
  const rows = await owner.indexDefinition.createManyAndReturn({
    data: definitions.map((definition) => ({ ...definition, provinceId })),
    select: { id: true, code: true },
  });
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
