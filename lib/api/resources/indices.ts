import { z } from "zod";
import { listTouchedVerdicts } from "@/lib/evaluation/touched/queries";
import { touchedFilter } from "@/lib/evaluation/touched/schema";
import { addIndex, addScale, correctScale, editIndex } from "@/lib/indices/catalogue/commands";
import { findCatalogueIndex, findIndexCatalogue } from "@/lib/indices/catalogue/queries";
import { correctedScale, indexNames, newIndexInput, newScale } from "@/lib/indices/catalogue/schema";
import {
  applyImport,
  checkImport,
  discardImport,
  matchImport,
  undoImport,
} from "@/lib/indices/imports/commands";
import { findImport, listImports } from "@/lib/indices/imports/queries";
import type { CheckedRow } from "@/lib/indices/imports/rules";
import { problemText } from "@/lib/indices/imports/text";
import { findResult, listResults } from "@/lib/indices/queries";
import { applyInput, importInput, matchInput, resultFilter } from "@/lib/indices/schema";
import { Refusal } from "@/lib/refusal";
import { endpoint } from "../endpoint";
import { told } from "../told";

const tag = "Chỉ số";
const id = (params: Record<string, string>) => params.id ?? "";

const rowTold = ({ criteria, problems, ...row }: CheckedRow) => ({
  ...row,
  problems: told(problems, problemText),
  ...(criteria && {
    criteria: criteria.map((one) => ({ ...one, problems: told(one.problems, problemText) })),
  }),
});

export const indexEndpoints = [
  endpoint({
    method: "GET",
    path: "/indices",
    tag,
    action: "rule.read",
    summary: "Danh mục chỉ số với thang xếp loại theo năm và khối.",
    handle: async ({ actor }) => ({ items: await findIndexCatalogue(actor), nextCursor: null }),
  }),
  endpoint({
    method: "GET",
    path: "/indices/{id}",
    tag,
    action: "rule.read",
    summary: "Một chỉ số của danh mục với thang xếp loại theo năm và khối.",
    handle: ({ actor, params }) => findCatalogueIndex(actor, id(params)),
  }),
  endpoint({
    method: "POST",
    path: "/indices",
    tag,
    action: "rule.manage",
    status: 201,
    body: newIndexInput,
    summary: "Thêm chỉ số vào danh mục.",
    handle: ({ actor, body, now }) => addIndex(actor, body, now),
  }),
  endpoint({
    method: "PATCH",
    path: "/indices/{id}",
    tag,
    action: "rule.manage",
    needsVersion: true,
    body: indexNames,
    summary: "Sửa tên và cơ quan đo của một chỉ số.",
    handle: ({ actor, params, version, body, now }) =>
      editIndex(actor, { ...body, indexId: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/indices/{id}/scales",
    tag,
    action: "rule.manage",
    status: 201,
    body: newScale,
    summary: "Thêm thang xếp loại của một năm, cho một khối (blockId) hoặc mọi khối (null).",
    handle: ({ actor, params, body, now }) => addScale(actor, { ...body, indexId: id(params) }, now),
  }),
  endpoint({
    method: "POST",
    path: "/grade-scales/{id}/correct",
    tag,
    action: "rule.manage",
    needsVersion: true,
    body: correctedScale,
    summary: "Sửa thang xếp loại khi chưa có kết quả nào xếp loại theo thang đó.",
    handle: ({ actor, params, version, body, now }) =>
      correctScale(actor, { ...body, scaleId: id(params), version }, now),
  }),
  endpoint({
    method: "GET",
    path: "/index-results",
    tag,
    action: "index.read",
    query: resultFilter,
    summary: "Kết quả chỉ số đang có hiệu lực.",
    handle: ({ actor, query }) => listResults(actor, query),
  }),
  endpoint({
    method: "GET",
    path: "/index-results/{id}",
    tag,
    action: "index.read",
    summary: "Một kết quả chỉ số với điểm từng tiêu chí: tối đa, tự chấm, thẩm định, điều tra xã hội học.",
    handle: ({ actor, params }) => findResult(actor, id(params)),
  }),
  endpoint({
    method: "GET",
    path: "/index-imports",
    tag,
    action: "index.import",
    summary: "Các lần nhập kết quả chỉ số.",
    handle: async ({ actor }) => ({ items: await listImports(actor), nextCursor: null }),
  }),
  endpoint({
    method: "POST",
    path: "/index-imports",
    tag,
    action: "index.import",
    status: 201,
    upload: true,
    body: importInput,
    summary: "Đọc và kiểm tra một tệp kết quả (XLSX hoặc CSV); chưa ghi gì cho đến khi áp dụng.",
    handle: ({ actor, body, file, now }) => {
      if (!file)
        throw new Refusal("invalid", "Chọn tệp kết quả chỉ số.", "file-missing", {
          file: "Chọn tệp kết quả chỉ số.",
        });
      return checkImport(actor, body, file, now);
    },
  }),
  endpoint({
    method: "GET",
    path: "/index-imports/{id}",
    tag,
    action: "index.import",
    query: touchedFilter,
    summary:
      "Một lần nhập với từng dòng, từng lỗi; số kết luận cần xem lại và một trang của chúng (`cursor`, `limit`).",
    handle: async ({ actor, params, query }) => {
      const found = await findImport(actor, id(params));
      const touched = found && (await listTouchedVerdicts(actor, found.id, query));
      return found && { ...found, rows: found.rows.map(rowTold), touched };
    },
  }),
  endpoint({
    method: "POST",
    path: "/index-imports/{id}/apply",
    tag,
    action: "index.import",
    needsVersion: true,
    body: applyInput.pick({ validRowsOnly: true }),
    summary: "Ghi các dòng đã kiểm tra.",
    handle: ({ actor, params, version, body, now }) =>
      applyImport(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/index-imports/{id}/match",
    tag,
    action: "index.import",
    needsVersion: true,
    body: z.record(z.string(), z.string()),
    summary:
      "Ghép cột (column.value: số thứ tự cột từ 0) và tên đơn vị (unit.DÒNG: mã nội bộ đơn vị) rồi đọc lại tệp.",
    handle: ({ actor, params, version, body, now }) =>
      matchImport(actor, matchInput.parse({ ...body, id: id(params), version }), now),
  }),
  endpoint({
    method: "POST",
    path: "/index-imports/{id}/discard",
    tag,
    action: "index.import",
    needsVersion: true,
    summary: "Dừng, không nhập dòng nào.",
    handle: ({ actor, params, version, now }) => discardImport(actor, { id: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/index-imports/{id}/undo",
    tag,
    action: "index.import",
    needsVersion: true,
    summary: "Hoàn tác lần nhập khi chưa lần xét chính thức nào dùng.",
    handle: ({ actor, params, version, now }) => undoImport(actor, { id: id(params), version }, now),
  }),
];
