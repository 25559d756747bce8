import type { AwardTier, PlanTerms } from "@/lib/plans/terms";
import type { Condition } from "@/lib/scoring/condition";

// UBND tỉnh Bình Định, KH 24/KH-UBND ngày 08/3/2022. PAPI is named among the contents but is no gate.
type YearOrStage = "annual" | "stage";

/** The "điều kiện mang tính cơ bản"; the indices are each unit's own, never the province's. */
const gate = (round: YearOrStage): Condition => ({
  kind: "all",
  id: `${round}-dieu-kien-co-ban`,
  clauseId: "dieu-kien",
  of: [
    {
      kind: "index-value",
      id: `${round}-par-index`,
      clauseId: "dieu-kien",
      index: "PAR_INDEX",
      scope: "internal",
      comparator: ">=",
      value: "90",
      unit: "%",
    },
    {
      kind: "index-value",
      id: `${round}-sipas`,
      clauseId: "dieu-kien",
      index: "SIPAS",
      scope: "internal",
      comparator: ">=",
      value: "90",
      unit: "%",
    },
    {
      kind: "index-grade",
      id: `${round}-ddci`,
      clauseId: "dieu-kien",
      index: "DDCI",
      scope: "internal",
      atLeast: "tot",
      appliesWhen: { attribute: "SUBJECT_TO_DDCI" },
    },
  ],
});

const diploma = { class: "form", code: "DIPLOMA_OF_MERIT", level: "province", basis: "plan" } as const;
const times: Record<YearOrStage, string> = { annual: "hằng năm", stage: "giai đoạn 2021-2025" };
const tiers = (["annual", "stage"] as const).flatMap((round): AwardTier[] => {
  const common = {
    rounds: [round],
    award: diploma,
    quota: null,
    ranking: null,
    clauseId: "dieu-kien",
  };
  return [
    {
      ...common,
      id: `tap-the-${round}`,
      name: `Bằng khen của Chủ tịch UBND tỉnh cho tập thể, ${times[round]}`,
      subject: "collective",
      condition: gate(round),
    },
    {
      ...common,
      id: `ca-nhan-${round}`,
      name: `Bằng khen của Chủ tịch UBND tỉnh cho cá nhân, ${times[round]}`,
      subject: "individual",
      // "cho các tổ chức, cá nhân": people have no index of their own, they take their unit's gate.
      condition: {
        kind: "unit-meets",
        id: `${round}-don-vi`,
        clauseId: "dieu-kien",
        tierId: `tap-the-${round}`,
      },
    },
  ];
});

