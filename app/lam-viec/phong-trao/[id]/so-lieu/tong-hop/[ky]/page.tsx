import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Pagination } from "@/components/ui/pagination";
import { PageHeader } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { findOverview, type Overview } from "@/lib/filings/overview/queries";
import { countSteps, isOwing, mayBeReminded, type Step, stepOf, steps } from "@/lib/filings/overview/rules";
import { stepSlug, stepText } from "@/lib/filings/overview/text";
import { lockedText } from "@/lib/filings/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate } from "@/lib/vietnamese";
import { ExceptPart, LockPart } from "./lock-part";
import { PeriodTabs } from "./period-tabs";
import { Reminder } from "./reminder";
import { UnitTable } from "./unit-table";

export const metadata: Metadata = { title: "Tổng hợp số liệu kỳ" };

/** A page is drawn as fast however many units a province has. */
const unitsPerPage = 40;

export default async function OverviewPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/so-lieu/tong-hop/[ky]">) {
  const [{ id, ky }, query] = await Promise.all([params, searchParams]);
  const actor = await requireActorFor("filing.read");
  const overview = await findOverview(actor, { campaignId: id, periodCode: ky });
  if (!overview) notFound();
  const { period, rows } = overview;
  const here = `/lam-viec/phong-trao/${id}/so-lieu`;
  const step = steps.find((one) => stepSlug[one] === query["trang-thai"]);
  const shown = step ? rows.filter((row) => stepOf(row) === step) : rows;
  const from = 1 + shown.findIndex(({ code }) => code === query.sau);
  const drawn = shown.slice(from, from + unitsPerPage);
  const page = `${here}/tong-hop/${ky}?${step ? `trang-thai=${stepSlug[step]}&` : ""}`;
  const last = from + unitsPerPage < shown.length ? drawn.at(-1) : undefined;

  return (
    <>
      <Breadcrumb items={[{ label: "Số liệu", href: here }, { label: `Tổng hợp ${period.name}` }]} />
      <PageHeader
        title={`Tổng hợp số liệu ${period.name}`}
        tags={
          period.lockedAt && (
            <StatusTag tone="overdue" icon="locked">
              {lockedText}
            </StatusTag>
          )
        }
        description={`Hạn trình: đến hết ngày ${formatDate(period.dueOn)}. ${rows.length} đơn vị phải báo cáo.`}
        actions={
          <>
            <ReminderPart overview={overview} shown={shown} here={here} />
            <LinkButton href={`${here}/tong-hop/${ky}/ket-qua`}>Kết quả từng chỉ tiêu</LinkButton>
            <LinkButton href={`${here}/tong-hop/${ky}/xuat`} icon="download" prefetch={false}>
              Xuất Excel
            </LinkButton>
            {overview.mayVerify && (
              <LinkButton href={`/lam-viec/phong-trao/${id}/tham-dinh/${ky}`} variant="primary">
                Thẩm định
              </LinkButton>
            )}
            <LockPart overview={overview} />
            <ExceptPart overview={overview} />
          </>
        }
      />
      <PeriodTabs periods={overview.periods} here={`${here}/tong-hop`} current={ky} />
      <UnknownAsked label="Bước" asked={query["trang-thai"]} used={step && stepSlug[step]} />
      <StepTabs overview={overview} href={`${here}/tong-hop/${ky}`} current={step} />
      {shown.length === 0 ? (
        <EmptyState icon="unit" title="Không có đơn vị nào ở bước này">
          Chọn bước khác hoặc xem tất cả đơn vị.
        </EmptyState>
      ) : (
        <UnitTable overview={overview} rows={drawn} here={here} />
      )}
      {shown.length > unitsPerPage && (
        <Pagination
          shown={`Đơn vị ${from + 1}–${from + drawn.length} trong ${shown.length}`}
          firstHref={from > 0 ? page.slice(0, -1) : null}
          nextHref={last ? `${page}sau=${encodeURIComponent(last.code)}` : null}
        />
      )}
    </>
  );
}

type StepTabsProps = { overview: Overview; href: string; current: Step | undefined };

function StepTabs({ overview: { rows }, href, current }: StepTabsProps) {
  const counts = countSteps(rows);
  return (
    <LinkTabs
      label="Bước"
      tabs={[
        { label: "Tất cả", href, count: rows.length, current: !current },
        ...steps.map((step) => ({
          label: stepText[step],
          href: `${href}?trang-thai=${stepSlug[step]}`,
          count: counts[step],
          current: step === current,
        })),
      ]}
    />
  );
}

function ReminderPart({
  overview,
  shown,
  here,
}: {
  overview: Overview;
  shown: Overview["rows"];
  here: string;
}) {
  const { period, isPastDue, mayVerify } = overview;
  const owing = shown.filter(isOwing);
  if (!mayVerify || owing.length === 0) return null;
  const link = `${process.env.NEXTAUTH_URL ?? ""}${here}/${period.code}`;
  return (
    <Reminder
      periodId={period.id}
      units={owing.map((row) => ({
        unitId: row.unitId,
        name: row.name,
        isOpen: mayBeReminded(row, period.lockedAt !== null) && !row.reminder?.isToday,
      }))}
      about={{ period: period.name, dueOn: period.dueOn, isPastDue, link }}
    />
  );
}
