import type { z } from "zod";
import type { filingsCondition, judgementCondition } from "./condition";
import type { Facts, FilingFact, JudgementFact } from "./facts";
import { type Context, type Finding, latest, sourceOf } from "./node";
import type { Reason, Source } from "./verdict";

/** A registration counts once it is accepted; before the window closes an absent one is merely not there yet. */
export function registrationAccepted({ facts }: Context): Finding {
  const { id, status, decidedAt, decidedBy, isClosed } = facts.registration;
  const sources = id === null ? [] : [sourceOf({ type: "registration", id, by: decidedBy, at: decidedAt })];
  if (status === "accepted") return { outcome: "met", reason: "registered", sources };
  if (status === "rejected") return { outcome: "not-met", reason: "registration-rejected", sources };
  if (isClosed && (status === "none" || status === "draft"))
    return { outcome: "not-met", reason: "not-registered", sources };
  return { outcome: "missing-data", reason: "registration-pending", sources };
}

type FilingAnswer = { outcome: "met" | "not-met" | "missing-data"; reason: Reason; isProvisional: boolean };

function filingAnswer(filing: FilingFact, onTime: boolean): FilingAnswer {
  const isFiled = filing.state === "submitted" || filing.state === "confirmed";
  if (!isFiled) {
    const isLost = filing.isLocked || (onTime && filing.isDue);
    return { outcome: isLost ? "not-met" : "missing-data", reason: "filing-missing", isProvisional: false };
  }
  const isProvisional = filing.state !== "confirmed";
  if (onTime && filing.isLate) return { outcome: "not-met", reason: "filing-late", isProvisional: false };
  return { outcome: "met", reason: isProvisional ? "filing-pending" : "filings-complete", isProvisional };
}

/** Every expected filing handed in (and in time, where the plan asks for it); unconfirmed ones are provisional. */
export function filingsComplete({ onTime }: z.infer<typeof filingsCondition>, { facts }: Context): Finding {
  const answers = facts.filings
    .toSorted((a, b) => (a.period.through < b.period.through ? -1 : 1))
    .map((filing) => ({ filing, ...filingAnswer(filing, onTime) }));
  if (answers.length === 0) return { outcome: "missing-data", reason: "no-period" };

  const sources = answers.map(
    ({ filing }): Source =>
      sourceOf({
        type: "filing",
        id: filing.filingId ?? filing.period.id,
        period: filing.period.name,
        at: filing.submittedAt,
      }),
  );
  const decisive =
    answers.find((one) => one.outcome === "not-met") ??
    answers.find((one) => one.outcome === "missing-data") ??
    answers.find((one) => one.isProvisional);
  if (!decisive) return { outcome: "met", reason: "filings-complete", sources };
  const { outcome, reason, isProvisional } = decisive;
  return { outcome, reason, isProvisional, sources };
}

/** A worded clause: people answer it, and until they do it stays open. */
export function judgement({ id, readers }: z.infer<typeof judgementCondition>, { facts }: Context): Finding {
  if (readers === 2) return readTwice(facts, id);
  return judged(facts, id) ?? { outcome: "needs-judgement", reason: "not-judged" };
}

/** The last word of each person who read a clause, oldest first. */
export function readingsOf<Row extends Pick<JudgementFact, "id" | "at" | "by" | "byId">>(
  rows: readonly Row[],
): Row[] {
  const ordered = rows.toSorted((a, b) => (`${a.at}|${a.id}` < `${b.at}|${b.id}` ? -1 : 1));
  return [...new Map(ordered.map((row) => [row.byId ?? row.by, row])).values()];
}

/** Two who read it for themselves and agree answer it; when they differ, one of them comes round or a third decides. */
function readTwice(facts: Facts, conditionId: string): Finding {
  const readings = readingsOf(facts.judgements.filter((row) => row.conditionId === conditionId));
  const agreeing = readings
    .map(({ outcome }) => readings.filter((one) => one.outcome === outcome))
    .find((same) => same.length >= 2 && same.length * 2 > readings.length);
  const [first] = agreeing ?? [];
  if (!agreeing || !first) {
    const reason =
      readings.length > 1 ? "readings-differ" : readings.length === 1 ? "one-reading" : "not-judged";
    return { outcome: "needs-judgement", reason };
  }
  const sources = agreeing.map(({ id, by, at, document }) =>
    sourceOf({ type: "judgement", id, by, at, document }),
  );
  return { outcome: first.outcome, reason: "judged", sources };
}

/** The latest answer people gave to a condition; null when nobody has. */
export function judged(facts: Facts, conditionId: string): Finding | null {
  const rows = facts.judgements.filter((row) => row.conditionId === conditionId);
  const row: JudgementFact | undefined = latest(rows, ({ at }) => at);
  if (!row) return null;
  const { id, by, at, document, outcome } = row;
  return { outcome, reason: "judged", sources: [sourceOf({ type: "judgement", id, by, at, document })] };
}

/**
 * An open discipline case, investigation or complaint postpones, it does not reject (DOMAIN §7
 * rule 26): the answer stays open until the hold is lifted, and no judgement lifts it.
 */
export function noOpenHold({ facts }: Context): Finding {
  const open = facts.holds.filter((hold) => hold.isOpen);
  if (open.length === 0) return { outcome: "met", reason: "no-hold" };
  const sources = open.map(({ id }) => sourceOf({ type: "hold", id })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { outcome: "needs-judgement", reason: "open-hold", sources };
}
