import Link from "next/link";
import { NominationTag, OverrideTag } from "@/components/commendations/tags";
import { OutcomeTag } from "@/components/evaluation/outcome-tag";
import type { DataColumn } from "@/components/tables/data-table";
import { StatusTag } from "@/components/ui/status-tag";
import { roundKindOf } from "@/lib/campaigns/rules";
import type { NominationItem } from "@/lib/commendations/nominations/queries";
import { relationText } from "@/lib/commendations/nominations/text";
import { tiersOf } from "@/lib/evaluation/judging/rules";
import { conditionsOf } from "@/lib/plans";
import { conditionText } from "@/lib/plans/text";
import { placeText } from "@/lib/scoring/text";
import { formatDate } from "@/lib/vietnamese";
import { NominationVerbs } from "./nomination-verbs";
import { type BoardView, gradeNameIn } from "./view";

/** What the list shows of a case. */
export function nominationColumns(view: BoardView): DataColumn<NominationItem>[] {
  const { here, round } = view;
  const tiers = tiersOf(round.terms, roundKindOf[round.kind]);
  // Where a kind of subject has one award, its name would only repeat the row above.
  const tierName = (id: string) => {
    const tier = tiers.find((one) => one.id === id);
    const isOnly = tiers.filter(({ subject }) => subject === tier?.subject).length === 1;
    return isOnly ? null : tier?.name;
  };
  return [
    {
      head: "Tập thể, cá nhân",
      rowHead: true,
      cell: ({ subjectName, personId, unitId, runId, unitName, post, tierId }) => (
        <div className="min-w-48">
          <Link href={`${here}/xet/${runId}/${personId ?? unitId}`}>{subjectName}</Link>
          {personId && (
            <span className="block text-ink-2">{[post, unitName].filter(Boolean).join(", ")}</span>
          )}
          {tierName(tierId) && <span className="block text-xs text-ink-2">{tierName(tierId)}</span>}
        </div>
      ),
    },
    { head: "Kết quả xét", cell: (row) => <VerdictCell row={row} view={view} /> },
    { head: "Trạng thái", cell: (row) => <StateCell row={row} /> },
    { head: "Căn cứ, lý do", cell: (row) => <ReasonCell row={row} /> },
    { head: "Thao tác", cell: (row) => <NominationVerbs row={row} view={view} /> },
  ];
}

type CellProps = { row: NominationItem; view: BoardView };

function VerdictCell({ row: { verdict }, view }: CellProps) {
  const { terms } = view.round;
  const obstacle = conditionsOf(terms).find(({ condition }) => condition.id === verdict.firstObstacle);
  return (
    <div className="grid justify-items-start gap-1">
      <OutcomeTag outcome={verdict.outcome} provisional={verdict.provisional} />
      <span className="text-ink-2">
        <span className="so">
          {verdict.conditionsMet}/{verdict.conditionsTotal}
        </span>{" "}
        điều kiện đạt
        {verdict.rank !== null && (
          <>
            {" "}
            · hạng <span className="so">{verdict.rank}</span>
            {verdict.rankTied ? " (bằng nhau)" : ""}
          </>
        )}
      </span>
      {verdict.quotaReason && (
        <span className="text-ink-2">{placeText[verdict.quotaReason as keyof typeof placeText]}</span>
      )}
      {obstacle && (
        <span className="max-w-80 text-ink-2">
          Còn thiếu: {conditionText(obstacle.condition, terms, gradeNameIn(view))}
        </span>
      )}
    </div>
  );
}

function StateCell({ row }: { row: NominationItem }) {
  return (
    <div className="grid justify-items-start gap-1">
      <NominationTag status={row.status} />
      {!row.byVerdict && (
        <StatusTag tone="missing" icon="user">
          Do người đưa vào
        </StatusTag>
      )}
      {row.overrideReason && <OverrideTag />}
      {row.isHeld && (
        <StatusTag tone="overdue" icon="locked">
          Đang tạm dừng xét
        </StatusTag>
      )}
    </div>
  );
}

function ReasonCell({ row }: { row: NominationItem }) {
  const { byVerdict, reason, dropReason, repeats, countsFrom, justification, decidedBy } = row;
  return (
    <div className="grid max-w-80 gap-1">
      {byVerdict && !reason && <span className="text-ink-2">Theo kết quả xét</span>}
      {reason && (
        <span>
          Đưa vào: {reason} <span className="text-ink-2">({decidedBy})</span>
        </span>
      )}
      {dropReason && <span>Đưa ra: {dropReason}</span>}
      {repeats.map(({ decision, signedOn, roundTitle, unitName, period, relation }) => (
        <span key={`${decision} ${roundTitle}`} className="text-ink-2">
          {relationText[relation](unitName)}: {roundTitle}, Quyết định số {decision}
          {signedOn ? ` ngày ${formatDate(signedOn)}` : ""}, thành tích từ {formatDate(period.from)} đến{" "}
          {formatDate(period.through)}
        </span>
      ))}
      {countsFrom && (
        <span className="text-ink-2">Thành tích lần này chỉ tính từ {formatDate(countsFrom)}</span>
      )}
      {row.formerUnits.map(({ unitName, months }) => (
        <span key={unitName} className="text-ink-2">
          Kèm ý kiến của {unitName}: đã công tác ở đó <span className="so">{months}</span> tháng trong thời
          gian xét
        </span>
      ))}
      {row.reconsiderReason && <span>Xét lại: {row.reconsiderReason}</span>}
      {row.overrideReason && <span>Lãnh đạo đồng ý khác kết quả xét: {row.overrideReason}</span>}
      {justification && <span>Giải trình: {justification}</span>}
    </div>
  );
}
