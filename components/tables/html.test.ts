import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeHtml, html, linkHtml, tagHtml } from "./html";
import { htmlTable } from "./html-table";

const hostile = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</td></tr></table><iframe src=//evil>",
  "&lt;script&gt;",
];

test.each(hostile)("%s stays text in every place of a table", (text) => {
  const { markup } = htmlTable({
    caption: text,
    columns: [
      {
        head: text,
        cell: (row: string) => row,
        rowHead: true,
        sort: { href: `/x?${text}`, now: "ascending" },
      },
      { head: "Số", cell: (row: string) => linkHtml(`/don-vi/${row}`, row), align: "number" },
      { head: "Trạng thái", cell: (row: string) => tagHtml("met", row) },
    ],
    rows: [text],
  });
  const tags = markup.match(/<\/?[a-z]+/gu) ?? [];
  const known = new Set(["table", "caption", "thead", "tbody", "tr", "th", "td", "a", "span", "svg", "use"]);
  expect(tags.filter((tag) => !known.has(tag.replace(/<\/?/u, "")))).toEqual([]);
  expect(markup.match(/ (?!class|scope|href|aria|data)[a-z-]+="/gu)).toBeNull();
  expect(markup).toContain(escapeHtml(text));
});

test("no text can end an element or an attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(html`${text}`.markup).not.toMatch(/[<>"']/u);
    }),
  );
});

test.each([
  ["/lam-viec/phong-trao/1", true],
  ["?trang-thai=da-tra-lai", true],
  ["#dieu-3-khoan-2", true],
  ["javascript:alert(1)", false],
  ["//evil.example/x", false],
  ["/\\evil.example/x", false],
  ["https://evil.example", false],
  [" /x", false],
])("a link to %s is made: %s", (href, made) => {
  expect(linkHtml(href, "Xem").markup).toBe(made ? `<a href="${href}">Xem</a>` : "Xem");
});

test("missing values are said, zero is a value", () => {
  const rows: (number | string | null)[] = [0, null, ""];
  const { markup } = htmlTable({
    caption: "Số liệu",
    phone: "scroll",
    columns: [{ head: "Kết quả", cell: (row) => row, align: "number" }],
    rows,
  });
  expect(markup).toBe(
    '<table class="table"><caption>Số liệu</caption><thead><tr><th scope="col" class="so num">Kết quả</th></tr></thead><tbody>' +
      '<tr><td class="so num">0</td></tr>' +
      '<tr><td class="so num"><span class="absent">Chưa có</span></td></tr>'.repeat(2) +
      "</tbody></table>",
  );
});
