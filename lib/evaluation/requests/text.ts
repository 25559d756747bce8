import { formatDate } from "@/lib/vietnamese";
import type { ReviewOutcome, ReviewStatus } from "@/prisma/generated/enums";
import type { ReviewLimit, ReviewObstacle, ReviewWindow } from "./rules";

export const reviewStatusText: Record<ReviewStatus, string> = {
  OPEN: "Chờ trả lời",
  ANSWERED: "Đã trả lời",
  WITHDRAWN: "Đã rút lại",
};
export const reviewOutcomeText: Record<ReviewOutcome, string> = {
  KEPT: "Giữ nguyên",
  TO_CORRECT: "Sẽ xét lại",
};

const obstacleText: Record<ReviewObstacle, (window: ReviewWindow) => string> = {
  superseded: ({ supersededBy }) =>
    `Kết quả này đã được thay bằng lần xét ${supersededBy}. Xem và đề nghị trên phiếu giải thích của lần xét đó.`,
  decided: () => "Trường hợp này đã có quyết định khen thưởng nên không nhận đề nghị xem xét lại nữa.",
  "no-limit": () => "Tỉnh chưa ghi nhận thời hạn đề nghị xem xét lại nên chưa nhận đề nghị.",
  "window-over": ({ through }) =>
    `Đã hết thời hạn đề nghị xem xét lại: nhận đến hết ngày ${formatDate(through ?? "")}.`,
};
/** Why a unit cannot ask now, naming the day, the run or the decision that stands in the way. */
export const reviewObstacleText = (obstacle: ReviewObstacle, window: ReviewWindow): string =>
  obstacleText[obstacle](window);

export const stillOpenText = "Điều kiện này còn một đề nghị chưa được trả lời.";

/** `5 ngày làm việc` */
export const reviewLimitText = ({ days, counting }: ReviewLimit) =>
  `${days} ngày${counting === "working" ? " làm việc" : ""}`;

type Line = { campaignId: string; runId: string; subjectId: string; conditionId: string };
/** The line of the explanation that the request is about. */
export const reviewHref = ({ campaignId, runId, subjectId, conditionId }: Line) =>
  `/lam-viec/phong-trao/${campaignId}/xet/${runId}/${subjectId}#${encodeURIComponent(conditionId)}`;

export const filedNotice = (unitName: string, subjectName: string, roundTitle: string) =>
  `${unitName} đề nghị xem xét lại kết quả của ${subjectName}, ${roundTitle}.`;
export const answeredNotice = (outcome: ReviewOutcome, subjectName: string, roundTitle: string) =>
  `Đã trả lời đề nghị xem xét lại của ${subjectName}, ${roundTitle}: ${reviewOutcomeText[outcome]}.`;
