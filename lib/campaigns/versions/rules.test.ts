import fc from "fast-check";
import { expect, test } from "vitest";
import { clauseChanges, wordDiff } from "./rules";

test("a changed threshold is one word out and one word in", () => {
  expect(wordDiff("trên 50% số thủ tục", "trên 60% số thủ tục")).toEqual([
    { kind: "same", text: "trên " },
    { kind: "removed", text: "50%" },
    { kind: "added", text: "60%" },
    { kind: "same", text: " số thủ tục" },
  ]);
});

const words = fc
  .array(fc.constantFrom("đạt", "từ", "90%", "trở", "lên"), { maxLength: 12 })
  .map((list) => list.join(" "));

test("without what was added the runs are the old words, without what was removed the new ones", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = wordDiff(before, after);
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map(({ text }) => text)
          .join("");
      expect(without("removed")).toBe(after);
      expect(without("added")).toBe(before);
    }),
  );
});

test("clauses that are new, changed or gone are listed, those that stay are not", () => {
  const clause = (id: string, text: string) => ({ id, label: `Mục ${id}`, heading: "", text });
  const changes = clauseChanges(
    { clauses: [clause("I", "Giữ nguyên"), clause("II", "Cũ"), clause("III", "Bỏ")] },
    { clauses: [clause("I", "Giữ nguyên"), clause("II", "Mới"), clause("IV", "Thêm")] },
  );
  expect(changes.map(({ id, runs }) => [id, runs.map(({ kind }) => kind)])).toEqual([
    ["II", ["removed", "added"]],
    ["IV", ["added"]],
    ["III", ["removed"]],
  ]);
});
