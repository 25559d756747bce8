"use client";
import { useWatch } from "react-hook-form";
import { useBinding } from "@/components/forms/binding";
import { Button } from "@/components/ui/button";
import type { AwardTier, PlanTerms } from "@/lib/plans";
import { indexText } from "@/lib/scoring/text";
import type { DraftForm, PartOptions } from "../draft/draft-form";

type By = NonNullable<AwardTier["ranking"]>["by"][number];

const keyOf = (by: By): string => {
  if (by.kind === "index") return `index:${by.index}:${by.scope}`;
  return by.kind === "indicator" ? `indicator:${by.indicatorId}` : by.kind;
};

/** Who comes first when more meet the conditions than may be commended: in order, each breaks the tie before it. */
export function RankingField({
  form,
  options,
  path,
}: {
  form: DraftForm;
  options: PartOptions;
  path: string;
}) {
  const { value, onChange } = useBinding(form.field(`${path}.ranking`));
  const indicators: PlanTerms["indicators"] =
    useWatch({ control: form.form.control, name: "terms.indicators" }) ?? [];
  const by: By[] = (value as AwardTier["ranking"])?.by ?? [];
  const offered: { by: By; label: string }[] = [
    ...options.indices.map(({ code }) => ({
      by: { kind: "index" as const, index: code, scope: "internal" as const },
      label: indexText(code),
    })),
    ...indicators.map(({ id, name }) => ({
      by: { kind: "indicator" as const, indicatorId: id },
      label: name,
    })),
    { by: { kind: "direct-worker" as const }, label: "Người trực tiếp thực hiện nhiệm vụ" },
  ];
  const labelOf = (one: By) => offered.find((offer) => keyOf(offer.by) === keyOf(one))?.label ?? keyOf(one);
  const save = (next: By[]) => onChange(next.length > 0 ? { by: next } : null);

  return (
    <fieldset className="field">
      <legend className="field-label">Xếp thứ tự khi vượt số lượng</legend>
      {by.length > 0 && (
        <ol className="list-decimal pl-6">
          {by.map((one) => (
            <li key={keyOf(one)}>
              {labelOf(one)}{" "}
              <Button variant="quiet" size="small" onClick={() => save(by.filter((other) => other !== one))}>
                Bỏ<span className="sr-only"> {labelOf(one)}</span>
              </Button>
            </li>
          ))}
        </ol>
      )}
      <select
        className="input"
        aria-label="Thêm tiêu chí xếp thứ tự"
        value=""
        onChange={({ target }) => {
          const chosen = offered.find((offer) => keyOf(offer.by) === target.value);
          if (chosen) save([...by, chosen.by]);
        }}
      >
        <option value="">Thêm tiêu chí xếp thứ tự</option>
        {offered
          .filter((offer) => !by.some((one) => keyOf(one) === keyOf(offer.by)))
          .map((offer) => (
            <option key={keyOf(offer.by)} value={keyOf(offer.by)}>
              {offer.label}
            </option>
          ))}
      </select>
    </fieldset>
  );
}
