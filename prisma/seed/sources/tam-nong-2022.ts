import type { PlanIndicator, PlanTerms } from "@/lib/plans/terms";
import type { Condition } from "@/lib/scoring/condition";

// UBND huyện Tam Nông, 2022. The text does not say which province's Tam Nông it is, nor the plan's
// number and date; five targets are strict, the one about late dossiers is soft.
type Target = Pick<
  PlanIndicator,
  "id" | "code" | "name" | "numerator" | "denominator" | "countedThing" | "combine"
> & {
  over: string;
  phrase: string;
};

const target = ({ over, phrase, ...named }: Target): PlanIndicator => ({
  ...named,
  kind: "ratio",
  unit: "%",
  decimals: 1,
  direction: "up",
  evidence: "optional",
  mayNotApply: false,
  target: { comparator: ">", value: over, phrase },
  clauseId: "chi-tieu-tap-the",
});

const indicators: PlanIndicator[] = [
  target({
    id: "thu-tuc-co-ho-so-truc-tuyen",
    code: "K01",
    name: "Tỷ lệ thủ tục hành chính có phát sinh hồ sơ trực tuyến mức độ 3, mức độ 4",
    numerator: "Số thủ tục hành chính có phát sinh hồ sơ trực tuyến mức độ 3, mức độ 4",
    denominator: "Số thủ tục hành chính",
    countedThing: "thủ tục",
    // The same procedures are there in every period: they are counted at the end, not added up.
    combine: "last",
    over: "50",
    phrase: "trên 50% số thủ tục hành chính có phát sinh hồ sơ trực tuyến mức độ 3, mức độ 4",
  }),
  target({
    id: "thu-tuc-muc-do-3",
    code: "K02",
    name: "Tỷ lệ thủ tục hành chính được xử lý trực tuyến mức độ 3",
    numerator: "Số thủ tục hành chính được xử lý trực tuyến mức độ 3",
    denominator: "Số thủ tục hành chính",
    countedThing: "thủ tục",
    combine: "last",
    over: "40",
    phrase: "trên 40% số thủ tục hành chính được xử lý trực tuyến mức độ 3",
  }),
  target({
    id: "thu-tuc-muc-do-4",
    code: "K03",
    name: "Tỷ lệ thủ tục hành chính được xử lý trực tuyến mức độ 4",
    numerator: "Số thủ tục hành chính được xử lý trực tuyến mức độ 4",
    denominator: "Số thủ tục hành chính",
    countedThing: "thủ tục",
    combine: "last",
    over: "10",
    phrase: "trên 10% số thủ tục hành chính được xử lý trực tuyến mức độ 4",
  }),
  target({
    id: "tiep-nhan-buu-chinh",
    code: "K08",
    name: "Tỷ lệ hồ sơ được tiếp nhận qua dịch vụ Bưu chính công ích",
    numerator: "Số hồ sơ được tiếp nhận qua dịch vụ Bưu chính công ích",
    denominator: "Số hồ sơ được tiếp nhận",
    countedThing: "hồ sơ",
    combine: "sum",
    over: "20",
    phrase: "trên 20% số hồ sơ được tiếp nhận qua dịch vụ Bưu chính công ích",
  }),
  target({
    id: "tra-ket-qua-buu-chinh",
    code: "K09",
    name: "Tỷ lệ hồ sơ được trả kết quả qua dịch vụ Bưu chính công ích",
    numerator: "Số hồ sơ được trả kết quả qua dịch vụ Bưu chính công ích",
    denominator: "Số hồ sơ được trả kết quả",
    countedThing: "hồ sơ",
    combine: "sum",
    over: "30",
    phrase: "trên 30% số hồ sơ được trả kết quả qua dịch vụ Bưu chính công ích",
  }),
  {
    // Tracked only: "(hoặc tỷ lệ thấp)" sets no number, so people judge it beside this figure.
    id: "ho-so-tre-han",
    code: "K07",
    name: "Số hồ sơ trễ hạn, quá hạn trên phần mềm Một cửa điện tử",
    kind: "count",
    numerator: null,
    denominator: null,
    unit: "hồ sơ",
    countedThing: "hồ sơ",
    decimals: 0,
    direction: "down",
    combine: "sum",
    evidence: "optional",
    mayNotApply: false,
    target: null,
    clauseId: "ho-so-tre-han",
  },
];

