import type { Role } from "@/prisma/generated/enums";
import type { SignInObstacle } from "./entering/rules";
import type { Action, Reach } from "./permissions";
import type { UserObstacle } from "./users/rules";
import type { UserStanding } from "./users/schema";

export const roleText: Record<Role, string> = {
  ADMINISTRATOR: "Quản trị hệ thống",
  PLANNER: "Chuyên viên Sở Nội vụ",
  PLANNING_HEAD: "Lãnh đạo Sở Nội vụ",
  UNIT_HEAD: "Lãnh đạo đơn vị",
  UNIT_OFFICER: "Cán bộ nhập liệu",
  COUNCIL_SECRETARY: "Thư ký Hội đồng",
  COUNCIL_MEMBER: "Thành viên Hội đồng",
  LEADER: "Lãnh đạo UBND tỉnh",
  AUDITOR: "Kiểm tra, giám sát",
};

export const reachText: Record<Reach, string> = {
  unit: "Đơn vị mình",
  subtree: "Đơn vị mình và trực thuộc",
  province: "Toàn tỉnh",
};

export const actionText: Record<Action, string> = {
  "plan.read": "Xem kế hoạch",
  "plan.draft": "Soạn thảo, trình ban hành kế hoạch",
  "plan.publish": "Ban hành, thu hồi kế hoạch",
  "round.manage": "Mở đợt, ghi nhận sự kiện của đợt",
  "registration.read": "Xem đăng ký thi đua",
  "registration.prepare": "Soạn phiếu đăng ký",
  "registration.submit": "Trình phiếu đăng ký",
  "registration.decide": "Xác nhận, trả lại phiếu đăng ký",
  "registration.bind": "Bổ sung danh sách cá nhân",
  "filing.read": "Xem số liệu kỳ",
  "filing.prepare": "Nhập số liệu kỳ",
  "filing.submit": "Trình số liệu kỳ",
  "filing.verify": "Thẩm định số liệu kỳ",
  "period.lock": "Khóa kỳ báo cáo",
  "period.except": "Mở lại kỳ cho một đơn vị",
  "index.read": "Xem kết quả chỉ số",
  "index.import": "Nhập kết quả chỉ số",
  "snapshot.import": "Nhận số liệu từ hệ thống khác",
  "run.read": "Xem lần xét",
  "run.trial": "Xét thử",
  "run.official": "Xét chính thức",
  "run.recognise": "Công nhận kết quả xét",
  "verdict.read": "Xem phiếu giải thích",
  "judgement.give": "Kết luận nội dung không có số liệu",
  "review.file": "Đề nghị xem xét lại kết quả của đơn vị",
  "review.answer": "Trả lời đề nghị xem xét lại",
  "nomination.read": "Xem danh sách đề nghị",
  "nomination.decide": "Đưa vào, đưa ra khỏi danh sách đề nghị",
  "dossier.file": "Nộp hồ sơ khen thưởng của đơn vị",
  "hold.read": "Xem trường hợp tạm dừng",
  "hold.manage": "Tạm dừng, tiếp tục xét",
  "council.read": "Xem phiên họp Hội đồng",
  "council.prepare": "Chuẩn bị phiên họp, chốt phiếu, biên bản",
  "council.vote": "Bỏ phiếu",
  "proposal.read": "Xem tờ trình",
  "proposal.draft": "Lập tờ trình",
  "proposal.submit": "Trình tờ trình",
  "proposal.decide": "Phê duyệt tờ trình",
  "decision.read": "Xem quyết định",
  "decision.draft": "Dự thảo quyết định",
  "decision.issue": "Ban hành quyết định",
  "decision.publish": "Công bố quyết định",
  "decision.revoke": "Thu hồi khen thưởng",
  "decision.correct": "Đính chính khen thưởng",
  "objection.file": "Nêu ý kiến về dự thảo danh sách",
  "objection.answer": "Lấy ý kiến, trả lời ý kiến về dự thảo",
  "award.read": "Tra cứu khen thưởng",
  "award.import": "Nhập khen thưởng trước đây",
  "award.export": "Xuất dữ liệu khen thưởng, thống kê",
  "certificate.print": "Vào sổ vàng, in bằng",
  "dashboard.read": "Xem bảng theo dõi",
  "organization.read": "Xem đơn vị",
  "organization.manage": "Quản lý đơn vị",
  "user.manage": "Quản lý tài khoản",
  "staff.read": "Xem danh sách cán bộ",
  "staff.manage": "Cập nhật danh sách cán bộ",
  "rule.read": "Xem quy định áp dụng",
  "rule.manage": "Quản lý quy định, lịch nghỉ",
  "audit.read": "Xem nhật ký",
  "job.read": "Xem việc nền",
  "job.retry": "Chạy lại việc nền",
};

export const secondFactorText = {
  wrong: "Mã xác thực chưa đúng hoặc đã dùng.",
  isOn: "Tài khoản này đã bật xác thực hai lớp.",
  isOff: "Tài khoản này chưa bật xác thực hai lớp.",
} as const;

