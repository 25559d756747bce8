import fc from "fast-check";
import { expect, test } from "vitest";
import {
  contentOnly,
  differences,
  mergeCells,
  mergeContent,
  type SentCell,
  type StoredCell,
  sameContent,
} from "./rules";

const content = {
  state: "REPORTED",
  numerator: "85",
  denominator: "100",
  amount: null,
  explanation: "",
  expectedOn: null,
} as const;
const stored: StoredCell = { ...content, indicatorId: "k04", version: 3, enteredById: "other" };
const sent = (changed: Partial<SentCell> = {}): SentCell => ({
  ...content,
  indicatorId: "k04",
  version: 3,
  ...changed,
});
const merge = (cell: SentCell, there: StoredCell | null = stored) =>
  mergeCells([cell], new Map(there ? [[there.indicatorId, there]] : []), "me");
const kinds = ({ fresh, changed, conflicts }: ReturnType<typeof merge>) => [
  fresh.length,
  changed.length,
  conflicts.length,
];

test.each([
  ["a first figure", sent({ version: 0 }), null, [1, 0, 0]],
  ["an empty cell nobody touched", sent({ version: 0, numerator: null, denominator: null }), null, [0, 0, 0]],
  ["a change of what was seen", sent({ numerator: "90" }), stored, [0, 1, 0]],
  ["the same again", sent(), stored, [0, 0, 0]],
  ["the same again, late", sent({ version: 1 }), stored, [0, 0, 0]],
  ["another's change meanwhile", sent({ version: 2, numerator: "90" }), stored, [0, 0, 1]],
  [
    "one's own change meanwhile",
    sent({ version: 2, numerator: "90" }),
    { ...stored, enteredById: "me" },
    [0, 1, 0],
  ],
] as const)("%s", (_, cell, there, expected) => {
  expect(kinds(merge(cell, there))).toEqual(expected);
});

test("numbers are the same however they are written, and nothing else is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 3 }), (whole, zeros) => {
      const written = zeros ? `${whole}.${"0".repeat(zeros)}` : String(whole);
      expect(sameContent({ ...content, numerator: String(whole) }, { ...content, numerator: written })).toBe(
        true,
      );
      expect(
        sameContent({ ...content, numerator: String(whole) }, { ...content, numerator: `${whole}.0001` }),
      ).toBe(false);
    }),
  );
});

test("the log keeps just the fields that changed", () => {
  expect(differences(stored, { ...content, denominator: "412", explanation: "Bổ sung hồ sơ" })).toEqual({
    before: { denominator: "100", explanation: "" },
    after: { denominator: "412", explanation: "Bổ sung hồ sơ" },
  });
  expect(differences(null, { ...content, state: "NONE_ARISEN", numerator: null, denominator: null })).toEqual(
    {
      before: { state: "REPORTED" },
      after: { state: "NONE_ARISEN" },
    },
  );
});

const none = { ...content, state: "NONE_ARISEN", numerator: null, denominator: null } as const;
test.each([
  [
    "other cells of the line",
    { numerator: "90" },
    { denominator: "120" },
    { numerator: "90", denominator: "120" },
    [],
  ],
  [
    "a figure and an explanation",
    { explanation: "Bổ sung" },
    { numerator: "90" },
    { numerator: "90", explanation: "Bổ sung" },
    [],
  ],
  ["the same cell alike", { numerator: "90" }, { numerator: "90.0" }, { numerator: "90.0" }, []],
  ["the same cell differently", { numerator: "90" }, { numerator: "88" }, { numerator: "88" }, ["numerator"]],
  ["a figure beside `Không phát sinh`", { numerator: "90" }, none, none, ["state"]],
  [
    "an explanation beside `Không phát sinh`",
    { explanation: "Kỳ này không có" },
    none,
    { ...none, explanation: "Kỳ này không có" },
    [],
  ],
])("of two people changing %s", (_, mine, theirs, merged, contested) => {
  const both = mergeContent(content, { ...content, ...mine }, { ...content, ...theirs });
  expect(both).toEqual({ content: { ...content, ...merged }, contested });
});

test("what met nobody is stored beside what waits for a choice", () => {
  const there = { ...stored, numerator: "90", version: 4 };
  const { changed, conflicts } = mergeCells(
    [sent({ numerator: "88", explanation: "Bổ sung hồ sơ", base: content })],
    new Map([["k04", there]]),
    "me",
  );
  expect(conflicts).toEqual([{ stored: there, parts: ["numerator"] }]);
  expect(changed.map(({ sent }) => contentOnly(sent))).toEqual([
    { ...content, numerator: "90", explanation: "Bổ sung hồ sơ" },
  ]);
});

test("merging never loses a change and settles alike from both sides", () => {
  const part = fc.record({
    numerator: fc.constantFrom("85", "86", "87"),
    explanation: fc.constantFrom("", "a", "b"),
  });
  fc.assert(
    fc.property(part, part, (one, other) => {
      const [mine, theirs] = [
        { ...content, ...one },
        { ...content, ...other },
      ];
      const [there, back] = [mergeContent(content, mine, theirs), mergeContent(content, theirs, mine)];
      expect(there.contested).toEqual(back.contested);
      if (there.contested.length === 0) expect(there.content).toEqual(back.content);
    }),
  );
});
