import type { NationalResult as Evaluated } from "../measure/evaluation";
import { canReadProcesses } from "../measure/process";
import type { PeerName, Peers } from "../peers/peers";
import type { Goal } from "./goals";
import { number, printTable, times } from "./table";

export type NationalResult = Evaluated & { peers: Peers | null };

const megabytesAllowed = 350;

/** Goals 8 to 12: what an evaluation of a country's units costs, against one statement on the same rows. */
export function nationalGoals({ tenth, whole, decided, whatIf, peers }: NationalResult): Goal[] {
  const { product, statement, isIdentical } = whole;
  const said = isIdentical ? "counts identical" : "COUNTS DIFFER";
  const [wall, cpu] = [decided.wall / statement.wall, decided.cpu / statement.cpu];
  const [time, memory] = [product.wall / tenth.wall, product.megabytes / tenth.megabytes];
  const withProcesses = (isReached: boolean) => (canReadProcesses ? isReached : null);
  return [
    {
      number: "8",
      asks: `${whole.subjects} entrants decided: wall ≤ 1.2×, CPU ≤ 1.6× of one SQL statement, peak ≤ ${megabytesAllowed} MB`,
      measured: `wall ${times(wall)}, CPU ${times(cpu)}, ${number(decided.megabytes, 0)} MB, ${said}`,
      isReached: withProcesses(
        isIdentical && wall <= 1.2 && cpu <= 1.6 && decided.megabytes <= megabytesAllowed,
      ),
    },
    {
      number: "9",
      asks: "the same with its explanations stored: wall ≤ 3× of the statement",
      measured: `wall ${times(product.wall / statement.wall)}, CPU ${times(product.cpu / statement.cpu)}, ${number(product.megabytes, 0)} MB, ${said}`,
      isReached: isIdentical && product.wall <= 3 * statement.wall,
    },
    {
      number: "10",
      asks: "what-if after a rule change, on the facts of a run: wall ≤ 0.5× of the statement",
      measured: `wall ${times(whatIf.wall / statement.wall)}, ${number(whatIf.megabytes, 0)} MB`,
      isReached: whatIf.wall <= 0.5 * statement.wall,
    },
    peersGoal(peers),
    {
      number: "12",
      asks: "ten times the entrants: time ≤ 11×, memory ≤ 2.2×",
      measured: `time ${times(time)}, memory ${times(memory)} (${tenth.subjects} → ${whole.subjects})`,
      isReached: time <= 11 && memory <= 2.2,
    },
  ];
}

function peersGoal(found: Peers | null): Goal {
  const goal = {
    number: "11",
    asks: "≥ 1.25× faster than json-rules-engine, ≥ 3× than HyperFormula and ≤ ¼ of its memory",
  };
  if (!found) return { ...goal, measured: "npm could not get the two engines", isReached: null };
  const { ours, peers } = found;
  const faster = (name: PeerName) => peers[name].wall / ours.wall;
  const share = ours.megabytes / peers.hyperformula.megabytes;
  const [rules, sheet] = Object.values(peers).map(({ counts }) => JSON.stringify(counts));
  const said = rules === sheet ? "both decide alike" : "THE TWO DECIDE DIFFERENTLY";
  return {
    ...goal,
    measured: `${times(faster("json-rules-engine"))} and ${times(faster("hyperformula"))} as fast, ${times(share)} of its memory, ${said} (${found.units} units)`,
    isReached:
      rules === sheet && faster("json-rules-engine") >= 1.25 && faster("hyperformula") >= 3 && share <= 0.25,
  };
}

export function printNational({ indicators, tenth, whole, decided, whatIf, peers }: NationalResult) {
  const { subjects, product, statement } = whole;
  const line = (label: string, { wall, cpu, megabytes }: NationalResult["decided"]) => [
    label,
    number(wall),
    times(wall / statement.wall),
    number(cpu),
    times(cpu / statement.cpu),
    number(megabytes, 0),
  ];
  printTable(
    `Evaluation of ${subjects} subjects × ${indicators} indicators × 4 periods, against one statement on one core that counts the verdicts`,
    ["", "wall s", "×SQL", "CPU s", "×SQL", "peak MB"],
    [
      ["one SQL statement", number(statement.wall), times(1), number(statement.cpu), times(1), ""],
      line("facts frozen, judged, explained, ranked, stored", product),
      line("read, judged and ranked, nothing stored", decided),
      line("judged anew after a rule change", whatIf),
      line(`the whole for ${tenth.subjects} subjects`, tenth),
    ],
  );
  if (!peers) return;
  const row = (label: string, { wall, cpu, megabytes }: Peers["ours"]) => [
    label,
    number(wall),
    times(wall / peers.ours.wall),
    number(cpu),
    times(cpu / peers.ours.cpu),
    number(megabytes, 0),
  ];
  printTable(
    `The same rule for ${peers.units} units in general engines, which decide only: no reasons, nothing stored`,
    ["", "wall s", "×ours", "CPU s", "×ours", "peak MB"],
    [
      row("this portal, nothing stored", peers.ours),
      ...Object.entries(peers.peers).map(([name, cost]) => row(name, cost)),
    ],
  );
}
