import type { PlanTerms } from "@/lib/plans/terms";
import type { Condition } from "@/lib/scoring/condition";

// Văn phòng UBND tỉnh, KH 1338/KH-VPUBND: an office's own campaign. It sets no threshold and names no
// form of award, so people judge every clause.
const judged = (subject: string): Condition => ({
  kind: "all",
  id: `${subject}-tat-ca`,
  clauseId: "muc-dich",
  of: [
    {
      kind: "judgement",
      id: `${subject}-xuat-sac`,
      clauseId: "muc-dich",
      question: "có thành tích xuất sắc trong công tác cải cách hành chính gắn với chuyển đổi số",
    },
    {
      kind: "judgement",
      id: `${subject}-05t`,
      clauseId: "05t",
      question: "Thực hiện Thông điệp 05 T",
      readers: 2,
    },
    {
      kind: "judgement",
      id: `${subject}-05k`,
      clauseId: "05k",
      question: "Thực hiện Thông điệp 05 K",
      readers: 2,
    },
  ],
});

export const terms: PlanTerms = {
  schemaVersion: 1,
  header: {
    number: "1338/KH-VPUBND",
    issuedOn: "2022-10-31",
    issuer: "Văn phòng UBND tỉnh",
    parentIssuer: null,
    place: null,
    title:
      "Phát động phong trào thi đua “Đẩy mạnh công tác cải cách hành chính gắn với chuyển đổi số, giai đoạn 2022 - 2025”",
    signatureForm: "NONE",
    signerTitle: null,
    signerName: null,
  },
  form: "topic",
  scope: "unit",
  slogan: "Thông điệp “05 T”, “05 K”",
  theme: "Đẩy mạnh công tác cải cách hành chính gắn với chuyển đổi số, giai đoạn 2022 - 2025",
  period: { from: "2022-01-01", through: "2025-12-31", phrase: "giai đoạn 2022 - 2025" },
  clauses: [
    {
      id: "muc-dich",
      label: "Mục đích",
      heading: "",
      text: "Nhằm tạo khí thế thi đua sôi nổi, cổ vũ, động viên các tập thể, cá nhân nỗ lực phấn đấu thực hiện tốt công tác cải cách hành chính gắn với chuyển đổi số, giai đoạn 2022 - 2025; Nâng cao ý thức trách nhiệm của các tập thể, cá nhân trong thực hiện nhiệm vụ cải cách hành chính tại cơ quan, góp phần xây dựng nền hành chính hiện đại, hiệu lực, hiệu quả; Biểu dương, khen thưởng những tập thể, cá nhân có thành tích xuất sắc trong công tác cải cách hành chính gắn với chuyển đổi số.",
    },
    {
      id: "noi-dung-1",
      label: "Nội dung 1",
      heading: "",
      text: "Thi đua thực hiện các nhiệm vụ cải cách hành chính gắn với chuyển đổi số theo Chương trình tổng thể cải cách hành chính của Chính phủ, Kế hoạch hàng năm và giai đoạn của UBND tỉnh với các nội dung: công tác chỉ đạo, điều hành; cải cách thể chế; cải cách thủ tục hành chính; cải cách tổ chức bộ máy hành chính; cải cách chế độ công vụ; cải cách tài chính công; xây dựng và phát triển chính phủ điện tử, chính phủ số.",
    },
    {
      id: "noi-dung-2",
      label: "Nội dung 2",
      heading: "",
      text: "Thi đua thực hiện hoàn thành tốt kế hoạch, chỉ đạo của UBND tỉnh về thực hiện các chỉ tiêu, nhiệm vụ, giải pháp để nâng cao Chỉ số cải cách hành chính (PAR INDEX), Chỉ số hiệu quả Quản trị và Hành chính công (PAPI), Chỉ số hài lòng của người dân đối với sự phục vụ của các cơ quan hành chính nhà nước trong thực hiện thủ tục hành chính (SIPAS), Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) Chỉ số năng lực cạnh tranh cấp huyện và sở, ngành (DDCI) giai đoạn 2022 - 2025; thực hiện tốt các tiêu chí đánh giá, xếp hạng Chỉ số cải cách hành chính do tỉnh quy định.",
    },
    {
      id: "noi-dung-3",
      label: "Nội dung 3",
      heading: "",
      text: "Thi đua thực hiện tốt công tác tuyên truyền thông tin đến tổ chức, cá nhân kịp thời, chính xác, hiệu quả; tuyên truyền các gương điển hình tiên tiến trong công tác cải cách hành chính gắn với chuyển đổi số.",
    },
    {
      id: "noi-dung-4",
      label: "Nội dung 4",
      heading: "",
      text: 'Thi đua trong việc đề xuất các sáng kiến, giải pháp trong thực hiện nhiệm vụ cải cách hành chính nhằm tạo sự chuyển biến có tính đột phá, mang lại hiệu quả thiết thực, nâng cao sự hài lòng của tổ chức và cá nhân đối với sự phục vụ của cơ quan hành chính nhà nước; trọng tâm cải cách thủ tục hành chính, chất lượng phục vụ hành chính, cải thiện các Chỉ số PAR INDEX, PAPI, SIPAS, PCI, DDCI trên địa bàn tỉnh, với nội dung Thông điệp "05 T", "05 K"',
    },
    {
      id: "05t",
      label: "Thông điệp 05 T",
      heading: "",
      text: "05 T: Tiếp xúc tổ chức, cá nhân, doanh nghiệp lịch sự, vui vẻ, thân thiện, cởi mở; tiếp nhận; thẩm định hồ sơ nhanh chóng; tận tình hướng dẫn chu đáo, dễ hiểu; tham mưu giải quyết kịp thời, đúng quy định pháp luật; trả hồ sơ trước hẹn.",
    },
    {
      id: "05k",
      label: "Thông điệp 05 K",
      heading: "",
      text: "05 K: Không gây khó, phiền hà, sách nhiễu; không để tổ chức, người dân, doanh nghiệp đi lại nhiều lần; không nhận quà, tiền bôi trơn; không để hồ sơ trễ hẹn; không làm trái trình tự, thủ tục trong giải quyết hồ sơ hành chính theo quy định pháp luật.",
    },
  ],
  references: [
    {
      id: "chuong-trinh-tong-the",
      relation: "thuc_hien",
      number: null,
      issuedOn: null,
      issuer: "Chính phủ",
      title: "Chương trình tổng thể cải cách hành chính",
    },
    {
      id: "ke-hoach-tinh",
      relation: "thuc_hien",
      number: null,
      issuedOn: null,
      issuer: "UBND tỉnh",
      title: "Kế hoạch hàng năm và giai đoạn",
    },
  ],
  contents: [
    {
      id: "noi-dung-1",
      clauseId: "noi-dung-1",
      text: "Thực hiện các nhiệm vụ cải cách hành chính gắn với chuyển đổi số",
    },
    {
      id: "noi-dung-2",
      clauseId: "noi-dung-2",
      text: "Nâng cao các Chỉ số PAR INDEX, PAPI, SIPAS, PCI, DDCI giai đoạn 2022 - 2025",
    },
    {
      id: "noi-dung-3",
      clauseId: "noi-dung-3",
      text: "Tuyên truyền thông tin và các gương điển hình tiên tiến trong công tác cải cách hành chính gắn với chuyển đổi số",
    },
    {
      id: "noi-dung-4",
      clauseId: "noi-dung-4",
      text: "Đề xuất các sáng kiến, giải pháp trong thực hiện nhiệm vụ cải cách hành chính",
    },
  ],
  commitments: [
    {
      id: "05t",
      name: "05 T",
      clauseId: "05t",
      items: [
        {
          id: "05t-1",
          text: "Tiếp xúc tổ chức, cá nhân, doanh nghiệp lịch sự, vui vẻ, thân thiện, cởi mở",
        },
        { id: "05t-2", text: "tiếp nhận; thẩm định hồ sơ nhanh chóng" },
        { id: "05t-3", text: "tận tình hướng dẫn chu đáo, dễ hiểu" },
        { id: "05t-4", text: "tham mưu giải quyết kịp thời, đúng quy định pháp luật" },
        { id: "05t-5", text: "trả hồ sơ trước hẹn" },
      ],
    },
    {
      id: "05k",
      name: "05 K",
      clauseId: "05k",
      items: [
        { id: "05k-1", text: "Không gây khó, phiền hà, sách nhiễu" },
        { id: "05k-2", text: "không để tổ chức, người dân, doanh nghiệp đi lại nhiều lần" },
        { id: "05k-3", text: "không nhận quà, tiền bôi trơn" },
        { id: "05k-4", text: "không để hồ sơ trễ hẹn" },
        {
          id: "05k-5",
          text: "không làm trái trình tự, thủ tục trong giải quyết hồ sơ hành chính theo quy định pháp luật",
        },
      ],
    },
  ],
  audiences: [
    {
      id: "tap-the",
      kind: "collective",
      description: "các tập thể trong thực hiện nhiệm vụ cải cách hành chính tại cơ quan",
      unitKinds: [],
      clauseId: "muc-dich",
    },
    {
      id: "ca-nhan",
      kind: "individual",
      description: "các cá nhân trong thực hiện nhiệm vụ cải cách hành chính tại cơ quan",
      unitKinds: [],
      clauseId: "muc-dich",
    },
  ],
  indicators: [],
  tiers: [
    {
      id: "tap-the",
      name: "Khen thưởng tập thể có thành tích xuất sắc",
      subject: "collective",
      rounds: ["stage"],
      award: { class: "form", code: "CERTIFICATE_OF_MERIT", level: "department", basis: "law" },
      condition: judged("tap-the"),
      quota: null,
      ranking: null,
      clauseId: "muc-dich",
    },
    {
      id: "ca-nhan",
      name: "Khen thưởng cá nhân có thành tích xuất sắc",
      subject: "individual",
      rounds: ["stage"],
      award: { class: "form", code: "CERTIFICATE_OF_MERIT", level: "department", basis: "law" },
      condition: judged("ca-nhan"),
      quota: null,
      ranking: null,
      clauseId: "muc-dich",
    },
  ],
  milestones: [],
  registration: null,
  dossier: [],
  dossierRecipient: null,
  tasks: [],
  cascade: null,
  recipients: [],
  inherits: [],
};
