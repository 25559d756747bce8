import { z } from "zod";

// No column keeps a longer whole number.
const written = /^-?\d{1,9}(?:[.,]\d{1,10})?$/u;

/**
 * A number that may come as text, as in an address or a plain form. Text that is no number is passed on
 * as it is, so that the refusal of `schema` can quote it; blank text counts as missing, never as 0.
 */
export const numberFrom = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess<unknown, Schema, string | number>((input) => {
    if (typeof input !== "string") return input;
    const text = input.trim();
    if (text === "") return undefined;
    return written.test(text) ? Number(text.replace(",", ".")) : input;
  }, schema);

/** A number in an address, such as a version or a year; null for anything else, as when none is asked for. */
export const numberAsked = (asked: unknown): number | null => askedFor.parse(asked);
const askedFor = numberFrom(z.int32().min(1)).nullable().catch(null);

/** How many rows of a list one answer holds. */
export const pageLimit = (usual: number) => numberFrom(z.int32().min(1).max(100)).default(usual);
