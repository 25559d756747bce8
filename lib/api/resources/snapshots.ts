import { z } from "zod";
import {
  applySnapshots,
  discardSnapshots,
  receiveRows,
  receiveSnapshots,
  recheckSnapshots,
  saveSource,
} from "@/lib/filings/snapshots/commands";
import { adoptSnapshots } from "@/lib/filings/snapshots/comparison/commands";
import { findComparison } from "@/lib/filings/snapshots/comparison/queries";
import { saveMappings } from "@/lib/filings/snapshots/mappings/commands";
import {
  findSnapshotImport,
  listMappings,
  listSnapshotImports,
  listSources,
  type SnapshotImportPage,
} from "@/lib/filings/snapshots/queries";
import {
  adoption,
  intakeInput,
  intakeRows,
  mappingInput,
  snapshotApply,
  snapshotList,
  sourceInput,
} from "@/lib/filings/snapshots/schema";
import { snapshotProblemText } from "@/lib/filings/snapshots/text";
import { Refusal } from "@/lib/refusal";
import { type Endpoint, endpoint } from "../endpoint";
import { told } from "../told";

const tag = "Số liệu từ hệ thống khác";
const id = (params: Record<string, string>) => params.id ?? "";
const missing = "Chọn tệp số liệu.";

/** What other systems hand over: mapped, checked in the background, looked at, then written; units' figures stay theirs. */
export const snapshotEndpoints: Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/figure-sources",
    tag,
    action: "snapshot.import",
    summary: "Các nguồn số liệu đã khai báo.",
    handle: async ({ actor }) => ({ items: await listSources(actor), nextCursor: null }),
  }),
  endpoint({
    method: "PUT",
    path: "/figure-sources/{id}",
    tag,
    action: "snapshot.import",
    body: sourceInput.pick({ name: true }),
    summary: "Khai báo hoặc đổi tên một nguồn số liệu theo mã.",
    handle: ({ actor, params, body, now }) => {
      const source = sourceInput.safeParse({ code: id(params), name: body.name });
      if (!source.success) throw new Refusal("invalid", source.error.issues[0]?.message ?? "", "source-code");
      return saveSource(actor, source.data, now);
    },
  }),
  endpoint({
    method: "GET",
    path: "/figure-sources/{id}/mappings",
    tag,
    action: "snapshot.import",
    summary: "Mã, tên của nguồn đã ghép với đơn vị, chỉ tiêu, kỳ.",
    handle: async ({ actor, params }) => {
      const items = await listMappings(actor, id(params));
      return items && { items, nextCursor: null };
    },
  }),
  endpoint({
    method: "PUT",
    path: "/figure-sources/{id}/mappings",
    tag,
    action: "snapshot.import",
    body: mappingInput.pick({ mappings: true }),
    summary: "Ghép mã, tên của nguồn với đơn vị, chỉ tiêu, kỳ; ghép lại thì thay ghép cũ.",
    handle: ({ actor, params, body, now }) => saveMappings(actor, { sourceCode: id(params), ...body }, now),
  }),
  endpoint({
    method: "GET",
    path: "/snapshot-imports",
    tag,
    action: "snapshot.import",
    query: snapshotList,
    summary: "Các lần nhận số liệu, mới nhất trước.",
    handle: ({ actor, query }) => listSnapshotImports(actor, query),
  }),
  endpoint({
    method: "POST",
    path: "/snapshot-imports",
    tag,
    action: "snapshot.import",
    status: 202,
    body: intakeRows,
    summary: "Gửi các dòng số liệu; được kiểm tra trong nền, chưa ghi gì cho đến khi áp dụng.",
    handle: ({ actor, body, now }) => receiveRows(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/snapshot-imports/files",
    tag,
    action: "snapshot.import",
    status: 202,
    upload: true,
    body: intakeInput,
    summary: "Gửi một tệp số liệu XLSX hoặc CSV, tối đa 20 MB, 250.000 dòng.",
    handle: ({ actor, body, file, now }) => {
      if (!file) throw new Refusal("invalid", missing, "file-missing", { file: missing });
      return receiveSnapshots(actor, body, file, now);
    },
  }),
  endpoint({
    method: "GET",
    path: "/snapshot-imports/{id}",
    tag,
    action: "snapshot.import",
    summary: "Một lần nhận: tiến độ, số dòng mới, thay đổi, lỗi từng dòng và mã chưa ghép.",
    handle: async ({ actor, params }) => {
      const known = await findSnapshotImport(actor, id(params));
      const rowTold = ({ found, ...row }: SnapshotImportPage["problems"][number]) => ({
        ...row,
        found: told(found, snapshotProblemText),
      });
      return known && { ...known, problems: known.problems.map(rowTold) };
    },
  }),
  endpoint({
    method: "POST",
    path: "/snapshot-imports/{id}/apply",
    tag,
    action: "snapshot.import",
    needsVersion: true,
    status: 202,
    body: snapshotApply.pick({ validRowsOnly: true }),
    summary: "Ghi các dòng hợp lệ làm số liệu đối chiếu; số liệu của đơn vị không thay đổi.",
    handle: ({ actor, params, version, body, now }) =>
      applySnapshots(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/snapshot-imports/{id}/recheck",
    tag,
    action: "snapshot.import",
    needsVersion: true,
    status: 202,
    summary: "Kiểm tra lại sau khi ghép mã.",
    handle: ({ actor, params, version, now }) => recheckSnapshots(actor, { id: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/snapshot-imports/{id}/discard",
    tag,
    action: "snapshot.import",
    needsVersion: true,
    summary: "Bỏ lần nhận, không ghi dòng nào.",
    handle: ({ actor, params, version, now }) => discardSnapshots(actor, { id: id(params), version }, now),
  }),
  endpoint({
    method: "GET",
    path: "/snapshot-comparisons",
    tag,
    action: "filing.read",
    query: z.object({
      campaignId: z.string().min(1),
      periodCode: z.string().min(1),
      unitCode: z.string().optional(),
    }),
    summary: "Số liệu của đơn vị đặt cạnh số liệu hệ thống khác trong một kỳ, và khác biệt đã ghi nhận.",
    handle: ({ actor, query, now }) => findComparison(actor, query, now),
  }),
  endpoint({
    method: "POST",
    path: "/snapshot-adoptions",
    tag,
    action: "filing.prepare",
    body: adoption,
    summary: "Đơn vị lấy số liệu hệ thống khác vào các ô đã chọn của bản nháp.",
    handle: ({ actor, body, now }) => adoptSnapshots(actor, body, now),
  }),
];
