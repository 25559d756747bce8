import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { inspectUpload } from "@/lib/files";
import { decision, letter, minutes, registrationForm } from "@/tests/fixtures/documents/papers";
import { renderDocx } from "./docx";
import type { OfficialDocument } from "./official-document";

async function partsOf(paper: OfficialDocument) {
  const files = unzipSync(await renderDocx(paper));
  return (name: string) => strFromU8(files[name] ?? new Uint8Array());
}
const bodyOf = async (paper: OfficialDocument) => (await partsOf(paper))("word/document.xml");
const textOf = (xml: string) =>
  xml
    .split("</w:p>")
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:(br|noBreakHyphen)\/>/gu)]
        .map(([, text, mark]) => text ?? (mark === "br" ? "\n" : "-"))
        .join(""),
    )
    .filter(Boolean);

test("A4 with the decree's margins, Times New Roman 14, number above the text but not on page 1", async () => {
  const part = await partsOf(decision());
  const body = part("word/document.xml");
  expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/u);
  expect(body).toMatch(/<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/u);
  expect(body.match(/<w:titlePg\/>/gu)).toHaveLength(2);
  expect(body.match(/<w:pgNumType w:start="1"\/>/gu)).toHaveLength(2);
  expect(part("word/styles.xml")).toMatch(
    /<w:docDefaults>.*Times New Roman.*<w:sz w:val="28"\/>.*w:val="vi-VN"/u,
  );
  const headers = ["word/header1.xml", "word/header2.xml"].map(part);
  expect(headers.filter((header) => header.includes("PAGE"))).toHaveLength(1);
});

test("the paper says what the PDF says", async () => {
  const lines = textOf(await bodyOf(decision()));
  expect(lines.slice(0, 4)).toEqual([
    "ỦY BAN NHÂN DÂN",
    "TỈNH AN HÒA",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
  ]);
  expect(lines[4]).toMatch(/^Số:\s+\/QĐ-UBND$/u);
  expect(lines).toContain("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;");
  expect(lines.find((line) => line.startsWith("Điều 3."))).toMatch(/thi hành Quyết định này\.\/\.$/u);
  const end = lines.indexOf("Nơi nhận:");
  expect(lines.slice(end + 5, end + 9)).toEqual([
    "- Lưu: VT, NV.",
    "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "Nguyễn Thị Ngọc Ánh",
  ]);
});

test("titles of a table repeat, grouped where columns are, and no row breaks across pages", async () => {
  const body = await bodyOf(decision(40));
  const table = body.slice(body.lastIndexOf("<w:tbl>"));
  expect(table.match(/<w:tblHeader\/>/gu)).toHaveLength(2);
  expect(table.match(/<w:cantSplit\/>/gu)).toHaveLength(2 + 1 + 40);
  expect(table.match(/<w:vMerge w:val="restart"\/>/gu)).toHaveLength(3);
  expect(table).toContain('<w:gridSpan w:val="2"/>');
});

test("headings carry Word's own levels", async () => {
  const styles = [...(await bodyOf(minutes)).matchAll(/<w:pStyle w:val="(Heading\d)"\/>/gu)].map(
    ([, style]) => style,
  );
  expect(styles).toEqual(["Heading1", "Heading2", "Heading2", "Heading3", "Heading4"]);
});

test("two sign minutes side by side, and the recipients stand below", async () => {
  const lines = textOf(await bodyOf(minutes));
  expect(lines.slice(-7)).toEqual([
    "THƯ KÝ",
    "Lê Thị Hồng Nhung",
    "CHỦ TRÌ",
    "Trần Văn Bình",
    "Nơi nhận:",
    "- Thành viên Hội đồng;",
    "- Lưu: VT, HĐTĐKT.",
  ]);
});

test("a wide appendix lies on its side", async () => {
  const sizes = [...(await bodyOf(letter)).matchAll(/<w:pgSz[^>]*>/gu)].map(([size]) => size);
  expect(sizes).toEqual([
    '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
  ]);
});

test.each([
  "<w:p/></w:t>&amp;\"'",
  "{{constructor}} {=1+1} #x $y$",
  "ký tự \u0000\u0001\u001f\ufffe\ud800 lạ",
])("%j stays text and the XML stays well-formed", async (text) => {
  const paper = { ...registrationForm, title: text, body: [{ kind: "paragraph", text }] } as OfficialDocument;
  const body = await bodyOf(paper);
  let read = "";
  const parser = new SaxesParser();
  parser.on("text", (words) => {
    read += words;
  });
  parser.write(body).close();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is gone
  expect(read).toContain(text.replace(/[\u0000-\u001f\ufffe]|\p{Cs}/gu, ""));
});

test("years joined by a hyphen and numbers of papers are never broken between lines", async () => {
  const text = "những năm 2021-2025 theo 24/KH-UBND, xã-phường";
  const body = await bodyOf({ ...registrationForm, body: [{ kind: "paragraph", text }] });
  const paragraph = body.split("<w:p>").find((one) => one.includes("những năm ")) ?? "";
  expect(paragraph.match(/<w:noBreakHyphen\/>/gu)).toHaveLength(2);
  expect(paragraph).toContain("xã-phường");
});

test("our own upload check takes it", async () => {
  expect(await inspectUpload(await renderDocx(decision()), "quyết định.docx")).toMatchObject({ ok: true });
});

test("a list of 500 has 500 rows", async () => {
  const body = await bodyOf(decision(500));
  expect(body.slice(body.lastIndexOf("<w:tbl>")).match(/<w:cantSplit\/>/gu)).toHaveLength(2 + 1 + 500);
});
