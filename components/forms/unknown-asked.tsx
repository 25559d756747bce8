import { Notice } from "@/components/ui/notice";
import { withValue } from "@/lib/input-value";
import { naming } from "./labels";

type UnknownAskedProps = {
  /** What the choice is called on the page. */
  label: string;
  /** The word of the address. */
  asked: string | string[] | undefined;
  /** What the page shows, as the address would say it. */
  used: string | number | undefined;
};

/** Says that an address asks for a choice there is not, where the page shows another one instead. */
export function UnknownAsked({ label, asked, used }: UnknownAskedProps) {
  const word = Array.isArray(asked) ? asked[0] : asked;
  if (!word || word === String(used ?? "")) return null;
  const sentence = withValue("Không có lựa chọn này, trang hiện lựa chọn mặc định.", word);
  return <Notice kind="error">{naming(label, sentence)}</Notice>;
}
