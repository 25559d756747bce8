import "./without-eval";
import { toNestErrors } from "@hookform/resolvers";
import type { FieldErrors, FieldValues, ResolverOptions } from "react-hook-form";
import type { z } from "zod";
import { sentencesOf } from "@/lib/input-words";

/** Checks what a form holds with the schema of its action; what was typed is sent, and the server parses it again. */
export const checkWith =
  (schema: z.ZodType, shown: (field: string, sentence: string) => string = (_, sentence) => sentence) =>
  async <Values extends FieldValues>(values: Values, _context: unknown, options: ResolverOptions<Values>) => {
    const parsed = await schema.safeParseAsync(values);
    if (parsed.success) return { values, errors: {} };
    const errors: Record<string, { type: string; message: string }> = {};
    for (const { field, sentence } of sentencesOf(parsed.error, values))
      errors[field] ??= { type: "invalid", message: shown(field, sentence) };
    return { values: {}, errors: toNestErrors(errors as FieldErrors, options) };
  };
