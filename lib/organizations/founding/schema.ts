import { z } from "zod";
import { accountEmail, accountName } from "@/lib/identity/users/schema";
import { dayInput } from "../units/schema";

const name = z
  .string()
  .trim()
  .normalize("NFC")
  .max(120)
  .regex(/^(Tỉnh|Thành phố) \p{L}/u, "Ghi tên đầy đủ, bắt đầu bằng “Tỉnh” hoặc “Thành phố”.");

/** What has to be known to begin a province; everything else is law or is entered by its people. */
export const newProvinceInput = z.object({
  id: z
    .string()
    .max(40)
    .regex(
      /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
      "Gồm chữ cái thường không dấu, chữ số và dấu gạch nối, ví dụ son-la.",
    ),
  name,
  shortName: z.string().trim().normalize("NFC").min(2, "Ghi tên ngắn, ví dụ Sơn La.").max(60),
  adminEmail: accountEmail,
  adminName: accountName,
  /** The first day of its units and of the administrator's role. */
  from: dayInput,
});
export type NewProvince = z.infer<typeof newProvinceInput>;
