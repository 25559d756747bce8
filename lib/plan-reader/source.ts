import { normalize } from "@/lib/vietnamese";
import { type Clause, clausesOf } from "./clauses";
import { type Block, outlineOf } from "./outline";
import { paragraphsOf } from "./paragraphs";
import type { Found, ReaderWarning, Scalar } from "./reading";
import { type Reference, referencesOf } from "./references";
import { runOn } from "./run-on";
import { type PlainText, plainText } from "./text";

/** A text laid out for the readers of single fields. */
export type Source = {
  plain: PlainText;
  blocks: Block[];
  /** Clauses of the body: page furniture, recipients and forms are not among them. */
  clauses: Clause[];
  references: Reference[];
};

/** Lays a text out: plain text, outline, clauses, and the documents it names. */
export function sourceOf(text: string): Source {
  const given = plainText(text);
  const { plain, paragraphs } = runOn(given, paragraphsOf(given));
  const blocks = outlineOf(plain, paragraphs);
  const clauses = clausesOf(
    plain,
    blocks.filter(({ zone }) => zone === "body"),
  );
  return { plain, blocks, clauses, references: referencesOf(plain, clauses) };
}

/** The span `from`…`to` without the spaces and loose punctuation around it. */
export function trimmed({ text }: PlainText, from: number, to: number): { from: number; to: number } {
  let [begin, end] = [from, to];
  while (begin < end && /[\s,;:.•+-]/u.test(text.charAt(begin))) begin += 1;
  while (end > begin && /[\s,;:.•/-]/u.test(text.charAt(end - 1)) && text.slice(end - 3, end) !== "...")
    end -= 1;
  return { from: begin, to: end };
}

/** The words `from`…`to` as a value: as they stand in the source, composed, on one line, no blank before a sign. */
export function wordsOf(plain: PlainText, from: number, to: number): string {
  return normalize(plain.span(from, to).quote).replace(/ (?=[,;:.](?: |$))/gu, "");
}

export function found({ plain }: Pick<Source, "plain">, from: number, to: number, confidence: number): Found {
  let [begin, end] = [from, to];
  while (begin < end - 1 && plain.text[begin] === " ") begin += 1;
  while (end > begin + 1 && plain.text[end - 1] === " ") end -= 1;
  return { ...plain.span(begin, end), confidence };
}

export function scalar(
  source: Pick<Source, "plain">,
  value: string,
  from: number,
  to: number,
  confidence: number,
): Scalar {
  return { value, ...found(source, from, to, confidence) };
}

export function warning(
  source: Pick<Source, "plain">,
  code: string,
  message: string,
  at: { from: number; to: number } | null,
): ReaderWarning {
  return {
    code,
    message,
    ...(at ? source.plain.span(at.from, at.to) : { quote: null, start: null, end: null }),
  };
}
