import type { PostingObstacle } from "./rules";
import type { Place } from "./schema";

export const placeText: Record<Place, string> = {
  head: "Người đứng đầu",
  deputy: "Cấp phó",
  worker: "Trực tiếp công tác",
};

export const postingObstacleText: Record<PostingObstacle, string> = {
  "unit-not-in-force": "Đơn vị không hoạt động vào ngày này.",
  "code-of-another": "Mã này đang là của người khác.",
  "posted-here": "Người này đang công tác tại đơn vị vào ngày này.",
  "posted-later": "Người này đã có nơi công tác từ ngày này trở đi. Chọn ngày sau đó.",
  "ends-before-start": "Ngày cuối phải từ ngày bắt đầu trở đi.",
  "ended-already": "Người này đã thôi công tác tại đơn vị trước ngày này.",
};
