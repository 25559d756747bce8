import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FilingTags } from "@/components/filings/filing-tags";
import { DataTable } from "@/components/tables/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/section";
import { addDays, dayOf } from "@/lib/calendar";
import { type Calendar, findCalendar } from "@/lib/filings/calendar/queries";
import { requireActorFor } from "@/lib/identity/session";
import { periodSumText } from "@/lib/plans/text";
import { deadlineDistance, formatDate, formatInstant } from "@/lib/vietnamese";

export const metadata: Metadata = { title: "Số liệu kỳ" };

export default async function PeriodsPage({ params }: PageProps<"/lam-viec/phong-trao/[id]/so-lieu">) {
  const { id } = await params;
  const actor = await requireActorFor("filing.read");
  const now = new Date();
  const calendar = await findCalendar(actor, id, now);
  if (!calendar) notFound();
  const here = `/lam-viec/phong-trao/${id}`;
  const rounds = [...new Map(calendar.periods.map(({ round }) => [round.id, round])).values()];

  return (
    <>
      <PageHeader
        title="Số liệu kỳ"
        description={calendar.isUnit ? actor.unitName : "Các kỳ báo cáo của phong trào"}
      />
      {rounds.length === 0 && (
        <EmptyState icon="calendar" title="Phong trào chưa có kỳ báo cáo">
          Kỳ báo cáo được lập khi mở đợt thi đua có chỉ tiêu phải gửi số liệu.
        </EmptyState>
      )}
      {rounds.map((round) => (
        <Section key={round.id} title={round.title}>
          <PeriodTable
            title={round.title}
            calendar={calendar}
            periods={calendar.periods.filter((period) => period.round.id === round.id)}
            here={here}
            now={now}
          />
        </Section>
      ))}
    </>
  );
}

type Period = Calendar["periods"][number];
type PeriodTableProps = { title: string; calendar: Calendar; periods: Period[]; here: string; now: Date };

function PeriodTable({ title, calendar, periods, here, now }: PeriodTableProps) {
  const { isUnit, seesOthers } = calendar;
  return (
    <DataTable
      caption={`Các kỳ báo cáo, ${title}`}
      hideCaption
      rows={periods}
      rowKey={({ id }) => id}
      columns={[
        {
          head: "Kỳ báo cáo",
          rowHead: true,
          cell: ({ code, name }) => (
            <Link href={`${here}/so-lieu/${isUnit ? code : `tong-hop/${code}`}`}>{name}</Link>
          ),
        },
        {
          head: "Số liệu tính",
          cell: ({ startsOn, endsOn }) => `${formatDate(startsOn)} – ${formatDate(endsOn)}`,
        },
        { head: "Cách tính", cell: ({ isCumulative }) => periodSumText(isCumulative) },
        { head: "Hạn trình", cell: (period) => dueText(period, now) },
        ...(isUnit
          ? [
              {
                head: "Tình trạng",
                cell: (period: Period) => (
                  <span className="flex flex-wrap gap-1">
                    <Standing period={period} />
                  </span>
                ),
              },
              { head: "Mã tiếp nhận", cell: ({ filing }: Period) => filing?.receiptCode ?? null },
            ]
          : []),
        ...(seesOthers && isUnit
          ? [
              {
                head: "Các đơn vị",
                cell: ({ code }: Period) => <Link href={`${here}/so-lieu/tong-hop/${code}`}>Tổng hợp</Link>,
              },
            ]
          : []),
      ]}
    />
  );
}

function Standing({ period }: { period: Period }) {
  const { filing, isLocked, isLate, obstacle, opensOn } = period;
  if (!filing && obstacle === "too-early") return <>Mở ngày {formatDate(opensOn)}</>;
  const isWithUnit = !filing || ["DRAFT", "AWAITING_HEAD", "RETURNED"].includes(filing.status);
  return <FilingTags filing={filing} isLocked={isLocked} isOverdue={isWithUnit && isLate} />;
}

function dueText({ dueAt, filing, obstacle }: Period, now: Date) {
  if (!dueAt) return null;
  // A period closes with a day, a return with an hour.
  const day = filing?.returnedAt ? `trước ${formatInstant(dueAt)}` : formatDate(addDays(dayOf(dueAt), -1));
  const isOpen = !obstacle && (!filing || ["DRAFT", "AWAITING_HEAD", "RETURNED"].includes(filing.status));
  return isOpen ? `${day} · ${deadlineDistance({ closesAt: dueAt, now })}` : day;
}
