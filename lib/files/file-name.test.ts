import { expect, test } from "vitest";
import { displayName } from "./file-name";

test.each([
  ["Kế hoạch 24.pdf", "Kế hoạch 24.pdf"],
  ["Kế hoạch 24.pdf".normalize("NFD"), "Kế hoạch 24.pdf"],
  ["C:\\fakepath\\báo cáo.PDF", "báo cáo.pdf"],
  ["../../etc/passwd.pdf", "passwd.pdf"],
  ["phuluc\u202Efdp.pdf", "phulucfdp.pdf"],
  ["a\u0000b\r\nSet-Cookie: x.pdf", "abSet-Cookie_ x.pdf"],
  ["<img src=x onerror=alert(1)>.pdf", "_img src=x onerror=alert(1)_.pdf"],
  ["  ...ẩn.. .pdf", "ẩn.pdf"],
  [".pdf", "tài liệu.pdf"],
  ["NUL.pdf", "_NUL.pdf"],
  ["báo cáo.docx", "báo cáo.docx.pdf"],
  [`${"á".repeat(300)}.pdf`, `${"á".repeat(120)}.pdf`],
  ["\uD800lạc.pdf", "lạc.pdf"],
])("%j is shown as %j", (name, shown) => {
  expect(displayName(name, "pdf")).toBe(shown);
});
