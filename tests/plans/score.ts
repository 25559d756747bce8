import { readPlan } from "@/lib/plan-reader";
import { add, compare, precision, recall, type Tallies, type Tally } from "./compare";
import { labelledTexts } from "./labelled";

const percent = (part: number) => `${(part * 100).toFixed(1)}%`.padStart(8);

/** `npm run plan:score [-- -v PREFIX]`: precision and recall per field over the labelled texts; -v names what is wrong. */
export async function main(args: string[]): Promise<number> {
  const verbose = args.includes("-v");
  const stray = args.find((arg) => arg.startsWith("-") && arg !== "-v");
  if (stray) {
    console.error(`npm run plan:score does not know "${stray}"; it takes -v and the beginning of a name.`);
    return 2;
  }
  const prefix = args.find((arg) => !arg.startsWith("-")) ?? "";
  const texts = labelledTexts().filter(({ name }) => name.startsWith(prefix));
  if (texts.length === 0) {
    console.error(`No labelled text begins with "${prefix}"; they are the files of tests/plans/cases.`);
    return 2;
  }
  const total: Tallies = {};
  for (const labelled of texts) {
    const tallies = compare(readPlan(labelled.text), labelled);
    add(total, tallies);
    if (!verbose) continue;
    for (const [field, { extra, missed }] of Object.entries(tallies)) {
      for (const one of missed) console.log(`${labelled.name}  - ${field}: ${one}`);
      for (const one of extra) console.log(`${labelled.name}  + ${field}: ${one}`);
    }
  }
  const all = Object.values(total).reduce<Tally>(
    (sum, { right, extra, missed }) => ({
      right: sum.right + right,
      extra: [...sum.extra, ...extra],
      missed: [...sum.missed, ...missed],
    }),
    { right: 0, extra: [], missed: [] },
  );
  console.log(`${texts.length} labelled texts`);
  console.log(`${"field".padEnd(24)}   right   extra  missed  precision  recall`);
  for (const [field, tally] of [...Object.entries(total), ["all fields", all] as const]) {
    const counts = [tally.right, tally.extra.length, tally.missed.length].map((count) =>
      String(count).padStart(8),
    );
    console.log(
      `${field.padEnd(24)}${counts.join("")}   ${percent(precision(tally))}${percent(recall(tally))}`,
    );
  }
  return 0;
}
