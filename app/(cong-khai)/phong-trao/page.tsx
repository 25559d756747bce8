import type { Metadata } from "next";
import Link from "next/link";
import { CampaignCard } from "@/components/plans/campaign-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { listPublications, type PublicationItem } from "@/lib/publication/queries";

export const metadata: Metadata = {
  title: "Phong trào thi đua",
  description: "Các phong trào thi đua cải cách hành chính và kế hoạch đã ban hành.",
};
export const revalidate = 3600;

type Plan = PublicationItem<"PLAN">;

export default async function PublicCampaignsPage() {
  const today = dayOf(new Date());
  const { items, nextCursor } = await listPublications("PLAN", { limit: 100 });
  const isOver = ({ card }: Plan) => card.status === "withdrawn" || card.period.through < today;
  const groups: [string, Plan[]][] = [
    ["Đang diễn ra", items.filter((plan) => !isOver(plan))],
    ["Đã kết thúc", items.filter(isOver)],
  ];

  return (
    <>
      <Breadcrumb items={[{ label: "Trang chủ", href: "/" }, { label: "Phong trào thi đua" }]} />
      <PageHeader
        title="Phong trào thi đua"
        description="Kế hoạch đã ban hành, mới nhất trước. Bản đã sửa đổi hoặc thu hồi vẫn đọc được ở trang của phong trào."
      />
      {items.length === 0 && (
        <EmptyState icon="campaign" title="Chưa có kế hoạch nào được ban hành">
          Phong trào hiện ở đây ngay khi kế hoạch được ban hành.
        </EmptyState>
      )}
      {groups
        .filter(([, plans]) => plans.length > 0)
        .map(([title, plans]) => (
          <Section key={title} title={`${title} (${plans.length})`}>
            <div className="grid gap-4">
              {plans.map((plan) => (
                <CampaignCard key={plan.id} plan={plan} today={today} />
              ))}
            </div>
          </Section>
        ))}
      {nextCursor && (
        <p>
          Danh sách hiện 100 phong trào mới nhất. <Link href="/tim-kiem">Tìm các phong trào cũ hơn</Link>
        </p>
      )}
    </>
  );
}
