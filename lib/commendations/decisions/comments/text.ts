import type { CommentsObstacle } from "./rules";

export const commentsObstacleText: Record<CommentsObstacle, string> = {
  "not-a-draft": "Quyết định đã ban hành nên không nhận hoặc trả lời ý kiến về dự thảo nữa.",
  "ends-too-soon": "Ngày cuối nhận ý kiến phải sau ngày hôm nay.",
  "made-shorter": "Thời gian lấy ý kiến đã thông báo không rút ngắn được.",
  "not-open": "Dự thảo này chưa mở lấy ý kiến.",
  "window-over": "Đã hết thời gian nhận ý kiến.",
  "received-outside": "Ngày nhận ý kiến phải trong thời gian lấy ý kiến và không sau hôm nay.",
};

export const commentsHref = (campaignId: string, decisionId: string) =>
  `/lam-viec/phong-trao/${campaignId}/lay-y-kien/${decisionId}`;
export const commentsAskedText = (title: string, through: string) =>
  `Lấy ý kiến về dự thảo danh sách khen thưởng: ${title}, đến hết ngày ${through}.`;
