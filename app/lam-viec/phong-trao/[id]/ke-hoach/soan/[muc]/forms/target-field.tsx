"use client";
import { useWatch } from "react-hook-form";
import { NumberField, TextField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { type PlanIndicator, readPhrase } from "@/lib/plans";
import type { Comparator } from "@/lib/scoring";
import { edgeText, thresholdText } from "@/lib/scoring/text";
import type { DraftForm } from "../draft/draft-form";

/** The comparisons as plans phrase them; what is not compared is only tracked. */
export const comparisonText: Record<Comparator, string> = {
  ">": "trên …",
  ">=": "từ … trở lên, tối thiểu …",
  "<": "dưới …",
  "<=": "không quá …",
  "=": "bằng …, không phát sinh (= 0)",
};
const comparators = Object.keys(comparisonText) as Comparator[];

const isNumber = (text: unknown): text is string => typeof text === "string" && /^-?\d+(\.\d+)?$/u.test(text);

/** A threshold by its phrase, with its edge said aloud while it is written. */
export function TargetField({ form, path }: { form: DraftForm; path: string }) {
  const indicator: PlanIndicator | undefined = useWatch({ control: form.form.control, name: path });
  const target = indicator?.target ?? null;
  const set = (next: PlanIndicator["target"]) =>
    form.form.setValue(`${path}.target`, next, { shouldDirty: true });
  const reading = target ? readPhrase(target.phrase) : null;
  const suggestion = reading?.kind === "comparison" && reading.value !== null ? reading : null;
  const differs =
    suggestion &&
    target &&
    (suggestion.comparator !== target.comparator || suggestion.value !== target.value);

  return (
    <fieldset className="field">
      <legend className="field-label">Ngưỡng</legend>
      <select
        className="input"
        aria-label="Cách so sánh"
        value={target?.comparator ?? ""}
        onChange={({ target: { value } }) =>
          set(value === "" ? null : { value: "", phrase: "", ...target, comparator: value as Comparator })
        }
      >
        <option value="">Không đặt ngưỡng, chỉ theo dõi</option>
        {comparators.map((comparator) => (
          <option key={comparator} value={comparator}>
            {comparisonText[comparator]}
          </option>
        ))}
      </select>
      {target && (
        <>
          <NumberField
            label="Giá trị"
            as="text"
            whenEmpty=""
            unit={indicator?.unit ?? ""}
            {...form.field(`${path}.target.value`)}
          />
          <TextField label="Câu chữ của kế hoạch về ngưỡng" {...form.field(`${path}.target.phrase`)} />
          {isNumber(target.value) && (
            <p aria-live="polite">
              <b>{edgeText({ ...target, unit: indicator?.unit ?? "", thing: indicator?.countedThing })}</b>
            </p>
          )}
          {reading?.kind === "soft" && (
            <p className="text-sm text-ink-2">
              Câu chữ này không có con số để so sánh: nên để là điều kiện do Hội đồng xem xét.
            </p>
          )}
          {differs && suggestion && (
            <p className="flex flex-wrap items-center gap-2 text-sm">
              Câu chữ đọc là:{" "}
              {thresholdText(suggestion.comparator, suggestion.value ?? "0", indicator?.unit ?? "")}.
              <Button
                size="small"
                onClick={() =>
                  set({
                    ...target,
                    comparator: suggestion.comparator,
                    value: suggestion.value ?? target.value,
                  })
                }
              >
                Dùng cách đọc này
              </Button>
            </p>
          )}
        </>
      )}
    </fieldset>
  );
}
