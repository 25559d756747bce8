import fc from "fast-check";
import { expect, test } from "vitest";
import { boxLines, type DocumentGraph, drawGraph, type GraphPaper, withoutRepeats } from "./rules";

const paper = (key: string, title = `Kế hoạch ${key}`): GraphPaper => ({
  key,
  title,
  number: null,
  href: `/phong-trao/${key}`,
  state: "in-force",
});
const graph = (counts: { above?: number; below?: number; cites?: number; citedBy?: number }) => {
  const many = (name: string, count = 0) => Array.from({ length: count }, (_, i) => paper(`${name}${i}`));
  return {
    self: paper("self"),
    above: many("a", counts.above),
    below: many("b", counts.below),
    cites: many("c", counts.cites).map((one) => ({ ...one, relation: "can_cu" as const })),
    citedBy: many("d", counts.citedBy),
  } satisfies DocumentGraph;
};

test.each([
  [null, "Kế hoạch ngắn", ["Kế hoạch ngắn"]],
  [
    "64/KH-UBND",
    "Phát động phong trào thi đua cải cách",
    ["64/KH-UBND – Phát động phong", "trào thi đua cải cách"],
  ],
])("%s %s stands on two lines at most", (number, title, lines) => {
  expect(boxLines(number, title)).toEqual(lines);
});

test("a long title ends with a sign that there is more", () => {
  const lines = boxLines(null, "từ ".repeat(60));
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/ …$/);
});

test("the higher plan is above, the child below, what is cited left and who cites right", () => {
  const { boxes } = drawGraph(graph({ above: 1, below: 1, cites: 1, citedBy: 1 }));
  const at = (key: string) => boxes.find((box) => box.key === key) as (typeof boxes)[number];
  const self = at("self");
  expect(at("above-a0").y).toBeLessThan(self.y);
  expect(at("below-b0").y).toBeGreaterThan(self.y);
  expect(at("cites-c0").x).toBeLessThan(self.x);
  expect(at("cited-d0").x).toBeGreaterThan(self.x);
});

test("what does not fit is counted, not forgotten", () => {
  const { boxes } = drawGraph(graph({ below: 160 }));
  const shown = boxes.filter(({ key }) => key.startsWith("below-b")).length;
  expect(boxes.find(({ kind }) => kind === "more")).toMatchObject({ count: 160 - shown });
});

const count = fc.nat({ max: 12 });
test("no two boxes overlap, all lie inside, and every one but the plan itself has an edge", () => {
  fc.assert(
    fc.property(fc.nat({ max: 4 }), count, count, count, (above, below, cites, citedBy) => {
      const { boxes, edges, width, height } = drawGraph(graph({ above, below, cites, citedBy }));
      for (const [index, one] of boxes.entries()) {
        expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(
          true,
        );
        for (const other of boxes.slice(index + 1))
          expect(
            one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y,
          ).toBe(true);
      }
      expect(edges.map(({ key }) => key).sort()).toEqual(
        boxes.flatMap(({ key }) => (key === "self" ? [] : [key])).sort(),
      );
    }),
  );
});

test("a child that cites its parent is told of once, as a child", () => {
  const twice = { ...graph({ above: 1, below: 2 }), citedBy: [paper("b0"), paper("d0")] };
  const cites = [{ ...paper("a0"), relation: "can_cu" as const }];
  const once = withoutRepeats({ ...twice, cites });
  expect([once.cites, once.citedBy.map(({ key }) => key)]).toEqual([[], ["d0"]]);
});
