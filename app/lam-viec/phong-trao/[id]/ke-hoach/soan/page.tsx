import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { PlanStatusTag } from "@/components/plans/plan-status";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { findPlanDraft, type PlanDraft } from "@/lib/campaigns/drafts/queries";
import type { PartState } from "@/lib/campaigns/drafts/rules";
import { partStatusText, planPartHint, planPartText } from "@/lib/campaigns/drafts/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatInstant } from "@/lib/vietnamese";
import { BeforeIssue } from "../before-issue";
import { DraftVerbs } from "./draft-verbs";

export const metadata: Metadata = { title: "Soạn thảo kế hoạch" };

export default async function DraftPage({ params }: PageProps<"/lam-viec/phong-trao/[id]/ke-hoach/soan">) {
  const { id } = await params;
  const actor = await requireActorFor("plan.read");
  const draft = await findPlanDraft(actor, id);
  // Nothing is being written: what has been issued is read instead.
  if (!draft) redirect(`/lam-viec/phong-trao/${id}/ke-hoach`);
  const { plan, campaign } = draft;
  const here = `/lam-viec/phong-trao/${id}/ke-hoach`;

  return (
    <>
      <PageHeader
        title={plan.terms.header.title}
        tags={<PlanStatusTag status={plan.status} />}
        description={`Phiên bản ${plan.number} · ${campaign.owner} · ${plan.draftedBy} soạn, lưu lúc ${formatInstant(plan.updatedAt)}`}
        actions={
          <>
            {draft.canEdit && (
              <LinkButton href={`${here}/soan/doc-van-ban`} icon="upload">
                Đọc văn bản có sẵn
              </LinkButton>
            )}
            <LinkButton href={`${here}/xem-truoc`} icon="file">
              Xem trước
            </LinkButton>
            <LinkButton href={`${here}/kiem-tra`} icon="search">
              Kiểm tra trước khi ban hành
            </LinkButton>
          </>
        }
      />
      <Custody draft={draft} />
      <Section title="Các phần của kế hoạch" description="Làm theo thứ tự nào cũng được.">
        <ol className="task-list">
          {draft.parts.map((state) => (
            <PartLine key={state.part} state={state} href={`${here}/soan/${state.part}`} />
          ))}
          <BeforeIssue draft={draft} />
          <li>
            <span className="font-medium">Trình ban hành</span>
            <span className="text-ink-2">
              {plan.status === "SUBMITTED" ? "Đã trình, đang chờ ban hành" : "Chưa trình"}
            </span>
          </li>
        </ol>
      </Section>
      <DraftVerbs draft={draft} />
    </>
  );
}

function PartLine({ state: { part, status, errors, warnings }, href }: { state: PartState; href: string }) {
  const remarks = [errors > 0 && `${errors} lỗi`, warnings > 0 && `${warnings} cảnh báo`]
    .filter(Boolean)
    .join(", ");
  return (
    <li>
      <span>
        <Link href={href} className="font-medium">
          {planPartText[part]}
        </Link>
        <span className="block text-sm text-ink-2">{planPartHint[part]}</span>
      </span>
      <span className={status === "complete" ? "text-met" : "text-ink-2"}>
        {partStatusText[status]}
        {remarks && <span className="block text-sm text-ink-2">{remarks}</span>}
      </span>
    </li>
  );
}

/** Who holds the plan now, and what was said when it came back. */
function Custody({ draft: { plan, campaign } }: { draft: PlanDraft }) {
  if (plan.status === "SUBMITTED")
    return (
      <div className="mb-6">
        <Notice>
          Đang chờ người có thẩm quyền ban hành, từ {formatInstant(plan.updatedAt)}. Nội dung không sửa được
          đến khi trả lại hoặc rút lại.
        </Notice>
      </div>
    );
  return (
    <>
      {plan.returnReason && (
        <div className="mb-6">
          <Notice kind="warning" title="Kế hoạch bị trả lại">
            {plan.returnReason}
          </Notice>
        </div>
      )}
      {plan.amendmentBasis && (
        <div className="mb-6">
          <Notice title="Bản sửa đổi, bổ sung">
            {plan.amendmentBasis} Kế hoạch đang có hiệu lực:{" "}
            <Link href={`/lam-viec/phong-trao/${campaign.id}/ke-hoach`}>xem bản hiện hành</Link>.
          </Notice>
        </div>
      )}
    </>
  );
}
