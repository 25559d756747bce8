// @vitest-environment happy-dom

import { UnrecognizedActionError } from "next/dist/client/components/unrecognized-action-error";
import {
  AppRouterContext,
  type AppRouterInstance,
} from "next/dist/shared/lib/app-router-context.shared-runtime";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CellsInput } from "@/lib/filings/cells/schema";
import type { GridLine } from "@/lib/filings/grid/rules";
import { SheetGrid, type SheetGridProps } from "./sheet-grid";
import type { SaveResult } from "./use-sheet";

const line = (id: string, number: number, cell: Partial<GridLine["cell"]> = {}): GridLine => ({
  indicator: {
    id,
    code: id.toUpperCase(),
    name: `Chỉ tiêu ${id}`,
    kind: "ratio",
    numerator: `Tử số của ${id}`,
    denominator: `Mẫu số của ${id}`,
    unit: "%",
    countedThing: "hồ sơ",
    decimals: 2,
    direction: "up",
    combine: "sum",
    evidence: "optional",
    mayNotApply: false,
    target: { comparator: ">=", value: "80", phrase: "từ 80% trở lên" },
    clause: null,
  },
  number,
  cell: {
    version: 0,
    state: "REPORTED",
    numerator: null,
    denominator: null,
    amount: null,
    explanation: "",
    expectedOn: null,
    ...cell,
  },
  isEditable: true,
  evidence: [],
  earlier: [],
  history: [],
  pin: null,
  verdict: null,
});

const savedAt = new Date("2026-10-05T09:25:00Z");
let sent: CellsInput[];
let reply: (input: CellsInput) => SaveResult | null;
let root: Root;
let place: HTMLElement;

const accept = ({ cells }: CellsInput): SaveResult => ({
  savedAt,
  saved: cells.map(({ indicatorId, version, base: _, ...content }) => ({
    indicatorId,
    version: version + 1,
    content,
  })),
  conflicts: [],
});
const done = async () => ({ ok: true as const, data: null });

function props(lines: GridLine[]): SheetGridProps {
  return {
    lines,
    reusable: [],
    span: { periodId: "q3", from: "2026-06-15", through: "2026-09-14", isCumulative: false },
    around: { children: [], snapshots: [] },
    answers: {},
    unitId: "stc",
    userId: "canbo",
    filing: null,
    mayEdit: true,
    checkHref: null,
    logHref: "/nhat-ky",
    notesHref: null,
    caption: "Số liệu",
    actions: {
      open: async () => ({ ok: true, data: { id: "bieu-1" } }),
      save: async (input) => {
        sent.push(input);
        const data = reply(input);
        if (!data) throw new TypeError("network");
        return { ok: true, data };
      },
      link: done,
      unlink: done,
      answer: done,
      note: done,
      join: async () => ({ ok: true, data: { others: [], version: null } }),
    },
  };
}

async function show(lines: GridLine[]) {
  const router = { refresh: () => undefined } as AppRouterInstance;
  await act(async () =>
    root.render(
      <AppRouterContext.Provider value={router}>
        <SheetGrid {...props(lines)} />
      </AppRouterContext.Provider>,
    ),
  );
}
const cellOf = (name: string) =>
  place.querySelector<HTMLInputElement>(`[data-cell="${name}"]`) as HTMLInputElement;
