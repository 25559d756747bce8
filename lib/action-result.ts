/**
 * What a server action answers: the result, or a sentence for the person, its stable kebab-case
 * reason ("unproven": ask for the password and try again) and, per field, what is wrong with it.
 */
export type ActionResult<T = unknown> =
  | { ok: true; data: T }
  | { ok: false; message: string; reason?: string; fields?: Record<string, string> };
