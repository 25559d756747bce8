import type { Metadata } from "next";
import { DistanceList } from "@/components/dashboards/distance-list";
import { OutcomeTag } from "@/components/evaluation/outcome-tag";
import { FilterNotice } from "@/components/forms/filter-notice";
import { readFilter, wordsOf } from "@/components/forms/read-filter";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { type Distance, findDistance } from "@/lib/dashboards/distance/queries";
import { clauseDistances } from "@/lib/dashboards/distance/rules";
import { basisText } from "@/lib/dashboards/distance/text";
import { distanceFilter } from "@/lib/dashboards/schema";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { withValue } from "@/lib/input-value";
import { headlineText } from "@/lib/scoring/text";
import { UnitList } from "./unit-list";

const labels = { unit: "Đơn vị", run: "Lần xét" };

export const metadata: Metadata = { title: "Khoảng cách tới khen thưởng" };

export default async function DistancePage({ searchParams }: PageProps<"/lam-viec/don-vi">) {
  const actor = await requireActorFor("verdict.read");
  const { "don-vi": unit, lan: run } = wordsOf(await searchParams);
  const asked = readFilter(distanceFilter, { unit, run });
  const filter = asked.used;
  // Whoever looks after the whole province begins with all its units.
  if (!filter.unit && reach(actor, "verdict.read") === "province")
    return (
      <UnitList actor={actor}>
        <FilterNotice {...asked} labels={labels} />
        <UnknownAsked label={labels.run} asked={run} used={undefined} />
      </UnitList>
    );
  const found = await findDistance(actor, filter);

  return (
    <>
      {filter.unit && (
        <Breadcrumb
          items={[
            { label: "Khoảng cách tới khen thưởng", href: "/lam-viec/don-vi" },
            { label: found?.unit.name ?? filter.unit },
          ]}
        />
      )}
      <PageHeader
        title="Khoảng cách tới khen thưởng"
        description={found?.unit.name ?? (filter.unit ? undefined : actor.unitName)}
        actions={
          <LinkButton
            icon="target"
            href={`/lam-viec/don-vi/phuong-an${filter.unit ? `?don-vi=${encodeURIComponent(filter.unit)}` : ""}`}
          >
            Phương án thử
          </LinkButton>
        }
      />
      <FilterNotice {...asked} labels={labels} />
      {filter.unit && !found && (
        <Notice kind="error">{withValue("Không tìm thấy kết quả xét của đơn vị này.", filter.unit)}</Notice>
      )}
      <UnknownAsked label={labels.run} asked={filter.run} used={found?.run.id} />
      {found?.terms ? <Verdicts found={found} unit={filter.unit} /> : <NothingYet />}
    </>
  );
}

function Verdicts({ found, unit }: { found: Distance; unit: string | undefined }) {
  const { run, runs, verdicts, terms } = found;
  const address = (id: string) =>
    `/lam-viec/don-vi?${new URLSearchParams({ ...(unit ? { "don-vi": unit } : {}), lan: id })}`;
  return (
    <>
      {runs.length > 1 && (
        <LinkTabs
          label="Các đợt đã có kết quả"
          tabs={runs.map(({ id, round }) => ({
            label: round.title,
            href: address(id),
            current: id === run.id,
          }))}
        />
      )}
      <div className="mb-6">
        <Notice>{basisText(run)}</Notice>
        <p className="mt-3">
          <LinkButton
            icon="file"
            href={`/lam-viec/phong-trao/${run.round.campaign.id}/xet/${run.id}/${found.unit.id}`}
          >
            Phiếu giải thích
          </LinkButton>
        </p>
      </div>
      {verdicts.map(({ tierId, outcome, provisional, explanation }) => {
        const tier = terms?.tiers.find(({ id }) => id === tierId);
        return (
          <Section
            key={tierId}
            title={tier?.name ?? tierId}
            description={headlineText(explanation, `${tier?.name ?? ""}, ${run.round.title}`)}
            actions={<OutcomeTag outcome={outcome} provisional={provisional} />}
          >
            <DistanceList clauses={clauseDistances(explanation)} clauseTexts={terms?.clauses ?? []} />
          </Section>
        );
      })}
    </>
  );
}

function NothingYet() {
  return (
    <EmptyState icon="target" title="Chưa có kết quả xét được công nhận">
      Khoảng cách hiện ở đây sau khi lần xét của một đợt được công nhận. Trong lúc chờ, số liệu từng chỉ tiêu
      xem ở mục Theo dõi.
    </EmptyState>
  );
}
