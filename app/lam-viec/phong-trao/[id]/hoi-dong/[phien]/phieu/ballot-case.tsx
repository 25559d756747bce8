"use client";
import Link from "next/link";
import { ClauseSummary } from "@/components/commendations/clause-summary";
import { OutcomeTag } from "@/components/evaluation/outcome-tag";
import { PlainTextField } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { Fold } from "@/components/ui/fold";
import { StatusTag } from "@/components/ui/status-tag";
import { choiceText } from "@/lib/commendations/sessions/text";
import { type BallotKind, VoteChoice } from "@/prisma/generated/enums";
import { declareRecusalAction } from "../../actions";
import type { BallotCase as Case, Draft } from "./ballot";

type Props = {
  one: Case;
  kind: BallotKind;
  value: Draft[string] | undefined;
  mayDeclare: boolean;
  onChange: (value: Draft[string]) => void;
};

/** One case: what is asked, what the evaluation found, and three answers of which none is preselected. */
export function BallotCase({ one, kind, value = { note: "" }, mayDeclare, onChange }: Props) {
  return (
    <li className="case-card" id={`th-${one.id}`} data-open={one.recusal === null && !value.choice}>
      <div className="line-head">
        <div className="min-w-0">
          <h2 className="text-base">
            <span className="so">{one.position}.</span> {one.subjectName}
          </h2>
          <p className="text-sm text-ink-2">{one.about}</p>
        </div>
        <OutcomeTag outcome={one.outcome} provisional={one.provisional} />
      </div>
      {one.added && (
        <p className="mt-2 text-sm">
          <StatusTag tone="missing" icon="user">
            Do người đưa vào
          </StatusTag>{" "}
          {one.added}
        </p>
      )}
      {one.justification && <p className="mt-1 text-sm">Giải trình: {one.justification}</p>}
      <Fold summary={`${one.conditions} điều kiện đạt`}>
        <ClauseSummary lines={one.lines} />
        <p className="mt-2 text-sm">
          <Link href={one.explanation}>Xem phiếu giải thích đầy đủ</Link>
        </p>
      </Fold>
      {one.recusal ? (
        <p className="flex flex-wrap items-center gap-2">
          <StatusTag tone="none">Không tham gia bỏ phiếu</StatusTag>
          <span className="text-sm text-ink-2">{one.recusal}</span>
        </p>
      ) : (
        <Choices one={one} kind={kind} value={value} mayDeclare={mayDeclare} onChange={onChange} />
      )}
    </li>
  );
}

function Choices({ one, kind, value, mayDeclare, onChange }: Props & { value: Draft[string] }) {
  return (
    <>
      <fieldset className="choice-row">
        <legend className="sr-only">Ý kiến về {one.subjectName}</legend>
        {Object.values(VoteChoice).map((choice) => (
          <label key={choice} className="choice-pill">
            <input
              type="radio"
              name={one.id}
              value={choice}
              checked={value.choice === choice}
              onChange={() => onChange({ ...value, choice })}
            />
            {choiceText[choice]}
          </label>
        ))}
      </fieldset>
      {/* A note could give a hand away: a secret ballot takes none. */}
      {kind === "OPEN" && value.choice && value.choice !== VoteChoice.AGREE && (
        <div className="mt-3">
          <PlainTextField
            name={`ghi-chu-${one.id}`}
            label="Ghi chú"
            optional
            value={value.note}
            onChange={({ target }) => onChange({ ...value, note: target.value })}
          />
        </div>
      )}
      {mayDeclare && (
        <div className="mt-2">
          <VerbButton
            label="Không tham gia bỏ phiếu trường hợp này"
            size="small"
            variant="quiet"
            action={declareRecusalAction}
            input={{ caseId: one.id }}
            confirm={{
              title: `Không tham gia bỏ phiếu: ${one.subjectName}`,
              effect: "Dùng khi có quan hệ lợi ích, người thân. Không rút lại được.",
              reason: { label: "Lý do" },
            }}
            done="Đã ghi nhận."
          />
        </div>
      )}
    </>
  );
}
