import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { FilterNotice } from "@/components/forms/filter-notice";
import { FilterBar, PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { readFilter, wordsOf } from "@/components/forms/read-filter";
import { PlanStatusTag } from "@/components/plans/plan-status";
import { DataTable } from "@/components/tables/data-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Pagination } from "@/components/ui/pagination";
import { PageHeader } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { type CampaignListItem, listCampaigns } from "@/lib/campaigns/list/queries";
import { planStatusText } from "@/lib/campaigns/plans/text";
import { type CampaignFilter, campaignFilter } from "@/lib/campaigns/schema";
import { campaignKindText } from "@/lib/campaigns/text";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate } from "@/lib/vietnamese";

export const metadata: Metadata = { title: "Phong trào thi đua" };

const here = "/lam-viec/phong-trao";
const tabs: { label: string; slug?: string; status?: NonNullable<CampaignFilter["status"]> }[] = [
  { label: "Tất cả" },
  { label: "Bản nháp", slug: "ban-nhap", status: "draft" },
  { label: "Chờ ban hành", slug: "cho-ban-hanh", status: "submitted" },
  { label: "Đã ban hành", slug: "da-ban-hanh", status: "published" },
  { label: "Đã thu hồi", slug: "da-thu-hoi", status: "withdrawn" },
];
const slugs = tabs.flatMap(({ slug }) => slug ?? []);
const asked = campaignFilter
  .pick({ q: true, cursor: true })
  .extend({ tab: z.enum(slugs).optional(), kind: z.enum(["ke-hoach"]).optional() });
const labels = { q: "Tên hoặc số, ký hiệu", tab: "Trạng thái", kind: "Loại", cursor: "Trang" };

export default async function CampaignsPage({ searchParams }: PageProps<"/lam-viec/phong-trao">) {
  const actor = await requireActorFor("plan.read");
  const { q: words, loai, "trang-thai": status, sau } = wordsOf(await searchParams);
  const filter = readFilter(asked, { q: words, tab: status, kind: loai, cursor: sau });
  const { q, cursor, kind } = filter.used;
  const tab = tabs.find(({ slug }) => slug === filter.used.tab) ?? tabs[0];
  const { items, nextCursor } = await listCampaigns(actor, {
    q,
    cursor,
    kind: kind && "REFORM_PLAN",
    status: tab?.status,
  });
  const mayDraft = reach(actor, "plan.draft") !== null;
  const address = (changed: Record<string, string | undefined>) => {
    const query = { q, loai: kind, "trang-thai": tab?.slug, ...changed };
    const words = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
    return words.length > 0 ? `${here}?${new URLSearchParams(words)}` : here;
  };

  return (
    <>
      <PageHeader
        title="Phong trào thi đua"
        description="Kế hoạch của tỉnh và của các đơn vị, mới nhất trước."
        actions={
          mayDraft && (
            <LinkButton href={`${here}/moi`} variant="primary" icon="plus">
              Soạn kế hoạch
            </LinkButton>
          )
        }
      />
      <LinkTabs
        label="Trạng thái kế hoạch"
        tabs={tabs
          .filter(({ slug }) => mayDraft || !["ban-nhap", "cho-ban-hanh"].includes(slug ?? ""))
          .map(({ label, slug }) => ({
            label,
            href: address({ "trang-thai": slug }),
            current: slug === tab?.slug,
          }))}
      />
      <FilterBar action={here} cleared={address({ q: undefined, loai: undefined })}>
        {tab?.slug && <input type="hidden" name="trang-thai" value={tab.slug} />}
        <PlainTextField name="q" label="Tên hoặc số, ký hiệu" defaultValue={words} />
        <PlainSelect
          name="loai"
          label="Loại"
          all="Tất cả"
          defaultValue={kind ?? ""}
          choices={[{ value: "ke-hoach", label: campaignKindText.REFORM_PLAN }]}
        />
      </FilterBar>
      <FilterNotice {...filter} labels={labels} />
      {items.length === 0 ? (
        <EmptyState
          icon="campaign"
          title={q ? `Không có phong trào nào khớp “${q}”` : "Chưa có phong trào nào ở mục này"}
        >
          {q ? "Thử từ khác, có dấu hoặc không dấu." : "Kế hoạch hiện ở đây khi được lập hoặc ban hành."}
        </EmptyState>
      ) : (
        <DataTable
          caption="Phong trào và kế hoạch"
          hideCaption
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            { head: "Phong trào", rowHead: true, cell: (item) => <Name item={item} /> },
            { head: "Văn bản", cell: paperOf },
            {
              head: "Thời gian",
              cell: ({ period }) => period && `${formatDate(period.from)} – ${formatDate(period.through)}`,
            },
            { head: "Đợt đang mở", align: "number", cell: ({ openRounds }) => String(openRounds) },
            { head: "Trạng thái", cell: (item) => <Status item={item} /> },
          ]}
        />
      )}
      <Pagination
        nextHref={nextCursor ? address({ sau: nextCursor }) : null}
        firstHref={cursor ? address({}) : null}
      />
    </>
  );
}

function Name({ item: { id, title, owner, kind } }: { item: CampaignListItem }) {
  return (
    <span className="grid gap-0.5">
      <Link href={`${here}/${id}`}>{title}</Link>
      <span className="text-sm font-normal text-ink-2">
        {kind === "REFORM_PLAN" ? `${campaignKindText[kind]} · ` : ""}
        {owner}
      </span>
    </span>
  );
}

function paperOf({ documentNumber, issuedOn, status }: CampaignListItem) {
  if (documentNumber) return `${documentNumber}${issuedOn ? ` ngày ${formatDate(issuedOn)}` : ""}`;
  return status === "DRAFT" || status === "SUBMITTED" ? "Chưa ban hành" : "Không ghi số";
}

function Status({ item }: { item: CampaignListItem }) {
  return (
    <span className="flex flex-wrap gap-1">
      <PlanStatusTag status={item.status} isExpired={item.isExpired} wasIssued={item.issuedOn !== null} />
      {item.draftStatus && (
        <StatusTag tone="draft">Bản sửa đổi: {planStatusText[item.draftStatus]}</StatusTag>
      )}
    </span>
  );
}
