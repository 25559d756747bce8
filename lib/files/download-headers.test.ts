import { expect, test } from "vitest";
import { downloadHeaders } from "./download-headers";

test("a file is saved under its own name and never rendered or kept", () => {
  expect(downloadHeaders({ name: "Đăng ký (1).pdf", contentType: "application/pdf", size: 12 })).toEqual({
    "Content-Type": "application/pdf",
    "Content-Disposition":
      "attachment; filename=\"Dang ky (1).pdf\"; filename*=UTF-8''%C4%90%C4%83ng%20k%C3%BD%20%281%29.pdf",
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
    "Content-Length": "12",
  });
});

test("a name cannot end the header or start another", () => {
  const headers = downloadHeaders({ name: 'a";\r\nX: y\\%41.pdf', contentType: "application/pdf" });
  expect(headers["Content-Disposition"]).toBe(
    "attachment; filename=\"a_;__X: y__41.pdf\"; filename*=UTF-8''a%22%3B%0D%0AX%3A%20y%5C%2541.pdf",
  );
  expect(() => new Headers(headers)).not.toThrow();
});
