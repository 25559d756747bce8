import { UnreadableFile } from "./unreadable";

/** How web pages, data and rich text begin, whose characters are not their words. */
const marked = /^\s*(?:<(?:!doctype|!--|\?xml|html|svg)|\{\\rtf|\{\s*")/iu;

/** The characters of a text file: UTF-8 or, by its mark, UTF-16. */
export function plainTextOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  // The mark stays: offsets are those of the text as given.
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  // Bytes of another kind, or a twentieth of them no letters of any text.
  const strange = text.split("\uFFFD").length - 1;
  if (text.includes("\u0000") || strange * 20 > text.length) throw new UnreadableFile("not-text");
  if (marked.test(text)) throw new UnreadableFile("not-text");
  if (text.trim() === "") throw new UnreadableFile("empty");
  return text;
}
