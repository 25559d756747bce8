import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { html, linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import { type Day, dayOf } from "@/lib/calendar";
import { findCampaignHead } from "@/lib/campaigns/hub/queries";
import { isWithinReach } from "@/lib/campaigns/policy";
import { type Cascade, type CascadeRow, findCascade } from "@/lib/campaigns/references/queries";
import { cascadeDueText, cascadeReminderText, cascadeStateText } from "@/lib/campaigns/references/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate, formatInstant } from "@/lib/vietnamese";
import { remindCascadeAction } from "./actions";

export const metadata: Metadata = { title: "Kế hoạch của các đơn vị" };

const tones: Record<CascadeRow["state"], Tone> = {
  issued: "published",
  "to-review": "missing",
  drafting: "draft",
  withdrawn: "failed",
  none: "missing",
};

export default async function CascadePage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/ke-hoach/trien-khai">) {
  const { id } = await params;
  const actor = await requireActorFor("plan.read");
  const campaign = await findCampaignHead(actor, id);
  if (!campaign) notFound();
  const cascade = await findCascade(actor, id);
  const rows = cascade?.rows ?? [];
  const isIssued = ({ state }: CascadeRow) => state === "issued" || state === "to-review";
  const [issued, waiting] = [rows.filter(isIssued), rows.filter((row) => !isIssued(row))];
  const maySend = isWithinReach(actor, "round.manage", campaign);

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Kế hoạch", href: `/lam-viec/phong-trao/${id}/ke-hoach` },
          { label: "Kế hoạch của các đơn vị" },
        ]}
      />
      <PageHeader
        title="Kế hoạch của các đơn vị"
        description={
          cascade
            ? [
                `${issued.length}/${rows.length} đơn vị đã ban hành kế hoạch riêng theo kế hoạch này.`,
                cascade.due && cascadeDueText(cascade.due),
              ]
                .filter(Boolean)
                .join(" ")
            : undefined
        }
      />
      {cascade ? (
        <>
          {waiting.length > 0 && (
            <Waiting campaignId={id} cascade={cascade} rows={waiting} maySend={maySend} />
          )}
          <Issued rows={issued} lastDay={cascade.due?.lastDay ?? null} />
        </>
      ) : (
        <EmptyState icon="campaign" title="Kế hoạch không yêu cầu đơn vị ban hành kế hoạch riêng" />
      )}
    </>
  );
}

type WaitingProps = { campaignId: string; cascade: Cascade; rows: CascadeRow[]; maySend: boolean };

/** Units without a plan in force, each with a reminder to paste or to send, and one for all. */
function Waiting({ campaignId, cascade, rows, maySend }: WaitingProps) {
  const href = `${process.env.NEXTAUTH_URL ?? ""}/lam-viec/phong-trao/moi?tren=${campaignId}`;
  const today = dayOf(new Date());
  const reminder = (unitNames: string[]) => cascadeReminderText(cascade, { unitNames, today, href });
  return (
    <Section title={`Chưa ban hành (${rows.length})`}>
      <div className="mb-3 flex flex-wrap gap-3">
        <CopyButton
          label={`Sao chép lời nhắc cho ${rows.length} đơn vị`}
          text={reminder(rows.map(({ name }) => name))}
        />
        {maySend && (
          <VerbButton
            label={`Nhắc ${rows.length} đơn vị`}
            size="small"
            action={remindCascadeAction}
            input={{ campaignId, unitIds: [] }}
            done="Đã gửi lời nhắc."
            confirm={{
              title: "Nhắc các đơn vị chưa ban hành kế hoạch",
              effect: `${rows.length} đơn vị nhận thông báo trong Cổng và qua thư điện tử.`,
            }}
          />
        )}
      </div>
      <DataTable
        caption="Đơn vị chưa ban hành kế hoạch riêng"
        hideCaption
        rows={rows}
        rowKey={({ unitId }) => unitId}
        columns={[
          { head: "Đơn vị", rowHead: true, cell: ({ name }) => name },
          { head: "Khối", cell: ({ blockName }) => blockName },
          {
            head: "Tình hình",
            cell: ({ state }) => <StatusTag tone={tones[state]}>{cascadeStateText[state]}</StatusTag>,
          },
          {
            head: "Đã nhắc",
            cell: ({ remindedAt }) => (remindedAt ? formatInstant(remindedAt) : "Chưa nhắc"),
          },
          {
            head: "Nhắc",
            cell: ({ unitId, name }) => (
              <span className="flex flex-wrap gap-2">
                <CopyButton label="Sao chép lời nhắc" text={reminder([name])} />
                {maySend && (
                  <VerbButton
                    label="Nhắc"
                    size="small"
                    action={remindCascadeAction}
                    input={{ campaignId, unitIds: [unitId] }}
                    done="Đã gửi lời nhắc."
                  />
                )}
              </span>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Issued({ rows, lastDay }: { rows: readonly CascadeRow[]; lastDay: Day | null }) {
  const isLate = (issuedOn: Day | null | undefined) => lastDay !== null && !!issuedOn && issuedOn > lastDay;
  if (rows.length === 0) return null;
  return (
    <Section title={`Đã ban hành (${rows.length})`}>
      <HtmlTable
        caption="Đơn vị đã ban hành kế hoạch riêng"
        hideCaption
        rows={rows}
        columns={[
          { head: "Đơn vị", rowHead: true, cell: ({ name }) => name },
          { head: "Khối", cell: ({ blockName }) => blockName },
          {
            head: "Kế hoạch",
            cell: ({ child }) =>
              child &&
              linkHtml(
                `/lam-viec/phong-trao/${child.id}/ke-hoach`,
                `${child.number ?? "Không ghi số"}${child.issuedOn ? ` ngày ${formatDate(child.issuedOn)}` : ""}`,
              ),
          },
          {
            head: "Tình hình",
            cell: ({ state, child }) =>
              html`${tagHtml(tones[state], cascadeStateText[state])}${isLate(child?.issuedOn) ? " sau hạn" : ""}`,
          },
        ]}
      />
    </Section>
  );
}
