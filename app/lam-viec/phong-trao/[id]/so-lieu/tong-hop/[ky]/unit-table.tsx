import { filingTagsHtml } from "@/components/filings/filing-tags";
import { html, linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { dayOf } from "@/lib/calendar";
import type { Overview, OverviewRow } from "@/lib/filings/overview/queries";
import { isOwing } from "@/lib/filings/overview/rules";
import { reviewHref } from "@/lib/filings/text";
import { remindedText } from "@/lib/registrations/reminders/text";
import { formatDate, formatInstant } from "@/lib/vietnamese";

type UnitTableProps = { overview: Overview; rows: OverviewRow[]; here: string };

/** Every unit of the period: where it stands, since when, and who has it. */
export function UnitTable({ overview, rows, here }: UnitTableProps) {
  const { period, campaign, mayVerify } = overview;
  const isReceived = ({ status }: OverviewRow) =>
    status !== null && status !== "DRAFT" && status !== "AWAITING_HEAD";
  const hrefOf = (row: OverviewRow) =>
    mayVerify && isReceived(row)
      ? reviewHref({ campaignId: campaign.id, periodCode: period.code, unitCode: row.code })
      : `${here}/${period.code}?don-vi=${encodeURIComponent(row.code)}`;

  return (
    <HtmlTable
      caption={`Các đơn vị, ${period.name}`}
      hideCaption
      rows={rows}
      columns={[
        { head: "Đơn vị", rowHead: true, cell: (row) => linkHtml(hrefOf(row), row.name, "row-link") },
        { head: "Tình trạng", cell: standing },
        { head: "Đã nhập", align: "number", cell: ({ entered, expected }) => `${entered}/${expected}` },
        { head: "Trình lúc", cell: sending },
        { head: "Đang ở", cell: holding },
      ]}
    />
  );
}

function standing(row: OverviewRow) {
  const tags = filingTagsHtml(row.status ? { ...row, status: row.status } : null, row);
  const reopened =
    row.reopenedUntil &&
    html`<span class="text-sm">Mở lại đến hết ${formatDate(dayOf(new Date(row.reopenedUntil.getTime() - 1)))}</span>`;
  return html`<span class="flex flex-wrap gap-1">${tags}${reopened}</span>`;
}

const sending = ({ submittedAt, receiptCode }: OverviewRow) =>
  submittedAt &&
  html`<span class="sm:whitespace-nowrap">${formatInstant(submittedAt)}<span class="block text-ink-2 text-xs">${receiptCode}</span></span>`;

/** Who has it, when the office last reminded the unit of it, and what the unit asks for. */
const holding = (row: OverviewRow) =>
  html`${holderOf(row)}${row.reminder && isOwing(row) && small(`Đã nhắc ${remindedText(row.reminder)}`)}${row.ask && small(`${row.ask.by} đề nghị mở lại lúc ${formatInstant(row.ask.at)}: ${row.ask.reason}`)}`;

const small = (words: string) => html`<span class="block text-ink-2 text-xs">${words}</span>`;

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
