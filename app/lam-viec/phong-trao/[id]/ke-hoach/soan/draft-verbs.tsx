import { VerbButton } from "@/components/forms/verb-button";
import { Section } from "@/components/ui/section";
import type { PlanDraft } from "@/lib/campaigns/drafts/queries";
import { discardDraftAction, recallPlanAction, returnPlanAction, submitPlanAction } from "./actions";
import { IssueDialog } from "./issue-dialog";

/** What can be done with the whole draft now, by this person. */
export function DraftVerbs({ draft }: { draft: PlanDraft }) {
  const { plan, mayDraft, mayIssue, submitRefusal, issueRefusal, effect } = draft;
  const input = { planId: plan.id, version: plan.version };
  if (plan.status === "SUBMITTED")
    return (
      <Section title="Ban hành">
        <div className="flex flex-wrap items-start gap-3">
          {mayIssue && (
            <>
              <IssueDialog
                planId={plan.id}
                version={plan.version}
                issuedOn={plan.terms.header.issuedOn}
                number={plan.terms.header.number}
                reporting={plan.terms.reporting}
                effect={effect}
                refusal={issueRefusal}
              />
              <VerbButton
                label="Trả lại"
                action={returnPlanAction}
                input={{ ...input, reason: "" }}
                done="Đã trả lại kế hoạch."
                confirm={{ title: "Trả lại kế hoạch", reason: { label: "Lý do trả lại" } }}
              />
            </>
          )}
          {mayDraft && (
            <VerbButton label="Rút lại" action={recallPlanAction} input={input} done="Đã rút lại kế hoạch." />
          )}
        </div>
      </Section>
    );
  if (!mayDraft) return null;
  return (
    <Section title="Trình ban hành">
      <div className="flex flex-wrap items-start gap-3">
        <VerbButton
          label="Trình ban hành"
          variant="primary"
          action={submitPlanAction}
          input={input}
          refusal={submitRefusal}
          done="Đã trình ban hành."
          confirm={{
            title: "Trình ban hành kế hoạch",
            effect:
              "Người có thẩm quyền ban hành nhận việc. Nội dung không sửa được đến khi trả lại hoặc rút lại.",
          }}
        />
        <VerbButton
          label="Hủy bỏ bản nháp"
          variant="quiet"
          action={discardDraftAction}
          input={{ ...input, reason: "" }}
          done="Đã hủy bỏ bản nháp."
          confirm={{
            title: "Hủy bỏ bản nháp",
            effect: "Bản nháp không soạn tiếp được nữa; nội dung vẫn được lưu để tra cứu.",
            reason: { label: "Lý do hủy bỏ" },
          }}
        />
      </div>
    </Section>
  );
}
