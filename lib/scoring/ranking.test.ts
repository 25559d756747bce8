import fc from "fast-check";
import { expect, test } from "vitest";
import { anIndexFact, someFacts } from "@/tests/fixtures/facts";
import {
  evaluate,
  type Facts,
  type Fraction,
  placeWithinQuota,
  type QuotaScope,
  quotaLimit,
  type RankEntry,
  rank,
} from ".";

const fraction = (value: number | null): Fraction | null =>
  value === null ? null : { numerator: String(value), denominator: "1" };
const entry = (
  subjectId: string,
  keys: (number | null)[],
  blockCode: string | null = "so-nganh",
): RankEntry => ({
  subjectId,
  blockCode,
  rankKeys: keys.map(fraction),
});
const placesOf = (entries: RankEntry[]) =>
  rank(entries).map((one) => [one.entry.subjectId, one.rank, one.sharedBy, one.decidedBy]);

test("equals share a place and the next is skipped; a missing key comes last", () => {
  expect(placesOf([entry("d", [null]), entry("c", [90]), entry("b", [95]), entry("a", [90])])).toEqual([
    ["b", 1, 1, null],
    ["a", 2, 2, 0],
    ["c", 2, 2, null],
    ["d", 4, 1, 0],
  ]);
});

test("the second key breaks ties of the first, and says that it did", () => {
  expect(placesOf([entry("a", [90, 0]), entry("b", [90, 1]), entry("c", [91, 0])])).toEqual([
    ["c", 1, 1, null],
    ["b", 2, 1, 0],
    ["a", 3, 1, 1],
  ]);
});

test("thirds rank exactly, not as rounded decimals", () => {
  const third: RankEntry = {
    subjectId: "a",
    blockCode: null,
    rankKeys: [{ numerator: "1", denominator: "3" }],
  };
  const near: RankEntry = {
    subjectId: "b",
    blockCode: null,
    rankKeys: [{ numerator: "333333333333333333", denominator: "1000000000000000000" }],
  };
  expect(rank([near, third]).map((one) => [one.entry.subjectId, one.rank])).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
});

const entries = fc
  .array(fc.tuple(fc.option(fc.integer({ min: 0, max: 5 })), fc.integer({ min: 0, max: 2 })), {
    maxLength: 12,
  })
  .map((keys) =>
    keys.map(([first, second], index) => entry(`s${String(index).padStart(2, "0")}`, [first, second])),
  );
const quota = fc.oneof(
  fc.record({ kind: fc.constant("number" as const), most: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ kind: fc.constant("share" as const), percent: fc.constantFrom("10", "33.3", "50", "100") }),
);

test("a better subject never ranks lower, equals rank alike, and the order given does not matter", () => {
  const value = (key: Fraction | null | undefined) => (key ? Number(key.numerator) : -1);
  fc.assert(
    fc.property(entries, (some) => {
      const ranked = rank(some);
      for (const a of ranked)
        for (const b of ranked) {
          const order =
            value(a.entry.rankKeys[0]) - value(b.entry.rankKeys[0]) ||
            value(a.entry.rankKeys[1]) - value(b.entry.rankKeys[1]);
          expect(Math.sign(b.rank - a.rank)).toBe(Math.sign(order));
        }
      expect(rank(some.toReversed())).toEqual(ranked);
    }),
  );
});

test("a quota never lets through more than its limit, never skips a better one, and treats equals alike", () => {
  fc.assert(
    fc.property(entries, quota, (some, limit) => {
      const placed = placeWithinQuota(some, { per: "campaign", limit });
      const inside = placed.filter((one) => one.place === "inside");
      expect(inside.length).toBeLessThanOrEqual(quotaLimit(limit, some.length));
      for (const a of placed)
        for (const b of placed) {
          if (a.rank === b.rank) expect(a.place).toBe(b.place);
          if (a.rank < b.rank && b.place !== "cut") expect(a.place).toBe("inside");
        }
      // Places are left over only to a tie that people must break, or because there is nobody else.
      const tied = placed.filter((one) => one.place === "tie-at-quota");
      if (inside.length < Math.min(quotaLimit(limit, some.length), some.length))
        expect(tied.length).toBeGreaterThan(1);
    }),
  );
});

