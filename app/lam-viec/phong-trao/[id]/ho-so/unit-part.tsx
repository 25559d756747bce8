import { VerbButton } from "@/components/forms/verb-button";
import { Fold } from "@/components/ui/fold";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { UnitDossier } from "@/lib/commendations/dossiers/queries";
import { clockText } from "@/lib/commendations/dossiers/text";
import { formatDate, formatInstant } from "@/lib/vietnamese";
import { answerSupplementAction } from "./actions";
import { CaseTable } from "./case-table";
import { RequestForm } from "./request-form";

type Props = { roundId: string; dossier: UnitDossier; isOpen: boolean; mayFile: boolean; mayDecide: boolean };

/** One unit's dossier: its clock, what was asked for, and the checklist of its cases. */
export function UnitPart({ roundId, dossier, isOpen, mayFile, mayDecide }: Props) {
  const { request, answered } = dossier;
  return (
    <Section title={dossier.unitName} description={isOpen ? clockText(dossier.clock) : undefined}>
      <div className="grid gap-4">
        {request && (
          <Notice kind="warning" title={`Yêu cầu bổ sung đến hết ngày ${formatDate(request.dueOn)}`}>
            <p className="whitespace-pre-line">{request.content}</p>
            {mayFile && (
              <div className="mt-2">
                <VerbButton
                  label="Báo đã bổ sung"
                  variant="primary"
                  action={answerSupplementAction}
                  input={{ id: request.id, version: request.version }}
                  confirm={{ title: "Báo đã bổ sung hồ sơ", reason: { label: "Đã bổ sung những gì" } }}
                  done="Đã báo cho cơ quan thường trực."
                />
              </div>
            )}
          </Notice>
        )}
        <CaseTable dossier={dossier} mayFile={mayFile && isOpen} mayDecide={mayDecide && isOpen} />
        {answered.map((one) => (
          <p key={one.id} className="text-ink-2">
            Đã yêu cầu bổ sung ngày {formatInstant(one.sentAt)}; đơn vị trả lời{" "}
            {one.answeredAt && formatInstant(one.answeredAt)}: {one.answer}
          </p>
        ))}
        {mayDecide && isOpen && !request && (
          <Fold summary="Yêu cầu bổ sung">
            <RequestForm roundId={roundId} unitId={dossier.unitId} missing={missingText(dossier)} />
          </Fold>
        )}
      </div>
    </Section>
  );
}

const missingText = ({ cases }: UnitDossier) =>
  cases
    .filter(({ missing, dossierException }) => missing.length > 0 && !dossierException)
    .map(({ subjectName, missing }) => `${subjectName}: ${missing.map(({ name }) => name).join("; ")}`)
    .join("\n");
