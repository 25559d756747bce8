import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ScenarioDesk } from "@/components/evaluation/scenario/scenario-desk";
import { FilterNotice } from "@/components/forms/filter-notice";
import { FilterBar, PlainSelect } from "@/components/forms/plain-fields";
import { readFilter, wordsOf } from "@/components/forms/read-filter";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";
import { findScenario } from "@/lib/evaluation/scenario/queries";
import { scenarioFilter } from "@/lib/evaluation/scenario/schema";
import { requireActorFor } from "@/lib/identity/session";

export const metadata: Metadata = { title: "Phương án thử" };

export default async function ScenarioPage({ searchParams }: PageProps<"/lam-viec/don-vi/phuong-an">) {
  const actor = await requireActorFor("verdict.read");
  const { "don-vi": unit, dot, "hinh-thuc": form } = wordsOf(await searchParams);
  const asked = readFilter(scenarioFilter, { unit, round: dot });
  const found = await findScenario(actor, asked.used);
  if (!found) notFound();
  const { rounds, round, terms, facts } = found;
  const tier = terms?.tiers.find(({ id }) => id === form) ?? terms?.tiers[0];
  const query = (changed: Record<string, string>) =>
    `/lam-viec/don-vi/phuong-an?${new URLSearchParams({ ...(unit ? { "don-vi": String(unit) } : {}), ...(round ? { dot: round.id } : {}), ...changed })}`;

  return (
    <>
      <Breadcrumb
        items={[
          {
            label: "Khoảng cách tới khen thưởng",
            href: unit ? `/lam-viec/don-vi?don-vi=${encodeURIComponent(String(unit))}` : "/lam-viec/don-vi",
          },
          { label: "Phương án thử" },
        ]}
      />
      <PageHeader
        title="Phương án thử"
        description={`${found.unit.name}${round ? `, ${round.title}` : ""}`}
      />
      <FilterNotice {...asked} labels={{ unit: "Đơn vị", round: "Đợt" }} />
      <UnknownAsked label="Đợt" asked={asked.used.round} used={round?.id} />
      <UnknownAsked label="Hình thức khen thưởng" asked={form} used={tier?.id} />
      {rounds.length > 1 && (
        <FilterBar action="/lam-viec/don-vi/phuong-an" verb="Xem">
          {unit && <input type="hidden" name="don-vi" value={String(unit)} />}
          <PlainSelect
            name="dot"
            label="Đợt"
            defaultValue={round?.id ?? ""}
            choices={rounds.map(({ id, title, campaign }) => ({
              value: id,
              label: `${title} – ${campaign.title}`,
            }))}
          />
        </FilterBar>
      )}
      {terms && tier && facts ? (
        <>
          {terms.tiers.length > 1 && (
            <LinkTabs
              label="Hình thức khen thưởng"
              tabs={terms.tiers.map(({ id, name }) => ({
                label: name,
                href: query({ "hinh-thuc": id }),
                current: id === tier.id,
              }))}
            />
          )}
          <div className="my-4">
            <Notice>
              Đổi số liệu còn mở để xem kết luận thay đổi. Không có gì được lưu hay gửi đi; trường hợp tạm
              dừng xét không tính ở đây.
            </Notice>
          </div>
          <ScenarioDesk key={`${round?.id} ${tier.id}`} tier={tier} terms={terms} facts={facts} />
        </>
      ) : (
        <EmptyState icon="target" title="Chưa thử được cho đợt này">
          Đơn vị không thuộc đối tượng của đợt, hoặc đợt không xét khen thưởng tập thể. Chọn đợt khác.
        </EmptyState>
      )}
    </>
  );
}