test("equals across the cut are all flagged and none is chosen", () => {
  const entered = [entry("a", [95]), entry("b", [90]), entry("c", [90]), entry("d", [85])];
  const placed = placeWithinQuota(entered, { per: "block", limit: { kind: "number", most: 2 } });
  expect(placed.map((one) => [one.entry.subjectId, one.place, one.placesLeft])).toEqual([
    ["a", "inside", 2],
    ["b", "tie-at-quota", 1],
    ["c", "tie-at-quota", 1],
    ["d", "cut", 0],
  ]);
});

test.each([
  [10, "33.3", 3],
  [3, "10", 1],
  [7, "50", 3],
  [4, "100", 4],
])("of %i eligible at most %s %% are %i: rounded down, never below one", (eligible, percent, limit) => {
  expect(quotaLimit({ kind: "share", percent }, eligible)).toBe(limit);
});

test("blocks are ranked and cut each for itself", () => {
  const all = [
    entry("a", [95], "so"),
    entry("b", [90], "so"),
    entry("c", [70], "xa"),
    entry("d", [60], "xa"),
  ];
  const placed = placeWithinQuota(all, { per: "block", limit: { kind: "number", most: 1 } });
  expect(placed.map((one) => [one.entry.subjectId, one.rank, one.place])).toEqual([
    ["a", 1, "inside"],
    ["b", 2, "cut"],
    ["c", 1, "inside"],
    ["d", 2, "cut"],
  ]);
});

test("a quota of the whole campaign goes by the place in the block, never by scores across blocks", () => {
  const all = [
    entry("a", [95], "so"),
    entry("b", [94], "so"),
    entry("c", [70], "xa"),
    entry("d", [60], "xa"),
  ];
  const places = (most: number) =>
    placeWithinQuota(all, { per: "campaign", limit: { kind: "number", most } }).map(
      (one) => `${one.entry.subjectId} ${one.place}`,
    );
  expect(places(2)).toEqual(["a inside", "b cut", "c inside", "d cut"]);
  expect(places(3)).toEqual(["a inside", "b tie-at-quota", "c inside", "d tie-at-quota"]);
});

test("a quota of each unit cuts its people by their place in the block, and may be a share of those registered", () => {
  const of = (unitId: string, id: string, score: number) => ({ ...entry(id, [score], "so"), unitId });
  const all = [of("u1", "a", 95), of("u1", "b", 90), of("u2", "c", 94), of("u2", "d", 80), of("u2", "e", 80)];
  const places = (limit: Parameters<typeof quotaLimit>[0], registered: typeof all = []) =>
    placeWithinQuota(all, { per: "unit", limit }, registered).map(
      (one) => `${one.rank} ${one.entry.subjectId} ${one.place}`,
    );
  expect(places({ kind: "number", most: 1 })).toEqual([
    "1 a inside",
    "2 c inside",
    "3 b cut",
    "4 d cut",
    "4 e cut",
  ]);
  const share = { kind: "share", percent: "20", of: "registered" } as const;
  const many = Array.from({ length: 10 }, () => of("u2", "x", 0));
  expect(places(share, many).filter((one) => /[de]/.test(one.slice(2, 3)))).toEqual([
    "4 d tie-at-quota",
    "4 e tie-at-quota",
  ]);
});

const number = (per: QuotaScope["per"], most: number): QuotaScope => ({
  per,
  limit: { kind: "number", most },
});
const reasons = (all: RankEntry[], quota: Parameters<typeof placeWithinQuota>[1]) =>
  placeWithinQuota(all, quota).map((one) => `${one.entry.subjectId} ${one.reason ?? one.place}`);

