import type { FieldBinding } from "@/components/forms/binding";
import {
  CheckboxField,
  DateField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from "@/components/forms/fields";
import { indicatorKindText } from "@/lib/indicators/text";
import { evidenceText, indicatorDirectionText } from "@/lib/plans/text";
import { combinationText } from "@/lib/scoring/text";

const choices = (texts: Record<string, string>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

/** What an indicator counts, how it is read, and from when it means that. */
export function DefinitionFields({ field }: { field: (name: DefinitionField) => FieldBinding }) {
  return (
    <>
      <TextField label="Tên chỉ tiêu" {...field("name")} />
      <SelectField label="Loại" choices={choices(indicatorKindText)} {...field("kind")} />
      <TextAreaField
        label="Tử số"
        hint="Bắt buộc với tỷ lệ và so với kỳ gốc. Ví dụ: Số hồ sơ tiếp nhận trực tuyến"
        rows={2}
        {...field("numerator")}
      />
      <TextAreaField
        label="Mẫu số"
        hint="Bắt buộc với tỷ lệ và so với kỳ gốc. Ví dụ: Tổng số hồ sơ tiếp nhận"
        rows={2}
        {...field("denominator")}
      />
      <div className="grid items-start gap-x-4 sm:grid-cols-2">
        <TextField label="Đơn vị tính" hint="Ví dụ: %, hồ sơ, điểm" {...field("unit")} />
        <TextField
          label="Đếm theo"
          hint="Hồ sơ và thủ tục là hai mẫu số khác nhau."
          optional
          {...field("countedThing")}
        />
        <SelectField label="Chiều" choices={choices(indicatorDirectionText)} {...field("direction")} />
        <SelectField label="Gộp các kỳ" choices={choices(combinationText)} {...field("combine")} />
        <SelectField label="Kiểm chứng" choices={choices(evidenceText)} {...field("evidence")} />
        <NumberField label="Số chữ số thập phân" {...field("decimals")} />
      </div>
      <CheckboxField label="Đơn vị được chọn “Không áp dụng”" {...field("mayNotApply")} />
      <DateField label="Áp dụng từ ngày" {...field("validFrom")} />
      <TextAreaField
        label="Căn cứ"
        hint="Loại, số văn bản, điều khoản. Ví dụ: Quyết định số 766/QĐ-TTg"
        rows={2}
        {...field("source")}
      />
    </>
  );
}
type DefinitionField =
  | "name"
  | "kind"
  | "numerator"
  | "denominator"
  | "unit"
  | "countedThing"
  | "direction"
  | "combine"
  | "evidence"
  | "decimals"
  | "mayNotApply"
  | "validFrom"
  | "source";
