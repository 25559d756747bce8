import { z } from "zod";

export const signInInput = z.object({
  email: z.string().trim().toLowerCase().min(1, "Nhập tài khoản công vụ.").max(200),
  password: z.string().min(1, "Nhập mật khẩu.").max(128, "Mật khẩu dài tối đa 128 ký tự."),
  code: z.string().trim().max(10).default(""),
});
export type SignInInput = z.infer<typeof signInInput>;

const common = [
  "password",
  "matkhau",
  "12345678",
  "qwertyuiop",
  "admin",
  "congthidua",
  "thidua",
  "caicach",
  "sonoivu",
  "abcdefgh",
];

/** ASVS 6.2: at least 12 characters, no composition rule, nothing that is easily guessed. */
export const newPassword = z
  .string()
  .min(12, "Mật khẩu mới cần ít nhất 12 ký tự.")
  .max(128, "Mật khẩu dài tối đa 128 ký tự.")
  .refine(
    (value) => {
      const folded = value
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/đ/gi, "d")
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "");
      return (
        new Set(folded).size >= 5 &&
        !"1234567890".repeat(13).includes(folded) &&
        !common.some((word) => folded.replace(/\d/g, "") === word || folded === word)
      );
    },
    { error: "Mật khẩu này dễ đoán. Chọn một câu dài mà chỉ mình biết." },
  );

export const changePasswordInput = z
  .object({ current: z.string().min(1, "Nhập mật khẩu hiện tại.").max(128), next: newPassword })
  .refine(({ current, next }) => current !== next, {
    path: ["next"],
    error: "Mật khẩu mới phải khác mật khẩu hiện tại.",
  });
export const proveInput = z.object({
  password: z.string().min(1, "Nhập mật khẩu.").max(128),
  code: z.string().trim().max(10).default(""),
});
export const switchMembershipInput = z.object({ membershipId: z.string().min(1) });
