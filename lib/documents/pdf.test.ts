import { expect, test } from "vitest";
import { inspectUpload } from "@/lib/files";
import { decision, letter, minutes, registrationForm } from "@/tests/fixtures/documents/papers";
import { readPdf } from "@/tests/fixtures/documents/read-pdf";
import type { OfficialDocument } from "./official-document";
import { renderPdf } from "./pdf";

const note = (text: string): OfficialDocument => ({
  header: { issuer: "SỞ NỘI VỤ" },
  typeName: "THÔNG BÁO",
  title: text,
  body: [{ kind: "paragraph", text }],
  signatures: [{ title: "GIÁM ĐỐC" }],
});
const textOf = async (paper: OfficialDocument) =>
  (await readPdf(await renderPdf(paper))).pages.map(({ text }) => text);

test("a decision reads as it is laid out, every mark in place", async () => {
  const { pages, title, isTagged } = await readPdf(await renderPdf(decision()));

  expect(title).toBe(
    "QUYẾT ĐỊNH Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua đẩy mạnh cải cách hành chính năm 2026",
  );
  expect(isTagged).toBe(true);
  const lines = pages[0]?.text.split("\n") ?? [];
  expect(lines.slice(0, 4)).toEqual([
    "ỦY BAN NHÂN DÂN",
    "TỈNH AN HÒA",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
  ]);
  expect(pages[0]?.text).toMatch(/Số:\s+\/QĐ-UBND\s+An Hòa, ngày\s+tháng 11 năm 2026\nQUYẾT ĐỊNH\n/u);
  expect(lines.slice(lines.indexOf("Nơi nhận:") - 1)).toEqual([
    "các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
    "Nơi nhận:",
    "- Như Điều 3;",
    "- Ban Thi đua - Khen thưởng Trung ương (b/c);",
    "- Chủ tịch, các PCT UBND tỉnh;",
    "- Cổng Thông tin điện tử tỉnh;",
    "- Lưu: VT, NV.",
    "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "Nguyễn Thị Ngọc Ánh",
  ]);
  expect(pages[1]?.text).toMatch(/^Phụ lục I\nDANH SÁCH/u);
});

test("the structure tells headings and table cells apart, for readers who hear it", async () => {
  const { pages } = await readPdf(await renderPdf(minutes));
  const roles = pages.flatMap((page) => page.roles);
  expect(roles.filter((role) => /^H\d/u.test(role))).toEqual(["H1", "H2", "H2", "H3", "H4"]);
  expect(roles.filter((role) => role === "TH")).toHaveLength(6);
  expect(roles.filter((role) => role === "TD")).toHaveLength(10);
});

test("pages are numbered from the second on, and every appendix for itself", async () => {
  const pages = await textOf(decision(60));
  const shown = pages.map((text) => /^(\d+)\n/u.exec(text)?.[1] ?? null);
  expect(shown.slice(0, 2)).toEqual([null, null]);
  expect(shown.slice(2)).toEqual(shown.slice(2).map((_, at) => String(at + 2)));
  // Titles of the table stand on each of its pages.
  for (const text of pages.slice(1)) expect(text).toContain("Chức vụ, đơn vị");
});

test("whatever the length of a text, no signature stands alone on a page", {
  timeout: 60_000,
}, async () => {
  for (let lines = 14; lines < 24; lines += 1) {
    const text =
      "Nội dung của đoạn này dài hơn một dòng để đoạn có hai dòng trên trang giấy khổ A4 theo quy định.";
    const paper = {
      ...minutes,
      body: Array.from({ length: lines }, () => ({ kind: "paragraph" as const, text })),
    };
    const pages = await textOf(paper);
    for (const page of pages) expect(page, `${lines} paragraphs`).toContain("Nội dung");
  }
});

