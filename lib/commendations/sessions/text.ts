import type { AwardTier } from "@/lib/plans/terms";
import { awardText } from "@/lib/plans/text";
import { formatNumber } from "@/lib/vietnamese";
import type { BallotKind, SessionStatus, VoteChoice } from "@/prisma/generated/enums";
import type { BallotObstacle, RecusalObstacle } from "./ballots/rules";
import type { ConfirmationObstacle } from "./confirmations/rules";
import type { PaperObstacle } from "./onpaper/rules";
import type { OpinionObstacle } from "./opinions/rules";
import type { RecusalReason } from "./recusals/rules";
import type { PreparationObstacle, SessionObstacle } from "./rules";
import type { SubstitutionObstacle } from "./seats/rules";
import { neededOf, type VoteBase } from "./votes/rules";

export const sessionStatusText: Record<SessionStatus, string> = {
  PREPARING: "Đang chuẩn bị",
  VOTING: "Đang lấy phiếu",
  CLOSED: "Đã chốt phiếu",
  COMPLETED: "Hoàn thành",
};
export const ballotKindText: Record<BallotKind, string> = {
  OPEN: "Biểu quyết ghi danh",
  SECRET: "Bỏ phiếu kín",
};
export const choiceText: Record<VoteChoice, string> = {
  AGREE: "Đồng ý",
  DISAGREE: "Không đồng ý",
  OTHER: "Ý kiến khác",
};
export const baseText: Record<VoteBase, string> = {
  "all-members": "tổng số thành viên Hội đồng",
  present: "số thành viên tham gia bỏ phiếu",
};
export const seatText: Record<string, string> = {
  chair: "Chủ tịch Hội đồng",
  "vice-chair": "Phó Chủ tịch Hội đồng",
  member: "Ủy viên",
  secretary: "Thư ký",
};

export const substituteText = "Thành viên dự khuyết";

/** The form of award a session votes on, in words. */
export const awardNameOf = (code: string) => awardText[code as AwardTier["award"]["code"]] ?? code;

/** "80" → `80%`, "2/3" stays. */
export const shareText = (share: string) =>
  share.includes("/") ? share : `${formatNumber(share, { decimals: (share.split(".")[1] ?? "").length })}%`;

/** What a case needs to pass: `Cần 7/9 đồng ý`; with members kept out, of how many and what it would be of all. */
export function neededText(vote: { members: number; recused: number; base: VoteBase; threshold: string }) {
  const { members, recused, base, threshold } = vote;
  if (base === "present") return `Cần ${shareText(threshold)} số phiếu đồng ý`;
  const of = (whole: number) => `${neededOf(whole, threshold)}/${whole}`;
  return recused === 0
    ? `Cần ${of(members)} đồng ý`
    : `${recused} thành viên tránh: cần ${of(members - recused)} đồng ý, thay cho ${of(members)}`;
}

const recusals: Record<RecusalReason, string> = {
  "own-case": "Trường hợp của chính thành viên",
  "own-unit": "Đơn vị của thành viên",
  "related-unit": "Đơn vị cấp trên hoặc trực thuộc đơn vị của thành viên",
};
/** Why somebody is kept out: derived reasons by their name, declared ones in their own words. */
export const recusalText = (reason: string) => recusals[reason as RecusalReason] ?? reason;

export const sessionObstacleText: Record<SessionObstacle, string> = {
  "no-cases": "Phiên họp chưa có trường hợp nào để lấy phiếu.",
  "cases-not-ready":
    "Có trường hợp đang tạm dừng xét, đã đưa ra khỏi danh sách, chưa có giải trình hoặc hồ sơ còn thiếu. Cập nhật danh sách của phiên.",
  "not-the-day": "Chưa đến ngày họp nên chưa mở lấy phiếu được.",
  "no-quorum": "Chưa đủ số thành viên bỏ phiếu theo quy định nên chưa chốt phiếu được.",
};

/** What stands against a session, with the names and dates that say what to change. */
export const preparationObstacleText: Record<
  PreparationObstacle,
  (facts: { awards: string; heldOn: string; blocked: string }) => string
> = {
  "no-council": ({ heldOn }) => `Ngày ${heldOn} chưa có Hội đồng Thi đua – Khen thưởng được thành lập.`,
  "no-rule": ({ awards, heldOn }) =>
    `Chưa có quy định biểu quyết đối với ${awards} có hiệu lực ngày ${heldOn}. Bổ sung quy định trước khi lập phiên.`,
  "mixed-awards": ({ awards }) =>
    `Danh sách gồm ${awards}, mỗi hình thức có quy định biểu quyết riêng. Lập phiên riêng cho từng hình thức.`,
  "no-cases": () => "Không có trường hợp đề cử nào đủ điều kiện đưa ra Hội đồng.",
  "case-not-eligible": ({ blocked }) =>
    `${blocked} chưa đưa ra Hội đồng được: đang tạm dừng xét, chưa có giải trình, hồ sơ còn thiếu hoặc đang ở phiên khác.`,
};

