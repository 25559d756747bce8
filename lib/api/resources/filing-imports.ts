import { contentTypes } from "@/lib/files";
import { applyFilingImport, checkFilingImport, discardFilingImport } from "@/lib/filings/templates/commands";
import { templateSpreadsheet } from "@/lib/filings/templates/document";
import type { LineProblem } from "@/lib/filings/templates/lines/rules";
import { findFilingImport, findTemplate } from "@/lib/filings/templates/queries";
import { filingFile } from "@/lib/filings/templates/schema";
import { lineProblemText } from "@/lib/filings/templates/text";
import { Refusal } from "@/lib/refusal";
import { writeSpreadsheet } from "@/lib/spreadsheets";
import { type Endpoint, endpoint } from "../endpoint";
import { told } from "../told";

const tag = "Số liệu kỳ";
const id = (params: Record<string, string>) => params.id ?? "";
const missing = "Chọn tệp mẫu đã điền.";

/** The Excel template of a unit's figures, out and back in. */
export const filingImportEndpoints: Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/reporting-periods/{id}/template",
    tag,
    action: "filing.prepare",
    summary: "Mẫu Excel của đơn vị cho một kỳ, điền sẵn chỉ tiêu, kỳ trước và số liệu đang có.",
    handle: async ({ actor, params, now }) => {
      const sheet = await findTemplate(actor, { periodId: id(params) }, now);
      if (!sheet) return null;
      const bytes = (await writeSpreadsheet(templateSpreadsheet(sheet))) as Uint8Array<ArrayBuffer>;
      return { bytes, name: `Số liệu ${sheet.period.code}.xlsx`, contentType: contentTypes.xlsx };
    },
  }),
  endpoint({
    method: "POST",
    path: "/filing-imports",
    tag,
    action: "filing.prepare",
    status: 201,
    upload: true,
    body: filingFile,
    summary: "Đọc mẫu đã điền: ô nào sẽ thay đổi và mọi lỗi; chưa ghi gì cho đến khi áp dụng.",
    handle: ({ actor, body, file, now }) => {
      if (!file) throw new Refusal("invalid", missing, "file-missing", { file: missing });
      return checkFilingImport(actor, body, file, now);
    },
  }),
  endpoint({
    method: "GET",
    path: "/filing-imports/{id}",
    tag,
    action: "filing.prepare",
    summary: "Một tệp số liệu đã kiểm tra: từng ô cũ → mới và từng lỗi với dòng, cột, giá trị.",
    handle: async ({ actor, params }) => {
      const found = await findFilingImport(actor, id(params));
      const say = (problem: LineProblem) => lineProblemText(problem, found?.codes[problem.row] ?? "");
      return found && { ...found, problems: told(found.problems, say), remarks: told(found.remarks, say) };
    },
  }),
  endpoint({
    method: "POST",
    path: "/filing-imports/{id}/apply",
    tag,
    action: "filing.prepare",
    needsVersion: true,
    summary: "Nhập mọi ô của tệp, hoặc không ô nào.",
    handle: ({ actor, params, version, now }) => applyFilingImport(actor, { id: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/filing-imports/{id}/discard",
    tag,
    action: "filing.prepare",
    needsVersion: true,
    summary: "Bỏ tệp đã kiểm tra, không nhập ô nào.",
    handle: ({ actor, params, version, now }) => discardFilingImport(actor, { id: id(params), version }, now),
  }),
];
