import { exportAwards } from "@/lib/commendations/register/exports/commands";
import { applyImport, checkImport, discardImport } from "@/lib/commendations/register/imports/commands";
import { findImport, listImports } from "@/lib/commendations/register/imports/queries";
import type { CheckedRow } from "@/lib/commendations/register/imports/rules";
import { applyInput } from "@/lib/commendations/register/imports/schema";
import { importText, problemText } from "@/lib/commendations/register/imports/text";
import { listAwards } from "@/lib/commendations/register/queries";
import { exportKind, exportQuery, registerFilter } from "@/lib/commendations/register/schema";
import { Refusal } from "@/lib/refusal";
import { type Endpoint, endpoint } from "../endpoint";
import { told } from "../told";

const tag = "Khen thưởng";
const id = (params: Record<string, string>) => params.id ?? "";

/** The register of awards: search, exports, and awards of the time before the portal. */
export const registerEndpoints: Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/awards",
    tag,
    action: "award.read",
    query: registerFilter,
    summary: "Tra cứu khen thưởng theo tên, đơn vị, số quyết định, năm, hình thức.",
    handle: ({ actor, query }) => listAwards(actor, query),
  }),
  endpoint({
    method: "GET",
    path: "/awards/exports/{kind}",
    tag,
    action: "award.export",
    query: exportQuery,
    summary:
      "Xuất một năm, Excel đến 20.000 dòng và CSV khi dài hơn: national (CSDL quốc gia), staff (CSDL CBCCVC) hoặc statistics (thống kê).",
    handle: async ({ actor, params, query, now }) => {
      const kind = exportKind.safeParse(params.kind);
      if (!kind.success) return null;
      return exportAwards(actor, kind.data, query.year, now);
    },
  }),
  endpoint({
    method: "GET",
    path: "/award-imports",
    tag,
    action: "award.import",
    summary: "Các lần nhập khen thưởng trước đây.",
    handle: async ({ actor }) => ({ items: await listImports(actor), nextCursor: null }),
  }),
  endpoint({
    method: "POST",
    path: "/award-imports",
    tag,
    action: "award.import",
    status: 201,
    upload: true,
    summary: "Đọc và kiểm tra một tệp khen thưởng trước đây (XLSX hoặc CSV); chưa ghi gì.",
    handle: ({ actor, file, now }) => {
      if (!file)
        throw new Refusal("invalid", importText["no-file"], "file-missing", { file: importText["no-file"] });
      return checkImport(actor, file, now);
    },
  }),
  endpoint({
    method: "GET",
    path: "/award-imports/{id}",
    tag,
    action: "award.import",
    summary: "Một lần nhập với từng dòng và từng lỗi.",
    handle: async ({ actor, params }) => {
      const found = await findImport(actor, id(params));
      const rowTold = (row: CheckedRow) => ({ ...row, problems: told(row.problems, problemText) });
      return found && { ...found, rows: found.rows.map(rowTold) };
    },
  }),
  endpoint({
    method: "POST",
    path: "/award-imports/{id}/apply",
    tag,
    action: "award.import",
    needsVersion: true,
    body: applyInput.pick({ validRowsOnly: true }),
    summary: "Ghi các dòng mới hợp lệ vào sổ khen thưởng.",
    handle: ({ actor, params, version, body, now }) =>
      applyImport(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/award-imports/{id}/discard",
    tag,
    action: "award.import",
    needsVersion: true,
    summary: "Dừng, không nhập dòng nào.",
    handle: ({ actor, params, version, now }) => discardImport(actor, { id: id(params), version }, now),
  }),
];
