import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlainTextArea } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { PlanReading } from "@/components/plans/plan-reading";
import { PlanStatusTag } from "@/components/plans/plan-status";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";
import { isWithinReach } from "@/lib/campaigns/policy";
import { findPlanSheet, type PlanSheet } from "@/lib/campaigns/versions/queries";
import type { Actor } from "@/lib/identity/actor";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate, formatInstant } from "@/lib/vietnamese";
import { amendPlanAction, withdrawPlanAction } from "./actions";
import { Documents } from "./documents";

export const metadata: Metadata = { title: "Kế hoạch" };

export default async function PlanPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/ke-hoach">) {
  const { id } = await params;
  const asked = (await searchParams)["phien-ban"];
  const actor = await requireActorFor("plan.read");
  const sheet = await findPlanSheet(actor, id, typeof asked === "string" ? Number(asked) || null : null);
  if (!sheet) notFound();
  const { version, view } = sheet;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Phong trào", href: "/lam-viec/phong-trao" },
          { label: sheet.campaign.title, href: `/lam-viec/phong-trao/${id}` },
          { label: "Kế hoạch" },
        ]}
      />
      <PageHeader
        title={view.terms.header.title}
        tags={
          <PlanStatusTag
            status={version.status}
            isExpired={sheet.isExpired}
            wasIssued={version.publishedAt !== null}
          />
        }
        description={issueText(sheet)}
        actions={<Actions sheet={sheet} actor={actor} />}
      />
      <div className="mb-5 empty:hidden">
        <VersionNotice sheet={sheet} />
      </div>
      <PlanReading view={view}>
        <Documents sheet={sheet} />
      </PlanReading>
    </>
  );
}

function issueText({ version, view }: PlanSheet): string {
  const { issuer } = view.terms.header;
  if (!version.publishedAt) return `${issuer} · Phiên bản ${version.number}, chưa ban hành`;
  const paper = version.documentNumber ? `Kế hoạch số ${version.documentNumber}` : "Kế hoạch không ghi số";
  const day = version.issuedOn ? ` ngày ${formatDate(version.issuedOn)}` : "";
  return `${issuer} · ${paper}${day} · Phiên bản ${version.number}, đăng lúc ${formatInstant(version.publishedAt)}`;
}

function Actions({ sheet, actor }: { sheet: PlanSheet; actor: Actor }) {
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
      {inForce && !hasDraft && isWithinReach(actor, "plan.draft", campaign) && (
        <VerbButton
          label="Sửa đổi, bổ sung"
          action={amendPlanAction}
          input={{ campaignId: campaign.id, basis: "" }}
          done="Đã mở bản sửa đổi."
          confirm={{
            title: "Sửa đổi, bổ sung kế hoạch",
            effect:
              "Phiên bản kế tiếp được mở để soạn thảo. Kế hoạch hiện tại vẫn có hiệu lực đến khi ban hành bản mới.",
            fields: <PlainTextArea name="basis" label="Căn cứ sửa đổi, bổ sung" rows={3} required />,
          }}
        />
      )}
      {inForce && isWithinReach(actor, "plan.publish", campaign) && (
        <VerbButton
          label="Thu hồi"
          variant="danger"
          action={withdrawPlanAction}
          input={{ planId: version.id, version: version.version, reason: "" }}
          done="Đã thu hồi kế hoạch."
          confirm={{
            title: "Thu hồi kế hoạch",
            effect:
              "Các đợt đang mở được khép lại. Trang công khai giữ nguyên nội dung và ghi lý do thu hồi.",
            reason: { label: "Lý do thu hồi" },
          }}
        />
      )}
    </>
  );
}

function VersionNotice({ sheet: { version, versions } }: { sheet: PlanSheet }) {
  const inForce = versions.find(({ status }) => status === "PUBLISHED");
  if (version.status === "WITHDRAWN")
    return (
      <Notice kind="warning" title={version.publishedAt ? "Kế hoạch đã thu hồi" : "Bản nháp đã hủy bỏ"}>
        {version.withdrawReason}
      </Notice>
    );
  if (version.status === "AMENDED")
    return (
      <Notice kind="warning" title={`Phiên bản ${version.number} đã được sửa đổi`}>
        {inForce && (
          <>
            Đang có hiệu lực: <a href="?">phiên bản {inForce.number}</a>.
          </>
        )}
      </Notice>
    );
  if (version.amendmentBasis) return <Notice title="Sửa đổi, bổ sung">{version.amendmentBasis}</Notice>;
  return null;
}
