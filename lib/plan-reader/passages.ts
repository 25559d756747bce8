import type { Block } from "./outline";
import type { Span } from "./reading";
import { sourceOf } from "./source";

/** A paragraph of the act itself: neither page furniture nor a form to fill in. */
export type Passage = Span & {
  /** "vb-2006": where it begins. */
  id: string;
  /** Its place in the outline, "Mục II.3"; empty for a text without numbers. */
  label: string;
  /** The nearest heading above it, without its number. */
  heading: string;
};

const numbered =
  /^(?:(?:điều|mục|phần|chương)\s+)?([IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|\p{L})\s?[.)\-/](?=\s|$)\s?/iu;

/** The paragraphs of a text in order, each with its place; the words are as given. */
export function passagesOf(text: string): Passage[] {
  const { plain, blocks } = sourceOf(text);
  const words = ({ from, to }: { from: number; to: number }) => plain.text.slice(from, to).trim();
  const labelOf = ({ above, from, to }: Block) => {
    const numbers = [...above, { from, to }].flatMap((one) => numbered.exec(words(one))?.[1] ?? []);
    return numbers.length > 0 ? `Mục ${numbers.join(".")}` : "";
  };
  const headingOf = ({ above }: Block) => {
    const nearest = above.findLast((one) => /\p{L}{2}/u.test(words(one)));
    return nearest ? words(nearest).replace(numbered, "").replace(/[:.]$/u, "").slice(0, 500) : "";
  };
  return blocks
    .filter(({ zone }) => zone === "body" || zone === "table")
    .map((block) => {
      const span = plain.span(block.from, block.to);
      return { ...span, id: `vb-${span.start}`, label: labelOf(block), heading: headingOf(block) };
    });
}
