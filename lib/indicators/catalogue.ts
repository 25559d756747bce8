import type { IndicatorKind } from "./combine";

/**
 * Plans before Decree 42/2022 speak of online services at levels 3 and 4, later ones of partly and
 * fully online services. The two only roughly correspond, so each plan keeps the words of its time.
 */
export type ServiceVocabulary = "levels-3-4" | "partly-fully";

export type CatalogueIndicator = {
  code: string;
  name: string;
  numerator: string | null;
  denominator: string | null;
  kind: IndicatorKind;
  unit: string;
  /** What a case is: procedures and dossiers are different bases. */
  countedThing: string | null;
  direction: "up" | "down";
  /** Units without such cases exist, so the plan may let them answer `Không áp dụng`. */
  mayNotApply: boolean;
  decimals: number;
  /** How the periods of a year make one figure. */
  combine: "sum" | "last" | "average" | "every";
  /** Whether each figure needs evidence. */
  evidence: "required" | "optional";
};
type Entry = CatalogueIndicator & {
  formerly?: Pick<CatalogueIndicator, "name" | "numerator" | "denominator">;
};

const rate = (
  code: string,
  name: string,
  numerator: string,
  denominator: string,
  countedThing: string,
  mayNotApply = true,
  formerly?: Entry["formerly"],
): Entry => ({
  code,
  name,
  numerator,
  denominator,
  kind: "ratio",
  unit: "%",
  countedThing,
  direction: "up",
  mayNotApply,
  decimals: 2,
  combine: "sum",
  evidence: "optional",
  ...(formerly && { formerly }),
});
const count = (
  code: string,
  name: string,
  countedThing: string,
  direction: "up" | "down",
  combine: Entry["combine"] = "sum",
): Entry => ({
  code,
  name,
  numerator: null,
  denominator: null,
  kind: "count",
  unit: countedThing,
  countedThing,
  direction,
  mayNotApply: false,
  decimals: 0,
  combine,
  evidence: "optional",
});

