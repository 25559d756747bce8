import type { PlanTerms } from "@/lib/plans/terms";

// Sở Tài chính Kiên Giang, child of KH 64/KH-UBND: criteria, quotas and dossier are the parent's. Its
// sections II.3 and IV give registration two different limits; whoever publishes picks one.
export const terms: PlanTerms = {
  schemaVersion: 1,
  header: {
    number: null,
    issuedOn: null,
    issuer: "Sở Tài chính Kiên Giang",
    parentIssuer: "UBND tỉnh Kiên Giang",
    place: "Kiên Giang",
    title: "Phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025",
    signatureForm: "NONE",
    signerTitle: "GIÁM ĐỐC",
    signerName: "Trần Minh Khoa",
  },
  form: "topic",
  scope: "unit",
  slogan: "thiết thực, hiệu quả, trách nhiệm, minh bạch",
  theme:
    "Tăng cường ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính, đẩy mạnh thực hiện chuyển đổi số, góp phần thực hiện thắng lợi các mục tiêu, chỉ tiêu phát triển kinh tế-xã hội của tỉnh giai đoạn 2021-2025",
  period: {
    from: "2021-01-01",
    through: "2025-12-30",
    phrase: "Từ ngày 01/01/2021 đến 30/12/2025 và hàng năm",
  },
  clauses: [
    { id: "i", label: "Mục I", heading: "MỤC ĐÍCH, YÊU CẦU", text: "" },
    {
      id: "i.1",
      label: "Mục I.1",
      heading: "Mục đích",
      text: `Nhằm huy động tinh thần đoàn kết, chủ động, sáng tạo của đội ngũ cán bộ, công chức, viên chức, người lao động trong các cơ quan Nhà nước thi đua đẩy mạnh công tác cải cách hành chính nhằm xây dựng nền hành chính trong sạch, vững mạnh, thông suốt, hiện đại, hiệu lực, hiệu quả, góp phần cải thiện và nâng cao chỉ số năng lực cạnh tranh và chỉ số cải cách hành chính của tỉnh, qua đó đẩy mạnh thu hút đầu tư, thúc đẩy phát triển kinh tế - xã hội của tỉnh hằng năm và 5 năm giai đoạn 2021-2025 và thực hiện thắng lợi các mục tiêu, chỉ tiêu phát triển kinh tế-xã hội của tỉnh theo Nghị Đại hội XI của Đảng bộ tỉnh.

Tuyên truyền, nâng cao nhận thức, tinh thần trách nhiệm, thái độ phục vụ của cán bộ, công chức trong thực thi công vụ, nhất là vai trò trách nhiệm của người đứng đầu cơ quan hành chính các cấp trong thực hiện cải cách hành chính của tỉnh trong giai đoạn mới nói chung và tại từng cơ quan, đơn vị và địa phương nói riêng.

Kịp thời phát hiện, biểu dương, khen thưởng những tập thể, cá nhân có thành tích xuất sắc trong công tác cải cách hành chính; nhân rộng điển hình tiên tiến, các mô hình mới, cách làm hay, sáng tạo, hiệu quả, gương người tốt, việc tốt trong thực hiện cải cách hành chính, tạo sức lan tỏa trong phong trào trên địa bàn tỉnh.`,
    },
    {
      id: "i.2",
      label: "Mục I.2",
      heading: "Yêu cầu",
      text: `Phong trào thi đua chuyên đề thực hiện nhiệm vụ cải cách hành chính giai đoạn 2021-2025 được phát động sâu rộng tới công chức và được đăng ký tham gia một cách tự nguyện với phương châm: thiết thực, hiệu quả, trách nhiệm, minh bạch.

Việc bình xét thi đua, khen thưởng phải đảm bảo kịp thời, dân chủ, khách quan, đúng đối tượng, tiêu chuẩn và thành tích đạt được của tập thể, cá nhân.

Gắn việc tổ chức triển khai thực hiện tốt phong trào thi đua cải cách hành chính với phong trào thi đua “cán bộ, công chức, viên chức tỉnh Kiên Giang thi đua văn hóa công sở giai đoạn 2019-2025”.`,
    },
    {
      id: "i.3",
      label: "Mục I.3",
      heading: "Chủ đề thi đua",
      text: "Tăng cường ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính, đẩy mạnh thực hiện chuyển đổi số, góp phần thực hiện thắng lợi các mục tiêu, chỉ tiêu phát triển kinh tế-xã hội của tỉnh giai đoạn 2021-2025.",
    },
    { id: "ii", label: "Mục II", heading: "NỘI DUNG, ĐỐI TƯỢNG, THỜI GIAN THI ĐUA", text: "" },
    {
      id: "ii.1-1",
      label: "Mục II.1",
      heading: "Nội dung thi đua",
      text: "Tuyên truyền, quán triệt sâu rộng trong cán bộ, công chức và người dân về ý nghĩa, tầm quan trọng của công tác cải cách hành chính. Đẩy mạnh thực hiện các nhiệm vụ của Kế hoạch thực hiện Chương trình tổng thể cải cách hành chính của tỉnh giai đoạn 2021-2025 trên địa bàn tỉnh; tập trung tuyên truyền cho cán bộ, công chức, người dân và doanh nghiệp tham gia thực hiện TTHC trực tuyến mức độ 3,4; tiếp cận dịch vụ thanh toán không dùng tiền mặt (thanh toán điện tử); quá trình chuyển đổi số nhằm phục vụ cho chính quyền điện tử, chính quyền số, nền kinh tế số và xã hội số. Thực hiện có hiệu quả Kế hoạch số 39/KH-UBND ngày 23/02/2022 của UBND tỉnh thực hiện Chương trình tổng thể cải cách hành chính nhà nước 5 năm giai đoạn 2021-2025 trên địa bàn tỉnh Kiên Giang.",
    },
    {
      id: "ii.1-2",
      label: "Mục II.1",
      heading: "Nội dung thi đua",
      text: "Thi đua thực hiện tốt các nội dung của Kế hoạch số 06/KH-STC ngày 18/01/2022 của Sở Tài chính về cải cách hành chính năm 2022.",
    },
    {
      id: "ii.1-3",
      label: "Mục II.1",
      heading: "Nội dung thi đua",
      text: "Thi đua nâng cao trách nhiệm lãnh đạo, chỉ đạo của người đứng đầu tại các phòng trực thuộc Sở trong việc triển khai thực hiện các nhiệm vụ cải cách hành chính giai đoạn 2021-2025.",
    },
    {
      id: "ii.1-4",
      label: "Mục II.1",
      heading: "Nội dung thi đua",
      text: "Thi đua đề xuất các giải pháp, sáng kiến, các mô hình mới, hiệu quả trong thực hiện nhiệm vụ công tác cải cách hành chính.",
    },
    {
      id: "ii.1-5",
      label: "Mục II.1",
      heading: "Nội dung thi đua",
      text: "Thực hiện đạt hiệu quả tốt Kế hoạch số 174/KH-UBND ngày 21/9/2021 của UBND tỉnh về cải thiện và nâng cao các Chỉ số: Năng lực cạnh tranh cấp tỉnh (PCI); Cải cách hành chính (PAR INDEX); Hiệu quả Quản trị và Hành chính công (PAPI) và Sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước (SIPAS) của tỉnh Kiên Giang.",
    },
    {
      id: "ii.2",
      label: "Mục II.2",
      heading: "Đối tượng thi đua",
      text: "Tập thể và công chức Sở Tài chính tham gia thực hiện nhiệm vụ cải cách hành chính.",
    },
    {
      id: "ii.3",
      label: "Mục II.3",
      heading: "Thời gian thi đua",
      text: "Thời gian thi đua 05 năm: Từ ngày 01/01/2021 đến 30/12/2025 và hàng năm.",
    },
    {
      id: "ii.3-dang-ky",
      label: "Mục II.3",
      heading: "Thời gian thi đua",
      text: "Thời gian đăng ký thi đua: Đăng ký thi đua 05 năm và hằng năm đến hết ngày 30/3/2022 (theo mẫu đính kèm).",
    },
    {
      id: "ii.3-hang-nam",
      label: "Mục II.3",
      heading: "Thời gian, hồ sơ, thủ tục khen thưởng",
      text: "Đối với thi đua hằng năm: Chậm nhất là 15 ngày kể từ ngày Ủy ban nhân dân tỉnh công nhận kết quả đánh giá thực hiện công tác cải cách hành chính hằng năm.",
    },
    {
      id: "ii.3-giai-doan",
      label: "Mục II.3",
      heading: "Thời gian, hồ sơ, thủ tục khen thưởng",
      text: "Đối với thi đua giai đoạn: Chậm nhất là 15 ngày kể từ ngày Ủy ban nhân dân tỉnh công nhận kết quả đánh giá thực hiện công tác cải cách hành chính năm 2025.",
    },
    {
      id: "ii.3-ho-so",
      label: "Mục II.3",
      heading: "Thời gian, hồ sơ, thủ tục khen thưởng",
      text: "Thành phần Hồ sơ khen thưởng thực hiện theo quy định tại Kế hoạch số 64/KH-UBND ngày 22/3/2022 của UBND tỉnh Kiên Giang về việc phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025 trên địa bàn tỉnh Kiên Giang, gửi về UBND tỉnh (qua Phòng Cải cách hành chính và Tổ chức phi chính phủ, Sở Nội vụ).",
    },
    {
      id: "iii",
      label: "Mục III",
      heading: "TIÊU CHUẨN THI ĐUA, KHEN THƯỞNG; CƠ CẤU, SỐ LƯỢNG KHEN THƯỞNG, HỒ SƠ THỦ TỤC KHEN THƯỞNG",
      text: "Tiêu chuẩn, số lượng, hồ sơ, thủ tục khen thưởng thực hiện theo quy định tại Kế hoạch số 64/KH-UBND ngày 22/3/2022 của UBND tỉnh Kiên Giang về việc phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025 trên địa bàn tỉnh Kiên Giang.",
    },
    {
      id: "iv",
      label: "Mục IV",
      heading: "TỔ CHỨC THỰC HIỆN",
      text: "Căn cứ Kế hoạch này, Trưởng các phòng trực thuộc triển khai, tổ chức phát động, hướng dẫn công chức thực hiện và đăng ký thi đua gửi về Văn phòng (qua Giám Trường Giang) trước ngày 30/3/2022.",
    },
    {
      id: "iv-theo-doi",
      label: "Mục IV",
      heading: "TỔ CHỨC THỰC HIỆN",
      text: "Chánh Văn phòng có trách nhiệm theo dõi thực hiện Kế hoạch này.",
    },
    {
      id: "mau-tap-the",
      label: "Mẫu đăng ký, mục 1",
      heading: "Tập thể",
      text: "Đăng ký thi đua: Hoàn thành xuất sắc nhiệm vụ cải cách hành chính giai đoạn 2021-2025.",
    },
    {
      id: "mau-ca-nhan",
      label: "Mẫu đăng ký, mục 2",
      heading: "Cá nhân",
      text: `2. Cá nhân: <Không ghi tên cụ thể>

Số lượng: 02

Nội dung đăng ký: Hoàn thành xuất sắc nhiệm vụ cải cách hành chính hằng năm và giai đoạn 2021-2025.`,
    },
  ],
  references: [
    {
      id: "kh-64",
      relation: "can_cu",
      number: "64/KH-UBND",
      issuedOn: "2022-03-22",
      issuer: "UBND tỉnh Kiên Giang",
      title:
        "Phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025 trên địa bàn tỉnh Kiên Giang",
    },
    {
      id: "kh-06",
      relation: "thuc_hien",
      number: "06/KH-STC",
      issuedOn: "2022-01-18",
      issuer: "Sở Tài chính",
      title: "Cải cách hành chính năm 2022",
    },
    {
      id: "kh-39",
      relation: "lien_quan",
      number: "39/KH-UBND",
      issuedOn: "2022-02-23",
      issuer: "UBND tỉnh",
      title:
        "Thực hiện Chương trình tổng thể cải cách hành chính nhà nước 5 năm giai đoạn 2021-2025 trên địa bàn tỉnh Kiên Giang",
    },
    {
      id: "kh-174",
      relation: "lien_quan",
      number: "174/KH-UBND",
      issuedOn: "2021-09-21",
      issuer: "UBND tỉnh",
      title: "Cải thiện và nâng cao các Chỉ số PCI, PAR INDEX, PAPI và SIPAS của tỉnh Kiên Giang",
    },
    {
      id: "van-hoa-cong-so",
      relation: "lien_quan",
      number: null,
      issuedOn: null,
      issuer: "Tỉnh Kiên Giang",
      title:
        "Phong trào thi đua “cán bộ, công chức, viên chức tỉnh Kiên Giang thi đua văn hóa công sở giai đoạn 2019-2025”",
    },
  ],
  contents: [
    {
      id: "tuyen-truyen",
      clauseId: "ii.1-1",
      text: "Tuyên truyền, quán triệt sâu rộng; đẩy mạnh thực hiện Chương trình tổng thể cải cách hành chính của tỉnh giai đoạn 2021-2025",
    },
    {
      id: "kh-06",
      clauseId: "ii.1-2",
      text: "Thi đua thực hiện tốt các nội dung của Kế hoạch số 06/KH-STC ngày 18/01/2022 của Sở Tài chính về cải cách hành chính năm 2022",
    },
    {
      id: "nguoi-dung-dau",
      clauseId: "ii.1-3",
      text: "Thi đua nâng cao trách nhiệm lãnh đạo, chỉ đạo của người đứng đầu tại các phòng trực thuộc Sở",
    },
    {
      id: "sang-kien",
      clauseId: "ii.1-4",
      text: "Thi đua đề xuất các giải pháp, sáng kiến, các mô hình mới, hiệu quả trong thực hiện nhiệm vụ công tác cải cách hành chính",
    },
    {
      id: "chi-so",
      clauseId: "ii.1-5",
      text: "Thực hiện đạt hiệu quả tốt Kế hoạch số 174/KH-UBND ngày 21/9/2021 về cải thiện và nâng cao các Chỉ số PCI, PAR INDEX, PAPI và SIPAS",
    },
  ],
  commitments: [],
  audiences: [
    {
      id: "tap-the",
      kind: "collective",
      description: "Tập thể Sở Tài chính tham gia thực hiện nhiệm vụ cải cách hành chính",
      unitKinds: [],
      clauseId: "ii.2",
    },
    {
      id: "cong-chuc",
      kind: "individual",
      description: "Công chức Sở Tài chính tham gia thực hiện nhiệm vụ cải cách hành chính",
      unitKinds: [],
      clauseId: "ii.2",
    },
  ],
  indicators: [],
  tiers: [],
  milestones: [
    {
      id: "dang-ky-ii.3",
      act: "registration",
      label: "Đăng ký thi đua 05 năm và hằng năm",
      rounds: ["annual", "stage"],
      rule: { kind: "through", day: "2022-03-30" },
      phrase: "đến hết ngày 30/3/2022",
      applies: true,
      note: null,
      clauseId: "ii.3-dang-ky",
    },
    {
      id: "dang-ky-iv",
      act: "registration",
      label: "Đăng ký thi đua gửi về Văn phòng",
      rounds: ["annual", "stage"],
      rule: { kind: "before", day: "2022-03-30" },
      phrase: "trước ngày 30/3/2022",
      applies: true,
      note: null,
      clauseId: "iv",
    },
    {
      id: "ho-so-hang-nam",
      act: "dossier",
      label: "Hồ sơ khen thưởng thi đua hằng năm",
      rounds: ["annual"],
      rule: { kind: "after-event", event: "recognition", days: 15, counting: "calendar" },
      phrase:
        "Chậm nhất là 15 ngày kể từ ngày Ủy ban nhân dân tỉnh công nhận kết quả đánh giá thực hiện công tác cải cách hành chính hằng năm",
      applies: true,
      note: null,
      clauseId: "ii.3-hang-nam",
    },
    {
      id: "ho-so-giai-doan",
      act: "dossier",
      label: "Hồ sơ khen thưởng thi đua giai đoạn",
      rounds: ["stage"],
      rule: { kind: "after-event", event: "recognition", days: 15, counting: "calendar" },
      phrase:
        "Chậm nhất là 15 ngày kể từ ngày Ủy ban nhân dân tỉnh công nhận kết quả đánh giá thực hiện công tác cải cách hành chính năm 2025",
      applies: true,
      note: null,
      clauseId: "ii.3-giai-doan",
    },
  ],
  registration: {
    individuals: "by-count",
    recipient: "Văn phòng (qua Giám Trường Giang)",
    pledges: [
      {
        id: "tap-the",
        subject: "collective",
        rounds: ["stage"],
        text: "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính giai đoạn 2021-2025.",
      },
      {
        id: "ca-nhan",
        subject: "individual",
        rounds: ["annual", "stage"],
        text: "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính hằng năm và giai đoạn 2021-2025.",
      },
    ],
    required: false,
  },
  dossier: [],
  dossierRecipient: "UBND tỉnh (qua Phòng Cải cách hành chính và Tổ chức phi chính phủ, Sở Nội vụ)",
  tasks: [
    {
      id: "trien-khai",
      text: "triển khai, tổ chức phát động, hướng dẫn công chức thực hiện và đăng ký thi đua",
      owner: "Trưởng các phòng trực thuộc",
      startsOn: null,
      dueOn: null,
      clauseId: "iv",
    },
    {
      id: "theo-doi",
      text: "theo dõi thực hiện Kế hoạch này",
      owner: "Chánh Văn phòng",
      startsOn: null,
      dueOn: null,
      clauseId: "iv-theo-doi",
    },
  ],
  cascade: null,
  recipients: ["Sở Nội vụ (Phòng CCHC)", "Ban Giám đốc", "Trưởng các phòng", "Lưu: VT, gtgiang"],
  inherits: ["tiers", "dossier"],
};