export const userObstacleText: Record<UserObstacle, string> = {
  "no-second-factor": secondFactorText.isOff,
  "own-account": "Không tự làm việc này với tài khoản của chính mình. Nhờ một quản trị khác.",
  "already-disabled": "Tài khoản này đã khóa.",
  "not-disabled": "Tài khoản này đang hoạt động.",
  "unit-not-in-force": "Đơn vị này không hoạt động trong cả thời gian đã nhập.",
  "role-held-already": "Người này đã có vai trò này ở đơn vị này trong thời gian đó.",
  "ends-in-the-past": "Vai trò chỉ kết thúc từ hôm nay trở đi.",
  "ended-already": "Vai trò này đã kết thúc từ trước ngày đó.",
};

/** For the log alone: whoever signs in is told the same in every case. */
export const signInObstacleText: Record<SignInObstacle, string> = {
  "unknown-account": "không có tài khoản này",
  disabled: "tài khoản đã khóa",
  "password-expired": "mật khẩu được cấp đã hết hạn",
  "wrong-password": "sai mật khẩu",
  "wrong-code": "sai mã xác thực",
  "no-role": "không còn vai trò nào",
  "too-many-tries": "thử sai quá nhiều lần",
};

/** Notices about one's own account, so that nobody's password changes unseen. */
export const accountNotice = {
  reset: "Quản trị đã cấp lại mật khẩu cho tài khoản này. Nếu không yêu cầu, báo ngay cho quản trị.",
  changed: "Mật khẩu của tài khoản này vừa được đổi. Nếu không tự đổi, báo ngay cho quản trị.",
  secondFactorOn: "Xác thực hai lớp của tài khoản này vừa được bật. Nếu không tự bật, báo ngay cho quản trị.",
  secondFactorOff:
    "Xác thực hai lớp của tài khoản này vừa được tắt. Nếu không tự tắt, báo ngay cho quản trị.",
  token: "Một mã truy cập REST vừa được tạo cho tài khoản này. Nếu không tự tạo, thu hồi ngay.",
} as const;

export const emailTakenText = "Tài khoản công vụ này đã có trên hệ thống.";
/** Why an account is not linked to somebody of the staff list. */
export const linkText = {
  unknown: "Không có cán bộ mang mã này.",
  taken: (email: string) => `Cán bộ này đã gắn với tài khoản ${email}.`,
};
/** Why nothing lasting is made while standing in for somebody. */
export const ownRoleText = "Đang làm việc thay người khác. Đổi về vai trò của mình rồi thực hiện.";
/** What lasts is given by the person, never by the software that works for them. */
export const needsSessionText = {
  token: "Mã truy cập chỉ tạo được khi đăng nhập bằng mật khẩu, ở trang Tài khoản.",
  delegation: "Chỉ ủy quyền được khi đăng nhập bằng mật khẩu, ở trang Tài khoản.",
  feed: "Liên kết lịch chỉ tạo được khi đăng nhập bằng mật khẩu, ở trang Tài khoản.",
} as const;
export const passwordChangeText = "Đổi mật khẩu được cấp lần đầu trước khi làm việc khác.";

export const userStandingText: Record<UserStanding, string> = {
  active: "Đang dùng",
  disabled: "Đã khóa",
  "without-unit": "Chưa có đơn vị",
};

/** What a token may do: everything of the role, or a number of named actions. */
export const tokenScopeText = (scopes: readonly string[]) =>
  scopes.length === 0 ? "Mọi việc của vai trò" : `${scopes.length} việc của vai trò`;

/** The actions as administrators read them, by what they are about; every noun of the matrix stands in one group. */
export const actionGroups: { title: string; nouns: string[] }[] = [
  { title: "Kế hoạch, đợt", nouns: ["plan", "round"] },
  { title: "Đăng ký thi đua", nouns: ["registration"] },
  { title: "Số liệu, chỉ số", nouns: ["filing", "period", "index", "snapshot"] },
  { title: "Xét thi đua", nouns: ["run", "verdict", "judgement", "review", "nomination", "dossier", "hold"] },
  { title: "Hội đồng, tờ trình, quyết định", nouns: ["council", "proposal", "decision", "objection"] },
  { title: "Sổ khen thưởng, bằng", nouns: ["award", "certificate"] },
  {
    title: "Theo dõi, quản trị",
    nouns: ["dashboard", "organization", "staff", "user", "rule", "audit", "job"],
  },
];

/** Separation of duties, as the commands enforce it whatever the role. */
export const dutyTexts = [
  "Người soạn, trình phiếu đăng ký hoặc số liệu không xác nhận, thẩm định chính phiếu, số liệu đó.",
  "Người soạn kế hoạch, tờ trình, dự thảo quyết định không tự ban hành, trình, công bố văn bản đó.",
  "Thành viên Hội đồng không bỏ phiếu cho đơn vị mình và trường hợp có liên quan.",
  "Quản trị không tự giao vai trò, không tự cấp lại mật khẩu cho mình, và không có quyền nghiệp vụ.",
];

const browsers: [pattern: RegExp, name: string][] = [
  [/Edg\//, "Edge"],
  [/coc_coc/i, "Cốc Cốc"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [pattern: RegExp, name: string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** What somebody signed in with, by the browser's own words: `Chrome trên Windows`. */
export function deviceText(userAgent: string): string {
  const find = (list: typeof browsers) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  const [browser, system] = [find(browsers), find(systems)];
  if (!browser) return system ?? "Thiết bị khác";
  return system ? `${browser} trên ${system}` : browser;
}
