import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import { awardStatusText, decisionStatusText } from "@/lib/commendations/decisions/text";
import { nominationStatusText } from "@/lib/commendations/nominations/text";
import type { Attention } from "@/lib/commendations/proposals/rules";
import { attentionText, lineDecisionText, proposalStatusText } from "@/lib/commendations/proposals/text";
import { sessionStatusText } from "@/lib/commendations/sessions/text";
import type {
  AwardStatus,
  DecisionStatus,
  LineDecision,
  NominationStatus,
  ProposalStatus,
  SessionStatus,
} from "@/prisma/generated/enums";

export const nominationTone: Record<NominationStatus, Tone> = {
  PROPOSED: "sent",
  DROPPED: "none",
  COUNCIL_APPROVED: "met",
  COUNCIL_REJECTED: "failed",
  APPROVED: "approved",
  RETURNED: "returned",
  DEFERRED: "due",
  AWARDED: "published",
};
export const sessionTone: Record<SessionStatus, Tone> = {
  PREPARING: "draft",
  VOTING: "sent",
  CLOSED: "met",
  COMPLETED: "approved",
};
export const proposalTone: Record<ProposalStatus, Tone> = {
  DRAFT: "draft",
  SUBMITTED: "sent",
  APPROVED: "approved",
  PARTLY_APPROVED: "approved",
  RETURNED: "returned",
};
export const decisionTone: Record<DecisionStatus, Tone> = {
  DRAFT: "draft",
  ISSUED: "approved",
  PUBLISHED: "published",
};
export const lineTone: Record<LineDecision, Tone> = { AGREED: "met", RETURNED: "returned", DEFERRED: "due" };
export const awardTone: Record<AwardStatus, Tone> = {
  ISSUED: "met",
  CORRECTED: "returned",
  REVOKED: "failed",
};

export const NominationTag = ({ status }: { status: NominationStatus }) => (
  <StatusTag tone={nominationTone[status]}>{nominationStatusText[status]}</StatusTag>
);
export const SessionTag = ({ status }: { status: SessionStatus }) => (
  <StatusTag tone={sessionTone[status]} {...(status === "VOTING" ? { icon: "waiting" as const } : {})}>
    {sessionStatusText[status]}
  </StatusTag>
);
export const ProposalTag = ({ status }: { status: ProposalStatus }) => (
  <StatusTag tone={proposalTone[status]} {...(status === "SUBMITTED" ? { icon: "waiting" as const } : {})}>
    {proposalStatusText[status]}
  </StatusTag>
);
export const DecisionTag = ({ status }: { status: DecisionStatus }) => (
  <StatusTag tone={decisionTone[status]}>{decisionStatusText[status]}</StatusTag>
);
export const LineTag = ({ decision }: { decision: LineDecision }) => (
  <StatusTag tone={lineTone[decision]}>{lineDecisionText[decision]}</StatusTag>
);
export const AwardTag = ({ status }: { status: AwardStatus }) => (
  <StatusTag tone={awardTone[status]}>{awardStatusText[status]}</StatusTag>
);

/** Why leadership should look here first, each reason as a tag. */
export const AttentionTags = ({ attention }: { attention: readonly Attention[] }) => (
  <span className="flex flex-wrap gap-1">
    {attention.map((reason) => (
      <StatusTag key={reason} tone="missing" icon="warning">
        {attentionText[reason]}
      </StatusTag>
    ))}
  </span>
);

/** `Khác kết quả xét`: a person agreed although the verdict is not `Đạt`; the mark stays. */
export const OverrideTag = () => (
  <StatusTag tone="missing" icon="user">
    Khác kết quả xét
  </StatusTag>
);
