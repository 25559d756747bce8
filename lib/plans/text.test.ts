import { expect, test } from "vitest";
import type { Condition } from "@/lib/scoring";
import { indicatorLeaf, online, sound } from "@/tests/fixtures/plan";
import { diffTerms, type PlanTerms } from ".";
import { appliesWhenText, conditionText, targetText } from "./text";

test("the difference of two versions names the field, by id and not by place", () => {
  const changed: PlanTerms = {
    ...sound,
    indicators: [
      { ...online, id: "new", name: "Chỉ tiêu mới", target: null },
      { ...online, target: { comparator: ">", value: "60", phrase: "trên 60%" } },
    ],
    audiences: [],
  };
  expect(diffTerms(sound, sound)).toEqual([]);
  expect(diffTerms(sound, changed).map(({ kind, part, id, field }) => [kind, part, id, field])).toEqual([
    ["removed", "audiences", "tt", null],
    ["added", "indicators", "new", null],
    ["changed", "indicators", "online", "target.value"],
    ["changed", "indicators", "online", "target.phrase"],
  ]);
});

test("a condition reads as one sentence", () => {
  const condition: Condition = {
    kind: "all",
    id: "g",
    of: [
      {
        kind: "index-value",
        id: "a",
        index: "PAR_INDEX",
        scope: "internal",
        comparator: ">=",
        value: "90",
        unit: "%",
      },
      {
        kind: "any",
        id: "h",
        of: [
          indicatorLeaf("50"),
          {
            kind: "index-grade",
            id: "b",
            index: "DDCI",
            scope: "internal",
            atLeast: "tot",
            appliesWhen: { attribute: "SUBJECT_TO_DDCI" },
          },
        ],
      },
    ],
  };
  expect(conditionText(condition, sound, () => "Tốt")).toBe(
    "PAR INDEX từ 90% trở lên và (Tỷ lệ hồ sơ trực tuyến: trên 50% hoặc DDCI từ loại Tốt trở lên (chỉ áp dụng với đơn vị thuộc diện đánh giá DDCI))",
  );
  expect(targetText(online)).toBe("trên 50%");
});

test.each([
  [undefined, null],
  [{}, null],
  [{ attribute: "SUBJECT_TO_DDCI" }, "Chỉ áp dụng với đơn vị thuộc diện đánh giá DDCI"],
  [
    { unitKinds: ["DEPARTMENT", "COMMUNE"] },
    "Chỉ áp dụng với đơn vị Sở, ban, ngành; UBND xã, phường, đặc khu",
  ],
])("whom a clause speaks about: %j", (when, said) => {
  expect(appliesWhenText(when)).toBe(said);
});
