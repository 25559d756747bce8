import type { Block } from "./outline";
import type { AppliesTo } from "./reading";
import type { PlainText } from "./text";
import { subjectOf, type Topic, topicUnder } from "./topics";

/** A sentence, or a part of one between semicolons, with what it is about. */
export type Clause = {
  from: number;
  to: number;
  key: string;
  topic: Topic | null;
  subject: AppliesTo | null;
  block: Block;
  /** The whole sentence the clause is part of. */
  sentence: { from: number; to: number };
};

const abbreviation = /(?:^|[\s("])(?:tp|ths|ts|pgs|gs|đ\/c|v\.v|tr|st|kts|bs|ls|tx|q|p|tt)\.$/iu;
const inlineLabel = /^[^:]{2,90}:(?=\s|$)/u;

/** Where sentences end within `from`…`to`: at a full stop before a capital, not within "TP. Hồ Chí Minh". */
function sentencesOf(text: string, from: number, to: number): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  let begin = from;
  for (const match of text.slice(from, to).matchAll(/[.!?…]["')\]]?(?=\s+["'(]?[\p{Lu}\d+•-])/gu)) {
    const end = from + match.index + match[0].length;
    if (abbreviation.test(text.slice(Math.max(begin, end - 8), end))) continue;
    // "I." and "1." number what follows.
    if (/^\s*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|\p{L})\.$/u.test(text.slice(begin, end))) continue;
    sentences.push({ from: begin, to: end });
    begin = end;
  }
  return [...sentences, { from: begin, to }].filter((sentence) => sentence.to > sentence.from);
}

/** Semicolons part a sentence; those within brackets part a list of their own. */
function partsOf(text: string, from: number, to: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let begin = from;
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const character = text[at];
    if (character === "(") depth += 1;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (character === ";" && depth === 0) {
      parts.push({ from: begin, to: at });
      begin = at + 1;
    }
  }
  return [...parts, { from: begin, to }].filter((part) => text.slice(part.from, part.to).trim() !== "");
}

/** The clauses of the text in order, each under the last label before it. */
export function clausesOf(plain: PlainText, blocks: Block[]): Clause[] {
  return blocks.flatMap((block) => {
    let { topic, subject } = block;
    return sentencesOf(plain.text, block.from, block.to).flatMap((sentence) =>
      partsOf(plain.text, sentence.from, sentence.to).map((part): Clause => {
        const key = plain.key.slice(part.from, part.to);
        // "Đối với tập thể: …", "Chỉ tiêu thi đua: …" within running text.
        let rest = key.trimStart();
        for (let label = inlineLabel.exec(rest)?.[0]; label; label = inlineLabel.exec(rest)?.[0]) {
          topic = topicUnder(label, topic) ?? topic;
          subject = subjectOf(label) ?? subject;
          rest = rest.slice(label.length).trimStart();
        }
        return { from: part.from, to: part.to, key, topic, subject, block, sentence };
      }),
    );
  });
}
