import "server-only";
import { type BulkQuery, bulk } from "@/lib/database";
import { storedOutcome } from "../../text";
import type { Judged, Result } from "../rules";

type Place = { provinceId: string; runId: string; batch: number };

/** A verdict as it is stored. */
export const rowOf = ({ facts: { subject, units }, tier, verdict }: Judged) => ({
  id: crypto.randomUUID(),
  tierId: tier.id,
  subjectKind: subject.kind === "collective" ? "COLLECTIVE" : "INDIVIDUAL",
  unitId: subject.unitId,
  unitVersionId: subject.unitVersionId,
  personId: subject.kind === "individual" ? subject.id : null,
  subjectName: subject.name,
  unitName:
    subject.kind === "collective"
      ? subject.name
      : (units.find(({ isLast }) => isLast)?.unitName ?? units[0]?.unitName ?? ""),
  blockCode: subject.blockCode ?? "",
  outcome: storedOutcome[verdict.outcome],
  provisional: verdict.isProvisional,
  conditionsMet: verdict.counts.met,
  conditionsTotal: verdict.counts.total,
  firstObstacle: verdict.firstObstacle,
  answers: verdict.answers,
});
export type VerdictRow = ReturnType<typeof rowOf>;

/** One statement for a whole batch, whatever its size. */
export async function insertVerdicts(
  query: BulkQuery,
  { provinceId, runId, batch }: Place,
  rows: readonly VerdictRow[],
) {
  if (rows.length === 0) return;
  await query(
    `insert into "VerdictRow" ("id", "provinceId", "runId", "batch", "tierId", "subjectKind", "unitId", "unitVersionId", "personId",
       "subjectName", "unitName", "blockCode", "outcome", "provisional", "conditionsMet", "conditionsTotal", "firstObstacle", "answers")
     select r."id", $1, $2, $3, r."tierId", r."subjectKind"::"SubjectKind", r."unitId", r."unitVersionId", r."personId", r."subjectName",
       r."unitName", r."blockCode", r."outcome"::"VerdictOutcome", r."provisional", r."conditionsMet", r."conditionsTotal",
       r."firstObstacle", r."answers"
     from json_to_recordset($4::json) as r("id" text, "tierId" text, "subjectKind" text, "unitId" text, "unitVersionId" text,
       "personId" text, "subjectName" text, "unitName" text, "blockCode" text, "outcome" text, "provisional" boolean,
       "conditionsMet" integer, "conditionsTotal" integer, "firstObstacle" text, "answers" text)`,
    [provinceId, runId, batch, JSON.stringify(rows)],
  );
}

const placesAtOnce = 5000;

/** Writes ranks and cuts beside the verdicts, some thousands at a time; to write them again changes nothing. */
export async function placeVerdicts(
  tenant: { provinceId: string },
  runId: string,
  results: readonly Result[],
) {
  const rows = results.flatMap(({ subject, tier, placing }) =>
    placing
      ? [
          {
            tierId: tier.id,
            unitId: subject.unitId,
            personId: subject.kind === "individual" ? subject.id : null,
            ...placing,
          },
        ]
      : [],
  );
  for (let from = 0; from < rows.length; from += placesAtOnce)
    await bulk(tenant, (query) =>
      query(
        `update "VerdictRow" v set "rank" = r."rank", "rankTied" = r."tied", "withinQuota" = r."within", "quotaReason" = r."reason"
         from json_to_recordset($2::json) as r("tierId" text, "unitId" text, "personId" text, "rank" integer, "tied" boolean, "within" boolean, "reason" text)
         where v."runId" = $1 and v."tierId" = r."tierId" and v."unitId" = r."unitId" and v."personId" is not distinct from r."personId"`,
        [runId, JSON.stringify(rows.slice(from, from + placesAtOnce))],
      ),
    );
}
