import { isPasswordProtectedOffice } from "@/lib/files";
import { textOfDocx } from "./docx";
import { textOfPdf } from "./pdf";
import { plainTextOf } from "./plain";
import { UnreadableFile } from "./unreadable";

export { UnreadableFile };

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * The words of a .txt, .docx or text .pdf, told apart by their first bytes; ends with an
 * `UnreadableFile`, a sentence for the person who gave it, when there are none to be had.
 * Characters alone could be anything: they are a text only under a name that does not say otherwise.
 */
export async function textOfFile(bytes: Uint8Array, name: string): Promise<string> {
  if (bytes.length === 0) throw new UnreadableFile("empty");
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return textOfPdf(bytes);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return textOfDocx(bytes);
  if (isPasswordProtectedOffice(bytes)) throw new UnreadableFile("encrypted");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableFile("old-word");
  if (!/(?:^|[/\\])[^./\\]+$|\.txt$/iu.test(name)) throw new UnreadableFile("not-text");
  return plainTextOf(bytes);
}
