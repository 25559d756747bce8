import pg from "pg";
import { optionsFrom, readOrExit, wholeFrom } from "@/lib/cli/arguments";
import { hashPassword } from "@/lib/identity/passwords";
import { newPasswordText } from "@/lib/identity/secrets";
import { fillProvince } from "./province/province";

// npm run bench:data -- --units 220 --people 2000 --campaigns 4 --indicators 6: one more province, in the database of
// this installation.
const config = {
  options: {
    units: { type: "string", default: "220" },
    people: { type: "string", default: "2000" },
    campaigns: { type: "string", default: "4" },
    indicators: { type: "string", default: "6" },
  },
} as const;
const sizes = readOrExit(() => {
  const say = (given: string) => `npm run bench:data does not know ${given}, or it lacks its value.`;
  const { units, people, campaigns, indicators } = optionsFrom(config, say).values;
  return {
    units: wholeFrom(units, "units"),
    people: wholeFrom(people, "people"),
    campaigns: wholeFrom(campaigns, "campaigns"),
    indicators: wholeFrom(indicators, "indicators"),
  };
});
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const began = performance.now();
const id = `do-${Date.now().toString(36)}`;
const password = newPasswordText();
await fillProvince(client, {
  id,
  name: `Tỉnh ${id}`,
  ...sizes,
  judged: 4,
  year: new Date().getUTCFullYear(),
  passwordHash: await hashPassword(password),
});
await client.end();
console.log(`Filled ${id} in ${((performance.now() - began) / 1000).toFixed(1)} s.
Sign in as chuyenvien.1@${id}.demo, truongphong.1@…, canbo.N@… or lanhdao.N@… with the password ${password}`);
