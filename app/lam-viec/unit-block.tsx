import Link from "next/link";
import { DistanceList } from "@/components/dashboards/distance-list";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Progress } from "@/components/ui/progress";
import { Card, Section } from "@/components/ui/section";
import { findDistance } from "@/lib/dashboards/distance/queries";
import { clauseDistances } from "@/lib/dashboards/distance/rules";
import { listRemarks } from "@/lib/dashboards/remarks/queries";
import { hrefOf } from "@/lib/dashboards/tasks/places/text";
import { type Inbox, periodInHand } from "@/lib/dashboards/tasks/rules";
import { verbOf } from "@/lib/dashboards/tasks/text";
import { sheetHref } from "@/lib/filings/text";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { headlineText } from "@/lib/scoring/text";
import { formatInstant } from "@/lib/vietnamese";

/** Clauses shown on the home page; all of them stand on their own page. */
const worst = 3;

/** A unit's second and third block: how far its head is from the award; the officer's period and the last remarks. */
export async function UnitBlock({ actor, inbox }: { actor: Actor; inbox: Inbox }) {
  if (reach(actor, "filing.submit")) return <DistanceBlock actor={actor} />;
  return (
    <>
      <PeriodProgress inbox={inbox} />
      <RemarkBlock actor={actor} />
    </>
  );
}

function PeriodProgress({ inbox }: { inbox: Inbox }) {
  const matter = periodInHand(inbox);
  if (!matter?.progress || !matter.period) return null;
  return (
    <Section title={`Số liệu ${matter.period.name}`}>
      <Card className="grid items-center gap-4 sm:grid-cols-[1fr_auto]">
        <Progress
          label={matter.kind === "filing.fix" ? "Ô bị trả lại đã trả lời" : "Chỉ tiêu đã nhập"}
          done={matter.progress.done}
          total={matter.progress.total}
        />
        <LinkButton href={hrefOf(matter)}>{verbOf(matter)}</LinkButton>
      </Card>
    </Section>
  );
}

async function DistanceBlock({ actor }: { actor: Actor }) {
  const found = await findDistance(actor);
  const verdict = found?.verdicts[0];
  const tier = found?.terms?.tiers.find(({ id }) => id === verdict?.tierId);
  return (
    <Section
      title="Khoảng cách tới khen thưởng"
      {...(found && verdict
        ? { description: headlineText(verdict.explanation, `${tier?.name ?? ""}, ${found.run.round.title}`) }
        : {})}
      actions={
        found && (
          <LinkButton href="/lam-viec/don-vi" size="small">
            Xem mọi điều kiện
          </LinkButton>
        )
      }
    >
      {verdict ? (
        <DistanceList clauses={clauseDistances(verdict.explanation).slice(0, worst)} />
      ) : (
        <EmptyState icon="target" title="Chưa có kết quả xét được công nhận">
          Khoảng cách hiện ở đây sau khi lần xét của một đợt được công nhận.
        </EmptyState>
      )}
    </Section>
  );
}

async function RemarkBlock({ actor }: { actor: Actor }) {
  const remarks = await listRemarks(actor);
  if (remarks.length === 0) return null;
  return (
    <Section title="Ý kiến trả lại gần nhất">
      <ul className="overflow-hidden rounded-md border border-line">
        {remarks.map((remark) => (
          <li
            key={remark.id}
            className="relative border-b border-line px-4 py-3 last:border-b-0 hover:bg-primary-soft"
          >
            <Link
              className="row-link font-medium"
              href={`${sheetHref(remark)}#ct-${encodeURIComponent(remark.indicatorId)}`}
            >
              {remark.indicator ?? remark.indicatorId}
            </Link>
            <p>{remark.remark}</p>
            <p className="text-sm text-ink-2">
              {[
                remark.periodName,
                remark.pinnedBy,
                formatInstant(remark.pinnedAt),
                remark.isAnswered && "đã trả lời",
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
