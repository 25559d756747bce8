import { decisionDocument, decisionFileName } from "@/lib/commendations/decisions/document";
import { findDecisionPaper } from "@/lib/commendations/decisions/queries";
import { renderDocx, renderPdf } from "@/lib/documents";
import { downloadHeaders } from "@/lib/files";
import { currentActor } from "@/lib/identity/session";

const contentTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** The decision with its list as a file: ?dinh-dang=pdf or docx. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/quyet-dinh/[so]/van-ban">,
) {
  const actor = await currentActor();
  const paper = actor && (await findDecisionPaper(actor, (await params).so));
  if (!paper) return new Response("Không tìm thấy.", { status: 404 });
  const format = new URL(request.url).searchParams.get("dinh-dang") === "docx" ? "docx" : "pdf";
  const bytes = new Uint8Array(await (format === "pdf" ? renderPdf : renderDocx)(decisionDocument(paper)));
  const name = `${decisionFileName(paper)}.${format}`;
  return new Response(bytes, {
    headers: downloadHeaders({ name, contentType: contentTypes[format], size: bytes.byteLength }),
  });
}
