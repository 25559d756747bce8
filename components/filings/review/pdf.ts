"use client";
import type { PDFDocumentProxy } from "pdfjs-dist";

export type Pdf = PDFDocumentProxy;

/**
 * Opens a PDF in the browser. The parser runs in the page itself, not in a worker: the content security
 * policy then needs no exception, and evidence is a few pages. Loaded only when a file is looked at.
 */
export async function openPdf(bytes: ArrayBuffer): Promise<Pdf> {
  const [{ getDocument, VerbosityLevel }, worker] = await Promise.all([
    import("pdfjs-dist"),
    // @ts-expect-error The package describes its main module only.
    import("pdfjs-dist/build/pdf.worker.mjs"),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  // Only errors are said: that there is no worker is how it is meant.
  return getDocument({ data: bytes, enableXfa: false, stopAtErrors: false, verbosity: VerbosityLevel.ERRORS })
    .promise;
}

/** Draws one page as wide as asked, sharp on dense screens; `signal` ends a drawing that is no longer wanted. */
export async function drawPage(
  pdf: Pdf,
  {
    number,
    width,
    canvas,
    signal,
  }: { number: number; width: number; canvas: HTMLCanvasElement; signal: AbortSignal },
) {
  const page = await pdf.getPage(number);
  if (signal.aborted) return;
  const natural = page.getViewport({ scale: 1 });
  const density = Math.min(window.devicePixelRatio || 1, 2);
  const viewport = page.getViewport({ scale: (width / natural.width) * density });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const drawing = page.render({ canvas, viewport });
  signal.addEventListener("abort", () => drawing.cancel(), { once: true });
  await drawing.promise.catch((error: Error) => {
    if (error.name !== "RenderingCancelledException") throw error;
  });
}

/** The pages that hold the words, whatever their case. */
export async function findInPdf(pdf: Pdf, words: string): Promise<number[]> {
  const wanted = words.normalize("NFC").toLocaleLowerCase("vi").trim();
  if (!wanted) return [];
  const found: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
    if (text.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/gu, " ").includes(wanted))
      found.push(number);
  }
  return found;
}
