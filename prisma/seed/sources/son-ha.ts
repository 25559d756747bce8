import { type Milestone, type PlanTerms, planTerms } from "@/lib/plans/terms";
import { clausesOf } from "./son-ha/clauses";
import { indicators } from "./son-ha/indicators";
import { tiers } from "./son-ha/tiers";

export type SonHaYears = {
  /** First and last year of the stage. */
  from: number;
  through: number;
  /** The year whose limits this version states: the first as issued, the next one as amended. */
  annual: number;
};

/** Number and date of the version that states the limits of a year: issued shortly before it begins. */
export const sonHaIssue = ({ from, annual }: Pick<SonHaYears, "from" | "annual">) => ({
  documentNumber: annual === from ? "412/KH-UBND" : "405/KH-UBND",
  issuedOn: `${annual - 1}-12-22`,
});

function milestonesOf({ from, annual }: SonHaYears): Milestone[] {
  const common = { applies: true, note: null };
  return [
    {
      ...common,
      id: "dang-ky",
      act: "registration",
      label: "Đăng ký thi đua năm",
      rounds: ["annual"],
      rule: { kind: "through", day: `${annual}-03-30` },
      phrase: `đến hết ngày 30/3/${annual}`,
      clauseId: "II.5",
    },
    {
      ...common,
      id: "dang-ky-giai-doan",
      act: "registration",
      label: "Đăng ký thi đua giai đoạn",
      rounds: ["stage"],
      rule: { kind: "through", day: `${from}-03-30` },
      phrase: `đến hết ngày 30/3/${from}`,
      clauseId: "II.5",
    },
    {
      ...common,
      id: "so-lieu-nam",
      act: "filing",
      label: "Gửi số liệu năm",
      rounds: ["annual"],
      rule: { kind: "before", day: `${annual}-12-21` },
      phrase: `trước ngày 21/12/${annual}`,
      clauseId: "II.5",
    },
    {
      ...common,
      id: "ho-so",
      act: "dossier",
      label: "Gửi hồ sơ khen thưởng năm",
      rounds: ["annual"],
      rule: { kind: "after-event", event: "recognition", days: 15, counting: "calendar" },
      phrase: "chậm nhất là 15 ngày kể từ ngày UBND tỉnh công nhận kết quả",
      clauseId: "III.5",
    },
    {
      ...common,
      id: "ho-so-giai-doan",
      act: "dossier",
      label: "Gửi hồ sơ khen thưởng giai đoạn",
      rounds: ["stage"],
      rule: { kind: "after-event", event: "recognition-last-year", days: 15, counting: "calendar" },
      phrase: "chậm nhất là 15 ngày kể từ ngày UBND tỉnh công nhận kết quả",
      clauseId: "III.5",
    },
  ];
}