const judgement = (id: string, question: string, clauseId: string): Condition => ({
  kind: "judgement",
  id,
  clauseId,
  question,
});
const collective: Condition = {
  kind: "all",
  id: "tap-the-tat-ca",
  clauseId: "chi-tieu-tap-the",
  of: [
    judgement(
      "tap-the-ke-hoach",
      "Thực hiện tốt, hoàn thành đầy đủ các nội dung, chương trình theo kế hoạch cải cách hành chính năm 2022 của Huyện và của đơn vị",
      "ke-hoach-tap-the",
    ),
    ...indicators.flatMap(({ id, unit, combine, target: wanted, clauseId }): Condition[] =>
      wanted
        ? [
            {
              kind: "indicator",
              id: `tap-the-${id}`,
              clauseId,
              indicatorId: id,
              comparator: wanted.comparator,
              value: wanted.value,
              unit,
              combine,
            },
          ]
        : [],
    ),
    judgement(
      "tap-the-tre-han",
      "Không phát sinh hồ sơ trễ hạn, quá hạn trên phần mềm Một cửa điện tử (hoặc tỷ lệ thấp)",
      "ho-so-tre-han",
    ),
  ],
};
const individual: Condition = {
  kind: "all",
  id: "ca-nhan-tat-ca",
  clauseId: "chi-tieu-ca-nhan",
  of: [
    judgement(
      "ca-nhan-tham-muu",
      "Tham mưu thực hiện tốt, hoàn thành đầy đủ các nội dung, chương trình theo kế hoạch cải cách hành chính năm 2022 của Huyện và của cơ quan, đơn vị, địa phương",
      "chi-tieu-ca-nhan",
    ),
    judgement(
      "ca-nhan-tieu-bieu",
      "Có thành tích tiêu biểu, xuất sắc trong công tác chỉ đạo, tham mưu tổ chức triển khai, thực hiện hiệu quả các nội dung thi đua",
      "chi-tieu-ca-nhan",
    ),
    judgement(
      "ca-nhan-sang-kien",
      "Có sáng kiến, cách làm hay, mô hình, giải pháp mới có hiệu quả trong công tác cải cách hành chính đã được vận dụng thực hiện tại cơ quan, đơn vị, địa phương",
      "chi-tieu-ca-nhan",
    ),
    judgement(
      "ca-nhan-guong-mau",
      "Gương mẫu thực hiện và vận động, hướng dẫn mọi người xung quanh thực hiện có hiệu quả các nội dung thi đua",
      "chi-tieu-ca-nhan",
    ),
  ],
};

