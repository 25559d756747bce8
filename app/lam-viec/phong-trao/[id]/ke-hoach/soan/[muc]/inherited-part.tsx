import { IndicatorTable } from "@/components/plans/indicator-table";
import { Dossier } from "@/components/plans/plan-reading";
import { TierList } from "@/components/plans/tier-list";
import { Section } from "@/components/ui/section";
import type { PlanPart } from "@/lib/campaigns/drafts/rules";
import { citationText } from "@/lib/campaigns/text";
import type { Inheritance, ResolvedTerms } from "@/lib/plans";

const inheritable: Partial<Record<PlanPart, Inheritance["part"]>> = {
  "doi-tuong": "audiences",
  "chi-tieu": "indicators",
  "khen-thuong": "tiers",
  "to-chuc": "dossier",
};

/** What the plan above says for this part: to read, not to write. */
export function InheritedPart({ part, resolved }: { part: PlanPart; resolved: ResolvedTerms }) {
  const found = resolved.inherited.find((one) => one.part === inheritable[part]);
  if (!found || found.ids.length === 0) return null;
  const isParents = ({ id }: { id: string }) => found.ids.includes(id);
  const { inherited, ...terms } = resolved;
  const view = {
    terms: {
      ...terms,
      indicators: part === "chi-tieu" ? terms.indicators.filter(isParents) : terms.indicators,
      tiers: terms.tiers.filter(isParents),
      dossier: terms.dossier.filter(isParents),
    },
    inherited,
    rounds: [],
    instants: [],
  };
  return (
    <Section
      title={`Theo ${citationText(found.from)}`}
      description={`${found.from.issuer}. Nội dung này chỉ đọc.`}
    >
      {part === "chi-tieu" && <IndicatorTable view={view} />}
      {part === "khen-thuong" && <TierList view={view} />}
      {part === "to-chuc" && <Dossier view={view} />}
      {part === "doi-tuong" && (
        <ul className="list-disc pl-6">
          {terms.audiences.filter(isParents).map(({ id, description }) => (
            <li key={id}>{description}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
