import { expect, test } from "vitest";
import { renderPdf } from "@/lib/documents";
import { someMinutesPaper } from "@/tests/fixtures/commendation-papers";
import { readPdf } from "@/tests/fixtures/documents/read-pdf";
import { countingDocument } from "../counting/document";
import { invitationDocument } from "./document";

const minutes = someMinutesPaper();
const invitation = invitationDocument({
  ...minutes,
  province: "Sơn Hà",
  cases: { collectives: 3, individuals: 0 },
});

test("an invitation says who, what, when and where, and lists the members", async () => {
  expect(invitation).toMatchObject({
    typeName: "GIẤY MỜI",
    header: { number: "/GM-HĐTĐKT", place: "Sơn Hà", date: "2027" },
    signatures: [{ for: { mode: "TL.", title: "CHỦ TỊCH HỘI ĐỒNG" }, name: "Vũ Thị Lan" }],
  });
  const text = (await readPdf(await renderPdf(invitation))).pages.map((page) => page.text).join("\n");
  expect(text).toContain("Thời gian: ngày 12 tháng 4 năm 2027;");
  expect(text).toContain("biểu quyết ghi danh đối với 03 tập thể");
  expect(text).toContain("Trần Quốc Hùng");
});

test("ballots are counted per case, with the base that decides", async () => {
  const counting = countingDocument(minutes);
  const text = (await readPdf(await renderPdf(counting))).pages.map((page) => page.text).join("\n");
  expect(text).toContain("Số phiếu phát ra: 04; số phiếu thu về: 03;");
  const table = counting.body.find(({ kind }) => kind === "table");
  expect(table).toMatchObject({
    rows: [
      ["01", "Sở Tài chính", "3", "0", "0", "1", "3", "100,00%", "Thông qua"],
      ["02", "Trần Văn Nam, UBND phường Sơn Thành", "2", "1", "0", "0", "4", "50,00%", "Không thông qua"],
    ],
  });
  expect(counting.signatures.map(({ name }) => name)).toEqual(["Vũ Thị Lan", "Trần Quốc Hùng"]);
});
