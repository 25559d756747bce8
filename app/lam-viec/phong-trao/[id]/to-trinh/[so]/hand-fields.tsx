import { PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { type SignatureForm, signatureForms } from "@/lib/commendations/proposals/schema";
import { signatureFormText } from "@/lib/commendations/proposals/text";

/** In whose place a paper is signed, as the signer's post has it unless another is chosen. */
export function HandFields({ usual }: { usual: SignatureForm }) {
  return (
    <>
      <PlainSelect
        name="signatureForm"
        label="Hình thức ký"
        choices={signatureForms.map((value) => ({ value, label: signatureFormText[value] }))}
        defaultValue={usual}
      />
      <PlainTextField
        name="authority"
        label="Văn bản giao ký thừa lệnh, ủy quyền"
        hint="Bắt buộc khi chọn TL. hoặc TUQ."
        optional
      />
    </>
  );
}
