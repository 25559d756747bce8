// @vitest-environment happy-dom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { UploadList } from "./upload-list";
import type { UploadItem } from "./use-uploads";

const heard = (items: unknown[]) => {
  document.body.innerHTML = renderToStaticMarkup(
    <UploadList items={items as UploadItem[]} onRemove={() => undefined} />,
  );
  expect(document.querySelector("[aria-live]")).toBeNull();
  return document.querySelector('[role="status"]')?.textContent;
};

test("of an upload the end is read aloud, not every percent on the way", () => {
  const one = { key: "1", name: "bao-cao.pdf" };
  expect(heard([{ ...one, state: "sending", percent: 40 }])).toBe("");
  expect(
    heard([
      { ...one, state: "done", file: { id: "t", size: 2048 } },
      {
        key: "2",
        name: "scan.pdf",
        state: "failed",
        message: "Tệp không có nội dung.",
        retry: () => undefined,
      },
    ]),
  ).toBe("bao-cao.pdf: Đã tải. scan.pdf: Lỗi: Tệp không có nội dung.");
});
