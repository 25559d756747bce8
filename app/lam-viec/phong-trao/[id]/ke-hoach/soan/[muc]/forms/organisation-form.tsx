"use client";
import { DateField, NumberField, SelectField, TextAreaField, TextField } from "@/components/forms/fields";
import { Section } from "@/components/ui/section";
import { inheritedPartText, relationText } from "@/lib/plans/text";
import type { PartFormProps } from "../draft/draft-form";
import { Entries } from "../entries";
import { CheckGroup, ClauseField, LinesField, MaybeText } from "../fields";
import { CascadeField } from "./cascade-field";

const choices = (texts: Record<string, string>) =>
  Object.entries(texts).map(([value, label]) => ({
    value,
    label: label.charAt(0).toLocaleUpperCase("vi") + label.slice(1),
  }));

/** Tổ chức thực hiện, nơi nhận, phụ lục: what the plan rests on, who does what, where papers go. */
export function OrganisationForm({ form, options }: PartFormProps) {
  return (
    <>
      <CheckGroup
        label="Dẫn chiếu kế hoạch cấp trên"
        hint="Phần được chọn lấy từ kế hoạch cấp trên và chỉ đọc; ở đây chỉ ghi thêm nội dung chặt hơn."
        choices={choices(inheritedPartText)}
        {...form.field("terms.inherits")}
      />
      <Section title="Căn cứ, văn bản liên quan">
        <Entries
          form={form}
          name="terms.references"
          noun="Văn bản"
          prefix="vb"
          blank={{ relation: "can_cu", number: null, issuedOn: null, issuer: "", title: "" }}
        >
          {(path) => (
            <div className="grid gap-x-6 md:grid-cols-2">
              <SelectField
                label="Quan hệ"
                choices={choices(relationText)}
                {...form.field(`${path}.relation`)}
              />
              <TextField label="Cơ quan ban hành" {...form.field(`${path}.issuer`)} />
              <MaybeText label="Số, ký hiệu" {...form.field(`${path}.number`)} />
              <DateField label="Ngày" optional whenEmpty={null} {...form.field(`${path}.issuedOn`)} />
              <TextAreaField label="Tên văn bản" rows={2} {...form.field(`${path}.title`)} />
            </div>
          )}
        </Entries>
      </Section>
      <Section title="Nhiệm vụ">
        <Entries
          form={form}
          name="terms.tasks"
          noun="Nhiệm vụ"
          prefix="nv"
          blank={{ text: "", owner: null, startsOn: null, dueOn: null }}
        >
          {(path) => (
            <>
              <TextAreaField label="Nội dung" rows={2} {...form.field(`${path}.text`)} />
              <div className="grid gap-x-6 md:grid-cols-3">
                <MaybeText label="Cơ quan thực hiện" {...form.field(`${path}.owner`)} />
                <DateField label="Từ ngày" optional whenEmpty={null} {...form.field(`${path}.startsOn`)} />
                <DateField label="Đến ngày" optional whenEmpty={null} {...form.field(`${path}.dueOn`)} />
              </div>
              <ClauseField form={form} path={path} />
            </>
          )}
        </Entries>
      </Section>
      <CascadeField form={form} holidays={options.holidays} />
      <Section title="Hồ sơ khen thưởng">
        <Entries
          form={form}
          name="terms.dossier"
          noun="Thành phần"
          prefix="hs"
          blank={{ name: "", copies: 1 }}
        >
          {(path) => (
            <>
              <div className="grid gap-x-6 md:grid-cols-[1fr_10rem]">
                <TextField label="Tên giấy tờ" {...form.field(`${path}.name`)} />
                <NumberField label="Số bản" {...form.field(`${path}.copies`)} />
              </div>
              <ClauseField form={form} path={path} />
            </>
          )}
        </Entries>
        <div className="mt-4">
          <MaybeText label="Nơi nhận hồ sơ" {...form.field("terms.dossierRecipient")} />
        </div>
      </Section>
      <LinesField
        label="Nơi nhận"
        hint="Mỗi dòng một nơi; dòng cuối thường là “Lưu: VT, …”."
        {...form.field("terms.recipients")}
      />
    </>
  );
}
