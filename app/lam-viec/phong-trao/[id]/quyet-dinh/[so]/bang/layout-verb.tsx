import { PlainTextField } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import type { CertificateDesk } from "@/lib/commendations/certificates/queries";
import { fieldText } from "@/lib/commendations/certificates/text";
import { certificateFields } from "@/lib/documents";
import { formatNumber } from "@/lib/vietnamese";
import { saveLayoutAction } from "./actions";

const sides = [
  ["x", "Từ mép trái (mm)"],
  ["y", "Từ mép trên (mm)"],
  ["width", "Rộng (mm)"],
  ["size", "Cỡ chữ"],
] as const;

/** Where each field stands on the printed sheets of one form, in millimetres. */
export function LayoutVerb({ layout }: { layout: CertificateDesk["layouts"][number] }) {
  return (
    <VerbButton
      label="Đặt vị trí in"
      variant="secondary"
      action={saveLayoutAction}
      input={{ awardCode: layout.awardCode, version: layout.version }}
      confirm={{
        title: `Vị trí in trên phôi ${layout.awardName}`,
        effect:
          "In tờ in thử lên giấy thường, đặt chồng lên phôi để đo; mọi số tính bằng mm từ góc trên bên trái. Áp dụng cho mọi lần in của hình thức này.",
        fields: certificateFields.map((field) => (
          <fieldset key={field} className="mb-2">
            <legend className="field-label">{fieldText[field]}</legend>
            <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
              {sides
                .filter(([side]) => field !== "qr" || side !== "size")
                .map(([side, label]) => (
                  <PlainTextField
                    key={side}
                    name={`fields.${field}.${side}`}
                    label={<span className="text-sm font-normal">{label}</span>}
                    inputMode="decimal"
                    className="input so"
                    defaultValue={written(layout.fields[field][side])}
                    required
                  />
                ))}
              {field === "qr" && <input type="hidden" name="fields.qr.size" value={layout.fields.qr.size} />}
            </div>
          </fieldset>
        )),
      }}
      done="Đã lưu vị trí in."
    />
  );
}

const written = (value: number) => formatNumber(String(value));