export const terms: PlanTerms = {
  schemaVersion: 1,
  header: {
    number: "24/KH-UBND",
    issuedOn: "2022-03-08",
    issuer: "Ủy ban nhân dân tỉnh Bình Định",
    parentIssuer: null,
    place: "Bình Định",
    title: "Phát động Phong trào thi đua đẩy mạnh cải cách hành chính tỉnh Bình Định giai đoạn 2021 - 2025",
    signatureForm: "TM",
    signerTitle: null,
    signerName: null,
  },
  form: "topic",
  scope: "province",
  slogan: null,
  theme: "đẩy mạnh cải cách hành chính tỉnh Bình Định giai đoạn 2021 - 2025",
  period: { from: "2021-01-01", through: "2025-12-31", phrase: "giai đoạn 2021 - 2025" },
  clauses: [
    {
      id: "muc-dich",
      label: "Mục đích",
      heading: "",
      text: "Việc phát động Phong trào thi đua đẩy mạnh cải cách hành chính tỉnh Bình Định giai đoạn 2021 – 2025 nhằm huy động sức mạnh tổng thể của đội ngũ cán bộ, công chức, viên chức, người lao động trong các cơ quan Nhà nước tỉnh nhà, quyết tâm hoàn thành các chỉ tiêu đề ra trong Chương trình hành động số 09 của Tỉnh ủy về cải cách hành chính, trọng tâm là tiếp tục đẩy mạnh cải cách thủ tục hành chính giai đoạn 2020 – 2025.",
    },
    {
      id: "noi-dung",
      label: "Nội dung",
      heading: "",
      text: "Nội dung phong trào thi đua xoay quanh việc phấn đấu thực hiện các mục tiêu, chỉ tiêu và nhiệm vụ đề ra theo Kế hoạch của UBND tỉnh về thực hiện Chương trình hành động số 09 (ban hành kèm theo Quyết định số 3809/QĐ-UBND ngày 14/9/2021) và Kế hoạch cải cách hành chính tỉnh hằng năm; các nội dung chủ yếu bao gồm: (i) Nâng cao chất lượng, hiệu quả các Chỉ số liên quan đến công tác cải cách hành chính (PAR INDEX, SIPAS, DDCI, PAPI), (ii) Công tác tuyên truyền, truyền thông về cải cách hành chính, (iii) Đẩy mạnh cải cách thủ tục hành chính và đổi mới việc thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính, (iv) Thực hiện các biện pháp đổi mới, cải tiến phương thức làm việc nhằm nâng cao năng lực chỉ đạo, điều hành, nâng cao hiệu quả hoạt động của cơ quan hành chính nhà nước, (v) Đổi mới cơ chế quản lý, phân bổ ngân sách nhà nước của tỉnh và (iv) Xây dựng chính quyền điện tử tiến tới xây dựng chính quyền số, gắn kết chặt chẽ với tiến trình thực hiện chuyển đổi số toàn diện trên các lĩnh vực kinh tế - xã hội.",
    },
    {
      id: "dieu-kien",
      label: "Khen thưởng",
      heading: "",
      text: "Kế hoạch cũng quy định cụ thể việc khen thưởng hằng năm và giai đoạn 2021 – 2025. Đáng chú ý, điều kiện mang tính cơ bản để xem xét tặng Bằng khen của Chủ tịch UBND tỉnh cho các tổ chức, cá nhân: phải đạt kết quả đánh giá Chỉ số cải cách hành chính, Chỉ số SIPAS đạt từ 90% trở lên và đối với cơ quan thuộc đối tượng đánh giá Chỉ số DDCI đạt từ loại Tốt trở lên.",
    },
    {
      id: "so-noi-vu",
      label: "Tổ chức thực hiện",
      heading: "",
      text: "UBND tỉnh giao Sở Nội vụ - Cơ quan thường trực về cải cách hành chính của tỉnh – phối hợp với các cơ quan có liên quan tham mưu triển khai thực hiện Kế hoạch; theo dõi, hướng dẫn, kiểm tra các cơ quan, đơn vị, địa phương thực hiện phong trào thi đua đạt hiệu quả; tham mưu tổng kết phong trào thi đua gắn với tổng kết thực hiện Kế hoạch cải cách hành chính nhà nước giai đoạn 2021-2025 và tham mưu, đề xuất Chủ tịch UBND tỉnh khen thưởng cho các tập thể, cá nhân có thành tích xuất sắc trong công tác cải cách hành chính hằng năm và giai đoạn 2021-2025.",
    },
    {
      id: "ke-hoach-don-vi",
      label: "Kế hoạch của đơn vị",
      heading: "",
      text: "UBND tỉnh yêu cầu các sở, ban, ngành, các cơ quan Trung ương đóng trên địa bàn tỉnh, UBND cấp huyện, cấp xã xây dựng Kế hoạch phát động phong trào thi đua tại cơ quan, đơn vị, địa phương, phấn đấu hoàn thành các nội dung, chỉ tiêu thi đua đề ra",
    },
  ],
  references: [
    {
      id: "chuong-trinh-09",
      relation: "thuc_hien",
      number: null,
      issuedOn: null,
      issuer: "Tỉnh ủy",
      title: "Chương trình hành động số 09 của Tỉnh ủy về cải cách hành chính",
    },
    {
      id: "qd-3809",
      relation: "thuc_hien",
      number: "3809/QĐ-UBND",
      issuedOn: "2021-09-14",
      issuer: "UBND tỉnh",
      title: "Kế hoạch của UBND tỉnh về thực hiện Chương trình hành động số 09",
    },
    {
      id: "ke-hoach-hang-nam",
      relation: "thuc_hien",
      number: null,
      issuedOn: null,
      issuer: "UBND tỉnh",
      title: "Kế hoạch cải cách hành chính tỉnh hằng năm",
    },
  ],
  contents: [
    "Nâng cao chất lượng, hiệu quả các Chỉ số liên quan đến công tác cải cách hành chính (PAR INDEX, SIPAS, DDCI, PAPI)",
    "Công tác tuyên truyền, truyền thông về cải cách hành chính",
    "Đẩy mạnh cải cách thủ tục hành chính và đổi mới việc thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính",
    "Thực hiện các biện pháp đổi mới, cải tiến phương thức làm việc nhằm nâng cao năng lực chỉ đạo, điều hành, nâng cao hiệu quả hoạt động của cơ quan hành chính nhà nước",
    "Đổi mới cơ chế quản lý, phân bổ ngân sách nhà nước của tỉnh",
    "Xây dựng chính quyền điện tử tiến tới xây dựng chính quyền số, gắn kết chặt chẽ với tiến trình thực hiện chuyển đổi số toàn diện trên các lĩnh vực kinh tế - xã hội",
  ].map((text, index) => ({ id: `noi-dung-${index + 1}`, clauseId: "noi-dung", text })),
  commitments: [],
  audiences: [
    {
      id: "tap-the",
      kind: "collective",
      description:
        "các sở, ban, ngành, các cơ quan Trung ương đóng trên địa bàn tỉnh, UBND cấp huyện, cấp xã",
      unitKinds: ["DEPARTMENT", "CENTRAL_AGENCY", "DISTRICT", "COMMUNE"],
      clauseId: "ke-hoach-don-vi",
    },
    {
      id: "ca-nhan",
      kind: "individual",
      description: "cán bộ, công chức, viên chức, người lao động trong các cơ quan Nhà nước tỉnh",
      unitKinds: ["DEPARTMENT", "CENTRAL_AGENCY", "DISTRICT", "COMMUNE"],
      clauseId: "muc-dich",
    },
  ],
  indicators: [],
  tiers,
  milestones: [],
  registration: null,
  dossier: [],
  dossierRecipient: null,
  tasks: [
    {
      id: "so-noi-vu",
      text: "phối hợp với các cơ quan có liên quan tham mưu triển khai thực hiện Kế hoạch; theo dõi, hướng dẫn, kiểm tra các cơ quan, đơn vị, địa phương thực hiện phong trào thi đua đạt hiệu quả",
      owner: "Sở Nội vụ",
      startsOn: null,
      dueOn: null,
      clauseId: "so-noi-vu",
    },
    {
      id: "tong-ket",
      text: "tham mưu tổng kết phong trào thi đua gắn với tổng kết thực hiện Kế hoạch cải cách hành chính nhà nước giai đoạn 2021-2025",
      owner: "Sở Nội vụ",
      startsOn: null,
      dueOn: null,
      clauseId: "so-noi-vu",
    },
  ],
  cascade: {
    unitKinds: ["DEPARTMENT", "CENTRAL_AGENCY", "DISTRICT", "COMMUNE"],
    clauseId: "ke-hoach-don-vi",
  },
  recipients: [],
  inherits: [],
};