export const terms: PlanTerms = {
  schemaVersion: 1,
  header: {
    number: null,
    issuedOn: null,
    issuer: "Ủy ban nhân dân huyện Tam Nông",
    parentIssuer: null,
    place: null,
    title:
      "Phát động phong trào thi đua chuyên đề “Chung tay thực hiện cải cách hành chính huyện Tam Nông năm 2022”",
    signatureForm: "NONE",
    signerTitle: null,
    signerName: null,
  },
  form: "topic",
  scope: "province",
  slogan: null,
  theme: "Chung tay thực hiện cải cách hành chính huyện Tam Nông năm 2022",
  period: {
    from: "2022-01-01",
    through: "2022-10-31",
    phrase: "từ lúc phát động phong trào thi đua đến hết ngày 31/10/2022",
  },
  clauses: [
    {
      id: "doi-tuong",
      label: "Đối tượng tham gia",
      heading: "",
      text: "Theo kế hoạch, đối tượng tham gia gồm: tập thể, các cơ quan chuyên môn thuộc Ủy ban nhân dân huyện và Ủy ban nhân dân các xã, thị trấn. Cá nhân: cán bộ, công chức, viên chức và người lao động làm việc trong các cơ quan chuyên môn thuộc Ủy ban nhân dân huyện, Ủy ban nhân dân các xã, thị trấn, Bộ phận Một cửa cấp huyện, cấp xã, những người trực tiếp chỉ đạo, tham mưu, tham gia thực hiện hiệu quả công tác cải cách hành chính tại cơ quan, đơn vị, địa phương.",
    },
    {
      id: "noi-dung",
      label: "Nội dung thi đua",
      heading: "",
      text: "Nội dung thi đua với hai nội dung chính: “Tăng tỷ lệ hồ sơ trực tuyến mức độ 3, mức độ 4 và dịch vụ Bưu chính công ích trên địa bàn Huyện” và “Không để phát sinh hồ sơ trễ hạn, quá hạn trên phần mềm Một cửa điện tử”.",
    },
    {
      id: "thoi-gian",
      label: "Thời gian thực hiện",
      heading: "",
      text: "Thời gian thực hiện từ lúc phát động phong trào thi đua đến hết ngày 31/10/2022.",
    },
    {
      id: "ke-hoach-tap-the",
      label: "Chỉ tiêu đối với tập thể",
      heading: "",
      text: "Đối với tập thể: Thực hiện tốt, hoàn thành đầy đủ các nội dung, chương trình theo kế hoạch cải cách hành chính năm 2022 của Huyện và của đơn vị.",
    },
    {
      id: "chi-tieu-tap-the",
      label: "Chỉ tiêu đối với tập thể",
      heading: "",
      text: "Đảm bảo trên 50% số thủ tục hành chính có phát sinh hồ sơ trực tuyến mức độ 3, mức độ 4; trên 40% số thủ tục hành chính được xử lý trực tuyến mức độ 3, trên 10% số thủ tục hành chính được xử lý trực tuyến mức độ 4. Đảm bảo trên 20% số hồ sơ được tiếp nhận qua dịch vụ Bưu chính công ích và trên 30% số hồ sơ được trả kết quả qua dịch vụ Bưu chính công ích.",
    },
    {
      id: "ho-so-tre-han",
      label: "Chỉ tiêu đối với tập thể",
      heading: "",
      text: "Không phát sinh hồ sơ trễ hạn, quá hạn trên phần mềm Một cửa điện tử (hoặc tỷ lệ thấp).",
    },
    {
      id: "chi-tieu-ca-nhan",
      label: "Chỉ tiêu đối với cá nhân",
      heading: "",
      text: "Đối với cá nhân: Tham mưu thực hiện tốt, hoàn thành đầy đủ các nội dung, chương trình theo kế hoạch cải cách hành chính năm 2022 của Huyện và của cơ quan, đơn vị, địa phương. Có thành tích tiêu biểu, xuất sắc trong công tác chỉ đạo, tham mưu tổ chức triển khai, thực hiện hiệu quả các nội dung thi đua. Có sáng kiến, cách làm hay, mô hình, giải pháp mới có hiệu quả trong công tác cải cách hành chính đã được vận dụng thực hiện tại cơ quan, đơn vị, địa phương. Gương mẫu thực hiện và vận động, hướng dẫn mọi người xung quanh thực hiện có hiệu quả các nội dung thi đua.",
    },
    {
      id: "dang-ky",
      label: "Đăng ký thi đua",
      heading: "",
      text: "Căn cứ vào tình hình thực tế của các cơ quan, đơn vị, địa phương xây dựng kế hoạch phát động thực hiện và đăng ký thi đua gửi về Phòng Nội vụ huyện trước ngày 31/3/2022 để tổng hợp và theo dõi thực hiện.",
    },
    {
      id: "khen-thuong",
      label: "Khen thưởng",
      heading: "",
      text: "Thông qua phong trào thi đua, kịp thời biểu dương, khen thưởng các tập thể, cá nhân có thành tích trong thực hiện cải cách hành chính trên địa bàn. Đặc biệt là những người trực tiếp tham mưu, trực tiếp thực hiện nhiệm vụ tiếp nhận, giải quyết, xử lý thủ tục hành chính hiệu quả, từ đó phát hiện những tấm gương tiêu biểu, những sáng kiến, kinh nghiệm hay để kịp thời nêu gương, nhân rộng.",
    },
  ],
  references: [
    {
      id: "ke-hoach-cchc-huyen",
      relation: "thuc_hien",
      number: null,
      issuedOn: null,
      issuer: "Huyện Tam Nông",
      title: "kế hoạch cải cách hành chính năm 2022 của Huyện",
    },
  ],
  contents: [
    {
      id: "truc-tuyen-buu-chinh",
      clauseId: "noi-dung",
      text: "Tăng tỷ lệ hồ sơ trực tuyến mức độ 3, mức độ 4 và dịch vụ Bưu chính công ích trên địa bàn Huyện",
    },
    {
      id: "khong-tre-han",
      clauseId: "noi-dung",
      text: "Không để phát sinh hồ sơ trễ hạn, quá hạn trên phần mềm Một cửa điện tử",
    },
  ],
  commitments: [],
  audiences: [
    {
      id: "tap-the",
      kind: "collective",
      description:
        "tập thể, các cơ quan chuyên môn thuộc Ủy ban nhân dân huyện và Ủy ban nhân dân các xã, thị trấn",
      unitKinds: ["DIVISION", "COMMUNE"],
      clauseId: "doi-tuong",
    },
    {
      id: "ca-nhan",
      kind: "individual",
      description:
        "cán bộ, công chức, viên chức và người lao động làm việc trong các cơ quan chuyên môn thuộc Ủy ban nhân dân huyện, Ủy ban nhân dân các xã, thị trấn, Bộ phận Một cửa cấp huyện, cấp xã, những người trực tiếp chỉ đạo, tham mưu, tham gia thực hiện hiệu quả công tác cải cách hành chính tại cơ quan, đơn vị, địa phương",
      unitKinds: ["DIVISION", "COMMUNE"],
      clauseId: "doi-tuong",
    },
  ],
  indicators,
  tiers: [
    {
      id: "tap-the",
      name: "Khen thưởng tập thể",
      subject: "collective",
      rounds: ["topic"],
      award: { class: "form", code: "CERTIFICATE_OF_MERIT", level: "district", basis: "law" },
      condition: collective,
      quota: null,
      ranking: null,
      clauseId: "khen-thuong",
    },
    {
      id: "ca-nhan",
      name: "Khen thưởng cá nhân",
      subject: "individual",
      rounds: ["topic"],
      award: { class: "form", code: "CERTIFICATE_OF_MERIT", level: "district", basis: "law" },
      condition: individual,
      quota: null,
      // "Đặc biệt là những người trực tiếp tham mưu, trực tiếp thực hiện …"
      ranking: { by: [{ kind: "direct-worker" }] },
      clauseId: "khen-thuong",
    },
  ],
  milestones: [
    {
      id: "dang-ky",
      act: "registration",
      label: "Đăng ký thi đua gửi về Phòng Nội vụ huyện",
      rounds: ["topic"],
      rule: { kind: "before", day: "2022-03-31" },
      phrase: "trước ngày 31/3/2022",
      applies: true,
      note: null,
      clauseId: "dang-ky",
    },
  ],
  registration: { individuals: "either", recipient: "Phòng Nội vụ huyện", pledges: [], required: false },
  dossier: [],
  dossierRecipient: null,
  tasks: [],
  cascade: { unitKinds: ["DIVISION", "COMMUNE"], clauseId: "dang-ky" },
  recipients: [],
  inherits: [],
};
