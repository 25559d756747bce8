"use client";
import { useWatch } from "react-hook-form";
import { CheckboxField, SelectField, TextAreaField, TextField } from "@/components/forms/fields";
import { registrationModeText, roundKindText, subjectKindText } from "@/lib/plans/text";
import type { DraftForm } from "../draft/draft-form";
import { Entries } from "../entries";
import { CheckGroup } from "../fields";
import { blankRegistration } from "../wording/create";

const choices = (texts: Record<string, string>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

/** How collectives and individuals register, and with which pledge; a plan may do without. */
export function RegistrationFields({ form }: { form: DraftForm }) {
  const name = "terms.registration";
  const registration = useWatch({ control: form.form.control, name });
  return (
    <>
      <label className="choice mb-4">
        <input
          type="checkbox"
          checked={Boolean(registration)}
          onChange={({ target }) =>
            form.form.setValue(name, target.checked ? blankRegistration : null, { shouldDirty: true })
          }
        />
        <span>Phong trào tổ chức đăng ký thi đua</span>
      </label>
      {registration && (
        <>
          <SelectField
            label="Cá nhân đăng ký"
            choices={choices(registrationModeText)}
            {...form.field(`${name}.individuals`)}
          />
          <TextField label="Nơi nhận đăng ký" {...form.field(`${name}.recipient`)} />
          <CheckboxField
            label="Không đăng ký thì không được xét khen"
            hint="Đăng ký là tự nguyện; chỉ đánh dấu khi kế hoạch quy định như vậy."
            {...form.field(`${name}.required`)}
          />
          <Entries
            form={form}
            name={`${name}.pledges`}
            noun="Nội dung đăng ký"
            prefix="dk"
            blank={{ subject: "collective", rounds: ["annual"], text: "" }}
          >
            {(path) => (
              <>
                <SelectField
                  label="Đối tượng"
                  choices={choices(subjectKindText)}
                  {...form.field(`${path}.subject`)}
                />
                <CheckGroup
                  label="Trong đợt"
                  choices={choices(roundKindText)}
                  {...form.field(`${path}.rounds`)}
                />
                <TextAreaField label="Câu chữ đăng ký" rows={2} {...form.field(`${path}.text`)} />
              </>
            )}
          </Entries>
        </>
      )}
    </>
  );
}
