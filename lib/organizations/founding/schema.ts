import { z } from "zod";
import { accountEmail, accountName } from "@/lib/identity/users/schema";
import { provinceNames } from "../provinces/schema";
import { dayInput } from "../units/schema";

/** What has to be known to begin a province; everything else is law or is entered by its people. */
export const newProvinceInput = z.object({
  id: z
    .string()
    .max(40)
    .regex(
      /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
      "Gồm chữ cái thường không dấu, chữ số và dấu gạch nối, ví dụ son-la.",
    ),
  ...provinceNames,
  adminEmail: accountEmail,
  adminName: accountName,
  /** The first day of its units and of the administrator's role. */
  from: dayInput,
});
export type NewProvince = z.infer<typeof newProvinceInput>;
