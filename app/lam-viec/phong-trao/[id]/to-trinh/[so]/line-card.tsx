import Link from "next/link";
import { ClauseSummary } from "@/components/commendations/clause-summary";
import { AttentionTags, LineTag, OverrideTag } from "@/components/commendations/tags";
import { OutcomeTag } from "@/components/evaluation/outcome-tag";
import { Fold } from "@/components/ui/fold";
import { StatusTag } from "@/components/ui/status-tag";
import type { ProposalLineShown } from "@/lib/commendations/proposals/queries";
import { formatInstant } from "@/lib/vietnamese";
import { LineChoice } from "./line-choice";

type Props = { line: ProposalLineShown; here: string; mayDecide: boolean };

/** One line of the paper: who, what for, verdict, votes and figures; the explanation unfolds in place. */
export function LineCard({ line, here, mayDecide }: Props) {
  const about = [line.post, line.subjectKind === "INDIVIDUAL" ? line.unitName : null, line.tierName];
  return (
    <li className="case-card" id={`dong-${line.id}`} data-open={mayDecide && line.decision === null}>
      <div className="line-head">
        <div className="min-w-0">
          <h3 className="text-base">
            <span className="so">{line.position}.</span> {line.subjectName}
          </h3>
          <p className="text-sm text-ink-2">{about.filter(Boolean).join(" · ")}</p>
        </div>
        <div className="flex flex-wrap items-start gap-2">
          <OutcomeTag outcome={line.outcome} provisional={line.provisional} />
          {line.vote && (
            <StatusTag tone="sent" icon="vote">
              Hội đồng {line.vote.agree}/{line.vote.base}
            </StatusTag>
          )}
        </div>
      </div>
      {line.attention.length > 0 && (
        <div className="mt-2">
          <AttentionTags attention={line.attention} />
        </div>
      )}
      {line.isHeld && (
        <div className="mt-2">
          <StatusTag tone="overdue" icon="locked">
            Đang tạm dừng xét
          </StatusTag>
        </div>
      )}
      <Grounds line={line} />
      <Fold summary={`${line.conditionsMet}/${line.conditionsTotal} điều kiện đạt${keyFigures(line)}`}>
        <ClauseSummary lines={line.clauses} />
        <p className="mt-2 text-sm">
          <Link href={`${here}/xet/${line.runId}/${line.subjectId}`}>Xem phiếu giải thích và tài liệu</Link>
        </p>
      </Fold>
      {mayDecide ? <LineChoice line={line} /> : line.decision && <Decided line={line} />}
    </li>
  );
}

/** The first two figures of the case, for whoever does not unfold it. */
const keyFigures = ({ clauses }: ProposalLineShown) =>
  clauses
    .filter(({ value }) => value)
    .slice(0, 2)
    .map(({ asked, value }) => ` · ${asked.split(" từ ")[0]}: ${value}`)
    .join("");

function Grounds({ line }: { line: ProposalLineShown }) {
  const said = [
    line.addedReason && `Lý do đưa vào danh sách: ${line.addedReason}`,
    ...line.repeats.map(({ decision, roundTitle }) => `Đã khen ở ${roundTitle}, Quyết định số ${decision}`),
    line.justification && `Giải trình: ${line.justification}`,
  ].filter((one): one is string => Boolean(one));
  if (said.length === 0) return null;
  return (
    <ul className="mt-2 text-sm">
      {said.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

function Decided({ line }: { line: ProposalLineShown }) {
  return (
    <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
      {line.decision && <LineTag decision={line.decision} />}
      {line.isOverride && <OverrideTag />}
      <span className="text-ink-2">
        {[line.reason, line.decidedBy, line.decidedAt && formatInstant(line.decidedAt)]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </p>
  );
}
