import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FilingTags } from "@/components/filings/filing-tags";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/section";
import { listWorkload } from "@/lib/filings/custody/queries";
import { findOverview, type OverviewRow } from "@/lib/filings/overview/queries";
import { countSteps, type Step, stepOf } from "@/lib/filings/overview/rules";
import { stepSlug, stepText } from "@/lib/filings/overview/text";
import { reviewHref } from "@/lib/filings/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatInstant } from "@/lib/vietnamese";
import { handOutFilingsAction, receiveFilingAction } from "../actions";
import { Workload } from "./workload";

export const metadata: Metadata = { title: "Thẩm định số liệu" };

const tabs: Step[] = ["submitted", "under-review", "returned", "confirmed"];

export default async function VerificationListPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/tham-dinh/[ky]">) {
  const [{ id, ky }, query] = await Promise.all([params, searchParams]);
  const actor = await requireActorFor("filing.verify");
  const [overview, loads] = await Promise.all([
    findOverview(actor, { campaignId: id, periodCode: ky }),
    listWorkload(actor),
  ]);
  if (!overview) notFound();
  const { period, campaign, rows } = overview;
  const here = `/lam-viec/phong-trao/${id}/tham-dinh/${ky}`;
  const counts = countSteps(rows);
  const asked = tabs.find((one) => stepSlug[one] === query["trang-thai"]);
  // Without a wish the first tab that has work in it.
  const step = asked ?? tabs.find((one) => one !== "confirmed" && counts[one] > 0) ?? "confirmed";
  const shown = rows.filter((row) => stepOf(row) === step).toSorted(bySubmission);
  const hrefOf = ({ code }: OverviewRow) =>
    reviewHref({ campaignId: campaign.id, periodCode: period.code, unitCode: code });

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Số liệu", href: `/lam-viec/phong-trao/${id}/so-lieu/tong-hop/${ky}` },
          { label: `Thẩm định ${period.name}` },
        ]}
      />
      <PageHeader
        title={`Thẩm định số liệu ${period.name}`}
        description={`${counts.submitted + counts["under-review"]} đơn vị chờ thẩm định, ${counts.confirmed}/${rows.length} đơn vị đã xác nhận.`}
        actions={
          <LinkButton href={`/lam-viec/phong-trao/${id}/so-lieu/tong-hop/${ky}`} icon="dashboard">
            Tổng hợp số liệu
          </LinkButton>
        }
      />
      <UnknownAsked label="Bước" asked={query["trang-thai"]} used={asked && stepSlug[asked]} />
      <LinkTabs
        label="Bước"
        tabs={tabs.map((one) => ({
          label: stepText[one],
          href: `${here}?trang-thai=${stepSlug[one]}`,
          count: counts[one],
          current: one === step,
        }))}
      />
      <Workload
        loads={loads}
        rows={shown.flatMap(({ filingId, version, name, verifier, status }) =>
          filingId && (status === "SUBMITTED" || status === "UNDER_REVIEW")
            ? [{ filingId, version, name, verifier: verifier?.name ?? null }]
            : [],
        )}
        handOut={handOutFilingsAction}
      />
      {shown.length === 0 ? (
        <EmptyState title="Không có số liệu nào ở bước này">Chọn bước khác để xem.</EmptyState>
      ) : (
        <DataTable
          caption={`Số liệu ${period.name}: ${stepText[step]}`}
          hideCaption
          rows={shown}
          rowKey={({ unitId }) => unitId}
          columns={[
            { head: "Đơn vị", rowHead: true, cell: (row) => <Link href={hrefOf(row)}>{row.name}</Link> },
            {
              head: "Tình trạng",
              cell: (row) => (
                <span className="flex flex-wrap gap-1">
                  <FilingTags filing={row.status ? { ...row, status: row.status } : null} />
                </span>
              ),
            },
            { head: "Mã tiếp nhận", cell: ({ receiptCode }) => receiptCode },
            { head: "Trình lúc", cell: ({ submittedAt }) => submittedAt && formatInstant(submittedAt) },
            {
              head: step === "submitted" ? "Được giao" : "Đang thẩm định",
              cell: ({ verifier }) => verifier?.name ?? "Chưa giao",
            },
            {
              head: "Việc",
              cell: (row) =>
                row.status === "SUBMITTED" && row.filingId && isFree(row, actor.userId) ? (
                  <VerbButton
                    label="Tiếp nhận"
                    size="small"
                    action={receiveFilingAction}
                    input={{ filingId: row.filingId, version: row.version }}
                    done={`Đã tiếp nhận số liệu của ${row.shortName}.`}
                  />
                ) : (
                  <LinkButton href={hrefOf(row)} size="small">
                    {row.status === "UNDER_REVIEW" ? "Thẩm định" : "Xem"}
                  </LinkButton>
                ),
            },
          ]}
        />
      )}
    </>
  );
}

/** Nobody else has been given it. */
const isFree = ({ verifier }: OverviewRow, userId: string) => !verifier || verifier.id === userId;

const bySubmission = (a: OverviewRow, b: OverviewRow) =>
  (a.submittedAt?.getTime() ?? 0) - (b.submittedAt?.getTime() ?? 0);