export const ballotObstacleText: Record<BallotObstacle, string> = {
  "voting-not-open": "Phiên họp chưa mở lấy phiếu.",
  "voting-closed": "Phiên họp đã chốt phiếu, không nhận thêm phiếu.",
  "already-voted": "Phiếu kín của thành viên này đã được ghi nhận và không thay đổi được.",
  "opinion-recorded": "Đã ghi nhận ý kiến bằng văn bản của thành viên này.",
  "on-paper": "Phiên này lấy phiếu giấy, kết quả do Thư ký nhập.",
  "recused-case": "Có trường hợp thành viên này không tham gia bỏ phiếu. Tải lại trang rồi bỏ phiếu lại.",
  "foreign-case": "Có trường hợp không thuộc phiên họp này. Tải lại trang rồi bỏ phiếu lại.",
  incomplete: "Còn trường hợp chưa chọn.",
};
export const missingChoicesText = (count: number) => `Còn ${count} trường hợp chưa chọn`;

export const paperObstacleText: Record<PaperObstacle, string> = {
  "not-voting": "Chỉ nhập phiếu giấy khi phiên đang lấy phiếu.",
  "votes-cast": "Đã có thành viên bỏ phiếu trên hệ thống nên không nhập phiếu giấy cho phiên này.",
  "nobody-present": "Không có thành viên nào tham gia thì không có phiếu giấy để nhập.",
  "cases-differ": "Nhập đủ kết quả của từng trường hợp trong phiên.",
  "too-many-votes": "Tổng số phiếu của một trường hợp lớn hơn số thành viên được bỏ phiếu trường hợp đó.",
};

type OverCounted = { subjectName: string; given: number; most: number };
/** Which case has too many ballots on paper, and how many. */
export const overCountedText = ({ subjectName, given, most }: OverCounted) =>
  `${subjectName}: nhập ${given} phiếu, nhiều hơn ${most} thành viên được bỏ phiếu trường hợp này.`;

export const opinionObstacleText: Record<OpinionObstacle, string> = {
  "not-voting": "Chỉ nhập ý kiến bằng văn bản khi phiên đang lấy phiếu.",
  "not-a-member": "Người được chọn không phải thành viên Hội đồng.",
  "has-voted": "Thành viên này đã bỏ phiếu.",
  "on-paper": "Phiên này lấy phiếu giấy, không nhập thêm ý kiến bằng văn bản.",
  "not-counted":
    "Quy định của phiên chỉ tính trên số thành viên tham gia, ý kiến bằng văn bản của người vắng không được tính.",
  "document-later": "Ngày của văn bản sau hôm nay.",
};

export const substitutionObstacleText: Record<SubstitutionObstacle, string> = {
  "not-at-work": "Chỉ ghi người dự thay trước khi chốt phiếu.",
  "on-paper": "Phiên này đã nhập phiếu giấy nên không thay đổi người dự họp.",
  "not-a-member": "Người vắng mặt được chọn không phải thành viên chính thức của Hội đồng.",
  "not-a-substitute": "Người dự thay phải là thành viên dự khuyết theo quyết định thành lập Hội đồng.",
  "already-replaced": "Thành viên này đã có người dự thay.",
  "already-sitting": "Thành viên dự khuyết này đã dự thay người khác.",
  "has-voted": "Đã có phiếu của người này nên không thay đổi người dự họp.",
};
/** What a substitute is told: whose seat it is. */
export const substitutionText = (facts: { title: string; member: string; cases: number }) =>
  `Dự thay ${facts.member} tại ${facts.title}, ${facts.cases} trường hợp.`;

export const confirmationObstacleText: Record<ConfirmationObstacle, string> = {
  "not-closed": "Chỉ xác nhận biên bản sau khi chốt phiếu và trước khi ký biên bản.",
  "not-sent": "Thư ký chưa gửi biên bản cho thành viên xác nhận.",
  "did-not-attend": "Chỉ thành viên tham gia phiên họp xác nhận biên bản.",
};
export const changedSinceSentText =
  "Nội dung biên bản khác bản đã gửi thành viên xác nhận. Gửi lại để thành viên xác nhận trước khi ký.";
/** What a member is asked when the minutes are ready. */
export const confirmationText = (title: string) => `Xác nhận biên bản: ${title}.`;

export const recusalObstacleText: Record<RecusalObstacle, string> = {
  "not-voting": "Chỉ khai báo không tham gia bỏ phiếu khi phiên đang lấy phiếu.",
  "already-recused": "Thành viên đã không tham gia bỏ phiếu trường hợp này.",
  "case-voted": "Thành viên đã bỏ phiếu cho trường hợp này nên không khai báo được nữa.",
};
