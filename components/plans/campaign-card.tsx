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
  return (
    <Card>
      <h3>
        <Link href={publicationHref("PLAN", slug)}>{title}</Link>
      </h3>
      <p className="mt-1 text-sm text-ink-2">
        {[
          provinceName,
          card.issuer,
          card.number && `${card.number}${card.issuedOn ? ` ngày ${formatDate(card.issuedOn)}` : ""}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {summary && <p className="mt-2 max-w-reading">{summary}</p>}
      <p className="mt-2 flex flex-wrap items-center gap-2 text-sm">
        <PlanState card={card} today={today} />
        {fictitious && <StatusTag tone="missing">số liệu minh họa</StatusTag>}
        <span>
          {formatDate(card.period.from)} – {formatDate(card.period.through)}
        </span>
        {next && (
          <span>
            Mốc kế tiếp: {next.label}, hết ngày <b>{formatDate(next.lastDay)}</b>
          </span>
        )}
      </p>
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
