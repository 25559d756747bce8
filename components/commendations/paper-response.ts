import { z } from "zod";
import { problemOf } from "@/lib/api/problem";
import { printPaper } from "@/lib/commendations/document";
import { paperFormat } from "@/lib/commendations/schema";
import type { OfficialDocument } from "@/lib/documents";

/** A paper as the answer of a route: PDF to read in place, Word (`dinh-dang=docx`) to keep. */
export async function paperResponse(request: Request, document: OfficialDocument, name: string) {
  const asked = { "dinh-dang": new URL(request.url).searchParams.get("dinh-dang") ?? undefined };
  const read = z.object({ "dinh-dang": paperFormat }).safeParse(asked);
  if (!read.success) return problemOf(read.error, asked);
  const format = read.data["dinh-dang"];
  const { bytes, contentType, name: file } = await printPaper(document, format, name);
  return new Response(bytes, {
    headers: {
      "content-type": contentType,
      "content-disposition": `${format === "pdf" ? "inline" : "attachment"}; filename="${file}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
