import Link from "next/link";
import { FilingTags } from "@/components/filings/filing-tags";
import { DataTable } from "@/components/tables/data-table";
import { CopyButton } from "@/components/ui/copy-button";
import { dayOf } from "@/lib/calendar";
import type { Overview, OverviewRow } from "@/lib/filings/overview/queries";
import { isOwing } from "@/lib/filings/overview/rules";
import { reminderText } from "@/lib/filings/overview/text";
import { reviewHref } from "@/lib/filings/text";
import { formatDate, formatInstant } from "@/lib/vietnamese";
import { ExceptButton } from "./lock-part";

type UnitTableProps = { overview: Overview; rows: OverviewRow[]; here: string };

/** Every unit of the period: where it stands, since when, who has it, and what can be done about it. */
export function UnitTable({ overview, rows, here }: UnitTableProps) {
  const { period, campaign, mayVerify, mayExcept, isPastDue } = overview;
  const isReceived = ({ status }: OverviewRow) =>
    status !== null && status !== "DRAFT" && status !== "AWAITING_HEAD";
  const hrefOf = (row: OverviewRow) =>
    mayVerify && isReceived(row)
      ? reviewHref({ campaignId: campaign.id, periodCode: period.code, unitCode: row.code })
      : `${here}/${period.code}?don-vi=${encodeURIComponent(row.code)}`;
  const reminderFor = (row: OverviewRow) =>
    reminderText({
      units: [row.name],
      period: period.name,
      dueOn: period.dueOn,
      isPastDue,
      link: `${process.env.NEXTAUTH_URL ?? ""}${here}/${period.code}`,
    });

  return (
    <DataTable
      caption={`Các đơn vị, ${period.name}`}
      hideCaption
      rows={rows}
      rowKey={({ unitId }) => unitId}
      columns={[
        { head: "Đơn vị", rowHead: true, cell: (row) => <Link href={hrefOf(row)}>{row.name}</Link> },
        {
          head: "Tình trạng",
          cell: (row) => (
            <span className="flex flex-wrap gap-1">
              <FilingTags
                filing={row.status ? { ...row, status: row.status } : null}
                isOverdue={row.isOverdue}
              />
            </span>
          ),
        },
        {
          head: "Đã nhập",
          align: "number",
          cell: ({ entered, expected }) => `${entered}/${expected}`,
        },
        {
          head: "Trình lúc",
          cell: ({ submittedAt, receiptCode }) =>
            submittedAt ? (
              <span className="whitespace-nowrap">
                {formatInstant(submittedAt)}
                <span className="block text-ink-2 text-xs">{receiptCode}</span>
              </span>
            ) : null,
        },
        { head: "Đang ở", cell: (row) => holderOf(row) },
        ...(mayVerify || mayExcept
          ? [
              {
                head: "Việc",
                cell: (row: OverviewRow) => (
                  <span className="flex flex-wrap items-start gap-2 whitespace-nowrap">
                    {mayVerify && isOwing(row) && (
                      <CopyButton label="Sao chép lời nhắc" text={reminderFor(row)} />
                    )}
                    {mayExcept && period.lockedAt && isOwing(row) && !row.reopenedUntil && (
                      <ExceptButton periodId={period.id} unitId={row.unitId} unitName={row.name} />
                    )}
                    {row.reopenedUntil && (
                      <span className="text-sm">
                        Mở lại đến hết {formatDate(dayOf(new Date(row.reopenedUntil.getTime() - 1)))}
                      </span>
                    )}
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function holderOf({ status, reviewer, dueAt, returnedAt }: OverviewRow): string {
  switch (status) {
    case null:
    case "DRAFT":
      return "Đơn vị";
    case "AWAITING_HEAD":
      return "Lãnh đạo đơn vị";
    case "SUBMITTED":
      return "Sở Nội vụ, chờ tiếp nhận";
    case "UNDER_REVIEW":
      return reviewer ? `Sở Nội vụ, ${reviewer}` : "Sở Nội vụ";
    case "RETURNED":
      return returnedAt && dueAt ? `Đơn vị, trình lại trước ${formatInstant(dueAt)}` : "Đơn vị";
    case "CONFIRMED":
      return "Hoàn thành";
  }
}
