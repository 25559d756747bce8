import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { isEditable, windowObstacle } from "./rules";
import type { FilingHead } from "./standing/queries";
import { filingObstacleText } from "./text";

/** Refuses to touch lines that are closed: by the period, by the state of the filing, or because nobody pinned them. */
export function assertOpen(head: FilingHead, indicatorIds: string[]) {
  const obstacle = windowObstacle(head.window);
  if (obstacle) throw new Refusal("rule", filingObstacleText[obstacle], obstacle);
  if (head.status !== "DRAFT" && head.status !== "RETURNED")
    throw new Refusal(
      "conflict",
      "Số liệu đã chuyển đi nên không sửa được. Rút lại trước khi sửa.",
      "wrong-state",
    );
  const closed = indicatorIds.find((indicatorId) => !isEditable(head, indicatorId));
  if (closed)
    throw new Refusal(
      "rule",
      "Chỉ sửa được các ô Sở Nội vụ đã trả lại. Cần sửa ô khác thì đề nghị mở thêm ô.",
      "not-pinned",
    );
}

/** Every change of a line moves the filing's version on: nobody submits what they have not seen. */
export async function touch(tx: Transaction, actor: Actor, head: FilingHead, now: Date) {
  await tx.filing.updateMany({
    where: { id: head.id },
    data: { preparedById: actor.userId, version: { increment: 1 }, updatedAt: now },
  });
}

export const refused = (field: string, text: string) =>
  new Refusal("invalid", text, "invalid", { [field]: text });
