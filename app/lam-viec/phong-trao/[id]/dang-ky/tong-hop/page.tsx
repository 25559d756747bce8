import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";
import { requireActorFor } from "@/lib/identity/session";
import { findRegistrationOverview, listAwaiting } from "@/lib/registrations/overview/queries";
import { addTotals, missingUnits } from "@/lib/registrations/overview/rules";
import { limitText, reminderText } from "@/lib/registrations/text";
import { AwaitingList } from "./awaiting-list";
import { MissingList } from "./missing-list";
import { UnitMatrix } from "./unit-matrix";

export const metadata: Metadata = { title: "Tổng hợp đăng ký thi đua" };

const views = { waiting: "cho-xac-nhan", missing: "chua-dang-ky" };

export default async function OverviewPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/dang-ky/tong-hop">) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const actor = await requireActorFor("registration.read");
  const now = new Date();
  const code = typeof query.dot === "string" ? query.dot : null;
  const overview = await findRegistrationOverview(actor, id, code, now);
  if (!overview) {
    if (code) notFound();
    return <NoRound />;
  }
  const { campaign, round, rounds, at, units, blocks, deadline, closesAt, duplicates, mayDecide } = overview;
  const view = query["trang-thai"];
  const isWaiting = view === views.waiting;
  const isMissing = view === views.missing;
  const here = `/lam-viec/phong-trao/${id}/dang-ky/tong-hop`;
  const missing = missingUnits(units, at);
  const awaiting = units.filter(({ cells }) => cells[at]?.status === "SUBMITTED").length;
  const registered = blocks.reduce((sum, block) => sum + block.registered, 0);
  const totals = blocks
    .map((block) => block.totals)
    .reduce(addTotals, { collectives: 0, individuals: 0, named: 0 });
  const limit = limitText(deadline, now);
  const isPastLimit = closesAt !== null && now >= closesAt;
  const tab = (label: string, status?: string, count?: number) => ({
    label,
    count,
    href: `${here}?dot=${round.code}${status ? `&trang-thai=${status}` : ""}`,
    current: view === status || (!status && !isWaiting && !isMissing),
  });
  const reminderFor = (unitNames: string[]) =>
    reminderText({
      campaignTitle: campaign.title,
      roundTitle: round.title,
      unitNames,
      limit,
      href: `${process.env.NEXTAUTH_URL ?? ""}/lam-viec/phong-trao/${id}/dang-ky?dot=${round.code}`,
    });

  return (
    <>
      <PageHeader
        title={`Tổng hợp đăng ký thi đua: ${round.title}`}
        description={`${limitText(deadline, isPastLimit ? null : now)}. ${registered}/${units.length} đơn vị đã đăng ký, ${totals.collectives} tập thể, ${totals.individuals} cá nhân (${totals.named} có tên).`}
        actions={
          <LinkButton href={`${here}/xuat?dot=${round.code}`} icon="download" prefetch={false}>
            Tải Excel
          </LinkButton>
        }
      />
      {rounds.length > 1 && (
        <LinkTabs
          label="Đợt"
          tabs={rounds.map((one) => ({
            label: one.title,
            href: `${here}?dot=${one.code}`,
            current: one.id === round.id,
          }))}
        />
      )}
      <UnknownAsked label="Cách xem" asked={view} used={Object.values(views).find((one) => one === view)} />
      <LinkTabs
        label="Cách xem"
        tabs={[
          tab("Theo đơn vị"),
          tab("Chờ xác nhận", views.waiting, awaiting),
          tab("Chưa đăng ký", views.missing, missing.length),
        ]}
      />
      {duplicates.length > 0 && !isMissing && (
        <div className="mb-4">
          <Notice kind="warning" title="Tên trùng ở nhiều đơn vị, cần kiểm tra có phải cùng một người">
            {duplicates.map(({ name, units: at }) => `${name} (${at.join(", ")})`).join("; ")}.
          </Notice>
        </div>
      )}
      {isWaiting && (
        <AwaitingList
          items={await listAwaiting(actor, round.id, now)}
          roundStatus={round.status}
          actorId={actor.userId}
          mayDecide={mayDecide}
        />
      )}
      {isMissing && (
        <MissingList
          {...{ units: missing, at, isPastLimit, reminderFor }}
          reminding={
            mayDecide && round.status === "OPEN" ? { roundId: round.id, reminders: overview.reminders } : null
          }
        />
      )}
      {!isWaiting && !isMissing && units.length === 0 && (
        <EmptyState icon="unit" title="Kế hoạch chưa mời đơn vị nào">
          Đối tượng thi đua của kế hoạch không có đơn vị nào đang hoạt động trong phạm vi được xem.
        </EmptyState>
      )}
      {!isWaiting && !isMissing && units.length > 0 && <UnitMatrix overview={overview} here={here} />}
    </>
  );
}

function NoRound() {
  return (
    <>
      <PageHeader title="Tổng hợp đăng ký thi đua" />
      <EmptyState icon="list" title="Chưa có đợt nào nhận đăng ký">
        Phiếu đăng ký của các đơn vị hiện ở đây sau khi kế hoạch được ban hành và đợt được mở.
      </EmptyState>
    </>
  );
}
