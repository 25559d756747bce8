// @vitest-environment happy-dom
import { act, type FormEvent } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PlainDateField } from "./plain-date-field";
import { PlainSelect, PlainTextArea, PlainTextField } from "./plain-fields";
import { type Refusal, useRefusal } from "./use-refusal";

const unitId = "01a203b3-19bc-7296-a6d3-a6eeea2e8a27";

function Form({ refusal }: { refusal: Refusal }) {
  const told = useRefusal();
  return (
    <form
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        told.refuse(event.currentTarget, refusal);
      }}
    >
      {told.beside}
      <PlainTextField name="title" label="Trích yếu" hint="Ngắn gọn" />
      <PlainDateField name="day" label="Ngày" defaultValue="2026-11-22" />
      <PlainSelect name="unitId" label="Đơn vị" choices={[{ value: unitId, label: "Sở Tài chính" }]} />
      <PlainTextArea name="reason" label="Lý do" />
      {told.message && <p role="alert">{told.message}</p>}
    </form>
  );
}

let page: HTMLElement;
let root: ReturnType<typeof createRoot>;
beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});
const show = (refusal: Refusal) => act(async () => root.render(<Form refusal={refusal} />));
const send = () =>
  act(async () => page.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true })));
const errorOf = (name: string) =>
  page.querySelector(`[name="${name}"]`)?.closest(".field")?.querySelector(".field-error")?.textContent;

test("each sentence stands beside its field, the focus in the first, and what was typed stays", async () => {
  await show({
    message: "Có 2 nội dung cần sửa.",
    fields: { reason: "Nêu lý do.", day: "Ngày 31/06/2026 không tồn tại." },
  });
  const reason = page.querySelector<HTMLTextAreaElement>("[name=reason]");
  if (reason) reason.value = "abc";
  await send();

  expect(errorOf("reason")).toBe("Lỗi: Nêu lý do.");
  expect(errorOf("day")).toBe("Lỗi: Ngày 31/06/2026 không tồn tại.");
  expect(reason?.value).toBe("abc");
  const focused = document.activeElement;
  expect(focused?.closest(".field")?.textContent).toContain("Ngày 31/06/2026");
  expect(focused?.getAttribute("aria-invalid")).toBe("true");
  const described = focused?.getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(described.some((id) => document.getElementById(id)?.textContent?.includes("không tồn tại"))).toBe(
    true,
  );
  expect(page.querySelector("[role=alert]")).toBeNull();
});

test("a field that has said it already is not told again", async () => {
  await show({ message: "Sai ngày.", fields: { day: "Ngày này không tồn tại." } });
  const day = page.querySelector<HTMLInputElement>("input[placeholder]");
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(day, "31/06/2026");
    day?.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await send();
  expect(page.querySelectorAll(".field-error")).toHaveLength(1);
  expect(errorOf("day")).toContain("Ngày 31/06/2026 không tồn tại.");
  expect(document.activeElement).toBe(day);
});

test("a choice is named as the page names it, and told again nothing stands twice", async () => {
  await show({ message: "Không được.", fields: { unitId: `Không hoạt động. Đã nhập: “${unitId}”.` } });
  await send();
  await send();
  expect(errorOf("unitId")).toBe("Lỗi: Không hoạt động. Đã chọn: “Sở Tài chính”.");
  expect(page.querySelectorAll(".field-error")).toHaveLength(1);
});

test("what belongs beside no field is said in one place", async () => {
  await show({ message: "Không được.", fields: { version: "Thiếu phiên bản.", title: "Nhập trích yếu." } });
  await send();
  expect(page.querySelector("[role=alert]")?.textContent).toBe("Thiếu phiên bản.");
  expect(errorOf("title")).toBe("Lỗi: Nhập trích yếu.");

  await show({ message: "Đã hết hạn." });
  await send();
  expect(page.querySelector("[role=alert]")?.textContent).toBe("Đã hết hạn.");
  expect(page.querySelectorAll(".field-error, .field-invalid, [aria-invalid]")).toHaveLength(0);
});
