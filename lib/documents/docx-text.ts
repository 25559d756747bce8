import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  NoBreakHyphen,
  Paragraph,
  TextRun,
} from "docx";
import type { Run } from "./official-document";

/** Rounded up: a margin of 30 mm is never a hair less. */
export const millimetres = (length: number): number => Math.ceil((length / 25.4) * 1440);
/** Word counts the size of characters in half points … */
export const halfPoints = (size: number): number => size * 2;
/** … and distances in twentieths of a point. */
export const twips = (size: number): number => size * 20;

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
};

export type Style = { size?: number; bold?: boolean; italic?: boolean };

// Word ends a line after any hyphen; in the number of a paper, 515/QĐ-UBND, and between years, 2021-2025, it may not.
const oneWord = /\d+(?:\/\d{4})?\/\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)+|(?<!\d)\d{4}-\d{4}(?!\d)/gu;
const withWholeNumbers = (text: string): (string | NoBreakHyphen)[] =>
  text
    .replace(oneWord, (number) => number.replaceAll("-", "\u2011"))
    .split(/(\u2011)/u)
    .filter(Boolean)
    .map((part) => (part === "\u2011" ? new NoBreakHyphen() : part));

/** Runs of text, a line break where the text has one; a run's own style goes before that of the paragraph. */
export function textRuns(runs: readonly Run[], style: Style = {}): TextRun[] {
  return runs.flatMap(({ text, bold = style.bold ?? false, italic = style.italic ?? false }) =>
    text.split("\n").map(
      (line, at) =>
        new TextRun({
          children: withWholeNumbers(line),
          bold,
          italics: italic,
          ...(style.size && { size: halfPoints(style.size) }),
          ...(at > 0 && { break: 1 }),
        }),
    ),
  );
}

/** A paragraph without indent and distance, as heads, tables and signatures are set. */
export function line(
  text: string | readonly Run[],
  style: Style = {},
  options: IParagraphOptions = {},
): Paragraph {
  const runs = typeof text === "string" ? [{ text }] : text;
  return new Paragraph({ spacing: { before: 0, after: 0 }, ...options, children: textRuns(runs, style) });
}

/** The same in the middle of its column. */
export const centredLine = (
  text: string | readonly Run[],
  style: Style = {},
  options: IParagraphOptions = {},
) => line(text, style, { alignment: AlignmentType.CENTER, ...options });

/** A rule across the middle of a column, both in millimetres, and the points below it. */
export function rule(length: number, column: number, after = 0): Paragraph {
  const side = millimetres((column - length) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: twips(3), after: twips(after), line: twips(3), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
    children: [],
  });
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** Word's own heading levels, by which readers move through a paper. */
export const headingLevel = (level: number) => levels[level - 1] ?? HeadingLevel.HEADING_4;
