import type { Metadata } from "next";
import Link from "next/link";
import { CampaignCard } from "@/components/plans/campaign-card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { listPublications, type PublicationItem } from "@/lib/publication/queries";
import { publicationHref } from "@/lib/publication/text";
import { documentCount, formatDate, formatInstant } from "@/lib/vietnamese";

export const metadata: Metadata = {
  title: { absolute: "Cổng Thi đua Cải cách hành chính" },
  description: "Phong trào thi đua, chỉ tiêu, kết quả và quyết định khen thưởng về cải cách hành chính.",
};
// Drawn anew when something is published; the hour is for what the calendar alone changes.
export const revalidate = 3600;

type Plan = PublicationItem<"PLAN">;

export default async function HomePage() {
  const today = dayOf(new Date());
  const [plans, results, decisions] = await Promise.all([
    listPublications("PLAN", { limit: 100 }),
    listPublications("RESULTS", { limit: 5 }),
    listPublications("DECISION", { limit: 5 }),
  ]);
  const running = plans.items.filter(({ card }) => isRunning(card, today));

  return (
    <>
      <PageHeader
        title="Thi đua cải cách hành chính"
        description="Kế hoạch nói gì, ai đăng ký, kết quả ra sao, ai được khen thưởng và vì sao: mọi quyết định dẫn về một câu của kế hoạch."
      />
      <div className="grid gap-x-8 lg:grid-cols-[2fr_1fr]">
        <Section title="Phong trào đang diễn ra" actions={<Link href="/phong-trao">Tất cả phong trào</Link>}>
          {running.length === 0 ? (
            <EmptyState icon="campaign" title="Hiện không có phong trào nào đang diễn ra">
              <Link href="/phong-trao">Xem các phong trào đã kết thúc</Link>
            </EmptyState>
          ) : (
            <div className="grid gap-4">
              {running.map((plan) => (
                <CampaignCard key={plan.id} plan={plan} today={today} />
              ))}
            </div>
          )}
        </Section>
        <Section title="Mốc sắp tới">
          <Milestones plans={running} today={today} />
        </Section>
      </div>
      <div className="grid gap-x-8 lg:grid-cols-2">
        <Section title="Kết quả mới công bố" actions={<Link href="/ket-qua">Tất cả kết quả</Link>}>
          {results.items.length === 0 ? (
            <p className="text-ink-2">Chưa có kết quả nào được công bố.</p>
          ) : (
            <ul className="news">
              {results.items.map(({ id, slug, title, publishedAt, provinceName }) => (
                <li key={id}>
                  <Link href={publicationHref("RESULTS", slug)}>{title}</Link>
                  <span>
                    {provinceName} · {formatInstant(publishedAt)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section title="Quyết định khen thưởng" actions={<Link href="/quyet-dinh">Tất cả quyết định</Link>}>
          {decisions.items.length === 0 ? (
            <p className="text-ink-2">Chưa có quyết định nào được công bố.</p>
          ) : (
            <ul className="news">
              {decisions.items.map(({ id, slug, title, card, provinceName }) => (
                <li key={id}>
                  <Link href={publicationHref("DECISION", slug)}>{title}</Link>
                  <span>
                    {provinceName} · {card.number} ngày {formatDate(card.signedOn)} ·{" "}
                    {documentCount(card.collectives)} tập thể, {documentCount(card.individuals)} cá nhân
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  );
}

const isRunning = ({ kind, status, period }: Plan["card"], today: string) =>
  kind === "CAMPAIGN" && status === "in-force" && period.through >= today;

function Milestones({ plans, today }: { plans: readonly Plan[]; today: string }) {
  const ahead = plans
    .flatMap(({ slug, title, card }) => card.milestones.map((milestone) => ({ ...milestone, slug, title })))
    .filter(({ lastDay }) => lastDay >= today)
    .sort((one, other) => (one.lastDay < other.lastDay ? -1 : 1))
    .slice(0, 6);
  if (ahead.length === 0) return <p className="text-ink-2">Chưa có mốc nào được xác định.</p>;
  return (
    <ul className="news">
      {ahead.map(({ slug, title, label, lastDay }) => (
        <li key={`${slug}-${label}-${lastDay}`}>
          <b>Hết ngày {formatDate(lastDay)}</b>
          <span>
            {label} · <Link href={`${publicationHref("PLAN", slug)}#moc-thoi-gian`}>{title}</Link>
          </span>
        </li>
      ))}
    </ul>
  );
}
