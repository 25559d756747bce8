import { expect, test } from "vitest";
import type { OfficialDocument, Signature } from "./official-document";
import { attachmentNote, closed, dateText, listed, numberText, signatureLines } from "./wording";

const spaced = (text: string) => text.replace(/\u00a0+/gu, "_");

test.each([
  ["64/KH-UBND", "64/KH-UBND"],
  ["6/KH-STC", "06/KH-STC"],
  ["06/KH-STC", "06/KH-STC"],
  ["/QĐ-UBND", "_/QĐ-UBND"],
])("the number %s is printed %s", (number, printed) => {
  expect(spaced(numberText(number))).toBe(printed);
});

test.each([
  ["2022-03-08", "ngày 08 tháng 3 năm 2022"],
  ["2026-02-15", "ngày 15 tháng 02 năm 2026"],
  ["2022-03", "ngày_tháng 3 năm 2022"],
  ["2026-01", "ngày_tháng 01 năm 2026"],
  ["2026", "ngày_tháng_năm 2026"],
])("the date %s is printed %s", (date, printed) => {
  expect(spaced(dateText(date)).replace("ngày_ tháng", "ngày_tháng")).toBe(printed);
});

test.each<[string[], string[]]>([
  [[], []],
  [["Như Điều 3"], ["Như Điều 3."]],
  [
    ["Căn cứ Luật A;", "Căn cứ Luật B", "Theo đề nghị của C,"],
    ["Căn cứ Luật A;", "Căn cứ Luật B;", "Theo đề nghị của C."],
  ],
  [
    ["- Như trên;", "– Lưu: VT"],
    ["Như trên;", "Lưu: VT."],
  ],
])("%j is listed with one mark a line", (lines, printed) => {
  expect(listed(lines)).toEqual(printed);
});

test.each([
  ["thi hành Quyết định này", "thi hành Quyết định này./."],
  ["thi hành Quyết định này.", "thi hành Quyết định này./."],
  ["thi hành Quyết định này./.", "thi hành Quyết định này./."],
  // As source 004 writes it.
  ["theo dõi thực hiện Kế hoạch này. /.", "theo dõi thực hiện Kế hoạch này./."],
])("%j closes as %j", (text, printed) => {
  expect(closed(text)).toBe(printed);
});

test.each<[Signature, string[]]>([
  [{ title: "CHỦ TỊCH" }, ["CHỦ TỊCH"]],
  [{ onBehalfOf: "ỦY BAN NHÂN DÂN", title: "CHỦ TỊCH" }, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]],
  [
    { onBehalfOf: "ỦY BAN NHÂN DÂN", for: { mode: "KT.", title: "CHỦ TỊCH" }, title: "PHÓ CHỦ TỊCH" },
    ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
  ],
  [
    { for: { mode: "TL.", title: "CHỦ TỊCH" }, title: "CHÁNH VĂN PHÒNG" },
    ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
  ],
])("%j signs as %j", (signature, lines) => {
  expect(signatureLines(signature)).toEqual(lines);
});

test.each([
  ["/QĐ-UBND", "2026", "(Kèm theo Quyết định số_/QĐ-UBND ngày_tháng_năm 2026 của Chủ tịch UBND tỉnh)"],
  [
    "812/QĐ-UBND",
    "2026-11-05",
    "(Kèm theo Quyết định số 812/QĐ-UBND ngày 05 tháng 11 năm 2026 của Chủ tịch UBND tỉnh)",
  ],
])("an appendix of %s names the paper it belongs to", (number, date, note) => {
  const paper: OfficialDocument = {
    header: { issuer: "ỦY BAN NHÂN DÂN", number, date },
    typeName: "QUYẾT ĐỊNH",
    title: "",
    body: [],
    signatures: [],
    issuedBy: "Chủ tịch UBND tỉnh",
  };
  expect(spaced(attachmentNote(paper)).replace("số _", "số_")).toBe(note);
});
