import type { Transaction } from "@/lib/database";

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
/** The indices the plans of all provinces speak of (DOMAIN §2.3). */
export const indexDefinitions = [
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

/** Writes the catalogue of indices without grade scales, which a province sets by the year. */
export const writeIndexDefinitions = (tx: Transaction, provinceId: string) =>
  tx.indexDefinition.createManyAndReturn({
    data: indexDefinitions.map((definition) => ({ ...definition, provinceId })),
    select: { id: true, code: true },
  });
