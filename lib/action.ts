import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import type { z } from "zod";
import type { ActionResult } from "./action-result";
import { isDuplicate, isOutage } from "./database";
import type { Actor } from "./identity/actor";
import { actorOrRefusal } from "./identity/session";
import { passwordChangeText } from "./identity/text";
import { assertStorable, refusedFields, sentencesOf } from "./input-words";
import { Refusal } from "./refusal";
import { assertSameOrigin } from "./same-origin";

export type { ActionResult } from "./action-result";

type Exceptions = {
  /** Open to somebody who still has to change a password that was handed out. */
  beforePasswordChange?: boolean;
  /** For what a screen does by itself every few seconds: nothing is drawn again. */
  inBackground?: boolean;
};

/** How the web asks: current actor → schema → command → redraw. A Refusal becomes a message; the rest is rethrown. */
export function action<Schema extends z.ZodType, T>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<T>,
  { beforePasswordChange = false, inBackground = false }: Exceptions = {},
) {
  return async (raw: z.input<Schema>): Promise<ActionResult<T>> => {
    try {
      assertSameOrigin(await headers());
      const actor = await actorOrRefusal();
      if (actor.mustChangePassword && !beforePasswordChange)
        throw new Refusal("forbidden", passwordChangeText, "password-change-needed");
      assertStorable(raw);
      const parsed = schema.safeParse(raw);
      if (!parsed.success) return { ok: false, reason: "invalid", ...messageOf(parsed.error, raw) };
      const data = await command({ ...actor, requestId: crypto.randomUUID() }, parsed.data);
      if (!inBackground) refresh();
      return { ok: true, data };
    } catch (error) {
      return failureOf(error, raw);
    }
  };
}

/** The answer for what a person can be told; a defect goes on to the error page and the log. */
export function failureOf(
  error: unknown,
  input?: unknown,
): {
  ok: false;
  message: string;
  reason?: string;
  fields?: Record<string, string>;
} {
  if (error instanceof Refusal)
    return {
      ok: false,
      message: error.text,
      reason: error.reason,
      ...(error.fields ? { fields: refusedFields(error.fields, input) } : {}),
    };
  if (isDuplicate(error)) return { ok: false, message: new Refusal("conflict").text, reason: "conflict" };
  if (isOutage(error)) {
    console.error("database outage:", error);
    return {
      ok: false,
      message: "Chưa lưu được vì hệ thống đang bận. Nội dung đã nhập vẫn còn. Thử lại sau ít phút.",
      reason: "outage",
    };
  }
  throw error;
}

/** zod's issues as the sentences beside fields (`lines.0.count`) and one above the button. */
export function messageOf(
  error: z.ZodError,
  input: unknown,
): { message: string; fields: Record<string, string> } {
  const fields: Record<string, string> = {};
  for (const { field, sentence } of sentencesOf(error, input)) fields[field] ??= sentence;
  const count = Object.keys(fields).length;
  const first = Object.values(fields)[0] ?? "Có nội dung chưa hợp lệ.";
  return { message: count > 1 ? `Có ${count} nội dung cần sửa. ${first}` : first, fields };
}
