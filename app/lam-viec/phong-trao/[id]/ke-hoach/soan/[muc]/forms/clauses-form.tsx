"use client";
import { useWatch } from "react-hook-form";
import { TextAreaField, TextField } from "@/components/forms/fields";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { contentItemText } from "@/lib/organizations/text";
import { wordedItems } from "@/lib/plans/lint/law";
import type { PartFormProps } from "../draft/draft-form";
import { Entries } from "../entries";
import { CheckGroup, MaybeText } from "../fields";
import { ClauseReading } from "../wording/clause-reading";

const lawfulContents = wordedItems.map((value) => ({ value, label: contentItemText[value] }));

/** Mục đích, yêu cầu, chủ đề: the official wording, clause by clause. */
export function ClausesForm({ form, options }: PartFormProps) {
  return (
    <>
      <MaybeText label="Chủ đề thi đua" rows={2} {...form.field("terms.theme")} />
      <MaybeText label="Khẩu hiệu, phương châm" {...form.field("terms.slogan")} />
      <Section
        title="Lời văn của kế hoạch"
        description="Mỗi mục một đoạn, đúng câu chữ sẽ ban hành. Chỉ tiêu, điều kiện, mốc thời gian dẫn tới các mục này."
      >
        <Entries
          form={form}
          name="terms.clauses"
          noun="Mục"
          prefix="muc"
          blank={{ label: "", heading: "", text: "" }}
        >
          {(path) => (
            <div className="clause-editor">
              <div className="min-w-0">
                <div className="grid gap-x-6 md:grid-cols-[8rem_1fr]">
                  <TextField label="Số mục" hint="Mục II.3" {...form.field(`${path}.label`)} />
                  <TextField
                    label="Tiêu đề"
                    hint="Thời gian thi đua"
                    optional
                    {...form.field(`${path}.heading`)}
                  />
                </div>
                <TextAreaField label="Câu chữ" rows={4} {...form.field(`${path}.text`)} />
                <Fold summary="Nội dung luật định mục này đã nêu">
                  <CheckGroup
                    label="Mục này nêu"
                    hint="Đánh dấu khi phần kiểm tra không nhận ra vì lời văn dùng từ khác."
                    choices={lawfulContents}
                    {...form.field(`${path}.says`)}
                  />
                </Fold>
              </div>
              <Reading form={form} options={options} path={path} />
            </div>
          )}
        </Entries>
      </Section>
    </>
  );
}

/** Beside the wording, what it is read as. */
function Reading({ form, options, path }: PartFormProps & { path: string }) {
  const id = useWatch({ control: form.form.control, name: `${path}.id` }) as string;
  return (
    <section aria-label="Cách đọc có cấu trúc" className="clause-reading">
      <h4 className="field-label">Cách đọc có cấu trúc</h4>
      <ClauseReading form={form} options={options} clauseId={id} part="muc-dich" />
    </section>
  );
}
