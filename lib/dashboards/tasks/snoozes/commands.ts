import "server-only";
import { startOfDay } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { inboxIn } from "../queries";
import { snoozeObstacle } from "./rules";
import type { SnoozeInput, TaskInput } from "./schema";
import { snoozeObstacleText } from "./text";

/** Puts one of the person's own tasks off until a day that is not past its limit. It is no act on the campaign, so the log does not tell of it. */
export function snoozeTask(actor: Actor, { kind, matterId, day }: SnoozeInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const matter = await findOwnTask(tx, actor, { kind, matterId }, now);
    const obstacle = snoozeObstacle(matter, day, now);
    if (obstacle)
      throw new Refusal(
        obstacle === "no-such-task" ? "not-found" : "rule",
        snoozeObstacleText[obstacle],
        obstacle,
      );
    const { userId, provinceId } = actor;
    const until = startOfDay(day);
    await tx.snooze.upsert({
      where: { userId_kind_matterId: { userId, kind, matterId } },
      create: { userId, provinceId, kind, matterId, until },
      update: { until },
      select: { until: true },
    });
    return { until };
  });
}

async function findOwnTask(tx: Transaction, actor: Actor, { kind, matterId }: TaskInput, now: Date) {
  const { overdue, soon, later, snoozed } = await inboxIn(tx, actor, now);
  const own = [...overdue, ...soon, ...later, ...snoozed];
  return own.find((one) => one.kind === kind && one.id === matterId) ?? null;
}

/** Brings a task that was put off back at once. */
export function wakeTask(actor: Actor, { kind, matterId }: TaskInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { count } = await tx.snooze.deleteMany({ where: { userId: actor.userId, kind, matterId } });
    // A task that is back already stays so; one that is none of this person's is said to be.
    if (count === 0 && !(await findOwnTask(tx, actor, { kind, matterId }, now)))
      throw new Refusal("not-found", snoozeObstacleText["no-such-task"], "no-such-task");
    return { woken: count };
  });
}
