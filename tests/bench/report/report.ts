import type { IntakeResult } from "../intake/intake";
import type { Meanwhile } from "../intake/meanwhile";
import type { EvaluationResult } from "../measure/evaluation";
import { type Measurement, median, ratio } from "../measure/pages";
import type { PageRow, PortalResult } from "../measure/portal";
import type { Statements } from "../measure/statements";
import type { BoardsResult } from "../national/boards";
import type { StartUp } from "../portal/server";
import { type Goal, goalsOf } from "./goals";
import { type NationalResult, nationalGoals, printNational } from "./national";
import { number, printTable, times } from "./table";

export type Results = PortalResult & {
  evaluation: EvaluationResult;
  national: NationalResult;
  startUp: { product: StartUp; bare: StartUp };
  intake: IntakeResult;
  meanwhile: Meanwhile;
  boards: BoardsResult;
};

const of = (rounds: readonly Measurement[], value: (one: Measurement) => number) => median(rounds.map(value));

/** Everything measured, as ratios inside this run, and the goals beside it. */
export function report(results: Results) {
  printPages(results);
  printStatements(results.rows);
  printGrowth(results);
  printScripts(results);
  printEvaluation(results.evaluation);
  printNational(results.national);
  printIntake(results.intake);
  printBoards(results.boards);
  const { product, bare } = results.startUp;
  printTable(
    "Start-up, to the first answer",
    ["", "seconds", "idle MB"],
    [
      ["this portal", number(product.seconds), number(product.megabytes, 0)],
      ["bare pages alone", number(bare.seconds), number(bare.megabytes, 0)],
      ["ratio", times(product.seconds / bare.seconds), times(product.megabytes / bare.megabytes)],
    ],
  );
  printGoals(goalsOf(results));
}

/** What an evaluation alone was measured to cost, and its goals. */
export function reportNational(national: NationalResult) {
  printNational(national);
  printGoals(nationalGoals(national));
}

function printGoals(goals: Goal[]) {
  const word = { true: "reached", false: "MISSED", null: "not measured" };
  printTable(
    "Goals of PERFORMANCE.md §9",
    ["#", "asks", "measured", ""],
    goals.map(({ number: at, asks, measured, isReached }) => [
      at.padStart(2),
      asks,
      measured,
      word[`${isReached}`],
    ]),
    [0, 1, 2, 3],
  );
  console.log("\nOnly ratios inside one run mean anything; server CPU per request is the steadiest of them.");
}

function printPages({ rows, missing, fixedRate }: Results) {
  const roundsOf = (key: string | undefined) => rows.find(({ target }) => target.key === key)?.rounds;
  const cpu = ({ cpu }: Measurement) => cpu;
  const rps = ({ rps }: Measurement) => rps;
  const hello = roundsOf("hello");
  printTable(
    "Pages, 16 connections, rounds interleaved (medians; CPU is the web server's, per request)",
    ["page", "RPS", "×hello", "×bare", "p50", "p95", "p97.5", "CPU ms", "×hello", "×bare", "kB", "errors"],
    rows.map(({ target, rounds }) => [
      target.label,
      number(of(rounds, rps), 0),
      times(ratio(rounds, hello, rps)),
      times(ratio(rounds, roundsOf(target.bare), rps)),
      ...[of(rounds, ({ p50 }) => p50), of(rounds, ({ p95 }) => p95), of(rounds, ({ p975 }) => p975)].map(
        (one) => number(one, 0),
      ),
      number(of(rounds, cpu)),
      times(ratio(rounds, hello, cpu)),
      times(ratio(rounds, roundsOf(target.bare), cpu)),
      number(of(rounds, ({ bytes }) => bytes) / 1000, 0),
      number(
        rounds.reduce((sum, { errors }) => sum + errors, 0),
        0,
      ),
    ]),
  );
  for (const { target, status } of missing) console.log(`${target.label}: answered ${status}, not measured`);
  if (fixedRate) {
    const { p50, p95, p975, errors } = fixedRate.measured;
    console.log(
      `${fixedRate.label} at ${fixedRate.perSecond} a second: p50 ${number(p50, 0)}, p95 ${number(p95, 0)}, p97.5 ${number(p975, 0)} ms, ${errors} errors`,
    );
  }
}

