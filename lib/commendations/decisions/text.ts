import type { Day } from "@/lib/calendar";
import { documentDate } from "@/lib/vietnamese";
import type { AwardStatus, DecisionStatus } from "@/prisma/generated/enums";
import { signedCopyStaleText } from "../prints/signed/text";
import type { DecisionObstacle } from "./rules";

export const decisionStatusText: Record<DecisionStatus, string> = {
  DRAFT: "Dự thảo",
  ISSUED: "Đã ban hành",
  PUBLISHED: "Đã công bố",
};
export const awardStatusText: Record<AwardStatus, string> = {
  ISSUED: "Đã khen thưởng",
  CORRECTED: "Đã đính chính",
  REVOKED: "Đã thu hồi",
};
export const decisionKindText: Record<string, string> = {
  award: "Quyết định khen thưởng",
  revocation: "Quyết định thu hồi",
  correction: "Quyết định đính chính",
  imported: "Quyết định trước khi dùng Cổng",
};

export const decisionObstacleText: Record<DecisionObstacle, string> = {
  "own-draft": "Người soạn dự thảo không ban hành quyết định đó.",
  "own-publication": "Người soạn quyết định không tự công bố. Chuyển người khác công bố.",
  "signed-in-future": "Ngày ký không được sau ngày hôm nay.",
  "signed-before-approval": "Ngày ký không được trước ngày tờ trình được phê duyệt.",
  "no-awards": "Quyết định không còn trường hợp nào.",
  "open-hold": "Có trường hợp đang tạm dừng xét nên chưa ban hành được.",
  "open-review": "Có trường hợp còn đề nghị xem xét lại chưa giải quyết xong nên chưa ban hành được.",
  "unit-dissolved": "Có đơn vị đã kết thúc hoạt động nên không thuộc diện khen thưởng.",
  "no-salary": "Chưa có mức lương cơ sở có hiệu lực vào ngày ký.",
  "comments-open": "Đang trong thời gian lấy ý kiến về dự thảo danh sách.",
  "unanswered-objections": "Còn ý kiến về dự thảo danh sách chưa được trả lời.",
  "fund-exceeded": "Tổng tiền thưởng vượt số còn lại của Quỹ thi đua, khen thưởng trong năm.",
  "signed-copy-stale": signedCopyStaleText,
  "no-coefficient": "Chưa có hệ số tiền thưởng của hình thức khen thưởng này vào ngày ký.",
};

export const handObstacleText = {
  "deputy-signs-for": "Phó Chủ tịch ký thay Chủ tịch: chọn KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.",
  "head-signs-self": "Chủ tịch trực tiếp ký: chọn CHỦ TỊCH.",
} as const;

export const numberTakenText = (number: string, year: number) =>
  `Số ${number} năm ${year} đã được dùng cho một quyết định khác. Nhập số khác.`;
export const decisionNumber = (number: number | null, symbol: string) =>
  number === null ? `…/${symbol}` : `${String(number).padStart(2, "0")}/${symbol}`;

export const noSignedFileText =
  "Chưa ghi nhận bản đã ký của quyết định này. Ghi nhận tệp đã ký rồi công bố kèm tệp, hoặc công bố không kèm tệp.";
export const publishedText = (number: string, title: string) =>
  `Đã công bố Quyết định số ${number} – ${title}.`;
export const issuedText = (number: string, title: string) => `Công bố: Quyết định số ${number} – ${title}.`;

type Revoked = { awardName: string; subjectName: string; decision: string };
export const revocationTitle = ({ awardName, subjectName, decision }: Revoked) =>
  `Về việc thu hồi ${awardName} đã tặng ${subjectName} tại Quyết định số ${decision}`;
export const revokedText = ({ awardName, subjectName, decision }: Revoked) =>
  `Thu hồi ${awardName} đã tặng “${subjectName}” theo Quyết định số ${decision}.`;
export const signedBeforeAwardText =
  "Ngày ký quyết định thu hồi không được trước ngày ký quyết định khen thưởng.";

export const correctionTitle = ({ subjectName, decision }: Omit<Revoked, "awardName">) =>
  `Về việc đính chính thông tin của ${subjectName} tại Quyết định số ${decision}`;
export const correctedText = ({ subjectName, decision }: Omit<Revoked, "awardName">) =>
  `Đính chính thông tin khen thưởng của “${subjectName}” theo Quyết định số ${decision}.`;

export type Wording = { subjectName: string; post: string; unitName: string };
/** A line as the list names it: `Nguyễn Thị Hà, Chuyên viên, Sở Tài chính`. */
export const wordingText = (kind: "COLLECTIVE" | "INDIVIDUAL", { subjectName, post, unitName }: Wording) =>
  kind === "COLLECTIVE" ? subjectName : [subjectName, post, unitName].filter(Boolean).join(", ");

export type LegalText = { title: string; issuer: string; issuedOn: Day | null };
/** "152/2025/NĐ-CP" in "Nghị định số 152/2025/NĐ-CP"; null where no number stands. */
export const numberIn = (source: string): string | null =>
  /\d+\/\d{4}\/[\p{Lu}\d-]+/u.exec(source)?.[0] ?? null;
/** A legal text as a căn cứ names it: type, number, day, issuer and subject (Decree 30/2020, annex I). */
export function citation(number: string, { title, issuer, issuedOn }: LegalText): string {
  const day = issuedOn ? ` ${documentDate(issuedOn)}` : "";
  const [, type = "", subject = ""] =
    /^(Nghị định|Nghị quyết|Quyết định|Thông tư)\s+(.*)$/u.exec(title) ?? [];
  return type
    ? `${type} số ${number}${day} của ${issuer} ${subject}`
    : `${title} số ${number}${day} của ${issuer}`;
}
