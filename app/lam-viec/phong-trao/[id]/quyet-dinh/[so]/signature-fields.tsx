import { PlainSelect, PlainTextField } from "@/components/forms/plain-fields";

/** Number, day and hand of a decision: a personal power, so never TM. (NĐ 30/2020). */
export function SignatureFields({ today }: { today: string }) {
  return (
    <>
      <PlainTextField name="number" label="Số quyết định" inputMode="numeric" maxLength={5} required />
      <PlainTextField name="signedOn" label="Ngày ký" type="date" defaultValue={today} required />
      <PlainTextField name="signerName" label="Họ và tên người ký" maxLength={120} required />
      <PlainSelect
        name="signatureForm"
        label="Thể thức ký"
        choices={[
          { value: "NONE", label: "CHỦ TỊCH" },
          { value: "KT", label: "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" },
        ]}
      />
    </>
  );
}
