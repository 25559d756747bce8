"use client";
import { useFieldArray } from "react-hook-form";
import { CheckboxField, NumberField, SelectField, TextField } from "@/components/forms/fields";
import { RemoveButton } from "@/components/forms/remove-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { PlanTerms } from "@/lib/plans";
import { evidenceText, indicatorDirectionText } from "@/lib/plans/text";
import { combinationText } from "@/lib/scoring/text";
import type { PartFormProps } from "../draft/draft-form";
import { freeId } from "../entries";
import { ClauseField, MaybeText, ScopeField } from "../fields";
import { entryAnchor } from "../wording/anchors";
import { AddIndicator } from "./add-indicator";
import { TargetField } from "./target-field";

const choices = (texts: Record<string, string>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));
const kindText = {
  ratio: "Tỷ lệ tử số/mẫu số",
  count: "Số đếm",
  reduction: "So với kỳ gốc",
  "yes-no": "Có/Không",
  score: "Điểm chỉ số",
};

/** Chỉ tiêu: the wording on the left, how it is counted and read on the right. */
export function IndicatorsForm({ form, options }: PartFormProps) {
  const { fields, append, remove } = useFieldArray({
    control: form.form.control,
    name: "terms.indicators",
    keyName: "key",
  });
  const known = fields as unknown as (PlanTerms["indicators"][number] & { key: string })[];
  return (
    <>
      {fields.length === 0 && (
        <EmptyState icon="target" title="Chưa có chỉ tiêu">
          Thêm từ danh mục hoặc tự đặt. Phong trào không có chỉ tiêu số vẫn ban hành được.
        </EmptyState>
      )}
      {known.map(({ key, id, code, name }, index) => (
        <section
          key={key}
          id={entryAnchor(id)}
          className="entry mt-4"
          aria-label={`Chỉ tiêu ${code || index + 1}`}
        >
          <div className="entry-head">
            <h3>{[code, name].filter(Boolean).join(" – ") || "Chỉ tiêu mới"}</h3>
            <RemoveButton onRemove={() => remove(index)}>
              <Icon name="trash" /> Bỏ
            </RemoveButton>
          </div>
          <IndicatorFields form={form} options={options} path={`terms.indicators.${index}`} />
        </section>
      ))}
      <AddIndicator
        editions={options.editions}
        day={String(form.form.getValues("terms.period.from"))}
        onAdd={(indicator) =>
          append({
            ...indicator,
            id: freeId(
              "ct",
              known.map(({ id }) => id),
            ),
          })
        }
      />
    </>
  );
}

function IndicatorFields({ form, options, path }: PartFormProps & { path: string }) {
  return (
    <div>
      <div>
        <ClauseField form={form} path={path} />
        <TextField label="Tên chỉ tiêu" {...form.field(`${path}.name`)} />
        <TargetField form={form} path={path} options={options} />
      </div>
      <div className="grid content-start items-start gap-x-4 sm:grid-cols-2">
        <TextField label="Mã" {...form.field(`${path}.code`)} />
        <SelectField label="Loại" choices={choices(kindText)} {...form.field(`${path}.kind`)} />
        <MaybeText label="Tử số" {...form.field(`${path}.numerator`)} />
        <MaybeText label="Mẫu số" {...form.field(`${path}.denominator`)} />
        <TextField label="Đơn vị tính" {...form.field(`${path}.unit`)} />
        <MaybeText label="Đếm theo" hint="hồ sơ, thủ tục" {...form.field(`${path}.countedThing`)} />
        <SelectField
          label="Chiều"
          choices={choices(indicatorDirectionText)}
          {...form.field(`${path}.direction`)}
        />
        <SelectField
          label="Gộp các kỳ"
          choices={choices(combinationText)}
          {...form.field(`${path}.combine`)}
        />
        <NumberField label="Số chữ số thập phân" {...form.field(`${path}.decimals`)} />
        <SelectField label="Kiểm chứng" choices={choices(evidenceText)} {...form.field(`${path}.evidence`)} />
        <ScopeField form={form} path={path} />
        <CheckboxField label="Đơn vị được chọn “Không áp dụng”" {...form.field(`${path}.mayNotApply`)} />
      </div>
    </div>
  );
}
