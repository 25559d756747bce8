import type { Paragraph } from "./lines";
import type { PlainText } from "./text";

/** The text with its wrapped lines run on, one blank between them: newlines are left only between paragraphs. */
export function runOn(
  plain: PlainText,
  paragraphs: Paragraph[],
): { plain: PlainText; paragraphs: Paragraph[] } {
  const kept: number[] = [];
  const moved: Paragraph[] = [];
  let done = 0;
  const keep = (from: number, to: number, isJoined: boolean) => {
    for (let at = from; at < to; at += 1) {
      // Lines that a blank line parted leave one space behind, not two.
      if (isJoined && plain.text[at] === "\n" && plain.text[at - 1] === "\n") continue;
      kept.push(at);
    }
  };
  for (const { from, to } of paragraphs) {
    keep(done, from, false);
    const begin = kept.length;
    keep(from, to, true);
    moved.push({ from: begin, to: kept.length });
    done = to;
  }
  keep(done, plain.text.length, false);
  const isInside = new Uint8Array(kept.length);
  for (const { from, to } of moved) isInside.fill(1, from, to);
  const joined = (text: string) =>
    kept.map((at, index) => (isInside[index] && text[at] === "\n" ? " " : text[at])).join("");
  const span = (from: number, to: number) =>
    plain.span(kept[from] ?? plain.text.length, (kept[to - 1] ?? plain.text.length - 1) + 1);
  return { plain: { ...plain, text: joined(plain.text), key: joined(plain.key), span }, paragraphs: moved };
}
