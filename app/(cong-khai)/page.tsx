import type { Metadata } from "next";
import Link from "next/link";
import { CampaignCard } from "@/components/plans/campaign-card";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Card, Section } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { countPublished, listPublications, type PublicationItem } from "@/lib/publication/queries";
import { Chain } from "./chain";
import { DatedList } from "./dated-list";
import { Hero } from "./hero";
import { decisionNews, milestonesAhead, resultNews } from "./news";

export const metadata: Metadata = {
  title: { absolute: "Cổng Thi đua Cải cách hành chính" },
  description: "Phong trào thi đua, chỉ tiêu, kết quả và quyết định khen thưởng về cải cách hành chính.",
};
// Drawn anew when something is published; the hour is for what the calendar alone changes.
export const revalidate = 3600;

export default async function HomePage() {
  const today = dayOf(new Date());
  const [plans, results, decisions, published] = await Promise.all([
    listPublications("PLAN", { limit: 100 }),
    listPublications("RESULTS", { limit: 5 }),
    listPublications("DECISION", { limit: 5 }),
    countPublished(),
  ]);
  const running = plans.items.filter(({ card }) => isRunning(card, today));

  return (
    <>
      <Hero
        figures={[
          { value: running.length, label: "phong trào đang diễn ra", href: "/phong-trao" },
          { value: published.plans, label: "kế hoạch đã công bố", href: "/phong-trao" },
          { value: published.rounds, label: "đợt đã có kết quả", href: "/ket-qua" },
          { value: published.commended, label: "tập thể, cá nhân được khen", href: "/quyet-dinh" },
        ]}
      />
      <div className="home-columns">
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
        <div>
          <Section title="Mốc sắp tới">
            <DatedList
              icon="calendar"
              items={milestonesAhead(running, today)}
              empty="Chưa có mốc nào được xác định."
            />
          </Section>
          <Section title="Dành cho đơn vị tham gia">
            <Card>
              <p className="mb-3">
                Đăng ký thi đua, gửi số liệu kỳ và xem khoảng cách tới khen thưởng của đơn vị mình.
              </p>
              <LinkButton href="/lam-viec" icon="user" variant="primary" prefetch={false}>
                Đăng nhập
              </LinkButton>
            </Card>
          </Section>
        </div>
      </div>
      <Section title="Từ kế hoạch đến Bằng khen" actions={<Link href="/huong-dan">Hướng dẫn</Link>}>
        <Chain />
      </Section>
      <div className="home-halves">
        <Section title="Kết quả mới công bố" actions={<Link href="/ket-qua">Tất cả kết quả</Link>}>
          <DatedList
            icon="scale"
            items={results.items.map(resultNews)}
            empty="Chưa có kết quả nào được công bố."
          />
        </Section>
        <Section title="Quyết định khen thưởng" actions={<Link href="/quyet-dinh">Tất cả quyết định</Link>}>
          <DatedList
            icon="award"
            items={decisions.items.map(decisionNews)}
            empty="Chưa có quyết định nào được công bố."
          />
        </Section>
      </div>
    </>
  );
}

const isRunning = ({ kind, status, period }: PublicationItem<"PLAN">["card"], today: string) =>
  kind === "CAMPAIGN" && status === "in-force" && period.through >= today;
