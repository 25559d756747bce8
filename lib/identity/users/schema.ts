import { z } from "zod";
import { pageLimit } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";
import { dayInput } from "@/lib/organizations/units/schema";
import { Role } from "@/prisma/generated/enums";

const reason = z.string().trim().min(5, "Nêu lý do, ít nhất 5 ký tự.").max(500);
export const accountEmail = z
  .string()
  .trim()
  .toLowerCase()
  .max(200)
  .pipe(z.email("Nhập tài khoản công vụ theo dạng ten@co-quan.gov.vn."));
export const accountName = z.string().trim().normalize("NFC").min(2, "Nhập họ và tên.").max(120);

/** A role in a unit: from the first day on, through the last day when there is one. */
export const roleFields = {
  role: z.enum(Role, "Chọn vai trò."),
  unitId: z.string().min(1, "Chọn đơn vị."),
  firstDay: dayInput,
  lastDay: dayInput.nullable(),
};
export const periodIsOrdered = ({ firstDay, lastDay }: { firstDay: string; lastDay: string | null }) =>
  lastDay === null || lastDay >= firstDay;
export const orderProblem = { path: ["lastDay"], error: "Ngày cuối phải từ ngày đầu trở đi." };

export const newUserInput = z
  .object({ email: accountEmail, name: accountName, ...roleFields })
  .refine(periodIsOrdered, orderProblem);
export type NewUser = z.infer<typeof newUserInput>;

/** Whose account it is, by the code of the staff list; blank for nobody's, left out to leave it as it is. */
const staffCode = z
  .string()
  .trim()
  .toUpperCase()
  .max(30, "Mã cán bộ tối đa 30 ký tự.")
  .transform((code) => code || null)
  .nullish();

export const editUserInput = z.object({
  userId: z.string().min(1),
  version: z.int32(),
  email: accountEmail,
  name: accountName,
  staffCode,
});
export type UserEdit = z.infer<typeof editUserInput>;

const ofUser = { userId: z.string().min(1), version: z.int32() };
export const userInput = z.object(ofUser);
export const userWithReason = z.object({ ...ofUser, reason });
export type UserChoice = z.infer<typeof userInput>;
export type UserWithReason = z.infer<typeof userWithReason>;

export const userStandings = ["active", "disabled", "without-unit"] as const;
/** Accounts stand in order of their addresses. */
export const userPage = keyset("users", textColumn);

export const userFilter = z.object({
  q: z.string().trim().max(120).optional(),
  role: z.enum(Role).optional(),
  unitId: z.string().max(60).optional(),
  standing: z.enum(userStandings).optional(),
  cursor: userPage.field,
  limit: pageLimit(50),
});
export type UserFilter = z.input<typeof userFilter>;
export type UserStanding = (typeof userStandings)[number];
