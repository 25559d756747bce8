import Link from "next/link";
import { PlainTextArea } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { Notice } from "@/components/ui/notice";
import { dayOf } from "@/lib/calendar";
import { parentChangeText, parentChangeTitle } from "@/lib/campaigns/parents/text";
import { isWithinReach } from "@/lib/campaigns/policy";
import type { PlanSheet } from "@/lib/campaigns/versions/queries";
import type { Actor } from "@/lib/identity/actor";
import { confirmParentChangeAction } from "./actions";
import { AmendButton } from "./verbs";

/** The plan above has changed since this one was issued: what it says now, and the two ways to answer. */
export function ParentChanges({ sheet, actor }: { sheet: PlanSheet; actor: Actor }) {
  const { campaign, parentChanges, openRounds, versions } = sheet;
  const mayAnswer = isWithinReach(actor, "plan.draft", campaign);
  const hasDraft = versions.some(({ status }) => status === "DRAFT" || status === "SUBMITTED");
  return parentChanges.map((one) => (
    <div key={`${one.parentPlanId} ${one.change}`} className="mb-5">
      <Notice kind="warning" title={parentChangeTitle[one.change]}>
        <p>{parentChangeText({ ...one, on: dayOf(one.changedAt) })}</p>
        {openRounds.length > 0 && (
          <p className="mt-1">
            Đợt đang mở giữ điều kiện đã mở: {openRounds.map(({ title }) => title).join(", ")}.
          </p>
        )}
        <p className="mt-1">
          <Link
            href={`/lam-viec/phong-trao/${one.parentCampaignId}/ke-hoach/phien-ban?den=${one.parentNumber}&tu=${Math.max(1, one.parentNumber - 1)}`}
          >
            {one.change === "amended" ? "Xem nội dung thay đổi" : "Xem kế hoạch đã thu hồi"}
          </Link>
        </p>
        {mayAnswer && (
          <div className="mt-3 flex flex-wrap gap-3">
            <VerbButton
              label="Đã xem, không cần sửa"
              action={confirmParentChangeAction}
              input={{ campaignId: campaign.id, parentPlanId: one.parentPlanId, note: "" }}
              done="Đã xác nhận, kế hoạch giữ nguyên."
              confirm={{
                title: "Xác nhận kế hoạch không cần sửa",
                effect: "Tên người xác nhận và kết quả rà soát được ghi vào nhật ký.",
                fields: <PlainTextArea name="note" label="Kết quả rà soát" rows={2} required />,
              }}
            />
            {!hasDraft && <AmendButton sheet={sheet} />}
          </div>
        )}
      </Notice>
    </div>
  ));
}
