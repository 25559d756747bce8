import { z } from "zod";
import { numberFrom } from "@/lib/input-number";

const code = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]{1,29}$/, "Mã gồm 2–30 chữ cái không dấu, chữ số và dấu gạch nối.");
const shown = {
  name: z.string().trim().normalize("NFC").min(2, "Nhập tên khối.").max(200),
  position: numberFrom(z.int32("Nhập thứ tự bằng số nguyên.").min(0, "Thứ tự bắt đầu từ 0.").max(9_999)),
};
const ofBlock = { blockId: z.string().min(1), version: z.int32() };

export const newBlockInput = z.object({ code, ...shown });
export type NewBlock = z.infer<typeof newBlockInput>;

/** The code stays: plans and results name a block by it. */
export const editBlockInput = z.object({ ...ofBlock, ...shown });
export type BlockEdit = z.infer<typeof editBlockInput>;

export const blockChoice = z.object(ofBlock);
export type BlockChoice = z.infer<typeof blockChoice>;
