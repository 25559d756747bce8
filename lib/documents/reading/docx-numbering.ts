import { SaxesParser } from "saxes";
import { UnreadableFile } from "./unreadable";

/** The mark before the next paragraph of a list at a level: "1. ", "a) ", "- ". */
export type Numbering = (list: string, level: number) => string;
type Level = { format: string; text: string; start: number };

const romanDigits: [number, string][] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
function roman(number: number): string {
  let left = Math.min(number, 399);
  let written = "";
  for (const [value, digits] of romanDigits) {
    for (; left >= value; left -= value) written += digits;
  }
  return written;
}
const letter = (number: number) => String.fromCharCode(96 + (((number - 1) % 26) + 1));

function written(number: number, format: string): string {
  if (format === "upperRoman") return roman(number);
  if (format === "lowerRoman") return roman(number).toLowerCase();
  if (format === "upperLetter") return letter(number).toUpperCase();
  return format === "lowerLetter" ? letter(number) : String(number);
}

/** Reads word/numbering.xml; a list it does not know is taken for bullets. */
export function numberingOf(xml: string): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  if (xml) {
    let abstract = "";
    let list = "";
    let level: Level | null = null;
    const parser = new SaxesParser<{ xmlns: false }>();
    parser.on("error", () => {
      throw new UnreadableFile("damaged");
    });
    parser.on("opentag", ({ name, attributes }) => {
      const value = attributes["w:val"] ?? "";
      if (name === "w:abstractNum") {
        abstract = attributes["w:abstractNumId"] ?? "";
        abstracts.set(abstract, new Map());
      } else if (name === "w:num") list = attributes["w:numId"] ?? "";
      else if (name === "w:abstractNumId" && list) lists.set(list, value);
      else if (name === "w:lvl") {
        level = { format: "decimal", text: "%1.", start: 1 };
        abstracts.get(abstract)?.set(Number(attributes["w:ilvl"] ?? 0), level);
      } else if (level && name === "w:start") level.start = Number(value);
      else if (level && name === "w:numFmt") level.format = value;
      else if (level && name === "w:lvlText") level.text = value;
    });
    parser.write(xml).close();
  }
  const counts = new Map<string, number[]>();
  return (list, level) => {
    if (list === "0") return "";
    const levels = abstracts.get(lists.get(list) ?? "");
    const own = levels?.get(level);
    if (!own || own.format === "bullet" || own.format === "none") return level > 0 ? "+ " : "- ";
    const count = counts.get(list) ?? [];
    counts.set(list, count);
    count[level] = (count[level] ?? own.start - 1) + 1;
    count.length = level + 1;
    const mark = own.text.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(count[at] ?? levels?.get(at)?.start ?? 1, levels?.get(at)?.format ?? "decimal");
    });
    return mark ? `${mark} ` : "";
  };
}
