import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";
import { columnLetter } from "./cells";
import { checkArchive } from "./read-xlsx";

export type Remarks = {
  /** The sheet by its name; its first sheet when there is none of that name. */
  sheetName: string;
  headingRow: number;
  title: string;
  /** The column to write in, and the one whose look it takes, counted from 0. */
  column: number;
  like: number;
  /** What belongs beside a row, by its number in the spreadsheet program. */
  rows: ReadonlyMap<number, string>;
};

type Attributes = Record<string, string>;

function elements(xml: string, name: string): Attributes[] {
  const found: Attributes[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name: tag, attributes }) => {
    if (tag.split(":").at(-1) === name) found.push(attributes as Attributes);
  });
  parser.write(xml).close();
  return found;
}

/** The part of the archive that holds a sheet. */
function sheetPart(files: Record<string, Uint8Array>, sheetName: string): string {
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const sheets = elements(text("xl/workbook.xml"), "sheet");
  const sheet = sheets.find(({ name }) => name === sheetName) ?? sheets[0];
  const id = Object.entries(sheet ?? {}).find(([name]) => name.endsWith(":id"))?.[1];
  const target = elements(text("xl/_rels/workbook.xml.rels"), "Relationship").find(
    ({ Id }) => Id === id,
  )?.Target;
  return target?.startsWith("/") ? target.slice(1) : `xl/${target ?? ""}`;
}

const escaped = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no XML may hold them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;");

type Place = { prefix: string; number: number; letter: string; like: string };

/** A row with text in one of its cells, in place of what stood there. */
function withCell(row: string, { prefix, number, letter, like }: Place, text: string): string {
  const cellAt = (column: string) =>
    new RegExp(`<${prefix}c r="${column}${number}"[^>]*?(?:/>|>[\\s\\S]*?</${prefix}c>)`, "u");
  const style = /^[^>]*?\bs="(\d+)"/u.exec(cellAt(like).exec(row)?.[0] ?? "")?.[1];
  const cell = `<${prefix}c r="${letter}${number}"${style ? ` s="${style}"` : ""} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is></${prefix}c>`;
  const without = row.replace(cellAt(letter), "");
  const open = without.endsWith("/>") ? `${without.slice(0, -2)}></${prefix}row>` : without;
  return `${open.slice(0, open.lastIndexOf(`</${prefix}row>`))}${cell}</${prefix}row>`;
}

/**
 * The workbook as it came with one column of remarks more; nothing else of it changes. For workbooks that
 * `readSpreadsheet` has read.
 */
export async function annotateXlsx(bytes: Uint8Array, remarks: Remarks): Promise<Uint8Array> {
  await checkArchive(bytes);
  const files = unzipSync(bytes);
  const name = sheetPart(files, remarks.sheetName);
  const xml = strFromU8(files[name] ?? new Uint8Array());
  const prefix = /<((?:\w+:)?)sheetData\b/u.exec(xml)?.[1] ?? "";
  const [letter, like] = [columnLetter(remarks.column), columnLetter(remarks.like)];
  let number = 0;
  const rows = new RegExp(`<${prefix}row\\b[^>]*?/>|<${prefix}row\\b[^>]*?>[\\s\\S]*?</${prefix}row>`, "gu");
  const annotated = xml.replace(rows, (row) => {
    const tag = row.slice(0, row.indexOf(">") + 1);
    number = Number(/\br="(\d+)"/u.exec(tag)?.[1] ?? number + 1);
    const text = number === remarks.headingRow ? remarks.title : remarks.rows.get(number);
    if (text === undefined) return row;
    const plain = row.replace(tag, tag.replace(/\sspans="[^"]*"/u, ""));
    return withCell(plain, { prefix, number, letter, like }, text);
  });
  files[name] = strToU8(widened(annotated, prefix, remarks.column + 1));
  return zipSync(files, { level: 6 });
}

/** The column of remarks as wide as a sentence. */
function widened(xml: string, prefix: string, column: number): string {
  const col = `<${prefix}col min="${column}" max="${column}" width="70" customWidth="1"/>`;
  const columns = new RegExp(`<${prefix}cols>([\\s\\S]*?)</${prefix}cols>`, "u");
  const given = columns.exec(xml)?.[1];
  if (given === undefined)
    return xml.replace(`<${prefix}sheetData`, `<${prefix}cols>${col}</${prefix}cols><${prefix}sheetData`);
  const before = [...given.matchAll(new RegExp(`<${prefix}col\\b[^>]*?/>`, "gu"))]
    .map(([tag]) => tag)
    .flatMap((tag) => shortened(tag, column));
  return xml.replace(columns, `<${prefix}cols>${[...before, col].join("")}</${prefix}cols>`);
}

/** A column range that ends before `column`; the rest of it has the width of the remarks or none. */
function shortened(tag: string, column: number): string[] {
  const at = (name: string) => Number(new RegExp(`\\b${name}="(\\d+)"`, "u").exec(tag)?.[1] ?? 0);
  if (at("min") >= column) return [];
  return [at("max") < column ? tag : tag.replace(/\bmax="\d+"/u, `max="${column - 1}"`)];
}
