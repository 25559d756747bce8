import type { PlanTerms } from "@/lib/plans/terms";

// UBND tỉnh Kiên Giang, KH 64/KH-UBND ngày 22/3/2022. Its text is not at hand: only what the plan of
// Sở Tài chính says about it stands here, and its criteria, quotas and dossier stay empty.
export const terms: PlanTerms = {
  schemaVersion: 1,
  header: {
    number: "64/KH-UBND",
    issuedOn: "2022-03-22",
    issuer: "Ủy ban nhân dân tỉnh Kiên Giang",
    parentIssuer: null,
    place: "Kiên Giang",
    title:
      "Phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025 trên địa bàn tỉnh Kiên Giang",
    signatureForm: "TM",
    signerTitle: null,
    signerName: null,
  },
  form: "topic",
  scope: "province",
  slogan: null,
  theme: null,
  period: { from: "2021-01-01", through: "2025-12-31", phrase: "hằng năm và giai đoạn 2021-2025" },
  clauses: [
    {
      id: "trich-dan",
      label: "Theo trích dẫn của kế hoạch đơn vị",
      heading: "",
      text: "Kế hoạch số 64/KH-UBND ngày 22/3/2022 của UBND tỉnh Kiên Giang phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025 trên địa bàn tỉnh Kiên Giang",
    },
    {
      id: "tieu-chuan",
      label: "Tiêu chuẩn, số lượng, hồ sơ, thủ tục khen thưởng",
      heading: "",
      text: "Chưa có văn bản: tiêu chuẩn, số lượng, hồ sơ, thủ tục khen thưởng của Kế hoạch số 64/KH-UBND sẽ được bổ sung khi có toàn văn.",
    },
  ],
  references: [],
  contents: [],
  commitments: [],
  audiences: [],
  indicators: [],
  tiers: [],
  milestones: [],
  registration: null,
  dossier: [],
  dossierRecipient: null,
  tasks: [],
  cascade: null,
  recipients: [],
  inherits: [],
};
