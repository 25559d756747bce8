import type { z } from "zod";

/** The words of an address, each once; blank ones are not asked. */
export const wordsOf = (search: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => {
      const word = Array.isArray(value) ? value[0] : value;
      return word ? [[name, word]] : [];
    }),
  );

/** What an address asks of a list. What is wrong narrows nothing: `used` is then the whole list, and FilterNotice says why. */
export function readFilter<Schema extends z.ZodType>(schema: Schema, given: Record<string, unknown>) {
  const filter = schema.safeParse(given);
  return { filter, given, used: filter.success ? filter.data : schema.parse({}) };
}
