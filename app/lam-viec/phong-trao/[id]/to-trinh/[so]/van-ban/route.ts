import { proposalDocument } from "@/lib/commendations/proposals/document";
import { findProposalPaper } from "@/lib/commendations/proposals/paper/queries";
import { renderDocx, renderPdf } from "@/lib/documents";
import { downloadHeaders } from "@/lib/files";
import { currentActor } from "@/lib/identity/session";

const contentTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** The proposal as a file: ?dinh-dang=pdf or docx. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/to-trinh/[so]/van-ban">,
) {
  const { so } = await params;
  const actor = await currentActor();
  const paper = actor && (await findProposalPaper(actor, so));
  if (!paper) return new Response("Không tìm thấy.", { status: 404 });
  const format = new URL(request.url).searchParams.get("dinh-dang") === "docx" ? "docx" : "pdf";
  const bytes = new Uint8Array(await (format === "pdf" ? renderPdf : renderDocx)(proposalDocument(paper)));
  return new Response(bytes, {
    headers: downloadHeaders({
      name: `to-trinh-${so}.${format}`,
      contentType: contentTypes[format],
      size: bytes.byteLength,
    }),
  });
}
