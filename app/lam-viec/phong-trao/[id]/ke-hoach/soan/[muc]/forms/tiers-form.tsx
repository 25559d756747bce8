"use client";
import { useFieldArray, useWatch } from "react-hook-form";
import { SelectField, TextField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { AwardTier } from "@/lib/plans";
import { awardClassText, awardLevelText, awardText, roundKindText, subjectKindText } from "@/lib/plans/text";
import type { PartFormProps } from "../draft/draft-form";
import { freeId } from "../entries";
import { CheckGroup, ClauseField } from "../fields";
import { entryAnchor } from "../wording/anchors";
import { AgainField } from "./again-field";
import { ConditionField } from "./condition-field";
import { QuotaField } from "./quota-field";
import { RankingField } from "./ranking-field";

const choices = (texts: Record<string, string>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

const blankTier = (id: string): AwardTier => ({
  id,
  name: "",
  subject: "collective",
  rounds: ["annual"],
  award: { class: "form", code: "DIPLOMA_OF_MERIT", level: "province" },
  condition: {
    id: `${id}-tat-ca`,
    kind: "all",
    of: [{ id: `${id}-dang-ky`, kind: "registration-accepted" }],
  },
  quota: null,
  ranking: null,
});

/** Điều kiện, cơ cấu khen thưởng: one card for each form of award, subject and kind of round. */
export function TiersForm({ form, options }: PartFormProps) {
  const { fields, append, remove } = useFieldArray({
    control: form.form.control,
    name: "terms.tiers",
    keyName: "key",
  });
  const tiers = fields as unknown as (AwardTier & { key: string })[];
  return (
    <>
      {tiers.length === 0 && (
        <EmptyState icon="award" title="Chưa có hình thức khen thưởng">
          Thêm riêng cho tập thể, cá nhân và cho từng loại đợt; hoặc dẫn chiếu kế hoạch cấp trên ở phần Tổ
          chức thực hiện.
        </EmptyState>
      )}
      {tiers.map(({ key, id }, index) => (
        <TierFields
          key={key}
          id={id}
          form={form}
          options={options}
          index={index}
          onRemove={() => remove(index)}
        />
      ))}
      <div className="mt-4">
        <Button
          icon="plus"
          onClick={() =>
            append(
              blankTier(
                freeId(
                  "kt",
                  tiers.map(({ id }) => id),
                ),
              ),
            )
          }
        >
          Thêm hình thức khen thưởng
        </Button>
      </div>
    </>
  );
}

function TierFields({
  form,
  options,
  id,
  index,
  onRemove,
}: PartFormProps & { id: string; index: number; onRemove: () => void }) {
  const path = `terms.tiers.${index}`;
  const name = useWatch({ control: form.form.control, name: `${path}.name` });
  return (
    <section id={entryAnchor(id)} className="entry mt-4" aria-label={`Hình thức khen thưởng ${index + 1}`}>
      <div className="entry-head">
        <h3>{name || "Hình thức khen thưởng mới"}</h3>
        <Button variant="quiet" size="small" onClick={onRemove}>
          <Icon name="trash" /> Bỏ
        </Button>
      </div>
      <TextField
        label="Tên"
        hint="Ví dụ: Bằng khen của Chủ tịch UBND tỉnh đối với tập thể"
        {...form.field(`${path}.name`)}
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <SelectField
          label="Đối tượng"
          choices={choices(subjectKindText)}
          {...form.field(`${path}.subject`)}
        />
        <SelectField label="Loại" choices={choices(awardClassText)} {...form.field(`${path}.award.class`)} />
        <SelectField
          label="Danh hiệu, hình thức"
          choices={choices(awardText)}
          {...form.field(`${path}.award.code`)}
        />
        <SelectField
          label="Cấp khen"
          choices={choices(awardLevelText)}
          {...form.field(`${path}.award.level`)}
        />
      </div>
      <CheckGroup label="Xét trong đợt" choices={choices(roundKindText)} {...form.field(`${path}.rounds`)} />
      <ConditionField form={form} options={options} path={path} />
      <div className="grid gap-x-8 lg:grid-cols-2">
        <QuotaField form={form} path={path} />
        <RankingField form={form} options={options} path={path} />
        <AgainField form={form} path={path} />
      </div>
      <ClauseField form={form} path={path} />
    </section>
  );
}
