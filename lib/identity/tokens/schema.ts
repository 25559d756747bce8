import { z } from "zod";
import { numberFrom } from "@/lib/input-number";
import { type Action, actions } from "../permissions";

export const newTokenInput = z.object({
  name: z.string().trim().min(2, "Nhập tên để nhận ra mã này, ví dụ tên phần mềm.").max(80),
  days: numberFrom(
    z
      .number({ error: "Nhập số ngày có hiệu lực." })
      .int("Nhập số ngày bằng số nguyên.")
      .min(1, "Mã có hiệu lực ít nhất 1 ngày.")
      .max(366, "Mã có hiệu lực tối đa 366 ngày."),
  ),
  /** Empty means everything the role may do. */
  scopes: z
    .array(z.enum(actions as [Action, ...Action[]]))
    .max(actions.length)
    .default([]),
});
export type NewToken = z.output<typeof newTokenInput>;

export const tokenInput = z.object({ tokenId: z.string().min(1) });
