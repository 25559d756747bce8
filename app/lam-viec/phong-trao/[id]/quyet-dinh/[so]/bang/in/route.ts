import { notFound } from "next/navigation";
import { z } from "zod";
import { problemOf } from "@/lib/api/problem";
import { findCertificateBatch } from "@/lib/commendations/certificates/queries";
import { certificateMode } from "@/lib/commendations/certificates/schema";
import { renderCertificates } from "@/lib/documents";
import { requireActorFor } from "@/lib/identity/session";

const modes: Record<string, string> = { phoi: "overprint", thu: "test" };

/** The certificates of one form (`?hinh-thuc=`): whole, over printed sheets (`&kieu=phoi`) or the test sheet (`&kieu=thu`). */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/quyet-dinh/[so]/bang/in">,
) {
  const actor = await requireActorFor("certificate.print");
  const query = new URL(request.url).searchParams;
  const asked = query.get("kieu") ?? undefined;
  const read = z.object({ kieu: certificateMode }).safeParse({ kieu: asked && (modes[asked] ?? asked) });
  if (!read.success) return problemOf(read.error, { kieu: asked });
  const mode = read.data.kieu;
  const batch = await findCertificateBatch(actor, {
    decisionId: (await params).so,
    awardCode: query.get("hinh-thuc") ?? "",
    mode,
  });
  if (!batch) notFound();
  return new Response(new Uint8Array(await renderCertificates(batch)), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="bang-${mode}.pdf"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
