import { gates } from "../province/terms";
import { type Entrant, filingsAnswer, periodsDue, registrationAnswer } from "./entrants";

/** As much of its class as is used here: the package is installed for a bench only. */
type RulesEngine = new (
  rules: object[],
) => { run: (facts: Record<string, number>) => Promise<{ events: object[] }> };

/**
 * The plan of the bench for json-rules-engine. It knows met and not met only, so what is unknown is let pass and counted
 * beside it.
 */
export function jsonRulesJudge(Engine: RulesEngine, indicators: number) {
  const least = gates.figures.slice(0, indicators);
  const thresholds: [string, number][] = [
    ["par", gates.par],
    ["sipas", gates.sipas],
    ...least.map((value, at): [string, number] => [`figure${at}`, value]),
    ["registration", 1],
    ["filings", 1],
  ];
  const engine = new Engine([
    {
      conditions: {
        all: thresholds.map(([fact, value]) => ({ fact, operator: "greaterThanInclusive", value })),
      },
      event: { type: "met" },
    },
  ]);
  return async (batch: readonly Entrant[]) => {
    const answers: number[] = [];
    for (const entrant of batch) {
      let open = registrationAnswer(entrant) === 1 ? 1 : 0;
      const known = (value: number | null, threshold: number) => {
        if (value !== null) return value;
        open += 1;
        return threshold;
      };
      const facts: Record<string, number> = {
        par: known(entrant.par, gates.par),
        sipas: known(entrant.sipas, gates.sipas),
        registration: registrationAnswer(entrant),
        filings: filingsAnswer(entrant),
      };
      for (const [at, threshold] of least.entries())
        facts[`figure${at}`] = known(shareOf(entrant, at), threshold);
      const { events } = await engine.run(facts);
      answers.push(events.length === 0 ? 0 : open > 0 ? 1 : 3);
    }
    return answers;
  };
}

function shareOf({ figures }: Entrant, at: number): number | null {
  const { numerators = [], denominators = [] } = figures[at] ?? {};
  if (numerators.length < periodsDue) return null;
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return (sum(numerators) * 100) / sum(denominators);
}