async function type(name: string, text: string) {
  const input = cellOf(name);
  await act(async () => {
    input.focus();
    // React follows the native setter, not the property it has wrapped.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
const focus = (name: string) => act(async () => cellOf(name).focus());
const leave = (name: string) => act(async () => cellOf(name).blur());
const wait = (milliseconds: number) => act(async () => vi.advanceTimersByTimeAsync(milliseconds));
const bar = () => place.querySelector(".figures-bar [data-sync]")?.textContent ?? "";
const key = (name: string, pressed: string, more: KeyboardEventInit = {}) =>
  act(async () =>
    cellOf(name).dispatchEvent(
      new KeyboardEvent("keydown", { key: pressed, bubbles: true, cancelable: true, ...more }),
    ),
  );

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  window.localStorage.clear();
  sent = [];
  reply = accept;
  place = document.createElement("div");
  document.body.append(place);
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  vi.useRealTimers();
});

test("what is typed is saved by itself after a pause, once, and the result is worked out at once", async () => {
  await show([line("k04", 1)]);
  await type("0:numerator", "350");
  await type("0:denominator", "412");
  expect(place.querySelector("[data-result]")?.textContent).toBe("84,95%");
  await wait(700);
  expect(sent).toEqual([]);
  await wait(200);
  expect(sent).toEqual([
    {
      filingId: "bieu-1",
      cells: [
        expect.objectContaining({ indicatorId: "k04", version: 0, numerator: "350", denominator: "412" }),
      ],
    },
  ]);
  expect(bar()).toContain("Đã lưu lúc 16:25");
  await wait(5000);
  expect(sent).toHaveLength(1);
});

test("what cannot be read stays as typed, is named, and is not sent", async () => {
  await show([line("k04", 1)]);
  await type("0:numerator", "12,5,0");
  await leave("0:numerator");
  await wait(2000);
  expect(cellOf("0:numerator").value).toBe("12,5,0");
  expect(cellOf("0:numerator").getAttribute("aria-invalid")).toBe("true");
  expect(place.textContent).toContain("“12,5,0” chưa đúng dạng số.");
  expect(sent).toEqual([]);
});

test("a lost connection is said, kept on this machine, and tried again", async () => {
  reply = () => null;
  await show([line("k04", 1)]);
  await type("0:numerator", "350");
  await wait(900);
  expect(bar()).toContain("1 ô chưa gửi được, đang thử lại");
  expect(window.localStorage.getItem("so-lieu:canbo:stc:q3")).toContain("350");
  reply = accept;
  await wait(5100);
  expect(bar()).toContain("Đã lưu lúc");
  expect(window.localStorage.getItem("so-lieu:canbo:stc:q3")).toBeNull();
});

test("what was kept on this machine comes back with the version it was typed over", async () => {
  const typed = {
    state: "REPORTED",
    numerator: "350",
    denominator: "412",
    amount: "",
    explanation: "",
    expectedOn: "",
  };
  window.localStorage.setItem(
    "so-lieu:canbo:stc:q3",
    JSON.stringify({ k04: { typed, version: 2, saved: { ...line("k04", 1).cell, numerator: "330" } } }),
  );
  await show([line("k04", 1, { version: 3, numerator: "340", denominator: "412" })]);
  expect(place.textContent).toContain("Đã khôi phục 1 dòng");
  await wait(900);
  expect(sent[0]?.cells[0]).toMatchObject({ version: 2, numerator: "350", base: { numerator: "330" } });
});

test("what was kept for a line that is closed by now is shown until somebody has looked at it", async () => {
  const key = "so-lieu:canbo:stc:q3";
  const kept = {
    state: "REPORTED",
    numerator: "350",
    denominator: "412",
    amount: "",
    explanation: "",
    expectedOn: "",
  };
  window.localStorage.setItem(
    key,
    JSON.stringify({ k04: { typed: kept, version: 2, saved: line("k04", 1).cell } }),
  );
  await show([{ ...line("k04", 1), isEditable: false }, line("k06", 2)]);
  expect(place.textContent).toContain("không sửa được nữa");
  expect(place.textContent).toContain("K04: 350/412");
  await type("1:numerator", "1");
  expect(window.localStorage.getItem(key)).toContain("350");
  const seen = [...place.querySelectorAll("button")].find(({ textContent }) =>
    textContent?.startsWith("Đã xem"),
  );
  await act(async () => seen?.click());
  await wait(1000);
  expect(window.localStorage.getItem(key)).toBeNull();
});

test("what cannot stand in a line is marked, and said aloud once the focus has left the line", async () => {
  await show([line("k04", 1), line("k06", 2)]);
  const said = () => place.querySelector('p[role="alert"]')?.textContent;
  const input = (cell: string) => place.querySelector<HTMLInputElement>(`[data-cell="${cell}"]`);
  await act(async () => input("0:numerator")?.focus());
  await type("0:numerator", "120");
  await act(async () => input("0:denominator")?.focus());
  await type("0:denominator", "100");
  await wait(50);
  expect(input("0:numerator")?.getAttribute("aria-invalid")).toBe("true");
  expect(said()).toBe("");
  await act(async () => input("1:numerator")?.focus());
  expect(said()).toContain("Chỉ tiêu K04: Tử số (120) lớn hơn mẫu số (100).");
});

test("another person's change of the same cell shows both values and waits for a choice", async () => {
  const theirs = {
    state: "REPORTED",
    numerator: "90",
    denominator: "100",
    amount: null,
    explanation: "",
    expectedOn: null,
  } as const;
  reply = () => ({
    savedAt,
    saved: [],
    conflicts: [
      {
        indicatorId: "k04",
        parts: ["numerator"],
        theirs: { ...theirs, version: 5 },
        by: "Lê Thị B",
        at: savedAt,
      },
    ],
  });
  await show([line("k04", 1, { version: 1, numerator: "85", denominator: "100" })]);
  await type("0:numerator", "88");
  await wait(900);
  const alert = place.querySelector('.figures-conflict[role="alert"]');
  expect(alert?.textContent).toContain(
    "Lê Thị B vừa sửa ô tử số lúc 16:25: 85 → 90. Giữ 90 hay dùng 88 vừa nhập?",
  );
  await wait(5000);
  expect(sent).toHaveLength(1);
  reply = accept;
  const mine = [...place.querySelectorAll("button")].find(({ textContent }) => textContent === "Dùng 88");
  await act(async () => mine?.click());
  await wait(900);
  expect(sent[1]?.cells[0]).toMatchObject({ version: 5, numerator: "88" });
});

test("arrows and Enter go from cell to cell, Escape takes back, Ctrl+Z undoes", async () => {
  await show([line("k04", 1, { numerator: "1", denominator: "2", version: 1 }), line("k06", 2)]);
  await focus("0:numerator");
  await key("0:numerator", "Enter");
  expect(document.activeElement).toBe(cellOf("1:numerator"));
  await key("1:numerator", "ArrowUp");
  await key("0:numerator", "ArrowRight");
  expect(document.activeElement).toBe(cellOf("0:denominator"));
  await type("0:denominator", "9");
  await key("0:denominator", "Escape");
  expect(cellOf("0:denominator").value).toBe("2");
  await type("0:denominator", "9");
  await leave("0:denominator");
  await focus("0:numerator");
  await key("0:numerator", "z", { ctrlKey: true });
  expect(cellOf("0:denominator").value).toBe("2");
});

test("keys that belong to a syllable in the making do nothing, and Backspace is nobody's but the driver's", async () => {
  await show([line("k04", 1, { numerator: "1", denominator: "2", version: 1 }), line("k06", 2)]);
  await focus("0:numerator");
  for (const pressed of ["Enter", "ArrowDown", "Escape", "Delete", "F2"])
    await key("0:numerator", pressed, { isComposing: true });
  expect(document.activeElement).toBe(cellOf("0:numerator"));
  expect(cellOf("0:numerator").value).toBe("1");
  const backspace = new KeyboardEvent("keydown", { key: "Backspace", bubbles: true, cancelable: true });
  await act(async () => cellOf("0:numerator").dispatchEvent(backspace));
  expect(backspace.defaultPrevented).toBe(false);
});

test("Shift with arrows draws a range; Delete empties it, Ctrl+D fills it, Ctrl+Z takes back each as one step", async () => {
  const given = (id: string, number: number, numerator: string) =>
    line(id, number, { numerator, denominator: "100", version: 1 });
  await show([given("k04", 1, "10"), given("k05", 2, "20"), given("k06", 3, "30")]);
  const shown = () =>
    [0, 1, 2].map((row) => [cellOf(`${row}:numerator`).value, cellOf(`${row}:denominator`).value]);
  const before = shown();
  await focus("0:numerator");
  await key("0:numerator", "ArrowDown", { shiftKey: true });
  await key("0:numerator", "ArrowRight", { shiftKey: true });
  expect(place.querySelectorAll('[aria-selected="true"]')).toHaveLength(4);
  await key("0:numerator", "Delete");
  expect(shown()).toEqual([
    ["", ""],
    ["", ""],
    ["30", "100"],
  ]);
  await key("0:numerator", "z", { ctrlKey: true });
  expect(shown()).toEqual(before);
  await key("0:numerator", "d", { ctrlKey: true });
  expect(shown()).toEqual([
    ["10", "100"],
    ["10", "100"],
    ["30", "100"],
  ]);
  await key("0:numerator", "Escape");
  expect(place.querySelectorAll('[aria-selected="true"]')).toHaveLength(0);
});

const heard = (what: string) => place.querySelector(`[data-heard="${what}"]`)?.textContent?.trim();

test("autosave is read aloud once and again only after trouble; Lưu nháp always answers", async () => {
  await show([line("k04", 1), line("k06", 2)]);
  const spoken = () => place.querySelector('.figures-bar [role="status"]')?.textContent;
  await type("0:numerator", "350");
  expect([bar().trim(), spoken()]).toEqual(["1 ô chưa lưu", ""]);
  await wait(900);
  expect([bar().trim(), spoken()]).toEqual(["Đã lưu lúc 16:25", "Đã lưu."]);
  await type("0:denominator", "412");
  expect([bar().trim(), spoken()]).toEqual(["1 ô chưa lưu", "Đã lưu."]);
  reply = () => null;
  await wait(900);
  expect(spoken()).toBe("1 ô chưa gửi được, đang thử lại");
  reply = accept;
  await wait(5100);
  expect(spoken()).toBe("Đã lưu.");
  await key("0:denominator", "s", { ctrlKey: true });
  await wait(50);
  expect(heard("act")).toBe("Đã lưu nháp.");
});

test("a line is said with its result when it is left after typing, not while typing nor in passing", async () => {
  await show([line("k04", 1), line("k06", 2)]);
  await focus("0:numerator");
  await focus("1:numerator");
  expect(heard("line")).toBe("");
  await focus("0:numerator");
  await type("0:numerator", "350");
  await type("0:denominator", "412");
  await wait(50);
  expect(heard("line")).toBe("");
  await focus("1:numerator");
  expect(heard("line")).toBe("Chỉ tiêu K04: Kết quả 84,95%, đạt.");
});

test("the notes of a line are tied to a cell before and after typing, not while every key changes them", async () => {
  await show([line("k04", 1, { numerator: "120", denominator: "100", version: 1 })]);
  await wait(50);
  const described = () => cellOf("0:numerator").getAttribute("aria-describedby");
  await focus("0:numerator");
  expect(described()).toBe("ghi-chu-K04");
  await type("0:numerator", "1200");
  expect(described()).toBeNull();
  await leave("0:numerator");
  expect(described()).toBe("ghi-chu-K04");
});

test("the name alone heads the cells of a row, and nothing but status lines speaks by itself", async () => {
  await show([line("k04", 1, { numerator: "120", denominator: "100", version: 1 })]);
  await wait(50);
  expect(place.querySelector("th[scope='row']")?.getAttribute("aria-label")).toBe("K04 Chỉ tiêu k04");
  expect(place.querySelector("table output, table [aria-live], table [role='status']")).toBeNull();
});

test("the cells of a returned line are heard with the remark of the office", async () => {
  const pin = { id: "p", by: "Phạm Thu Hương", remark: "Khác báo cáo", answer: null, answerKind: null };
  await show([{ ...line("k04", 1), pin: pin as never }]);
  expect(cellOf("0:numerator").getAttribute("aria-describedby")).toBe("y-kien-K04");
  expect(document.getElementById("y-kien-K04")?.textContent).toContain("Phạm Thu Hương: Khác báo cáo");
});

test("ranges, filling down, emptying and undoing are heard", async () => {
  const given = (id: string, number: number, numerator: string) =>
    line(id, number, { numerator, denominator: "100", version: 1 });
  await show([given("k04", 1, "10"), given("k05", 2, "20"), given("k06", 3, "30")]);
  await focus("0:numerator");
  await key("0:numerator", "ArrowDown", { shiftKey: true });
  await key("0:numerator", "ArrowRight", { shiftKey: true });
  expect(heard("range")).toBe("Đã chọn 2 dòng, 2 cột: từ K04 đến K05.");
  await key("0:numerator", "d", { ctrlKey: true });
  expect(heard("act")).toBe("Đã điền xuống 1 dòng.");
  await key("0:numerator", "Delete");
  expect(heard("act")).toBe("Đã xóa ô trong 2 dòng.");
  await key("0:numerator", "z", { ctrlKey: true });
  expect(heard("act")).toBe("Đã hoàn tác: K04, K05.");
});

test("over an upgrade the sheet asks for a reload and keeps on this machine what is not sent", async () => {
  reply = () => {
    throw new UnrecognizedActionError("Server Action was not found on the server.");
  };
  await show([line("k04", 1)]);
  await type("0:numerator", "350");
  await wait(900);
  expect(bar()).toContain(
    "Chưa lưu được. 1 ô đang giữ trên máy này. Cổng vừa được nâng cấp: tải lại trang (F5), nội dung sẽ tự gửi.",
  );
  expect(window.localStorage.getItem("so-lieu:canbo:stc:q3")).toContain("350");
});