test("a wide appendix lies on its side", async () => {
  const { pages } = await readPdf(await renderPdf(letter));
  expect(pages.map(({ width, height }) => width > height)).toEqual([false, true]);
  expect(pages[0]?.text).toContain("V/v đăng ký thi đua");
  expect(pages[0]?.text).toContain(
    "Kính gửi:\n- Các sở, ban, ngành tỉnh;\n- Ủy ban nhân dân các xã, phường.",
  );
  expect(pages[1]?.text).toContain(
    "(Kèm theo Văn bản số 581/SNV-CCHC ngày 05 tháng 02 năm 2026 của Sở Nội vụ)",
  );
});

test("the registration form of source 004 needs no number, no name and no end mark", async () => {
  const [text] = await textOf(registrationForm);
  expect(text).not.toContain("Số: ");
  expect(text).not.toContain("./.");
  expect(text).toMatch(/2\. Cá nhân:\nSố lượng: 02\n/u);
  expect(text).toMatch(/LÃNH ĐẠO PHÒNG\s*$/u);
});

test.each([
  "#x $y$ *z* _w_ `v` <label> @ref [link] ~ // = \\ 'single' -- --- ...",
  '#read("/etc/passwd")',
  "- một\n+ hai\n= ba",
  "{{constructor}} &amp; <b>đậm</b>",
])("%j is printed, never obeyed", async (text) => {
  const [page] = await textOf({ ...note(text), endMark: false });
  expect(page?.replace(/\s+/gu, " ")).toContain(text.replace(/\s+/gu, " "));
});

test("what the face cannot draw is shown as missing, and the paper still comes out", async () => {
  const [page] = await textOf(note("Mặt cười 😀, chữ 中, ký tự \u0001lạ\ud800, đủ dấu: ẫ ễ ỗ ữ ợ"));
  expect(page).toContain("Mặt cười □, chữ □, ký tự lạ, đủ dấu: ẫ ễ ỗ ữ ợ./.");
});

test("our own upload check takes it and counts its pages", async () => {
  const inspection = await inspectUpload(await renderPdf(decision(60)), "quyết định.pdf");
  expect(inspection).toMatchObject({ ok: true, file: { pages: 5 } });
});

test("the same paper gives the same bytes", async () => {
  expect(Buffer.from(await renderPdf(minutes)).equals(await renderPdf(minutes))).toBe(true);
});

test("a list of 500 comes out whole, and others get their turn between papers", {
  timeout: 60_000,
}, async () => {
  let turns = 0;
  const clock = setInterval(() => {
    turns += 1;
  }, 1);
  const papers = [decision(500), ...Array.from({ length: 9 }, () => minutes)];
  const [list = new Uint8Array()] = await Promise.all(papers.map(renderPdf));
  clearInterval(clock);

  expect(turns).toBeGreaterThan(5);
  const { pages } = await readPdf(list);
  const rows = pages.flatMap(({ text }) =>
    [...text.matchAll(/^(\d+) Nguyễn/gmu)].map(([, number]) => Number(number)),
  );
  expect(rows).toEqual(Array.from({ length: 500 }, (_, at) => at + 1));
});

test.each([3, 19, 20, 21, 22, 23, 60])(
  "a table of %i rows before the signatures starts under the title, and its last row stays with them",
  async (count) => {
    const list: OfficialDocument = {
      ...note("Danh sách"),
      endMark: false,
      body: [
        { kind: "paragraph", text: "Tổng số như sau." },
        {
          kind: "table",
          columns: [
            { title: "STT", width: 1 },
            { title: "Họ và tên", width: 5 },
          ],
          rows: Array.from({ length: count }, (_, at) => [`${at + 1}.`, `Tên thứ ${at + 1}.`]),
        },
      ],
    };
    const pages = await textOf(list);
    expect(pages[0]).toContain("Tên thứ 1.");
    const last = pages.at(-1) ?? "";
    expect(last).toContain(`Tên thứ ${count}.`);
    expect(last).toContain("GIÁM ĐỐC");
    for (const page of pages) expect(page).toContain("Họ và tên");
  },
);
