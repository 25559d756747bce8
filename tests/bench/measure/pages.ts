import type { Load, LoadJob, LoadResult, Target } from "../load/load";
import { cpuSeconds } from "./process";

export type Measurement = LoadResult & { rps: number; cpu: number };
export type Measured = { key: string; rounds: Measurement[] };

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
};

/** One target for some seconds: requests per second, and milliseconds of the server's CPU for each. */
export async function measureOnce(
  load: Load,
  pid: number,
  target: Target,
  how: Pick<LoadJob, "seconds" | "perSecond" | "atLeast">,
): Promise<Measurement> {
  const before = cpuSeconds(pid);
  const result = await load.run({ ...target, connections: 16, ...how });
  const cpu = cpuSeconds(pid) - before;
  return {
    ...result,
    rps: result.requests / result.elapsed,
    cpu: (cpu * 1000) / Math.max(1, result.requests),
  };
}

/**
 * Every target in turn, and all of them again in each round: what else the machine does then falls on all alike, and
 * ratios are taken inside a round.
 */
export async function measureInRounds(
  load: Load,
  pid: number,
  targets: readonly { key: string; target: Target }[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Map<string, Measurement[]>> {
  const found = new Map<string, Measurement[]>(targets.map(({ key }) => [key, []]));
  for (const { target } of targets) await load.run({ ...target, connections: 16, seconds: 1, atLeast: 200 });
  for (let round = 0; round < rounds; round++)
    for (const { key, target } of targets)
      found.get(key)?.push(await measureOnce(load, pid, target, { seconds, atLeast: 100 }));
  return found;
}

/** The median over the rounds of a value's ratio to another target's in the same round. */
export function ratio(
  of: readonly Measurement[] | undefined,
  to: readonly Measurement[] | undefined,
  value: (one: Measurement) => number,
): number {
  if (!of || !to) return Number.NaN;
  return median(of.flatMap((one, round) => (to[round] ? [value(one) / value(to[round])] : [])));
}
