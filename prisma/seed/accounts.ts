import { roleText } from "@/lib/identity/text";
import { lamThuy } from "./provinces/lam-thuy";
import { sonHa } from "./provinces/son-ha";
import type { ProvinceSpec } from "./provinces/spec";

/** One for all demo accounts; a real installation has no demo accounts. */
export const demoPassword = "suoi-trong-chay-mai";

/** Unit accounts worth printing; every other unit has its pair too (lanhdao.<mã>@, canbo.<mã>@). */
const shown = ["STC", "P-SONTHANH", "P-LAMTHUY"];

const printed = (province: ProvinceSpec) =>
  province.accounts
    .filter(({ key }) => !key.includes(":") || shown.some((code) => key.endsWith(`:${code}`)))
    .map(({ email, roles, totp }) => {
      const unit = province.units.find(({ code }) => code === roles[0]?.[1]);
      return {
        email,
        password: demoPassword,
        role: roles.map(([role]) => roleText[role]).join(", "),
        unit: unit?.shortName ?? unit?.name ?? "",
        province: province.name,
        ...(totp && { totp }),
      };
    });

/** What `npm start` prints, and the tests sign in with. */
export const demoAccounts = [...printed(sonHa), ...printed(lamThuy)];
