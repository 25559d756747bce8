import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { DocumentGraphView } from "@/components/plans/document-graph";
import { PlanReading } from "@/components/plans/plan-reading";
import { PlanStatusTag } from "@/components/plans/plan-status";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";
import { findPlanSheet, type PlanSheet } from "@/lib/campaigns/versions/queries";
import { appliesToText } from "@/lib/campaigns/versions/text";
import { requireActorFor } from "@/lib/identity/session";
import { numberAsked } from "@/lib/input-number";
import { formatDate, formatInstant } from "@/lib/vietnamese";
import { ParentChanges } from "./parent-changes";
import { PlanVerbs } from "./verbs";

export const metadata: Metadata = { title: "Kế hoạch" };

export default async function PlanPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/ke-hoach">) {
  const { id } = await params;
  const asked = (await searchParams)["phien-ban"];
  const actor = await requireActorFor("plan.read");
  const sheet = await findPlanSheet(actor, id, numberAsked(asked));
  if (!sheet) notFound();
  const { version, view } = sheet;

  return (
    <>
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
        actions={<PlanVerbs sheet={sheet} actor={actor} />}
      />
      <div className="mb-5 empty:hidden">
        <VersionNotice sheet={sheet} />
      </div>
      <UnknownAsked label="Phiên bản" asked={asked} used={version.number} />
      <ParentChanges sheet={sheet} actor={actor} />
      <PlanReading view={view}>
        <DocumentGraphView graph={sheet.graph} />
        {view.terms.cascade && (
          <p className="mt-4">
            <Link href={`/lam-viec/phong-trao/${id}/ke-hoach/trien-khai`}>
              Theo dõi đơn vị nào đã ban hành kế hoạch riêng
            </Link>
            {view.terms.cascade.due && ` (${view.terms.cascade.due.phrase})`}
          </p>
        )}
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

function VersionNotice({ sheet: { version, versions, roundTitles } }: { sheet: PlanSheet }) {
  const inForce = versions.find(({ status }) => status === "PUBLISHED");
  if (version.status === "WITHDRAWN")
    return (
      <Notice kind="warning" title={version.publishedAt ? "Kế hoạch đã thu hồi" : "Bản nháp đã hủy bỏ"}>
        <p>{version.withdrawReason}</p>
        {version.withdrawBasis && <p>Căn cứ: {version.withdrawBasis}</p>}
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
  if (version.amendmentBasis)
    return (
      <Notice title="Sửa đổi, bổ sung">
        <p>{version.amendmentBasis}</p>
        <p>{appliesToText(version.appliesTo, roundTitles)}</p>
      </Notice>
    );
  return null;
}
