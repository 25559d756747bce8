import { PlainSelect, PlainTextArea } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { LinkButton } from "@/components/ui/button";
import { isWithinReach } from "@/lib/campaigns/policy";
import type { PlanSheet } from "@/lib/campaigns/versions/queries";
import type { Actor } from "@/lib/identity/actor";
import { amendPlanAction, withdrawPlanAction } from "./actions";

/** What can be done with a plan that is being read: its papers, its versions, amending and withdrawing it. */
export function PlanVerbs({ sheet, actor }: { sheet: PlanSheet; actor: Actor }) {
  const { campaign, version, versions } = sheet;
  const here = `/lam-viec/phong-trao/${campaign.id}/ke-hoach`;
  const inForce = version.status === "PUBLISHED";
  const hasDraft = versions.some(({ status }) => status === "DRAFT" || status === "SUBMITTED");
  return (
    <>
      {hasDraft && (
        <LinkButton href={`${here}/soan`} variant="primary">
          Mở bản đang soạn
        </LinkButton>
      )}
      <LinkButton href={`${here}/xem-truoc?phien-ban=${version.number}`} icon="file">
        Xem văn bản
      </LinkButton>
      <LinkButton href={`${here}/phien-ban`} icon="history">
        Phiên bản
      </LinkButton>
      {inForce && !hasDraft && isWithinReach(actor, "plan.draft", campaign) && <AmendButton sheet={sheet} />}
      {inForce && isWithinReach(actor, "plan.publish", campaign) && (
        <VerbButton
          label="Thu hồi"
          variant="danger"
          action={withdrawPlanAction}
          input={{ planId: version.id, version: version.version, reason: "", basis: "" }}
          done="Đã thu hồi kế hoạch."
          confirm={{
            title: "Thu hồi kế hoạch",
            effect: withdrawalEffect(sheet),
            reason: { label: "Lý do thu hồi" },
            fields: (
              <PlainTextArea
                name="basis"
                label="Văn bản thu hồi hoặc căn cứ pháp lý"
                hint="Ví dụ: Quyết định số 15/QĐ-UBND ngày 10/02/2026 về việc bãi bỏ kế hoạch."
                rows={2}
                required
              />
            ),
          }}
        />
      )}
    </>
  );
}

function withdrawalEffect({ openRounds, graph }: PlanSheet): string {
  const rounds =
    openRounds.length > 0
      ? `Khép lại các đợt đang mở: ${openRounds.map(({ title }) => title).join(", ")}. `
      : "";
  const below = graph.below.length > 0 ? `${graph.below.length} kế hoạch cấp dưới được báo để rà soát. ` : "";
  return `${rounds}${below}Kết quả đã có giữ nguyên. Trang công khai giữ nội dung, ghi lý do và căn cứ thu hồi.`;
}

export function AmendButton({ sheet: { campaign, openRounds } }: { sheet: PlanSheet }) {
  const later = { value: "", label: "Các đợt mở sau khi ban hành bản sửa đổi" };
  const rounds = openRounds.map(({ id, title }) => ({ value: id, label: `Từ ${title} (đang mở)` }));
  const all = { value: openRounds.map(({ id }) => id).join(","), label: "Tất cả các đợt đang mở" };
  return (
    <VerbButton
      label="Sửa đổi, bổ sung"
      action={amendPlanAction}
      input={{ campaignId: campaign.id, basis: "", appliesTo: [] }}
      done="Đã mở bản sửa đổi."
      confirm={{
        title: "Sửa đổi, bổ sung kế hoạch",
        effect:
          "Phiên bản kế tiếp được mở để soạn thảo. Kế hoạch hiện tại vẫn có hiệu lực đến khi ban hành bản mới.",
        fields: (
          <>
            <PlainTextArea
              name="basis"
              label="Căn cứ sửa đổi, bổ sung"
              hint="Nêu văn bản (số, ký hiệu, ngày) hoặc lý do làm căn cứ."
              rows={3}
              required
            />
            <PlainSelect
              name="appliesTo"
              label="Áp dụng từ đợt"
              hint="Đề xuất; người ban hành quyết định. Đợt không áp dụng giữ phiên bản đã mở."
              choices={[later, ...rounds, ...(openRounds.length > 1 ? [all] : [])]}
            />
          </>
        ),
      }}
    />
  );
}
