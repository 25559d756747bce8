import { VerbButton } from "@/components/forms/verb-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { ProposalLineShown, ProposalPage } from "@/lib/commendations/proposals/queries";
import { readAttentionAction } from "../actions";
import { LineCard } from "./line-card";

/** What leadership should look at first; agreeing to the rest at once waits until it has been read. */
export function AttentionPart({
  proposal,
  lines,
  here,
}: {
  proposal: ProposalPage;
  lines: ProposalLineShown[];
  here: string;
}) {
  const mayDecide = proposal.verbs?.mayDecide ?? false;
  return (
    <Section
      title={`Cần lưu ý (${lines.length})`}
      actions={
        mayDecide &&
        !proposal.hasReadAttention && (
          <VerbButton
            label="Đã xem mục Cần lưu ý"
            variant="secondary"
            action={readAttentionAction}
            input={{ id: proposal.id, version: proposal.version }}
            done="Đã ghi nhận."
          />
        )
      }
    >
      {mayDecide && !proposal.hasReadAttention && (
        <Notice kind="warning">Xem các trường hợp dưới đây trước khi đồng ý các dòng còn lại.</Notice>
      )}
      <ul className="case-list">
        {lines.map((line) => (
          <LineCard key={line.id} line={line} here={here} mayDecide={mayDecide} />
        ))}
      </ul>
    </Section>
  );
}
