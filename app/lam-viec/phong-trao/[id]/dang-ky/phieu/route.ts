import { notFound } from "next/navigation";
import { z } from "zod";
import { problemOf } from "@/lib/api/problem";
import { requireActorFor } from "@/lib/identity/session";
import { printRegistration } from "@/lib/registrations/document";
import { findRegistrationPaper } from "@/lib/registrations/paper/queries";
import { paperFormat } from "@/lib/registrations/schema";

/** The form of one registration (`?phieu=`) as PDF or, with `dinh-dang=docx`, as Word. */
export async function GET(request: Request) {
  const actor = await requireActorFor("registration.read");
  const query = new URL(request.url).searchParams;
  const asked = { "dinh-dang": query.get("dinh-dang") ?? undefined };
  const read = z.object({ "dinh-dang": paperFormat }).safeParse(asked);
  if (!read.success) return problemOf(read.error, asked);
  const format = read.data["dinh-dang"];
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
