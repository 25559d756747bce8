import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { timingOf } from "./rules";
import type { NoticeSettings } from "./schema";

/** How the person gets notices by e-mail, the defaults where they have chosen nothing. */
export function findNoticeSettings(actor: Actor): Promise<NoticeSettings> {
  return read(actor, async (tx) => {
    const settings = await tx.noticeSetting.findMany({
      where: { userId: actor.userId },
      select: { topic: true, timing: true },
    });
    return {
      turn: timingOf("turn", settings),
      outcome: timingOf("outcome", settings),
      deadline: timingOf("deadline", settings),
      reminder: timingOf("reminder", settings),
    };
  });
}
