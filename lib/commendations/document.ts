import type { z } from "zod";
import { type OfficialDocument, renderDocx, renderPdf } from "@/lib/documents";
import type { paperFormat } from "./schema";

export type PaperFormat = z.output<typeof paperFormat>;

const types: Record<PaperFormat, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** A paper of the commendation chain as a file: PDF to read and sign, Word to go on with. */
export async function printPaper(document: OfficialDocument, format: PaperFormat, name: string) {
  const bytes = await (format === "pdf" ? renderPdf(document) : renderDocx(document));
  return {
    bytes: new Uint8Array(bytes),
    contentType: types[format],
    name: `${name}.${format}`,
  };
}
