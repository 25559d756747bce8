import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { type Attempt, perform } from "@/lib/workflow";
import type { Prisma } from "@/prisma/generated/client";
import { isEditable, windowObstacle } from "../rules";
import { filingLabel, filingObstacleText, reviewHref, sheetHref } from "../text";
import { filingWorkflow } from "../workflow";
import { type FilingHead, findFilingHead } from "./queries";

/** What the log calls a filing, and where its people find it. */
export function namesOf(head: FilingHead) {
  const { period } = head;
  const place = { campaignId: period.campaignId, periodCode: period.code };
  return {
    label: filingLabel(period.name, head.unitShortName),
    sheet: sheetHref(place),
    review: reviewHref({ ...place, unitCode: head.unitCode }),
  };
}

type Step = Pick<Attempt<FilingHead>, "facts" | "reason" | "notices"> & { after?: unknown };

/** Moves a filing that was read in this transaction and writes `data` over the version the person saw. */
export function moveFiling(
  tx: Transaction,
  actor: Actor,
  verb: keyof typeof filingWorkflow.moves,
  head: FilingHead,
  { version, now, step = {}, data = {} }: MoveInput,
) {
  const { after, ...attempt } = step;
  const { label } = namesOf(head);
  const audit = { label, unitId: head.unitId, after };
  return perform(tx, filingWorkflow, verb, { actor, row: head, now, audit, ...attempt }, (stamp) =>
    tx.filing.updateMany({ where: { id: head.id, version }, data: { ...data, ...stamp, updatedAt: now } }),
  );
}
type MoveInput = {
  version: number;
  now: Date;
  step?: Step;
  data?: Prisma.FilingUncheckedUpdateManyInput;
};

/** The filing within the actor's reach, or "not found". */
export async function takeHead(
  tx: Transaction,
  actor: Actor,
  action: "filing.prepare" | "filing.submit" | "filing.verify",
  filingId: string,
  now: Date,
): Promise<FilingHead> {
  const head = await findFilingHead(tx, actor, action, filingId, now);
  if (!head) throw new Refusal("not-found");
  return head;
}

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
