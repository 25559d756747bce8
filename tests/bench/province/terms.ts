import { type PlanTerms, planTerms } from "@/lib/plans/terms";
import { someTerms } from "@/tests/factories/terms";

/** What a unit must reach, in percent: one statement of SQL says the same. */
export const gates = {
  par: 73,
  sipas: 72,
  figures: [40, 38, 36, 34, ...Array.from({ length: 26 }, (_, at) => 31 + (at % 3))],
};
export const collectiveTier = "bk-tap-the";
export const individualTier = "bk-ca-nhan";
export const indicatorId = (number: number) => `ct-${number}`;

type Extent = { indicators: number; judged: number };

/** A plan with `indicators` ratios; units are judged by two indices, `judged` of the ratios, registration and filings. */
export function benchTerms(year: number, { indicators, judged }: Extent): PlanTerms {
  const base = someTerms({ year });
  const [collective, individual] = base.tiers;
  const figures = gates.figures.slice(0, judged).map((value, at) => ({
    id: `dk-${indicatorId(at + 1)}`,
    kind: "indicator",
    indicatorId: indicatorId(at + 1),
    comparator: ">=",
    value: String(value),
    unit: "%",
    combine: "sum",
  }));
  const index = (id: string, code: string, value: number) => ({
    ...{ id, kind: "index-value", index: code, scope: "internal", comparator: ">=" },
    ...{ value: String(value), unit: "%" },
  });
  return planTerms.parse({
    ...base,
    indicators: Array.from({ length: indicators }, (_, at) => ({
      ...base.indicators[0],
      id: indicatorId(at + 1),
      code: `K${String(at + 1).padStart(2, "0")}`,
      name: `Tỷ lệ hồ sơ của chỉ tiêu số ${at + 1}`,
      target: { comparator: ">=", value: String(gates.figures[at] ?? 50), phrase: "theo kế hoạch" },
    })),
    tiers: [
      {
        ...collective,
        id: collectiveTier,
        condition: {
          id: "dk",
          kind: "all",
          of: [
            index("dk-par", "PAR_INDEX", gates.par),
            index("dk-sipas", "SIPAS", gates.sipas),
            ...figures,
            { id: "dk-dang-ky", kind: "registration-accepted" },
            { id: "dk-ky", kind: "filings-complete", onTime: true },
          ],
        },
      },
      {
        ...individual,
        id: individualTier,
        condition: {
          id: "cn",
          kind: "all",
          of: [
            { id: "cn-don-vi", kind: "unit-meets", tierId: collectiveTier },
            { id: "cn-dang-ky", kind: "registration-accepted" },
          ],
        },
      },
    ],
  });
}
