import Link from "next/link";
import { Card } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { campaignKindText } from "@/lib/campaigns/text";
import type { PublicationItem } from "@/lib/publication/queries";
import { publicationHref } from "@/lib/publication/text";
import { formatDate } from "@/lib/vietnamese";

/** A published campaign in a list: whose it is, how long it runs, what comes next. */
export function CampaignCard({ plan, today }: { plan: PublicationItem<"PLAN">; today: string }) {
  const { slug, title, summary, card, provinceName, fictitious } = plan;
  const next = card.milestones.find(({ lastDay }) => lastDay >= today);
  const paper = card.number && `${card.number}${card.issuedOn ? ` ngày ${formatDate(card.issuedOn)}` : ""}`;
  // Titles often hold their theme word for word.
  const theme = summary && !title.toLowerCase().includes(summary.toLowerCase()) ? summary : null;
  return (
    <Card className="campaign-card">
      <p className="flex flex-wrap items-center gap-2">
        <PlanState card={card} today={today} />
        {fictitious && <StatusTag tone="missing">Số liệu minh họa</StatusTag>}
      </p>
      <h3>
        <Link href={publicationHref("PLAN", slug)} className="row-link">
          {title}
        </Link>
      </h3>
      {theme && <p className="max-w-reading">{theme}</p>}
      <p className="text-sm text-ink-2">{[provinceName, card.issuer, paper].filter(Boolean).join(" · ")}</p>
      <dl className="campaign-dates">
        <div>
          <dt>Thời gian thi đua</dt>
          <dd>
            {formatDate(card.period.from)} – {formatDate(card.period.through)}
          </dd>
        </div>
        {next && (
          <div>
            <dt>Mốc kế tiếp</dt>
            <dd>
              {next.label}: hết ngày <b>{formatDate(next.lastDay)}</b>
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

/** Running, over, withdrawn, or a reform plan that others cite. */
export function PlanState({ card, today }: { card: PublicationItem<"PLAN">["card"]; today: string }) {
  if (card.status === "withdrawn") return <StatusTag tone="none">Đã thu hồi</StatusTag>;
  if (card.period.through < today) return <StatusTag tone="none">Đã kết thúc</StatusTag>;
  if (card.kind === "REFORM_PLAN") return <StatusTag tone="none">{campaignKindText.REFORM_PLAN}</StatusTag>;
  return <StatusTag tone="published">{card.period.from > today ? "Sắp bắt đầu" : "Đang diễn ra"}</StatusTag>;
}
