import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { type Numbering, numberingOf } from "./docx-numbering";
import { UnreadableFile } from "./unreadable";

const longestPart = 30 * 1024 * 1024;
const wanted = new Set(["word/document.xml", "word/numbering.xml"]);

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (wanted.has(name) && originalSize > longestPart) throw new UnreadableFile("too-large");
        return wanted.has(name);
      },
    });
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile("damaged");
  }
}

/** The paragraphs of a .docx, one a line, with the numbers Word puts before them. */
export function textOfDocx(bytes: Uint8Array): string {
  const parts = partsOf(bytes);
  const body = parts["word/document.xml"];
  if (!body) throw new UnreadableFile("not-word");
  const decoder = new TextDecoder();
  const numbering = parts["word/numbering.xml"];
  const text = paragraphs(decoder.decode(body), numberingOf(numbering ? decoder.decode(numbering) : ""));
  if (text.trim() === "") throw new UnreadableFile("empty");
  return text;
}

/** A row of three cells or more stays a row, parted by tabs; the two columns of a letterhead are read one below the other. */
function linesOfRow(cells: string[][]): string[] {
  const filled = cells.map((cell) => cell.map((text) => text.trim()).filter(Boolean));
  const isRow =
    cells.length > 2 &&
    (filled.every((cell) => cell.length < 2) || filled.filter((cell) => cell.length > 0).length > 2);
  return isRow ? [filled.map((cell) => cell.join(" ").replace(/\s+/gu, " ")).join("\t")] : cells.flat();
}

function paragraphs(xml: string, numbering: Numbering): string {
  const lines: string[] = [];
  /** The cells of the table rows that are open, one table within another. */
  const rows: string[][][] = [];
  const open: { text: string; list: string | null; level: number }[] = [];
  let inText = false;
  let deleted = 0;
  const parser = new SaxesParser<{ xmlns: false }>();
  parser.on("error", () => {
    throw new UnreadableFile("damaged");
  });
  parser.on("opentag", ({ name, attributes }) => {
    const paragraph = open[open.length - 1];
    if (name === "w:tr") rows.push([]);
    else if (name === "w:tc") rows.at(-1)?.push([]);
    else if (name === "w:p") open.push({ text: "", list: null, level: 0 });
    else if (name === "w:t") inText = deleted === 0;
    else if (name === "w:del" || name === "mc:Fallback") deleted += 1;
    else if (!paragraph || deleted > 0) return;
    else if (name === "w:tab") paragraph.text += "\t";
    else if (name === "w:br" || name === "w:cr") paragraph.text += "\n";
    else if (name === "w:noBreakHyphen") paragraph.text += "-";
    else if (name === "w:numId") paragraph.list = attributes["w:val"] ?? null;
    else if (name === "w:ilvl") paragraph.level = Number(attributes["w:val"] ?? 0);
  });
  parser.on("text", (text) => {
    const paragraph = open[open.length - 1];
    if (inText && paragraph) paragraph.text += text;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "w:t") inText = false;
    else if (name === "w:del" || name === "mc:Fallback") deleted -= 1;
    else if (name === "w:p") {
      const paragraph = open.pop();
      if (!paragraph) return;
      const mark = paragraph.list && paragraph.text.trim() ? numbering(paragraph.list, paragraph.level) : "";
      (rows.at(-1)?.at(-1) ?? lines).push(mark + paragraph.text);
    } else if (name === "w:tr") {
      const row = linesOfRow(rows.pop() ?? []);
      (rows.at(-1)?.at(-1) ?? lines).push(...row);
    } else if (name === "w:tbl" && rows.length === 0) lines.push("");
  });
  parser.write(xml).close();
  return `${lines.join("\n")}\n`;
}
