import { z } from "zod";
import { enterGoldenBook, saveLayout } from "@/lib/commendations/certificates/commands";
import {
  findCertificate,
  findCertificateBatch,
  findCertificateDesk,
} from "@/lib/commendations/certificates/queries";
import { certificateQuery, layoutFields } from "@/lib/commendations/certificates/schema";
import { renderCertificates } from "@/lib/documents";
import { type Endpoint, endpoint } from "../endpoint";

const tag = "Bằng, sổ vàng";
const id = (params: Record<string, string>) => params.id ?? "";

/** The golden book and the certificates of a decision. */
export const certificateEndpoints: Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/decisions/{id}/certificates",
    tag,
    action: "certificate.print",
    summary: "Bằng của một quyết định: số vào sổ vàng, mã xác nhận, vị trí in.",
    handle: ({ actor, params }) => findCertificateDesk(actor, id(params)),
  }),
  endpoint({
    method: "POST",
    path: "/decisions/{id}/golden-book",
    tag,
    action: "certificate.print",
    summary: "Vào sổ vàng các trường hợp chưa có số.",
    handle: ({ actor, params, now }) => enterGoldenBook(actor, { decisionId: id(params) }, now),
  }),
  endpoint({
    method: "GET",
    path: "/decisions/{id}/certificates/{awardCode}/print",
    tag,
    action: "certificate.print",
    query: certificateQuery,
    summary: "Bằng của một hình thức để in (mode=full, overprint hoặc test).",
    handle: async ({ actor, params, query }) => {
      const batch = await findCertificateBatch(actor, {
        decisionId: id(params),
        awardCode: params.awardCode ?? "",
        mode: query.mode,
      });
      return (
        batch && {
          bytes: new Uint8Array(await renderCertificates(batch)),
          name: `bang-${query.mode}.pdf`,
          contentType: "application/pdf",
        }
      );
    },
  }),
  endpoint({
    method: "PUT",
    path: "/certificate-layouts/{awardCode}",
    tag,
    action: "certificate.print",
    body: z.object({ version: z.int32().min(0), fields: layoutFields }),
    summary: "Đặt vị trí in trên phôi của một hình thức, bằng mm.",
    handle: ({ actor, params, body, now }) =>
      saveLayout(actor, { awardCode: params.awardCode ?? "", ...body }, now),
  }),
  endpoint({
    method: "GET",
    path: "/certificates/{code}",
    tag,
    action: null,
    isPublic: true,
    summary: "Xác nhận một bằng theo mã in trên bằng; chỉ nêu điều quyết định công bố nêu.",
    handle: ({ params }) => findCertificate(params.code ?? ""),
  }),
];
