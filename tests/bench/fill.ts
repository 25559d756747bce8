import { parseArgs } from "node:util";
import pg from "pg";
import { hashPassword } from "@/lib/identity/passwords";
import { newPasswordText } from "@/lib/identity/secrets";
import { fillProvince } from "./province/province";

// npm run bench:data -- --units 220 --people 2000 --campaigns 4 --indicators 6: one more province, in the database of
// this installation.
const whole = (given: string, name: string) => {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} must be a whole number from 1.`);
  return number;
};
const { values } = parseArgs({
  options: {
    units: { type: "string", default: "220" },
    people: { type: "string", default: "2000" },
    campaigns: { type: "string", default: "4" },
    indicators: { type: "string", default: "6" },
  },
});
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const began = performance.now();
const id = `do-${Date.now().toString(36)}`;
const password = newPasswordText();
await fillProvince(client, {
  id,
  name: `Tỉnh ${id}`,
  units: whole(values.units, "units"),
  people: whole(values.people, "people"),
  campaigns: whole(values.campaigns, "campaigns"),
  indicators: whole(values.indicators, "indicators"),
  judged: 4,
  year: new Date().getUTCFullYear(),
  passwordHash: await hashPassword(password),
});
await client.end();
console.log(`Filled ${id} in ${((performance.now() - began) / 1000).toFixed(1)} s.
Sign in as chuyenvien.1@${id}.demo, truongphong.1@…, canbo.N@… or lanhdao.N@… with the password ${password}`);
