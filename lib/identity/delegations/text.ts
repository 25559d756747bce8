import { type Day, dayOf, lastDayBefore } from "@/lib/calendar";
import { formatDate } from "@/lib/vietnamese";
import type { DelegationObstacle } from "./rules";

export const delegationObstacleText: Record<DelegationObstacle, string> = {
  "not-delegable": "Vai trò này không ủy quyền được.",
  "already-standing-in": "Người được ủy quyền không ủy quyền lại cho người khác.",
  "to-self": "Chọn một người khác.",
  "not-a-colleague": "Chỉ ủy quyền cho người đang làm việc ở cùng đơn vị.",
  "in-the-past": "Ngày bắt đầu không được trước hôm nay.",
  "wrong-order": "Ngày kết thúc không được trước ngày bắt đầu.",
  "too-long": "Mỗi lần ủy quyền tối đa 90 ngày.",
};
/** The field of the form each obstacle stands beside. */
export const obstacleField: Partial<Record<DelegationObstacle, string>> = {
  "to-self": "toUserId",
  "not-a-colleague": "toUserId",
  "in-the-past": "from",
  "wrong-order": "through",
  "too-long": "through",
};
export const overlapText = "Vai trò này đã được ủy quyền trong thời gian đó. Kết thúc ủy quyền cũ trước.";

type Span = { validFrom: Date; validTo: Date };
/** `từ 23/11/2026 đến hết 27/11/2026`. */
export const spanText = ({ validFrom, validTo }: Span): string =>
  `từ ${formatDate(dayOf(validFrom))} đến hết ${formatDate(lastDayBefore(validTo))}`;

type Given = { fromName: string; roleName: string; from: Day; through: Day };
export const delegationNotice = {
  given: ({ fromName, roleName, from, through }: Given) =>
    `${fromName} ủy quyền xử lý công việc (${roleName}) từ ${formatDate(from)} đến hết ${formatDate(through)}`,
  ended: ({ fromName, roleName }: Pick<Given, "fromName" | "roleName">) =>
    `Đã kết thúc ủy quyền xử lý công việc của ${fromName} (${roleName})`,
};
