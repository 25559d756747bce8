import "server-only";
import type { Day } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";

/** Another system's figure for one indicator of a unit; amounts are decimal text. */
export type SnapshotValue = {
  /** Code of the catalogue ("K04"): what `PlanIndicator.code` is. */
  indicatorCode: string;
  sourceCode: string;
  sourceName: string;
  numerator: string | null;
  denominator: string | null;
  amount: string | null;
  /** The day the provider took the figures. */
  takenOn: Day;
};

/** What other systems say about a unit in exactly these days, by indicator and source, in one statement. */
export function listSnapshotValues(
  tx: Transaction,
  { unitId, startsOn, endsOn }: { unitId: string; startsOn: Day; endsOn: Day },
): Promise<SnapshotValue[]> {
  return tx.$queryRaw<SnapshotValue[]>`
    select s."indicatorCode", o."code" as "sourceCode", o."name" as "sourceName",
           trim_scale(s."numerator")::text as "numerator", trim_scale(s."denominator")::text as "denominator",
           trim_scale(s."amount")::text as "amount", s."takenOn"::text as "takenOn"
    from "FigureSnapshot" s join "FigureSource" o on o."id" = s."sourceId"
    where s."unitId" = ${unitId} and s."startsOn" = ${startsOn}::date and s."endsOn" = ${endsOn}::date
    order by s."indicatorCode", o."code"`;
}
