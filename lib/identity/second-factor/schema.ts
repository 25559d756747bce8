import { z } from "zod";
import { proveInput } from "../schema";

const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/u, "Nhập 6 chữ số mà ứng dụng xác thực đang hiện.");

export const enableSecondFactorInput = proveInput.extend({
  /** The key that was offered, 160 bits in base32. */
  secret: z.string().regex(/^[A-Z2-7]{32}$/u, "Lấy khóa mới rồi quét lại."),
  code,
});
export const disableSecondFactorInput = proveInput.extend({ code });
