import { z } from "zod";
import { Refusal } from "./refusal";

const sentence = "Dấu trang này không do danh sách cấp. Bỏ trống để xem từ trang đầu.";

/** A word of a place, as the database can keep it. */
export const textColumn = z
  .string()
  .max(2000)
  .regex(/^[^\0\p{Cs}]*$/u);

/**
 * Where a page of `list` ended, opaque to whoever holds it: `write` makes it of the columns the list is
 * ordered by, `read` takes it apart and refuses one this list never gave out, `field` asks for it in a filter.
 */
export function keyset<Place extends [z.ZodType, ...z.ZodType[]]>(list: string, ...place: Place) {
  type Parts = z.infer<z.ZodTuple<Place>>;
  const shape = z.tuple(place);
  const find = (cursor: string): Parts | null => {
    const [from, ...parts] = partsOf(cursor);
    const read = shape.safeParse(parts);
    return from === list && read.success ? read.data : null;
  };
  return {
    field: z
      .string()
      .max(9000)
      .refine((cursor) => find(cursor) !== null, sentence)
      .optional(),
    write: (...parts: Parts): string => encoded(JSON.stringify([list, ...parts])),
    read(cursor: string | undefined): Parts | null {
      if (cursor === undefined) return null;
      const found = find(cursor);
      if (!found) throw unknownCursor();
      return found;
    },
  };
}

/** Refuses a place that is no longer in the list. */
export const unknownCursor = () => new Refusal("invalid", sentence, "unknown-cursor", { cursor: sentence });

// Filters are read in the browser too, where there is no Buffer.
const encoded = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

function partsOf(cursor: string): unknown[] {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")), (byte) =>
      byte.charCodeAt(0),
    );
    const parts: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