// DOMAIN.md §3.2.
const entries: readonly Entry[] = [
  rate(
    "K01",
    "Tỷ lệ thủ tục hành chính có phát sinh hồ sơ trực tuyến",
    "Số thủ tục có ít nhất một hồ sơ trực tuyến",
    "Số thủ tục cung cấp trực tuyến có phát sinh hồ sơ",
    "thủ tục",
    true,
    {
      name: "Tỷ lệ thủ tục hành chính có phát sinh hồ sơ trực tuyến mức độ 3, mức độ 4",
      numerator: "Số thủ tục có ít nhất một hồ sơ trực tuyến mức độ 3, mức độ 4",
      denominator: "Số thủ tục cung cấp trực tuyến mức độ 3, mức độ 4 có phát sinh hồ sơ",
    },
  ),
  rate(
    "K02",
    "Tỷ lệ thủ tục hành chính được xử lý trực tuyến một phần",
    "Số thủ tục được xử lý trực tuyến một phần",
    "Số thủ tục hành chính",
    "thủ tục",
    true,
    {
      name: "Tỷ lệ thủ tục hành chính được xử lý trực tuyến mức độ 3",
      numerator: "Số thủ tục được xử lý trực tuyến mức độ 3",
      denominator: "Số thủ tục hành chính",
    },
  ),
  rate(
    "K03",
    "Tỷ lệ thủ tục hành chính được xử lý trực tuyến toàn trình",
    "Số thủ tục được xử lý trực tuyến toàn trình",
    "Số thủ tục hành chính",
    "thủ tục",
    true,
    {
      name: "Tỷ lệ thủ tục hành chính được xử lý trực tuyến mức độ 4",
      numerator: "Số thủ tục được xử lý trực tuyến mức độ 4",
      denominator: "Số thủ tục hành chính",
    },
  ),
  rate("K04", "Tỷ lệ hồ sơ trực tuyến", "Số hồ sơ tiếp nhận trực tuyến", "Tổng số hồ sơ tiếp nhận", "hồ sơ"),
  rate(
    "K05",
    "Tỷ lệ hồ sơ trực tuyến toàn trình",
    "Số hồ sơ trực tuyến toàn trình",
    "Tổng số hồ sơ tiếp nhận",
    "hồ sơ",
    true,
    {
      name: "Tỷ lệ hồ sơ trực tuyến mức độ 4",
      numerator: "Số hồ sơ trực tuyến mức độ 4",
      denominator: "Tổng số hồ sơ tiếp nhận",
    },
  ),
  rate(
    "K06",
    "Tỷ lệ hồ sơ giải quyết đúng hạn, trước hạn",
    "Số hồ sơ giải quyết đúng hạn, trước hạn",
    "Số hồ sơ đã giải quyết và quá hạn chưa giải quyết",
    "hồ sơ",
  ),
  // How many are overdue at the end of a period: the periods are not added up.
  count("K07", "Số hồ sơ quá hạn chưa giải quyết", "hồ sơ", "down", "last"),
  rate(
    "K08",
    "Tỷ lệ hồ sơ tiếp nhận qua dịch vụ bưu chính công ích",
    "Số hồ sơ tiếp nhận qua bưu chính công ích",
    "Tổng số hồ sơ tiếp nhận",
    "hồ sơ",
  ),
  rate(
    "K09",
    "Tỷ lệ hồ sơ trả kết quả qua dịch vụ bưu chính công ích",
    "Số hồ sơ trả kết quả qua bưu chính công ích",
    "Tổng số hồ sơ trả kết quả",
    "hồ sơ",
  ),
  rate(
    "K10",
    "Tỷ lệ thanh toán trực tuyến",
    "Số hồ sơ thanh toán trực tuyến",
    "Số hồ sơ đã đến lúc phải thực hiện nghĩa vụ tài chính",
    "hồ sơ",
  ),
  rate(
    "K11",
    "Tỷ lệ số hóa hồ sơ đầu vào",
    "Số hồ sơ được số hóa thành phần đầu vào",
    "Số hồ sơ tiếp nhận thuộc diện số hóa",
    "hồ sơ",
  ),
  rate(
    "K12",
    "Tỷ lệ cấp kết quả điện tử",
    "Số hồ sơ có kết quả điện tử ký số",
    "Số hồ sơ đã giải quyết",
    "hồ sơ",
  ),
  rate(
    "K13",
    "Tỷ lệ khai thác, sử dụng lại dữ liệu số hóa",
    "Số hồ sơ sử dụng lại dữ liệu đã số hóa",
    "Số hồ sơ đủ điều kiện sử dụng lại dữ liệu",
    "hồ sơ",
  ),
  rate(
    "K14",
    "Tỷ lệ công bố, công khai thủ tục hành chính đúng hạn",
    "Số thủ tục công bố, công khai đúng hạn",
    "Số thủ tục phải công bố, công khai",
    "thủ tục",
  ),
  {
    code: "K15",
    name: "Tỷ lệ rút ngắn thời gian giải quyết thủ tục hành chính",
    numerator: "Tổng thời gian giải quyết sau khi rà soát",
    denominator: "Tổng thời gian giải quyết theo quy định",
    kind: "reduction",
    unit: "%",
    countedThing: "ngày",
    direction: "up",
    mayNotApply: true,
    decimals: 2,
    combine: "sum",
    evidence: "optional",
  },
  rate(
    "K16",
    "Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn",
    "Số phản ánh, kiến nghị xử lý đúng hạn",
    "Số phản ánh, kiến nghị tiếp nhận",
    "phản ánh, kiến nghị",
  ),
  rate(
    "K17",
    "Mức độ hài lòng của người dân, tổ chức",
    "Số ý kiến hài lòng, rất hài lòng",
    "Số ý kiến trả lời",
    "ý kiến",
  ),
  rate(
    "K18",
    "Tỷ lệ nhiệm vụ cải cách hành chính hoàn thành đúng hạn",
    "Số nhiệm vụ hoàn thành đúng hạn",
    "Số nhiệm vụ đến hạn trong kỳ",
    "nhiệm vụ",
    false,
  ),
  count("K19", "Số sáng kiến cải cách hành chính được công nhận, áp dụng", "sáng kiến", "up"),
  rate(
    "K20",
    "Tỷ lệ văn bản điện tử được ký số",
    "Số văn bản điện tử được ký số",
    "Số văn bản điện tử thuộc diện ký số",
    "văn bản",
    false,
  ),
  count("K21", "Số tin, bài tuyên truyền về cải cách hành chính", "tin, bài", "up"),
  {
    code: "K22",
    name: "Điểm Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định 766/QĐ-TTg)",
    numerator: null,
    denominator: null,
    kind: "score",
    unit: "điểm",
    countedThing: null,
    direction: "up",
    mayNotApply: false,
    decimals: 2,
    combine: "last",
    evidence: "optional",
  },
];

/** The shared indicators K01–K22 in the words of the plan's time. */
export function indicatorCatalogue(vocabulary: ServiceVocabulary): CatalogueIndicator[] {
  return entries.map(({ formerly, ...entry }) =>
    vocabulary === "levels-3-4" ? { ...entry, ...formerly } : entry,
  );
}
