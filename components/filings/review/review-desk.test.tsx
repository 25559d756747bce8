// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LineMarks } from "@/lib/filings/marks/schema";
import type { ReviewLine } from "@/lib/filings/verification/rules";
import { ReviewDesk } from "./review-desk";

const line = (code: string): ReviewLine =>
  ({
    indicator: {
      id: code.toLowerCase(),
      code,
      name: `Chỉ tiêu ${code}`,
      kind: "ratio",
      numerator: "Tử số",
      denominator: "Mẫu số",
      unit: "%",
      decimals: 2,
      target: { comparator: ">=", value: "80", phrase: "từ 80% trở lên" },
    },
    version: 1,
    figures: { state: "REPORTED", numerator: "350", denominator: "412", amount: null },
    standing: "open",
    findings: [],
    evidence: [],
    history: [],
    explanation: "",
    answers: {},
    mark: null,
    change: null,
    isNewFinding: false,
    opinions: [],
    gaps: [],
    earlierMarks: [],
    pins: [],
  }) as unknown as ReviewLine;

const given = { filingId: "f", mayMark: true, startsOn: "2026-01-01", lines: [line("K04"), line("K06")] };
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

const focused = () => document.activeElement?.textContent ?? "";
const key = (name: string) =>
  act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 30));
  });
const press = (text: string) =>
  act(async () => {
    [...place.querySelectorAll("button")].find(({ textContent }) => textContent?.trim() === text)?.click();
  });

test("keys alone lead from a line to what is said about it and on to the next line", async () => {
  const mark = vi.fn(async (_: LineMarks) => ({ ok: true as const, data: undefined }));
  await act(async () =>
    root.render(
      <ReviewDesk {...given} mark={mark}>
        {null}
      </ReviewDesk>,
    ),
  );
  const stops = [...place.querySelectorAll<HTMLElement>("[data-line]")];
  expect(stops.map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
  stops[0]?.focus();
  await key("Enter");
  expect(focused()).toContain("Đồng ý");
  await press("Đồng ý");
  expect(mark).toHaveBeenCalledWith({ filingId: "f", marks: [expect.objectContaining({ mark: "AGREED" })] });
  expect(focused()).toContain("K06");
  const described = document.getElementById(document.activeElement?.getAttribute("aria-describedby") ?? "");
  expect(described?.textContent).toBe("350/412. Kết quả 84,95%, đạt. 0 tệp kiểm chứng.");
  expect(place.querySelector('[role="status"]')?.textContent).toBe("K04: Đồng ý.");
});

test.each([
  ["85%", "là tỷ lệ"],
  ["1,234.5", "dùng dấu chấm thập phân"],
  ["-3", "là số âm"],
])("the verifier's figure %s is questioned as the unit's would be", async (typed, words) => {
  const mark = vi.fn(async (_: LineMarks) => ({ ok: true as const, data: undefined }));
  await act(async () =>
    root.render(
      <ReviewDesk {...given} mark={mark}>
        {null}
      </ReviewDesk>,
    ),
  );
  await press("Điều chỉnh theo tài liệu");
  const input = place.querySelector<HTMLInputElement>('input[name="numerator"]');
  if (input) input.value = typed;
  await act(async () => {
    place
      .querySelector("form")
      ?.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
  });
  expect(place.textContent).toContain(words);
  expect(mark).not.toHaveBeenCalled();
});
