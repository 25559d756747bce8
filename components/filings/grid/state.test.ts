import { expect, test } from "vitest";
import type { GridLine } from "@/lib/filings/grid/rules";
import { sendable, sheetReducer, startState } from "./state";

const line = (cell: Partial<GridLine["cell"]> = {}): GridLine =>
  ({
    indicator: { id: "k04" },
    cell: {
      version: 1,
      state: "REPORTED",
      numerator: "400",
      denominator: "1000",
      amount: null,
      explanation: "",
      expectedOn: null,
      ...cell,
    },
  }) as GridLine;
const type = (numerator: string) => ({ kind: "type", id: "k04", typed: { numerator } }) as const;

test("text is left alone while it is typed and formatted when the cell is left", () => {
  let state = sheetReducer(startState([line()]), type("12345"));
  expect(state.cells.k04?.typed.numerator).toBe("12345");
  state = sheetReducer(state, { kind: "leave", id: "k04", field: "numerator", before: "400" });
  expect(state.cells.k04?.typed.numerator).toBe("12.345");
  expect(sendable(state)).toEqual([
    expect.objectContaining({
      id: "k04",
      version: 1,
      content: expect.objectContaining({ numerator: "12345" }),
    }),
  ]);
});

test("what cannot be read is kept as typed and never sent", () => {
  for (const text of ["12,5,0", "85%", "-3", "0.5", "1,23456"])
    expect(sendable(sheetReducer(startState([line()]), type(text)))).toEqual([]);
});

test("the same number in other writing is not a change", () => {
  expect(sendable(sheetReducer(startState([line()]), type("400,0")))).toEqual([]);
});

test("undo and redo go back over single cells and whole pastes", () => {
  let state = sheetReducer(startState([line()]), type("410"));
  state = sheetReducer(state, { kind: "leave", id: "k04", field: "numerator", before: "400" });
  state = sheetReducer(state, { kind: "change", changes: [{ id: "k04", typed: { denominator: "2.000" } }] });
  state = sheetReducer(state, { kind: "undo" });
  expect(state.cells.k04?.typed).toMatchObject({ numerator: "410", denominator: "1.000" });
  state = sheetReducer(state, { kind: "undo" });
  expect(state.cells.k04?.typed.numerator).toBe("400");
  state = sheetReducer(sheetReducer(state, { kind: "redo" }), { kind: "redo" });
  expect(state.cells.k04?.typed).toMatchObject({ numerator: "410", denominator: "2.000" });
  expect(sheetReducer(state, { kind: "redo" })).toBe(state);
});

test("a redraw from the server takes over what nobody is typing, and keeps what somebody is", () => {
  const untouched = sheetReducer(startState([line()]), {
    kind: "server",
    lines: [line({ version: 2, numerator: "450" })],
  });
  expect(untouched.cells.k04).toMatchObject({ version: 2, typed: { numerator: "450" } });

  const typing = sheetReducer(startState([line()]), type("410"));
  const overtaken = sheetReducer(typing, { kind: "server", lines: [line({ version: 2, numerator: "450" })] });
  expect(overtaken.cells.k04).toMatchObject({ version: 1, typed: { numerator: "410" } });
  // A file was attached: another version, the same figures.
  const attached = sheetReducer(typing, { kind: "server", lines: [line({ version: 2 })] });
  expect(attached.cells.k04).toMatchObject({ version: 2, typed: { numerator: "410" } });
});

const { version: _, ...seen } = line().cell;
const theirs = { ...seen, numerator: "450", explanation: "Bổ sung" };
const found = (numerator: string) => ({
  k04: {
    theirs,
    version: 5,
    by: "Lê Thị B",
    at: new Date(0),
    parts: ["numerator" as const],
    sent: { ...seen, numerator },
  },
});

test("a conflict waits for a choice: theirs is taken as it is, mine is saved over it knowingly", () => {
  const typing = sheetReducer(startState([line()]), type("410"));
  const waiting = sheetReducer(typing, { kind: "conflicts", found: found("410") });
  expect(waiting.conflicts.k04).toMatchObject({ before: { numerator: "400" }, theirs: { numerator: "450" } });
  // What met nobody is there at once.
  expect(waiting.cells.k04?.typed).toMatchObject({ numerator: "410", explanation: "Bổ sung" });
  expect(sendable(waiting)).toEqual([]);
  const choose = (keep: "theirs" | "mine") =>
    sheetReducer(waiting, { kind: "resolve", id: "k04", part: "numerator", keep });
  expect(choose("theirs").cells.k04).toMatchObject({ version: 5, typed: { numerator: "450" } });
  expect(sendable(choose("theirs"))).toEqual([]);
  expect(sendable(choose("mine"))).toEqual([
    { id: "k04", version: 5, base: theirs, content: expect.objectContaining({ numerator: "410" }) },
  ]);
});

test("what others put into other cells of a saved line is taken over, what is typed since stays", () => {
  const sent = { ...seen, numerator: "410" };
  const event = {
    kind: "saved",
    cells: [{ id: "k04", version: 5, sent, content: { ...sent, denominator: "1200" } }],
  } as const;
  const typing = sheetReducer(startState([line()]), type("410"));
  expect(sheetReducer(typing, event).cells.k04).toMatchObject({
    version: 5,
    typed: { numerator: "410", denominator: "1.200" },
  });
  const more = sheetReducer(typing, { kind: "type", id: "k04", typed: { denominator: "999" } });
  expect(sheetReducer(more, event).cells.k04?.typed.denominator).toBe("999");
});

test("a redraw brings others' cells into a line somebody is typing in", () => {
  const typing = sheetReducer(startState([line()]), type("410"));
  const drawn = sheetReducer(typing, { kind: "server", lines: [line({ version: 2, denominator: "1200" })] });
  expect(drawn.cells.k04).toMatchObject({ version: 2, typed: { numerator: "410", denominator: "1.200" } });
});
