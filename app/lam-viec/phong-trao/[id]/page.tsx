import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { PlanStatusTag } from "@/components/plans/plan-status";
import { Timeline } from "@/components/plans/timeline";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { dayOf } from "@/lib/calendar";
import { type CampaignHub, findCampaignHub } from "@/lib/campaigns/hub/queries";
import { planStatusText } from "@/lib/campaigns/plans/text";
import { roundStatusText } from "@/lib/campaigns/rounds/text";
import { campaignKindText } from "@/lib/campaigns/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate } from "@/lib/vietnamese";
import { StepTable } from "./step-table";

export const metadata: Metadata = { title: "Tổng quan phong trào" };

export default async function CampaignHubPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]">) {
  const { id } = await params;
  const { dot } = await searchParams;
  const actor = await requireActorFor("plan.read");
  const now = new Date();
  const hub = await findCampaignHub(actor, id, typeof dot === "string" ? dot : null, now);
  if (!hub) notFound();
  const here = `/lam-viec/phong-trao/${id}`;

  return (
    <>
      <PageHeader
        title={hub.title}
        tags={<Tags hub={hub} />}
        description={sourceOf(hub)}
        actions={<Actions hub={hub} here={here} />}
      />
      {hub.issued?.status === "WITHDRAWN" && (
        <Notice kind="warning" title="Kế hoạch đã thu hồi">
          {hub.issued.withdrawReason}
        </Notice>
      )}
      <UnknownAsked label="Đợt" asked={dot} used={hub.round?.id} />
      {hub.rounds.length > 1 && (
        <LinkTabs
          label="Các đợt"
          tabs={hub.rounds.map((round) => ({
            label: round.title,
            href: `${here}?dot=${round.id}`,
            current: round.id === hub.round?.id,
          }))}
        />
      )}
      {hub.round ? (
        <RoundPart hub={hub} round={hub.round} here={here} now={now} />
      ) : (
        <EmptyState icon="calendar" title="Chưa có đợt thi đua nào">
          {hub.kind === "REFORM_PLAN"
            ? "Đây là kế hoạch cải cách hành chính: các phong trào dẫn chiếu, không có đợt thi đua."
            : "Các đợt được mở khi kế hoạch được ban hành."}
        </EmptyState>
      )}
    </>
  );
}

function Tags({ hub }: { hub: CampaignHub }) {
  return (
    <>
      {hub.issued && <PlanStatusTag status={hub.issued.status} />}
      {hub.draft && (
        <StatusTag tone={hub.draft.status === "SUBMITTED" ? "sent" : "draft"}>
          {hub.issued ? "Bản sửa đổi: " : ""}
          {planStatusText[hub.draft.status]}
        </StatusTag>
      )}
    </>
  );
}

function sourceOf({ owner, kind, issued }: CampaignHub): string {
  const paper = issued?.documentNumber
    ? `Kế hoạch số ${issued.documentNumber}${issued.issuedOn ? ` ngày ${formatDate(issued.issuedOn)}` : ""}`
    : null;
  return [kind === "REFORM_PLAN" ? campaignKindText[kind] : null, owner, paper].filter(Boolean).join(" · ");
}

function Actions({ hub, here }: { hub: CampaignHub; here: string }) {
  return (
    <>
      {hub.draft && (
        <LinkButton href={`${here}/ke-hoach/soan`} variant="primary">
          {hub.draft.status === "SUBMITTED" ? "Xem bản chờ ban hành" : "Soạn thảo"}
        </LinkButton>
      )}
      <LinkButton href={`${here}/ke-hoach`} icon="file">
        Đọc kế hoạch
      </LinkButton>
      {hub.issued && (
        <LinkButton href={`/phong-trao/${hub.slug}`} icon="external" prefetch={false}>
          Trang công khai
        </LinkButton>
      )}
    </>
  );
}

type RoundPartProps = { hub: CampaignHub; round: NonNullable<CampaignHub["round"]>; here: string; now: Date };

function RoundPart({ hub, round, here, now }: RoundPartProps) {
  return (
    <>
      <Section
        title={`Mốc thời gian: ${round.title}`}
        description={`Từ ngày ${formatDate(round.startsOn)} đến hết ngày ${formatDate(round.endsOn)} · ${roundStatusText[round.status]}`}
        actions={hub.managesRounds && <Link href={`${here}/dot`}>Quản lý đợt, ghi nhận sự kiện</Link>}
      >
        {round.isBehindPlan && (
          <p className="mb-3 text-sm text-ink-2">
            Kế hoạch đã sửa đổi sau khi mở đợt này. Đợt giữ nguyên nội dung như khi mở;{" "}
            <Link href={`${here}/ke-hoach/phien-ban`}>xem khác nhau giữa các phiên bản</Link>.
          </p>
        )}
        <Timeline entries={round.timeline} now={now} />
      </Section>
      <Section title={round.own ? "Đơn vị đang ở bước nào?" : "Phong trào đang ở bước nào?"}>
        <StepTable round={round} here={here} today={dayOf(now)} />
      </Section>
      {hub.parent && (
        <Section title="Văn bản liên quan">
          <p>
            Theo kế hoạch cấp trên:{" "}
            <Link href={`/lam-viec/phong-trao/${hub.parent.id}`}>{hub.parent.title}</Link>
          </p>
        </Section>
      )}
    </>
  );
}
