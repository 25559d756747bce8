import { SaxesParser } from "saxes";
import { Unreadable } from "../problems";

type Read = (name: string) => AsyncGenerator<Buffer>;
type Attributes = Record<string, string>;

const local = (name: string) => name.slice(name.indexOf(":") + 1);
// The parts below describe a workbook; a real one needs a hundredth of this.
const longestPart = 8 * 1024 * 1024;

async function elements(
  chunks: AsyncGenerator<Buffer>,
  visit: (name: string, attributes: Attributes) => void,
) {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  let size = 0;
  parser.on("doctype", () => {
    throw new Unreadable("unsafe");
  });
  parser.on("error", () => {
    throw new Unreadable("corrupt");
  });
  parser.on("opentag", ({ name, attributes }) => visit(local(name), attributes as Attributes));
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > longestPart) throw new Unreadable("too-large");
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.close();
}

/** Where the first sheet a person sees lies in the archive, and whether its days count from 1904. */
export async function findSheet(read: Read): Promise<{ path: string; isFrom1904: boolean }> {
  const targets = new Map<string, string>();
  await elements(read("xl/_rels/workbook.xml.rels"), (name, { Id = "", Target = "" }) => {
    if (name === "Relationship") targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
  });
  let id: string | undefined;
  let isFrom1904 = false;
  await elements(read("xl/workbook.xml"), (name, attributes) => {
    if (name === "workbookPr") isFrom1904 = ["1", "true"].includes(attributes.date1904 ?? "");
    if (name !== "sheet" || id || ["hidden", "veryHidden"].includes(attributes.state ?? "")) return;
    id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
  });
  const path = targets.get(id ?? "");
  if (!path) throw new Unreadable("corrupt");
  return { path, isFrom1904 };
}

export type NumberLook = "plain" | "day" | "percent";

const builtInDays = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);
const customLook = (code: string): NumberLook => {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, "");
  if (bare.includes("%")) return "percent";
  return /[dmyhs]/iu.test(bare) && !/general/iu.test(bare) ? "day" : "plain";
};

/** What the styles of a workbook make of numbers, by style index. */
export async function readLooks(read: Read, names: readonly string[]): Promise<NumberLook[]> {
  if (!names.includes("xl/styles.xml")) return [];
  const custom = new Map<number, NumberLook>();
  const looks: NumberLook[] = [];
  let isCellFormat = false;
  await elements(read("xl/styles.xml"), (name, { numFmtId = "", formatCode = "" }) => {
    if (name === "numFmt") custom.set(Number(numFmtId), customLook(formatCode));
    if (name === "cellXfs") isCellFormat = true;
    if (name === "cellStyles" || name === "dxfs") isCellFormat = false;
    if (name !== "xf" || !isCellFormat) return;
    const id = Number(numFmtId);
    const builtIn = id === 9 || id === 10 ? "percent" : builtInDays(id) ? "day" : "plain";
    looks.push(custom.get(id) ?? builtIn);
  });
  return looks;
}
