import { z } from "zod";

// More digits than a double keeps would come out as another number.
const written = /^-?\d{1,15}(?:[.,]\d{1,10})?$/u;

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

/** How many rows of a list one answer holds. */
export const pageLimit = (usual: number) => numberFrom(z.int().min(1).max(100)).default(usual);
