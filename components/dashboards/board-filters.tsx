import { FilterBar, PlainSelect } from "@/components/forms/plain-fields";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import type { FrameView } from "@/lib/dashboards/frame/queries";
import { allPeriods } from "@/lib/dashboards/frame/rules";
import type { BoardSlug } from "@/lib/dashboards/schema";
import { boardHref, filterNames } from "@/lib/dashboards/text";

type BoardFiltersProps = {
  slug: BoardSlug;
  frame: FrameView;
  /** What the address asks for. */
  query: Record<string, string | undefined>;
  /** Which of the filters this board listens to. */
  use: readonly ("round" | "period" | "every-period" | "block")[];
};

/** Phong trào, đợt, kỳ, khối above a board; a choice of one is no choice and is left out. */
export function BoardFilters({ slug, frame, query, use }: BoardFiltersProps) {
  const { campaigns, rounds, periods, blocks, campaign, round, period, block } = frame;
  const every = use.includes("every-period") ? [{ value: allPeriods, label: "Cả đợt" }] : [];
  const withPeriod = use.includes("period") || use.includes("every-period");
  const asked = [
    { label: "Phong trào", name: filterNames.campaign, used: campaign.slug },
    { label: "Đợt", name: filterNames.round, used: round.code },
    ...(withPeriod ? [{ label: "Kỳ", name: filterNames.period, used: period?.code ?? allPeriods }] : []),
    ...(use.includes("block") ? [{ label: "Khối thi đua", name: filterNames.block, used: block?.code }] : []),
  ];
  return (
    <>
      {asked.map(({ label, name, used }) => (
        <UnknownAsked key={name} label={label} asked={query[name]} used={used} />
      ))}
      <FilterBar action={boardHref(slug, {})} verb="Xem">
        {campaigns.length > 1 && (
          <PlainSelect
            name={filterNames.campaign}
            label="Phong trào"
            defaultValue={campaign.slug}
            choices={campaigns.map((one) => ({ value: one.slug, label: one.title }))}
          />
        )}
        {rounds.length > 1 && (
          <PlainSelect
            name={filterNames.round}
            label="Đợt"
            defaultValue={round.code}
            choices={rounds.map(({ code, title }) => ({ value: code, label: title }))}
          />
        )}
        {withPeriod && periods.length > 1 && (
          <PlainSelect
            name={filterNames.period}
            label="Kỳ"
            defaultValue={period?.code ?? allPeriods}
            choices={[...periods.map(({ code, name }) => ({ value: code, label: name })), ...every]}
          />
        )}
        {use.includes("block") && blocks.length > 1 && (
          <PlainSelect
            name={filterNames.block}
            label="Khối thi đua"
            all={slug === "khoi" ? undefined : "Tất cả các khối"}
            defaultValue={block?.code ?? ""}
            choices={blocks.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </FilterBar>
    </>
  );
}
