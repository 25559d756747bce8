import type { LineDecision, ProposalStatus } from "@/prisma/generated/enums";
import { signedCopyStaleText } from "../prints/signed/text";
import type { Attention, HandObstacle, LineObstacle, ProposalObstacle, RestObstacle } from "./rules";
import type { SignatureForm } from "./schema";

export const proposalStatusText: Record<ProposalStatus, string> = {
  DRAFT: "Bản nháp",
  SUBMITTED: "Chờ phê duyệt",
  APPROVED: "Đã phê duyệt",
  PARTLY_APPROVED: "Phê duyệt một phần",
  RETURNED: "Đã trả lại",
};

export const signatureFormText: Record<SignatureForm, string> = {
  NONE: "Ký theo thẩm quyền",
  KT: "KT. (ký thay)",
  TL: "TL. (ký thừa lệnh)",
  TUQ: "TUQ. (ký thừa ủy quyền)",
};

export const lineDecisionText: Record<LineDecision, string> = {
  AGREED: "Đồng ý",
  RETURNED: "Trả lại",
  DEFERRED: "Để lại xem xét sau",
};

export const attentionText: Record<Attention, string> = {
  "open-review": "Đề nghị xem xét lại chưa giải quyết xong",
  "clause-missing": "Đề nghị dù còn điều kiện chưa đạt",
  "outside-quota": "Đề nghị ngoài số lượng theo xếp hạng",
  "quota-exceeded": "Vượt số lượng kế hoạch cho phép",
  provisional: "Kết quả còn dự kiến",
  "close-vote": "Phiếu Hội đồng sát ngưỡng",
  "overlapping-award": "Trùng hoặc chưa đủ thời gian so với lần khen trước",
  "two-awards": "Được đề nghị ở hai hạng mục",
  "result-changed": "Kết quả xét đã thay đổi sau khi đề cử",
  "returned-before": "Đã bị trả lại ở tờ trình trước",
  reconsidered: "Hội đồng xét lại sau lần không thông qua",
};

export const proposalObstacleText: Record<ProposalObstacle, string> = {
  "drafted-by-submitter": "Người lập tờ trình không tự trình. Chuyển lãnh đạo khác trình.",
  "no-lines": "Tờ trình không còn trường hợp nào.",
  "own-paper": "Người lập hoặc trình tờ trình không phê duyệt tờ trình đó.",
  "lines-undecided": "Còn dòng chưa cho ý kiến. Cho ý kiến tất cả các dòng rồi ký duyệt.",
  "nothing-agreed": "Không có dòng nào được đồng ý. Chọn “Trả lại” tờ trình.",
  "signed-copy-stale": signedCopyStaleText,
  "open-review":
    "Có trường hợp đã đồng ý nhưng còn đề nghị xem xét lại chưa giải quyết xong. Để lại trường hợp đó rồi ký duyệt.",
  "open-hold": "Có trường hợp đã đồng ý nhưng đang tạm dừng xét. Để lại trường hợp đó rồi ký duyệt.",
};

export const lineObstacleText: Record<LineObstacle, string> = {
  "not-submitted": "Tờ trình không ở trạng thái chờ phê duyệt.",
  "already-decided": "Dòng này vừa được người khác cho ý kiến.",
  "override-unexplained":
    "Kết quả xét của trường hợp này không phải “Đạt”. Nêu lý do đồng ý bằng ít nhất 5 ký tự.",
  "open-review":
    "Trường hợp này còn đề nghị xem xét lại chưa giải quyết xong. Chờ trả lời đơn vị, hoặc chọn “Để lại xem xét sau”.",
  "open-hold": "Trường hợp này đang tạm dừng xét. Chọn “Để lại xem xét sau” hoặc “Trả lại”.",
};

export const restObstacleText: Record<RestObstacle, string> = {
  "not-submitted": "Tờ trình không ở trạng thái chờ phê duyệt.",
  "attention-unread": "Mở mục “Cần lưu ý” trước khi đồng ý các dòng còn lại.",
  "nothing-left": "Không còn dòng đủ điều kiện nào chưa cho ý kiến.",
};

/** The one clear conflict of two deciders on one line: who was first, with what, and when. */
export const decidedMeanwhileText = (by: string, decision: LineDecision, at: string) =>
  `${by} vừa cho ý kiến dòng này lúc ${at}: ${lineDecisionText[decision]}. Tải lại trang để xem rồi thực hiện lại.`;

export const handObstacleText: Record<HandObstacle, string> = {
  "deputy-signs-for": "Cấp phó ký thay người đứng đầu: chọn KT., hoặc TL., TUQ. kèm văn bản giao ký.",
  "head-signs-self": "Người đứng đầu trực tiếp ký: chọn “Ký theo thẩm quyền”.",
};

/** The same person has already decided the line, in another window. */
export const decidedElsewhereText = (decision: LineDecision, at: string) =>
  `Dòng này đã được cho ý kiến bằng chính tài khoản này lúc ${at}: ${lineDecisionText[decision]}. Tải lại trang để xem rồi thực hiện lại.`;

/** "TT-2027-03" of the Sở Nội vụ → "03/TTr-SNV", as the paper itself is numbered. */
export const proposalNumber = (code: string, officeCode: string) =>
  `${code.split("-").at(-1)}/TTr${officeCode ? `-${officeCode}` : ""}`;
