// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Toasts } from "@/components/ui/toast";
import { type AnswerPins, PinNote } from "./pin-note";

const pin = {
  id: "p1",
  by: "Phạm Thu Hương",
  remark: "Số liệu khác báo cáo",
  answer: null,
  answerKind: null,
};
let root: Root;
let place: HTMLElement;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

async function answer(verb: string, reply: Awaited<ReturnType<AnswerPins>>) {
  const given = { id: "y-kien-K04", pin, filingId: "f", isEditable: true, saveFirst: async () => true };
  await act(async () =>
    root.render(
      <>
        <PinNote {...given} pin={pin as never} answer={async () => reply} />
        <Toasts />
      </>,
    ),
  );
  const button = [...place.querySelectorAll("button")].find(({ textContent }) => textContent === verb);
  button?.focus();
  await act(async () => {
    button?.click();
    await new Promise((resolve) => setTimeout(resolve, 40));
  });
}

test("an explanation that is missing is said with its input, which takes the focus", async () => {
  const fields = { "answers.0.text": "Nêu nội dung giải trình." };
  await answer("Giải trình", { ok: false, message: "Có 1 nội dung cần sửa.", fields });
  const input = place.querySelector("input");
  expect(document.activeElement).toBe(input);
  expect(input?.getAttribute("aria-invalid")).toBe("true");
  const heard = (element: Element | null | undefined) =>
    (element?.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent);
  const remark = "Phạm Thu Hương: Số liệu khác báo cáo";
  expect(heard(input)).toEqual(["Nêu nội dung giải trình.", remark]);
  expect(heard(place.querySelector("button"))).toEqual([remark]);
  expect(place.querySelector('[role="alert"]')).toBeNull();
});

test("what is said of Đã sửa is an alert, and an answer that was taken is confirmed", async () => {
  await answer("Đã sửa", { ok: false, message: "Số liệu của dòng này chưa thay đổi." });
  expect(place.querySelector('[role="alert"]')?.textContent).toBe("Số liệu của dòng này chưa thay đổi.");
  await answer("Đã sửa", { ok: true, data: undefined });
  expect(place.querySelector('[role="alert"]')).toBeNull();
  expect(place.querySelector(".toasts")?.textContent).toContain("Đã ghi trả lời: Đã sửa.");
});
