import { unstable_isUnrecognizedActionError as isUnrecognized } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";

type Unanswered = Extract<ActionResult, { ok: false }>;

const upgraded = "Cổng vừa được nâng cấp nên chưa nhận được việc này. Tải lại trang (F5) rồi thực hiện lại.";

/**
 * What is said when an action brings no answer. A page left open over an upgrade asks for what the portal no longer
 * knows: that is no matter of the connection, and only loading the page anew mends it.
 */
export const unanswered =
  (otherwise: string, whenUpgraded = upgraded) =>
  (error: unknown): Unanswered =>
    isUnrecognized(error)
      ? { ok: false, message: whenUpgraded, reason: "upgraded" }
      : { ok: false, message: otherwise, reason: "unreachable" };
