import type { Signature } from "@/lib/documents";
import type { SignatureForm } from "../schema";

type Hand = { form: SignatureForm; head: string; post: string | null; name: string | null };

// What stands under KT., TL. and TUQ. where the register of people has no post of whoever signed.
const unnamed = {
  KT: (head: string) => `PHÓ ${head}`,
  TL: () => "NGƯỜI ĐƯỢC GIAO KÝ",
  TUQ: () => "NGƯỜI ĐƯỢC ỦY QUYỀN",
};

/** The head signs as the head; others under KT., TL. or TUQ. and the head's post, with their own (Decree 30/2020, art. 13). */
export function signedFor({ form, head, post, name }: Hand): Signature {
  const signer = name === null ? {} : { name };
  if (form === "NONE") return { title: head, ...signer };
  // "Phó Chủ tịch UBND tỉnh" signs as "PHÓ CHỦ TỊCH": the body stands above.
  const own = (post?.split(/,|\s(?:UBND|Ủy ban nhân dân)\s/iu)[0] ?? unnamed[form](head)).toLocaleUpperCase(
    "vi",
  );
  return { for: { mode: `${form}.`, title: head }, title: own, ...signer };
}