/** The current campaign of Sơn Hà, the fictitious province: all of it is `số liệu minh họa`. */
export function sonHaTerms(years: SonHaYears): PlanTerms {
  const { from, through } = years;
  const { documentNumber, issuedOn } = sonHaIssue(years);
  return planTerms.parse({
    schemaVersion: 1,
    header: {
      number: documentNumber,
      issuedOn,
      issuer: "Ủy ban nhân dân tỉnh Sơn Hà",
      parentIssuer: null,
      place: "Sơn Hà",
      title: `Phát động phong trào thi đua “Sơn Hà đẩy mạnh cải cách hành chính, phục vụ người dân và doanh nghiệp” giai đoạn ${from} - ${through}`,
      signatureForm: "TM",
      signerTitle: "CHỦ TỊCH",
      signerName: "Trần Quốc Hùng",
    },
    form: "topic",
    scope: "province",
    slogan: "3 đúng, 3 không",
    theme: "Kỷ cương, chuyên nghiệp, lấy người dân và doanh nghiệp làm trung tâm phục vụ",
    period: { from: `${from}-01-01`, through: `${through}-12-31` },
    clauses: clausesOf(years),
    references: [
      {
        id: "luat-tdkt",
        relation: "can_cu",
        number: "06/2022/QH15",
        issuedOn: "2022-06-15",
        issuer: "Quốc hội",
        title: "Luật Thi đua, khen thưởng",
      },
      {
        id: "chuong-trinh",
        relation: "thuc_hien",
        number: `398/KH-UBND`,
        issuedOn: `${from - 1}-12-05`,
        issuer: "Ủy ban nhân dân tỉnh Sơn Hà",
        title: `Kế hoạch cải cách hành chính nhà nước tỉnh Sơn Hà giai đoạn ${from} - ${through}`,
      },
    ],
    contents: [
      {
        id: "nd-1",
        text: "Hoàn thành các nhiệm vụ cải cách hành chính được giao trong năm đúng thời hạn.",
        clauseId: "II.1",
      },
      {
        id: "nd-2",
        text: "Giải quyết thủ tục hành chính đúng hạn, trước hạn; không để phát sinh hồ sơ quá hạn.",
        clauseId: "II.1",
      },
      {
        id: "nd-3",
        text: "Tăng tỷ lệ hồ sơ trực tuyến, thanh toán trực tuyến, số hóa hồ sơ và cấp kết quả điện tử.",
        clauseId: "II.1",
      },
      {
        id: "nd-4",
        text: "Tiếp nhận, xử lý đúng hạn phản ánh, kiến nghị của người dân, doanh nghiệp.",
        clauseId: "II.1",
      },
      {
        id: "nd-5",
        text: "Đề xuất, áp dụng sáng kiến, mô hình, cách làm mới trong cải cách hành chính.",
        clauseId: "II.1",
      },
    ],
    commitments: [
      {
        id: "3-dung",
        name: "3 đúng",
        clauseId: "II.2",
        items: [
          { id: "3-dung-1", text: "Đúng quy trình" },
          { id: "3-dung-2", text: "Đúng thẩm quyền" },
          { id: "3-dung-3", text: "Đúng thời hạn" },
        ],
      },
      {
        id: "3-khong",
        name: "3 không",
        clauseId: "II.2",
        items: [
          { id: "3-khong-1", text: "Không phiền hà" },
          { id: "3-khong-2", text: "Không tiêu cực" },
          { id: "3-khong-3", text: "Không để người dân đi lại nhiều lần" },
        ],
      },
    ],
    audiences: [
      {
        id: "tap-the",
        kind: "collective",
        description: "Các sở, ban, ngành; cơ quan trung ương trên địa bàn; UBND các xã, phường, đặc khu",
        unitKinds: ["PROVINCE_OFFICE", "DEPARTMENT", "CENTRAL_AGENCY", "COMMUNE"],
        clauseId: "II.4",
      },
      {
        id: "ca-nhan",
        kind: "individual",
        description: "Cán bộ, công chức, viên chức, người lao động trong các cơ quan, đơn vị tham gia",
        clauseId: "II.4",
      },
    ],
    indicators,
    tiers,
    milestones: milestonesOf(years),
    registration: {
      individuals: "either",
      recipient: "Sở Nội vụ (Phòng Cải cách hành chính)",
      required: true,
      pledges: [
        {
          id: "dk-tap-the",
          subject: "collective",
          rounds: ["annual", "stage"],
          text: "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính",
        },
        {
          id: "dk-ca-nhan",
          subject: "individual",
          rounds: ["annual"],
          text: "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính được phân công",
        },
      ],
    },
    dossier: [
      { id: "to-trinh", name: "Tờ trình đề nghị khen thưởng", clauseId: "III.5" },
      { id: "bao-cao", name: "Báo cáo thành tích có xác nhận", clauseId: "III.5" },
      { id: "bien-ban", name: "Biên bản xét khen thưởng", clauseId: "III.5" },
      { id: "danh-sach", name: "Danh sách tóm tắt thành tích", clauseId: "III.5" },
    ],
    dossierRecipient: "Sở Nội vụ (Ban Thi đua - Khen thưởng)",
    tasks: [
      {
        id: "nv-1",
        text: "Phát động phong trào, tuyên truyền tại cơ quan, đơn vị, địa phương",
        owner: "Các cơ quan, đơn vị",
        startsOn: `${years.annual}-01-05`,
        dueOn: `${years.annual}-02-28`,
        clauseId: "IV.2",
      },
      {
        id: "nv-2",
        text: "Kiểm tra việc thực hiện phong trào tại ít nhất 30% số đơn vị",
        owner: "Sở Nội vụ",
        startsOn: `${years.annual}-05-01`,
        dueOn: `${years.annual}-10-31`,
        clauseId: "IV.1",
      },
    ],
    cascade: null,
    recipients: [
      "Như Mục II.4",
      "Chủ tịch, các Phó Chủ tịch UBND tỉnh",
      "Hội đồng Thi đua - Khen thưởng tỉnh",
      "Lưu: VT, SNV",
    ],
    inherits: [],
  });
}
