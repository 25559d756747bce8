import { z } from "zod";
import { numberFrom } from "@/lib/input-number";
import { id } from "../nominations/schema";

export const goldenBookInput = z.object({ decisionId: id });
export type GoldenBookInput = z.infer<typeof goldenBookInput>;

const millimetres = (most: number, what: string) =>
  numberFrom(
    z
      .number({ error: `Nhập ${what} bằng số milimét.` })
      .min(0, `Nhập ${what} không nhỏ hơn 0.`)
      .max(most, `Nhập ${what} tối đa ${most} mm.`),
  );
const placed = z.object({
  x: millimetres(297, "khoảng cách từ mép trái"),
  y: millimetres(210, "khoảng cách từ mép trên"),
  width: millimetres(297, "chiều rộng"),
  size: numberFrom(
    z.number({ error: "Nhập cỡ chữ." }).min(6, "Cỡ chữ ít nhất 6.").max(72, "Cỡ chữ tối đa 72."),
  ),
});
/** Where each field stands on the printed sheets of one form of award. */
export const layoutFields = z.object({
  name: placed,
  detail: placed,
  merit: placed,
  decision: placed,
  goldenBook: placed,
  placeDate: placed,
  signer: placed,
  signerName: placed,
  qr: placed,
});
export const layoutInput = z.object({
  awardCode: z.string().min(1).max(60),
  /** 0 for a form whose places nobody has moved yet. */
  version: numberFrom(z.int32().min(0)),
  fields: layoutFields,
});
export type LayoutInput = z.infer<typeof layoutInput>;

/** The same from a dialog, where every number is a field of its own: `fields.name.x`. */
export const layoutForm = z.preprocess((given) => {
  const { awardCode, version, ...numbers } = (given ?? {}) as Record<string, unknown>;
  const fields: Record<string, Record<string, unknown>> = {};
  for (const [key, value] of Object.entries(numbers)) {
    const [, field, side] = key.split(".");
    if (field && side) fields[field] = { ...fields[field], [side]: value };
  }
  return { awardCode, version, fields };
}, layoutInput);

export const certificateMode = z.enum(["full", "overprint", "test"]).default("full");
export const certificateQuery = z.object({ mode: certificateMode });
