import { formatDate, formatNumber } from "@/lib/vietnamese";
import type { MatterKind } from "./duties/rules";
import type { Group, Matter, NextPeriod } from "./rules";

export const groupText: Record<Group | "waiting" | "snoozed", string> = {
  overdue: "Quá hạn",
  soon: "Trong 3 ngày tới",
  later: "Sau đó",
  waiting: "Chờ người khác",
  snoozed: "Nhắc lại sau",
};

/** The one verb of a task, as its button says it. */
export const verbText: Record<MatterKind, string> = {
  "registration.prepare": "Đăng ký",
  "registration.fix": "Sửa",
  "registration.approve": "Duyệt",
  "registration.decide": "Xác nhận",
  "slots.bind": "Bổ sung",
  "dossier.supplement": "Bổ sung",
  "filing.fix": "Sửa",
  "filing.fill": "Nhập",
  "filing.reopen": "Đề nghị mở lại",
  "filing.approve": "Duyệt",
  "filing.receive": "Tiếp nhận",
  "filing.verify": "Thẩm định",
  "plan.fix": "Sửa",
  "plan.draft": "Soạn thảo",
  "plan.review": "Rà soát",
  "plan.publish": "Ban hành",
  "index.confirm": "Xác nhận",
  "round.recognise": "Ghi nhận",
  "run.start": "Xét chính thức",
  "run.recognise": "Công nhận",
  "review.answer": "Trả lời",
  "nomination.propose": "Lập danh sách",
  "nomination.settle": "Xử lý",
  "session.plan": "Chuẩn bị",
  "session.prepare": "Chuẩn bị",
  "session.close": "Chốt phiếu",
  "session.minutes": "Ký biên bản",
  "minutes.confirm": "Xác nhận",
  "ballot.cast": "Bỏ phiếu",
  "proposal.fix": "Sửa",
  "proposal.draft": "Lập tờ trình",
  "proposal.submit": "Trình",
  "proposal.decide": "Phê duyệt",
  "decision.draft": "Soạn thảo",
  "decision.issue": "Ban hành",
  "decision.publish": "Công bố",
  "job.failed": "Kiểm tra",
  "account.unplaced": "Gán đơn vị",
};

const small = (name = "") => name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);
const periodOf = ({ period }: Matter) => small(period?.name);
const roundOf = ({ round }: Matter) => (round ? ` – ${round.title}` : "");
const unitsOf = ({ units, unit }: Matter) =>
  unit ? ` của ${unit.name}` : units === null ? "" : ` của ${formatNumber(units)} đơn vị`;
const named = (words: string) => (matter: Matter) => `${words} – ${matter.label}`;
const ofRound = (words: string) => (matter: Matter) => `${words}${roundOf(matter)}`;
const counted = (verb: string, things: string) => (matter: Matter) =>
  `${verb} ${formatNumber(matter.count)} ${things}${roundOf(matter)}`;

/** Verb and object: `Sửa 3 ô bị trả lại – Số liệu quý III/2026`. */
const titles: Record<MatterKind, (matter: Matter) => string> = {
  "registration.prepare": ofRound("Đăng ký thi đua"),
  "registration.fix": ofRound("Sửa phiếu đăng ký bị trả lại"),
  "registration.approve": ofRound("Duyệt và trình phiếu đăng ký"),
  "registration.decide": (matter) => `Xác nhận phiếu đăng ký${unitsOf(matter)}${roundOf(matter)}`,
  "slots.bind": ofRound("Bổ sung danh sách cá nhân đã đăng ký"),
  "dossier.supplement": ofRound("Bổ sung hồ sơ khen thưởng"),
  "filing.fix": (matter) =>
    matter.units === null
      ? `Sửa ${formatNumber(matter.count)} ô bị trả lại – Số liệu ${periodOf(matter)}`
      : `Sửa số liệu ${periodOf(matter)}${unitsOf(matter)}`,
  "filing.fill": (matter) => `Nhập số liệu ${periodOf(matter)}`,
  "filing.reopen": (matter) => `Đề nghị mở lại kỳ đã khóa – Số liệu ${periodOf(matter)}`,
  "filing.approve": (matter) => `Duyệt và trình số liệu ${periodOf(matter)}`,
  "filing.receive": (matter) => `Tiếp nhận số liệu ${periodOf(matter)}${unitsOf(matter)}`,
  "filing.verify": (matter) => `Thẩm định số liệu ${periodOf(matter)}${unitsOf(matter)}`,
  "plan.fix": named("Sửa kế hoạch bị trả lại"),
  "plan.draft": named("Soạn thảo kế hoạch"),
  "plan.review": named("Rà soát theo kế hoạch cấp trên"),
  "plan.publish": named("Ban hành kế hoạch"),
  "index.confirm": named("Xác nhận kết quả nhập chỉ số"),
  "round.recognise": ofRound("Ghi nhận ngày công nhận kết quả"),
  "run.start": ofRound("Xét chính thức"),
  "run.recognise": (matter) => `Công nhận kết quả lần xét ${matter.label}${roundOf(matter)}`,
  "review.answer": named("Trả lời đề nghị xem xét lại"),
  "nomination.propose": counted("Lập danh sách đề cử từ", "trường hợp đủ điều kiện"),
  "nomination.settle": counted("Xử lý", "trường hợp được trả lại, để lại"),
  "session.plan": counted("Chuẩn bị phiên họp cho", "trường hợp đề cử"),
  "session.prepare": named("Chuẩn bị phiên họp"),
  "session.close": named("Chốt phiếu"),
  "session.minutes": named("Ký biên bản"),
  "minutes.confirm": named("Xác nhận biên bản"),
  "ballot.cast": named("Bỏ phiếu"),
  "proposal.fix": named("Sửa và trình lại tờ trình bị trả lại"),
  "proposal.draft": named("Lập tờ trình"),
  "proposal.submit": named("Trình lãnh đạo"),
  "proposal.decide": named("Phê duyệt"),
  "decision.draft": named("Soạn thảo quyết định khen thưởng"),
  "decision.issue": named("Ban hành"),
  "decision.publish": named("Công bố"),
  "job.failed": ({ count }) => `Kiểm tra ${formatNumber(count)} việc nền bị lỗi`,
  "account.unplaced": ({ count }) => `Gán đơn vị cho ${formatNumber(count)} tài khoản`,
};
export const titleText = (matter: Matter): string => titles[matter.kind](matter);

/** `Nhập` becomes `Nhập tiếp` once something is there. */
export const verbOf = ({ kind, progress }: Matter): string =>
  kind === "filing.fill" && progress && progress.done > 0 ? "Nhập tiếp" : verbText[kind];

export const nothingTitle = "Không còn việc nào đến hạn.";
/** What comes next: `Việc tiếp theo: Nhập số liệu quý IV/2026, mở ngày 01/01/2027.` */
export function nothingText(next: NextPeriod | null, { acts, reports }: { acts: boolean; reports: boolean }) {
  if (!acts) return "Vai trò này theo dõi và kiểm tra, không có việc phải xử lý.";
  return next
    ? `Việc tiếp theo: ${reports ? "Nhập" : "Tiếp nhận"} số liệu ${small(next.name)}, mở ngày ${formatDate(next.opensOn)}.`
    : "Việc mới hiện ở đây ngay khi có người trình, chuyển hoặc khi một kỳ mở.";
}
