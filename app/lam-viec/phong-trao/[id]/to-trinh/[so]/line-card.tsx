import Link from "next/link";
import { ClauseSummary } from "@/components/commendations/clause-summary";
import { AttentionTags, LineTag } from "@/components/commendations/tags";
import { OutcomeTag } from "@/components/evaluation/outcome-tag";
import { Fold } from "@/components/ui/fold";
import type { ProposalLineShown } from "@/lib/commendations/proposals/queries";
import { formatInstant } from "@/lib/vietnamese";
import { LineVerbs } from "./line-verbs";

/** One case: who, for what, the machine's answer, the council's vote, why to heed it, and the three answers. */
export function LineCard({
  line,
  here,
  mayDecide,
}: {
  line: ProposalLineShown;
  here: string;
  mayDecide: boolean;
}) {
  return (
    <li className="case-card" data-open={mayDecide && line.decision === null}>
      <div className="line-head">
        <div>
          <h3>
            {line.position}. {line.subjectName}
          </h3>
          <p className="text-sm text-ink-2">
            {[line.post, line.subjectKind === "COLLECTIVE" ? "Tập thể" : line.unitName]
              .filter(Boolean)
              .join(", ")}{" "}
            · {line.tierName}
          </p>
        </div>
        <div className="flex flex-wrap items-start gap-2">
          <OutcomeTag outcome={line.outcome} provisional={line.provisional} />
          {line.decision && <LineTag decision={line.decision} />}
        </div>
      </div>
      <p className="text-sm">
        Điều kiện đạt{" "}
        <span className="so">
          {line.conditionsMet}/{line.conditionsTotal}
        </span>
        {line.vote && (
          <>
            {" · Hội đồng "}
            <span className="so">
              {line.vote.agree}/{line.vote.base}
            </span>
          </>
        )}
        {line.rank !== null && (
          <>
            {" · Thứ hạng trong khối "}
            <span className="so">{line.rank}</span>
          </>
        )}
      </p>
      <AttentionTags attention={line.attention} />
      {line.isHeld && <p className="font-medium text-danger">Đang tạm dừng xét.</p>}
      {!line.byVerdict && <p className="text-sm">Lý do đưa vào danh sách: {line.addedReason}</p>}
      {line.repeats.map(({ decision, roundTitle }) => (
        <p key={`${decision} ${roundTitle}`} className="text-sm">
          Đã được khen tại {decision} ({roundTitle}).{" "}
          {line.justification && `Giải trình: ${line.justification}`}
        </p>
      ))}
      {line.decision && (
        <p className="text-sm text-ink-2">
          {line.decidedBy}
          {line.decidedAt && `, ${formatInstant(line.decidedAt)}`}
          {line.reason && `: ${line.reason}`}
        </p>
      )}
      <Fold summary="Vì sao có kết luận này">
        <ClauseSummary lines={line.clauses} />
        <p className="mt-2">
          <Link href={`${here}/xet/${line.runId}/${line.subjectId}`}>Phiếu giải thích đầy đủ</Link>
        </p>
      </Fold>
      {mayDecide && <LineVerbs line={line} />}
    </li>
  );
}
