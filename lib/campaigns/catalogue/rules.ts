import type { Day } from "@/lib/calendar";

type Dated = { code: string; validFrom: Day; validTo: Day | null };

/** The indicators of a catalogue as they read from one change of it to the next. */
export type Edition<D> = {
  validFrom: Day;
  /** The first day on which it no longer applies. */
  validTo: Day | null;
  indicators: D[];
};

/** Whether a definition applies on a day; its last day is the one before `validTo`. */
export const isInForce = ({ validFrom, validTo }: Omit<Dated, "code">, day: Day): boolean =>
  validFrom <= day && (validTo === null || day < validTo);

/** Cuts definitions into editions, newest first: in each one definition of an indicator applies, by code. */
export function editionsOf<D extends Dated>(definitions: readonly D[]): Edition<D>[] {
  const days = [
    ...new Set(definitions.flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? []].flat())),
  ]
    .toSorted()
    .map((day, index, all) => ({ validFrom: day, validTo: all[index + 1] ?? null }));
  return days
    .map(({ validFrom, validTo }) => ({
      validFrom,
      validTo,
      indicators: definitions
        .filter((one) => isInForce(one, validFrom))
        .toSorted((one, other) => (one.code < other.code ? -1 : 1)),
    }))
    .filter(({ indicators }) => indicators.length > 0)
    .reverse();
}
