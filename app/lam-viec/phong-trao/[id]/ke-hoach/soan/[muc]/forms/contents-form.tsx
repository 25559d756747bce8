"use client";
import { TextAreaField, TextField } from "@/components/forms/fields";
import { Section } from "@/components/ui/section";
import type { PartFormProps } from "../draft/draft-form";
import { Entries } from "../entries";
import { ClauseField } from "../fields";

/** Nội dung thi đua, and commitments in words that people judge. */
export function ContentsForm({ form }: PartFormProps) {
  return (
    <>
      <Entries form={form} name="terms.contents" noun="Nội dung" prefix="nd" blank={{ text: "" }}>
        {(path) => (
          <>
            <TextAreaField label="Nội dung thi đua" rows={3} {...form.field(`${path}.text`)} />
            <ClauseField form={form} path={path} />
          </>
        )}
      </Entries>
      <div className="mt-8">
        <Section
          title="Cam kết"
          description="Danh mục bằng lời như “05 T”, “4 tăng”: không có số liệu, do người có thẩm quyền xem xét."
        >
          <Entries
            form={form}
            name="terms.commitments"
            noun="Cam kết"
            prefix="ck"
            blank={{ name: "", items: [] }}
          >
            {(path) => (
              <>
                <TextField label="Tên cam kết" {...form.field(`${path}.name`)} />
                <Entries form={form} name={`${path}.items`} noun="Điều" prefix="d" blank={{ text: "" }}>
                  {(item) => <TextAreaField label="Câu chữ" rows={2} {...form.field(`${item}.text`)} />}
                </Entries>
                <div className="mt-4">
                  <ClauseField form={form} path={path} />
                </div>
              </>
            )}
          </Entries>
        </Section>
      </div>
    </>
  );
}
