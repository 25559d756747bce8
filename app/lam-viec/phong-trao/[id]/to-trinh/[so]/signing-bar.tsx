import { VerbButton } from "@/components/forms/verb-button";
import { LinkButton } from "@/components/ui/button";
import type { ProposalPage } from "@/lib/commendations/proposals/queries";
import {
  agreeRestAction,
  draftDecisionAction,
  redraftProposalAction,
  returnProposalAction,
  signProposalAction,
  submitProposalAction,
} from "../actions";

/** How far the paper is, and the next verb of whoever holds it; stays in sight while one reads. */
export function SigningBar({ proposal }: { proposal: ProposalPage }) {
  const { id, version, lines, verbs, status } = proposal;
  if (!verbs) return null;
  const count = (decision: string) => lines.filter((line) => line.decision === decision).length;
  const decided = lines.filter(({ decision }) => decision !== null).length;
  const input = { id, version };

  return (
    <div className="sticky-verbs">
      <p role="status">
        Đã cho ý kiến{" "}
        <span className="so">
          {decided}/{lines.length}
        </span>{" "}
        · {count("AGREED")} đồng ý, {count("RETURNED")} trả lại, {count("DEFERRED")} để lại
      </p>
      <div className="flex flex-wrap gap-2">
        {verbs.mayRedraft && (
          <VerbButton
            label="Lập lại từ danh sách hiện có"
            variant="secondary"
            action={redraftProposalAction}
            input={input}
            done="Đã cập nhật danh sách."
          />
        )}
        {(status === "DRAFT" || status === "RETURNED") && !verbs.submit && (
          <VerbButton
            label="Trình"
            action={submitProposalAction}
            input={input}
            confirm={{
              title: `Trình tờ trình ${proposal.code}`,
              effect: `Lãnh đạo UBND tỉnh nhận ${lines.length} trường hợp để cho ý kiến.`,
            }}
            done="Đã trình."
          />
        )}
        {verbs.mayDecide && (
          <>
            <VerbButton
              label="Trả lại tờ trình"
              variant="secondary"
              action={returnProposalAction}
              input={input}
              refusal={verbs.return?.text ?? null}
              confirm={{
                title: "Trả lại cả tờ trình",
                effect: "Tờ trình quay về Sở Nội vụ kèm lý do.",
                reason: { label: "Lý do trả lại" },
              }}
              done="Đã trả lại."
            />
            {verbs.rest.count > 0 && (
              <VerbButton
                label={`Đồng ý các dòng đủ điều kiện (${verbs.rest.count})`}
                variant="secondary"
                action={agreeRestAction}
                input={input}
                refusal={verbs.rest.refusal}
                done="Đã đồng ý các dòng đủ điều kiện."
              />
            )}
            <VerbButton
              label="Ký duyệt"
              action={signProposalAction}
              input={input}
              refusal={verbs.sign?.text ?? null}
              confirm={{
                title: `Ký duyệt tờ trình ${proposal.code}`,
                effect: `${count("AGREED")} trường hợp được khen thưởng; ${count("RETURNED")} trả lại, ${count("DEFERRED")} để lại xem xét sau.`,
              }}
              done="Đã ký duyệt."
            />
          </>
        )}
        {verbs.mayDraftDecision && !proposal.decision && (
          <VerbButton
            label="Dự thảo quyết định"
            action={draftDecisionAction}
            input={{ proposalId: id }}
            done="Đã lập dự thảo quyết định."
          />
        )}
        {proposal.decision && (
          <LinkButton
            href={`/lam-viec/phong-trao/${proposal.round.campaignId}/quyet-dinh/${proposal.decision.id}`}
          >
            Mở quyết định
          </LinkButton>
        )}
      </div>
    </div>
  );
}