function printStatements(rows: PageRow[]) {
  const said = (one: Statements | null) => (one ? `${one.queries} in ${one.transactions}` : "–");
  printTable(
    "SQL statements per answer, and the transactions they are in: 50 units, all units, ten times the campaigns",
    ["page", "50 units", "all units", "10×", ""],
    rows.map(({ target, statements: { fifty, large, grown } }) => {
      const all = [fifty, large, grown].flatMap((one) => (one ? [one.queries] : []));
      return [target.label, said(fifty), said(large), said(grown), new Set(all).size > 1 ? "GROWS" : "equal"];
    }),
  );
}

function printGrowth({ growth }: Results) {
  printTable(
    "Ten times the campaigns and registrations (1 = no dearer)",
    ["page", "p50", "CPU"],
    growth.map(({ label, time, cpu }) => [label, times(time), times(cpu)]),
  );
}

function printScripts({ rows, formScripts }: Results) {
  const bare = rows.find(({ target }) => target.key === "hello")?.scripts ?? Number.NaN;
  const pages = [
    ...rows.map(({ target, scripts }) => ({ label: target.label, kilobytes: scripts })),
    ...formScripts,
  ];
  printTable(
    "First-load scripts, gzip",
    ["page", "kB", "×hello"],
    pages.flatMap(({ label, kilobytes }) =>
      kilobytes === null ? [] : [[label, number(kilobytes, 1), times(kilobytes / bare)]],
    ),
  );
}

function printEvaluation({ subjects, product, statement, isIdentical }: EvaluationResult) {
  printTable(
    `Evaluation of ${subjects} subjects: facts frozen, judged, explained, stored; against one statement that counts verdicts`,
    ["", "wall s", "CPU s", "peak MB"],
    [
      ["this portal", number(product.wall), number(product.cpu), number(product.megabytes, 0)],
      ["one SQL statement", number(statement.wall, 3), number(statement.cpu, 3), ""],
      ["ratio", times(product.wall / statement.wall), times(product.cpu / statement.cpu), ""],
    ],
  );
  console.log(isIdentical ? "Both count the same verdicts." : "THE TWO COUNT DIFFERENT VERDICTS.");
}

function printBoards({ small, large, isIdentical }: BoardsResult) {
  const millions = (values: number) => `${number(values / 1_000_000)} M values`;
  printTable(
    "Boards of one province (147 units × 30 indicators, SQL alone), by how full the tables are; scaled: a country is 30 M values",
    ["", "ms", "×alone", "×flat"],
    [
      [millions(small.values), number(small.milliseconds, 1), times(1), ""],
      [
        millions(large.values),
        number(large.milliseconds, 1),
        times(large.milliseconds / small.milliseconds),
        times(large.milliseconds / large.flat),
      ],
      ["one flat statement there", number(large.flat, 1), "", times(1)],
    ],
  );
  console.log(
    `${isIdentical ? "All count the same figures." : "THEY COUNT DIFFERENT FIGURES."} No summary is kept: the boards read a province's own filings by index.`,
  );
}

function printIntake({ rows, floor, product, again, large }: IntakeResult) {
  const line = (label: string, cost: IntakeResult["floor"]) => [
    label,
    number(cost.wall),
    number(cost.cpu),
    number(cost.megabytes, 0),
    number(cost.megabytes - cost.idle, 0),
    number(cost.stored, 0),
  ];
  printTable(
    `Import of a file of ${rows} rows: mapped, checked, kept, compared and written; against an unchecked stream into COPY and one merge`,
    ["", "wall s", "CPU s", "peak MB", "over idle", "rows there"],
    [
      line("this portal", product),
      line("the floor", floor),
      ["ratio", times(product.wall / floor.wall), times(product.cpu / floor.cpu), "", "", ""],
      line("the same file again", again),
      line("four times the rows", large),
    ],
  );
  console.log(
    again.new === 0 && again.changed === 0 && again.stored === rows
      ? "The second time nothing was new, changed or doubled."
      : `THE SECOND TIME ${again.new} ROWS WERE NEW, ${again.changed} CHANGED, ${again.stored} ARE THERE.`,
  );
}
