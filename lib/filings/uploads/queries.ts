import "server-only";
import { read } from "@/lib/database";
import { textOfFile, UnreadableFile } from "@/lib/documents/reading";
import { contentTypes, openFile } from "@/lib/files";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { Refusal } from "@/lib/refusal";
import { cellText, readSpreadsheet, spreadsheetProblemText } from "@/lib/spreadsheets";
import { filesFor } from "./policy";
import type { FileText } from "./rules";
import { scanText } from "./text";

/** How many files of the province the virus scanner has said what of; null for whoever does not look after the system. */
export function countFilesByScan(actor: Actor) {
  return read(actor, async (tx) => {
    if (reach(actor, "job.read") !== "province") return null;
    const rows = await tx.storedFile.groupBy({
      by: ["scan"],
      where: { provinceId: actor.provinceId },
      _count: true,
    });
    const count = (state: string) => rows.find(({ scan }) => scan === state)?._count ?? 0;
    return {
      clean: count("clean"),
      pending: count("pending"),
      infected: count("infected"),
      notScanned: count("not-scanned"),
    };
  });
}

/** A stored file as it is handed out, for whoever may read the record it belongs to; null for everybody else. */
export async function findDownload(actor: Actor, fileId: string) {
  const file = await read(actor, (tx) =>
    tx.storedFile.findFirst({
      where: { id: fileId, AND: filesFor(actor) },
      select: { storageKey: true, name: true, contentType: true, size: true, scan: true },
    }),
  );
  if (!file) return null;
  const { scan, ...download } = file;
  // Every door hands out through here, so nothing leaves before the scanner has passed it.
  if (scan === "pending") throw new Refusal("rule", scanText.pending, "scan-pending");
  if (scan === "infected") throw new Refusal("rule", scanText.found(file.name), "file-infected");
  return download;
}

/** What a preview shows at most: a proof is a page or two, and the whole file can be downloaded. */
const shownParagraphs = 1500;
const shownRows = 500;

/** The words of a DOCX or the cells of an XLSX, as text only, for whoever may open the file; null for everybody else. */
export async function findFileText(actor: Actor, fileId: string): Promise<FileText | null> {
  const file = await findDownload(actor, fileId);
  if (!file) return null;
  const content = new Uint8Array(await new Response(await openFile(file.storageKey)).arrayBuffer());
  if (file.contentType === contentTypes.docx) return paragraphsOf(content);
  return file.contentType === contentTypes.xlsx ? sheetsOf(content) : null;
}

async function paragraphsOf(content: Uint8Array): Promise<FileText> {
  const text = await textOfFile(content, "tệp.docx").catch((error) => {
    if (error instanceof UnreadableFile) throw new Refusal("rule", error.message, error.reason);
    throw error;
  });
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
  const isCut = paragraphs.length > shownParagraphs;
  return { kind: "paragraphs", paragraphs: paragraphs.slice(0, shownParagraphs), isCut };
}

async function sheetsOf(content: Uint8Array): Promise<FileText> {
  const reading = await readSpreadsheet(content);
  if (!reading.ok) throw new Refusal("rule", spreadsheetProblemText[reading.problem], reading.problem);
  const sheets = reading.spreadsheet.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.slice(0, shownRows).map(({ cells }) => cells.map(cellText)),
    isCut: rows.length > shownRows,
  }));
  return { kind: "sheets", sheets };
}
