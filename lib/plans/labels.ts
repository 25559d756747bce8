import type {
  AwardTier,
  Milestone,
  PlanIndicator,
  PlanTerms,
  Reporting,
  RoundKind,
  SubjectKind,
} from "./terms";

export const subjectKindText: Record<SubjectKind, string> = { collective: "Tập thể", individual: "Cá nhân" };
/** “Việc phát động phong trào thi đua …”: what a section without a number is known by. */
export function openingOf(text: string): string {
  const words = text.trim().split(/\s+/u);
  return `“${words.slice(0, 8).join(" ")}${words.length > 8 ? " …" : ""}”`;
}
/** Kinds of unit, as a plan invites them or tells them to issue a plan of their own. */
export const unitKindText = {
  PROVINCE_COMMITTEE: "Ủy ban nhân dân tỉnh",
  PROVINCE_OFFICE: "Văn phòng UBND tỉnh",
  DEPARTMENT: "Sở, ban, ngành",
  CENTRAL_AGENCY: "Cơ quan trung ương trên địa bàn",
  DISTRICT: "UBND cấp huyện (đến 30/6/2025)",
  COMMUNE: "UBND xã, phường, đặc khu",
  PUBLIC_SERVICE_UNIT: "Đơn vị sự nghiệp công lập",
  DIVISION: "Phòng, đơn vị trực thuộc",
};
export const unitKindName = (kind: string): string => (unitKindText as Record<string, string>)[kind] ?? kind;
export const roundKindText: Record<RoundKind, string> = {
  annual: "Hằng năm",
  stage: "Giai đoạn",
  topic: "Chuyên đề",
};
export const formText: Record<PlanTerms["form"], string> = {
  regular: "Thường xuyên",
  topic: "Theo chuyên đề",
};
export const scopeText: Record<PlanTerms["scope"], string> = {
  national: "Toàn quốc",
  province: "Bộ, ngành, địa phương",
  block: "Cụm, khối thi đua",
  unit: "Cơ quan, đơn vị",
};
export const signatureFormText: Record<PlanTerms["header"]["signatureForm"], string> = {
  TM: "TM. (thay mặt)",
  KT: "KT. (ký thay)",
  TL: "TL. (thừa lệnh)",
  TUQ: "TUQ. (thừa ủy quyền)",
  Q: "Q. (quyền)",
  NONE: "Ký trực tiếp",
};
export const relationText: Record<PlanTerms["references"][number]["relation"], string> = {
  can_cu: "Căn cứ",
  thuc_hien: "Thực hiện",
  lien_quan: "Liên quan",
};
export const indicatorDirectionText: Record<PlanIndicator["direction"], string> = {
  up: "Càng cao càng tốt",
  down: "Càng thấp càng tốt",
};
export const evidenceText: Record<PlanIndicator["evidence"], string> = {
  required: "Phải có tài liệu kiểm chứng",
  optional: "Không bắt buộc tài liệu kiểm chứng",
};
export const awardClassText: Record<AwardTier["award"]["class"], string> = {
  title: "Danh hiệu thi đua",
  form: "Hình thức khen thưởng",
};
export const awardText: Record<AwardTier["award"]["code"], string> = {
  DIPLOMA_OF_MERIT: "Bằng khen",
  CERTIFICATE_OF_MERIT: "Giấy khen",
  EMULATION_FLAG: "Cờ thi đua",
  ADVANCED_WORKER: "Lao động tiên tiến",
  ADVANCED_COLLECTIVE: "Tập thể lao động tiên tiến",
};
export const awardLevelText: Record<AwardTier["award"]["level"], string> = {
  province: "Cấp tỉnh",
  department: "Cấp sở, ngành",
  district: "Cấp huyện",
  commune: "Cấp xã",
};
export const milestoneActText: Record<Milestone["act"], string> = {
  registration: "Đăng ký thi đua",
  dossier: "Nộp hồ sơ khen thưởng",
  filing: "Nộp số liệu kỳ",
  report: "Báo cáo",
  other: "Việc khác",
};
export const countingText: Record<"calendar" | "working", string> = {
  calendar: "ngày",
  working: "ngày làm việc",
};
export const registrationModeText: Record<NonNullable<PlanTerms["registration"]>["individuals"], string> = {
  "by-name": "Theo danh sách",
  "by-count": "Theo số lượng (không ghi tên)",
  either: "Theo danh sách hoặc theo số lượng",
};
export const reportingCalendarText: Record<Reporting["calendar"], string> = {
  moha: "Theo kỳ của Bộ Nội vụ: quý I, 6 tháng, quý III, năm (chốt ngày 14)",
  quarter: "Theo quý dương lịch",
};
/** `Theo quý dương lịch, gửi trong 7 ngày kể từ ngày kết thúc kỳ` */
export const reportingText = ({ calendar, dueDays }: Reporting) =>
  dueDays === null
    ? reportingCalendarText[calendar]
    : `${reportingCalendarText[calendar]}, gửi trong ${dueDays} ngày kể từ ngày kết thúc kỳ`;
export const periodSumText = (cumulative: boolean) => (cumulative ? "Lũy kế từ đầu năm" : "Riêng kỳ này");
export const termsPartText: Record<keyof PlanTerms, string> = {
  schemaVersion: "Phiên bản dữ liệu",
  header: "Thông tin văn bản",
  form: "Hình thức thi đua",
  scope: "Phạm vi",
  slogan: "Khẩu hiệu",
  theme: "Chủ đề thi đua",
  period: "Thời gian thi đua",
  clauses: "Nội dung văn bản",
  references: "Căn cứ",
  contents: "Nội dung thi đua",
  commitments: "Cam kết",
  audiences: "Đối tượng thi đua",
  indicators: "Chỉ tiêu",
  tiers: "Điều kiện khen thưởng",
  milestones: "Mốc thời gian",
  registration: "Đăng ký thi đua",
  reporting: "Kỳ báo cáo số liệu",
  dossier: "Hồ sơ khen thưởng",
  dossierRecipient: "Nơi nhận hồ sơ",
  tasks: "Nhiệm vụ",
  cascade: "Đơn vị phải ban hành kế hoạch",
  recipients: "Nơi nhận",
  inherits: "Nội dung theo kế hoạch cấp trên",
};
