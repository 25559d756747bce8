import { UnreadableFile } from "./unreadable";

const mostPages = 300;

/** The lines of a PDF's pages; one whose pages are pictures has none. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false });
  try {
    const file = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(file.numPages, mostPages); number += 1) {
      const { items } = await (await file.getPage(number)).getTextContent();
      pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
    }
    const text = pages.join("\n");
    if (text.replace(/\s/gu, "").length < 40 * Math.min(pages.length, 2)) throw new UnreadableFile("scanned");
    return text;
  } catch (error) {
    // A reader that does not start says nothing about the file.
    if (error instanceof UnreadableFile || /fake worker/u.test(String(error))) throw error;
    throw new UnreadableFile((error as Error).name === "PasswordException" ? "encrypted" : "damaged");
  } finally {
    await task.destroy();
  }
}
