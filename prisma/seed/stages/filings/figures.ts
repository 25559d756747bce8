import type { CellInput } from "@/lib/filings/cells/schema";
import type { UnitKind } from "@/prisma/generated/enums";

/** How a unit does in a year; all of it is `số liệu minh họa`. */
export type Performance = {
  /** Dossiers received in a quarter. */
  volume: number;
  /** Shares in percent. */
  online: number;
  fullyOnline: number;
  onTime: number;
  paid: number;
  digitised: number;
  electronic: number;
  /** Overdue and not solved at the end of each quarter. */
  overdue: [number, number, number, number];
  /** Initiatives recognised by the end of each quarter, counted from January. */
  initiatives: [number, number, number, number];
  hasDossiers: boolean;
  hasPayments: boolean;
};

/** A number between 0 and 1 that is always the same for the same words. */
function fraction(words: string): number {
  let hash = 2166136261;
  for (const character of words) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  // Two rounds of mixing: neighbouring words must not give neighbouring numbers.
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
const between = (words: string, low: number, high: number) => low + fraction(words) * (high - low);

const volumes: Partial<Record<UnitKind, [number, number]>> = {
  DEPARTMENT: [900, 5200],
  PROVINCE_OFFICE: [300, 700],
  CENTRAL_AGENCY: [4000, 16000],
  COMMUNE: [1200, 4800],
};

export type Exception = Partial<Performance>;

/** What a unit did in a year: better than the plan asks in most things, each in its own way. */
export function performanceOf(
  code: string,
  kind: UnitKind,
  year: number,
  given: Exception = {},
): Performance {
  const of = (what: string, low: number, high: number) => between(`${code}:${year}:${what}`, low, high);
  const [low, high] = volumes[kind] ?? [400, 1200];
  return {
    volume: Math.round(between(`${code}:volume`, low, high)),
    online: of("online", 79, 94),
    fullyOnline: of("fully", 48, 66),
    onTime: of("on-time", 97.4, 99.9),
    paid: of("paid", 56, 88),
    digitised: of("digitised", 86, 99),
    electronic: of("electronic", 87, 99.5),
    overdue: [0, 0, 0, 0],
    initiatives: [0, 1, 1, 2],
    hasDossiers: true,
    hasPayments: true,
    ...given,
  };
}

/** The quarters a period counts: the six months and the year run from January on. */
export const quartersOf = (position: number) => ([[0], [0, 1], [2], [0, 1, 2, 3]] as const)[position] ?? [];

/** What the plan asks of the rates: a result exactly there has to be explained. */
const thresholds: Record<string, number> = { k04: 80, k05: 50, k06: 98, k10: 60, k11: 90, k12: 90, k18: 95 };

export type Filed = Omit<CellInput, "version">;
const blank = {
  state: "REPORTED",
  numerator: null,
  denominator: null,
  amount: null,
  explanation: "",
  expectedOn: null,
} as const;

/** The ten lines of one filing; cumulative ones are the sums of their quarters, so that nothing ever falls. */
export function linesOf(code: string, year: number, position: number, did: Performance): Filed[] {
  const quarters = quartersOf(position);
  const sum = (part: (quarter: number) => number) =>
    quarters.reduce<number>((total, quarter) => total + part(quarter), 0);
  const received = (quarter: number) =>
    Math.round(did.volume * between(`${code}:${year}:season:${quarter}`, 0.9, 1.15));
  const solved = (quarter: number) =>
    Math.round(received(quarter) * between(`${code}:${year}:solved:${quarter}`, 0.93, 0.99));
  const share = (base: (quarter: number) => number, percent: number, what: string) => (quarter: number) => {
    const near = percent + between(`${code}:${year}:${what}:${quarter}`, -0.6, 0.6);
    return Math.min(base(quarter), Math.round((base(quarter) * near) / 100));
  };
  const rate = (
    indicatorId: string,
    base: (quarter: number) => number,
    percent: number,
    exists = did.hasDossiers,
    done = base,
  ): Filed => {
    const line = { ...blank, indicatorId };
    if (!exists) return { ...line, state: "NONE_ARISEN" };
    const [numerator, denominator] = [sum(share(done, percent, indicatorId)), sum(base)];
    const isOnThreshold = numerator * 100 === (thresholds[indicatorId] ?? -1) * denominator;
    const explanation = isOnThreshold ? "Đã rà soát, kết quả đúng bằng mức kế hoạch giao." : "";
    return { ...line, numerator: String(numerator), denominator: String(denominator), explanation };
  };
  const count = (indicatorId: string, amount: number, explanation = ""): Filed => ({
    ...blank,
    indicatorId,
    amount: String(amount),
    explanation,
  });
  const payable = (quarter: number) => Math.round(received(quarter) * 0.46);
  const scanned = (quarter: number) => Math.round(received(quarter) * 0.9);
  const asked = (quarter: number) => Math.round(between(`${code}:${year}:asked:${quarter}`, 3, 26));
  const tasks = (quarter: number) => Math.round(between(`${code}:${year}:tasks:${quarter}`, 6, 14));
  const last = quarters.at(-1) ?? 0;
  const overdue = did.hasDossiers ? (did.overdue[last] ?? 0) : 0;
  // What is overdue and still open belongs to the base of the on-time rate (K06).
  const due = (quarter: number) => solved(quarter) + (quarter === last ? overdue : 0);
  const initiatives = position === 2 ? did.initiatives[2] - did.initiatives[1] : (did.initiatives[last] ?? 0);

  return [
    rate("k04", received, did.online),
    rate("k05", received, did.fullyOnline),
    rate("k06", due, did.onTime, did.hasDossiers, solved),
    did.hasDossiers
      ? count("k07", overdue, overdue ? "Hồ sơ liên thông chờ ý kiến cơ quan phối hợp." : "")
      : { ...blank, indicatorId: "k07", state: "NONE_ARISEN" },
    rate("k10", payable, did.paid, did.hasDossiers && did.hasPayments),
    rate("k11", scanned, did.digitised),
    rate("k12", solved, did.electronic),
    rate("k16", asked, 100.6, true),
    rate("k18", tasks, 100.6, true),
    count("k19", initiatives, initiatives === 1 ? "Một sáng kiến được công nhận cấp cơ sở trong kỳ." : ""),
  ];
}