test("of two limits both hold, and the one that cuts is named", () => {
  const all = [
    ...[95, 94, 93].map((score, at) => entry(`a${at + 1}`, [score], "so")),
    ...[70, 60, 50].map((score, at) => entry(`b${at + 1}`, [score], "xa")),
  ];
  const both = [number("campaign", 3), number("block", 2)];
  expect(reasons(all, both)).toEqual([
    "a1 inside",
    "a2 tie-at-quota-campaign",
    "a3 cut-block",
    "b1 inside",
    "b2 tie-at-quota-campaign",
    "b3 cut-block",
  ]);
  expect(reasons(all, both.toReversed())).toEqual(reasons(all, both));
  expect(reasons(all, [number("block", 2), number("campaign", 2)])).toEqual([
    "a1 inside",
    "a2 cut-campaign",
    "a3 cut-block",
    "b1 inside",
    "b2 cut-campaign",
    "b3 cut-block",
  ]);
});

test("whom a narrower limit cuts takes no place of the wider one; a share is still of all who are eligible", () => {
  const of = (unitId: string, id: string, score: number) => ({ ...entry(id, [score], "so"), unitId });
  const all = [of("u1", "a", 95), of("u1", "b", 94), of("u1", "c", 93), of("u2", "d", 80), of("u3", "e", 70)];
  const half: QuotaScope = { per: "campaign", limit: { kind: "share", percent: "50" } };
  expect(reasons(all, [number("unit", 1), half])).toEqual([
    "a inside",
    "b cut-unit",
    "c cut-unit",
    "d inside",
    "e cut-campaign",
  ]);
});

test("equals across the narrower cut take together only the places that were left to them", () => {
  const all = [
    entry("a", [90], "so"),
    entry("b", [90], "so"),
    entry("c", [70], "xa"),
    entry("d", [60], "xa"),
  ];
  // One of a and b goes on, and c: two places of the campaign, which is enough for both blocks.
  expect(reasons(all, [number("block", 1), number("campaign", 2)])).toEqual([
    "a tie-at-quota-block",
    "b tie-at-quota-block",
    "c inside",
    "d cut-block",
  ]);
  expect(reasons(all, [number("block", 1), number("campaign", 1)])).toEqual([
    "a tie-at-quota-campaign",
    "b tie-at-quota-campaign",
    "c tie-at-quota-campaign",
    "d cut-block",
  ]);
});

test("several limits let through no more than each alone, and one limit twice is that limit", () => {
  const scope = fc.record({
    per: fc.constantFrom("block", "campaign" as const),
    limit: quota,
  }) as fc.Arbitrary<QuotaScope>;
  fc.assert(
    fc.property(entries, fc.array(scope, { minLength: 1, maxLength: 3 }), (some, limits) => {
      const all = some.map((one, at) => ({ ...one, blockCode: at % 2 ? "so" : "xa" }));
      const names = (which: Parameters<typeof placeWithinQuota>[1]) =>
        placeWithinQuota(all, which).flatMap((one) => (one.place === "inside" ? [one.entry.subjectId] : []));
      const inside = names(limits);
      for (const limit of limits) {
        const alone = names(limit);
        if (limits.every(({ per }) => per === limit.per))
          expect(inside.every((id) => alone.includes(id))).toBe(true);
        expect(names([limit, limit])).toEqual(alone);
      }
      for (const { per, limit } of limits.filter(({ per }) => per === "campaign"))
        expect([per, inside.length]).toEqual([per, Math.min(inside.length, quotaLimit(limit, all.length))]);
    }),
  );
});

test("a verdict carries what its tier ranks by", () => {
  const facts: Facts = someFacts({ indices: [anIndexFact({ index: "PAR_INDEX", value: "92.10" })] });
  const tier = {
    id: "t1",
    condition: { kind: "judgement" as const, id: "c1", question: "?" },
    ranking: {
      by: [
        { kind: "index" as const, index: "PAR_INDEX", scope: "internal" as const },
        { kind: "index" as const, index: "SIPAS", scope: "internal" as const },
        { kind: "direct-worker" as const },
      ],
    },
  };
  expect(evaluate(tier, { indicators: [], tiers: [] }, facts).rankKeys).toEqual([
    { numerator: "921", denominator: "10" },
    null,
    { numerator: "0", denominator: "1" },
  ]);
});
