import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { type CampaignHub, findCampaignHub } from "@/lib/campaigns/hub/queries";
import { eventText, roundStatusText, roundTitle } from "@/lib/campaigns/rounds/text";
import { requireActorFor } from "@/lib/identity/session";
import { roundKindText } from "@/lib/plans/text";
import { formatDate } from "@/lib/vietnamese";
import { closeRoundAction, openRoundAction, reopenRoundAction } from "./actions";
import { EventForm } from "./event-form";

export const metadata: Metadata = { title: "Đợt thi đua và sự kiện" };

export default async function RoundsPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/dot">) {
  const { id } = await params;
  const { dot } = await searchParams;
  const actor = await requireActorFor("round.manage");
  const hub = await findCampaignHub(actor, id, typeof dot === "string" ? dot : null);
  if (!hub?.managesRounds) notFound();
  const here = `/lam-viec/phong-trao/${id}`;

  return (
    <>
      <PageHeader
        title="Đợt thi đua và sự kiện"
        description="Mỗi đợt giữ nguyên kế hoạch như khi mở; hạn tính theo sự kiện được xác định khi ghi nhận."
      />
      <Section title="Các đợt đã mở">
        {hub.rounds.length === 0 ? (
          <EmptyState icon="calendar" title="Chưa mở đợt nào">
            Đợt được mở khi ban hành kế hoạch hoặc ở mục dưới đây.
          </EmptyState>
        ) : (
          <DataTable
            caption="Các đợt đã mở"
            hideCaption
            rows={hub.rounds}
            rowKey={(round) => round.id}
            columns={[
              {
                head: "Đợt",
                rowHead: true,
                cell: (round) => <Link href={`${here}/dot?dot=${round.id}`}>{round.title}</Link>,
              },
              {
                head: "Trạng thái",
                cell: ({ status }) => (
                  <StatusTag tone={status === "OPEN" ? "published" : "none"}>
                    {roundStatusText[status]}
                  </StatusTag>
                ),
              },
            ]}
          />
        )}
      </Section>
      <UnknownAsked label="Đợt" asked={dot} used={hub.round?.id} />
      {hub.round && <RoundEvents round={hub.round} />}
      {hub.openable.length > 0 && <Openable hub={hub} />}
    </>
  );
}

function RoundEvents({ round }: { round: NonNullable<CampaignHub["round"]> }) {
  const input = { roundId: round.id, version: round.version };
  return (
    <Section
      title={`Sự kiện của đợt ${round.title}`}
      description={`Từ ngày ${formatDate(round.startsOn)} đến hết ngày ${formatDate(round.endsOn)}`}
      actions={
        round.status === "OPEN" ? (
          <VerbButton
            label="Khép lại đợt"
            action={closeRoundAction}
            input={input}
            done="Đã khép lại đợt."
            confirm={{
              title: `Khép lại đợt ${round.title}`,
              effect: "Sau khi khép lại, đơn vị không đăng ký, không gửi số liệu và không xét trong đợt này.",
            }}
          />
        ) : (
          <VerbButton
            label="Mở lại đợt"
            action={reopenRoundAction}
            input={input}
            done="Đã mở lại đợt."
            confirm={{ title: `Mở lại đợt ${round.title}`, reason: { label: "Lý do mở lại" } }}
          />
        )
      }
    >
      <div className="grid gap-4">
        {round.events.map(({ event, occurredOn, document }) => (
          <div key={`${round.version}-${event}`} className="card">
            <h3>{sentence(eventText(event))}</h3>
            <p className="mb-3 text-ink-2">
              {occurredOn
                ? `Đã ghi nhận: ngày ${formatDate(occurredOn)}, theo ${document}.`
                : "Chưa ghi nhận. Các hạn tính từ sự kiện này chưa xác định."}
            </p>
            <EventForm
              roundId={round.id}
              version={round.version}
              event={event}
              recorded={occurredOn ? { occurredOn, document: document ?? "" } : null}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}

const sentence = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

function Openable({ hub }: { hub: CampaignHub }) {
  return (
    <Section
      title="Mở đợt mới"
      description="Theo kế hoạch đang có hiệu lực; các đơn vị được mời nhận thông báo."
    >
      <DataTable
        caption="Các đợt còn mở được"
        hideCaption
        rows={hub.openable}
        rowKey={({ kind, code }) => `${kind}-${code}`}
        columns={[
          { head: "Đợt", rowHead: true, cell: (round) => roundTitle(round) },
          { head: "Loại", cell: ({ kind }) => roundKindText[kind] },
          { head: "Thời gian", cell: ({ from, through }) => `${formatDate(from)} – ${formatDate(through)}` },
          {
            head: "Việc",
            cell: (round) => (
              <VerbButton
                label="Mở đợt"
                size="small"
                action={openRoundAction}
                input={{ campaignId: hub.id, kind: round.kind, code: round.code, calendar: "moha" as const }}
                done="Đã mở đợt."
                confirm={{
                  title: `Mở đợt ${roundTitle(round)}`,
                  effect:
                    "Các kỳ báo cáo được lập theo kế hoạch; kế hoạch không nêu thì theo kỳ của Bộ Nội vụ. Các đơn vị được mời nhận thông báo.",
                }}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
