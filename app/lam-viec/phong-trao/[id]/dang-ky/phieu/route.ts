import { notFound } from "next/navigation";
import { requireActorFor } from "@/lib/identity/session";
import { printRegistration } from "@/lib/registrations/document";
import { findRegistrationPaper } from "@/lib/registrations/paper/queries";
import { paperFormat } from "@/lib/registrations/schema";

/** The form of one registration (`?phieu=`) as PDF or, with `dinh-dang=docx`, as Word. */
export async function GET(request: Request) {
  const actor = await requireActorFor("registration.read");
  const query = new URL(request.url).searchParams;
  const format = paperFormat.catch("pdf").parse(query.get("dinh-dang") ?? undefined);
  const found = await findRegistrationPaper(actor, query.get("phieu") ?? "");
  if (!found) notFound();
  const { bytes, contentType } = await printRegistration(found.paper, format);
  const place = format === "pdf" ? "inline" : "attachment";
  return new Response(bytes, {
    headers: {
      "content-type": contentType,
      "content-disposition": `${place}; filename="${found.name}.${format}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
