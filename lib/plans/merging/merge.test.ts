import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { someTerms } from "@/tests/factories/terms";
import { type PlanTerms, planTerms } from "../terms";
import { mergeTerms } from "./merge";
import { fieldName, type TermsPath, valueAt, withValueAt } from "./path";
import { savableTerms } from "./savable";

const base = someTerms({
  commitments: [{ id: "5t", name: "05 T", items: [{ id: "t1", text: "Tận tụy" }] }],
  tasks: [{ id: "nv-1", text: "Rà soát thủ tục", owner: null, startsOn: null, dueOn: null }],
  recipients: ["Như trên", "Các sở, ban, ngành", "Lưu: VT"],
});

/** Places that can change without touching each other. */
const places: { path: TermsPath; values: unknown[] }[] = [
  { path: ["theme"], values: ["Chủ đề A", "Chủ đề B"] },
  { path: ["header", "place"], values: ["An Hòa", "Sơn Hà mới"] },
  { path: ["header", "signerName"], values: ["Lê Thị B", "Phạm Văn C"] },
  { path: ["clauses", "#II.1", "text"], values: ["Câu chữ A", "Câu chữ B"] },
  { path: ["indicators", "#ho-so-truc-tuyen", "name"], values: ["Tên A", "Tên B"] },
  {
    path: ["indicators", "#ho-so-truc-tuyen", "target"],
    values: [null, { comparator: ">", value: "85", phrase: "trên 85%" }],
  },
  { path: ["indicators", "#dung-han"], values: [undefined] },
  {
    path: ["milestones", "#dang-ky", "rule"],
    values: [
      { kind: "before", day: "2026-04-01" },
      { kind: "through", day: "2026-04-02" },
    ],
  },
  { path: ["milestones", "#ho-so", "label"], values: ["Nhãn A", "Nhãn B"] },
  { path: ["tiers", "#bk-tap-the", "quota"], values: [{ per: "block", limit: { kind: "number", most: 3 } }] },
  { path: ["tiers", "#bk-tap-the", "condition", "of", "#dk-sipas", "value"], values: ["91", "92"] },
  { path: ["tiers", "#bk-tap-the", "condition", "of", "#dk-ddci"], values: [undefined] },
  { path: ["commitments", "#5t", "items", "#t2"], values: [{ id: "t2", text: "Thân thiện" }] },
  { path: ["tasks", "#nv-1", "owner"], values: ["Sở Nội vụ", "Sở Tài chính"] },
  {
    path: ["tasks", "#nv-2"],
    values: [{ id: "nv-2", text: "Kiểm tra", owner: null, startsOn: null, dueOn: null }],
  },
  {
    path: ["tasks", "#nv-3"],
    values: [{ id: "nv-3", text: "Sơ kết", owner: null, startsOn: null, dueOn: null }],
  },
];

const change = fc.nat(places.length - 1).chain((at) => {
  const place = places[at] as (typeof places)[number];
  return fc.constantFrom(...place.values).map((value) => ({ at, path: place.path, value }));
});
type Change = { at: number; path: TermsPath; value: unknown };
const applied = (terms: PlanTerms, changes: Change[]) =>
  changes.reduce((so, { path, value }) => withValueAt(so, path, value as never), terms);
const changes = fc.uniqueArray(change, { selector: ({ at }) => at, maxLength: 8 });

describe("two authors of one plan", () => {
  test("changes in different places are all kept, whoever is first", () => {
    fc.assert(
      fc.property(changes, changes, (one, other) => {
        const others = other.filter(({ at }) => !one.some((mine) => mine.at === at));
        const [mine, theirs] = [applied(base, one), applied(base, others)];
        const merged = mergeTerms(base, mine, theirs);
        expect(merged.conflicts).toEqual([]);
        expect(merged.terms).toEqual(mergeTerms(base, theirs, mine).terms);
        for (const { path, value } of [...one, ...others]) expect(valueAt(merged.terms, path)).toEqual(value);
        expect(planTerms.safeParse(merged.terms).success).toBe(true);
      }),
    );
  });

  test("a place both changed differently is a conflict with both values; nothing else is lost", () => {
    fc.assert(
      fc.property(changes, changes, (one, other) => {
        const [mine, theirs] = [applied(base, one), applied(base, other)];
        const { terms, conflicts } = mergeTerms(base, mine, theirs);
        const told = (path: TermsPath) =>
          conflicts.some((each) => each.path.every((step, at) => path[at] === step));
        for (const { path, value } of one) expect(valueAt(terms, path)).toEqual(value);
        for (const { path, value } of other)
          expect(told(path) || JSON.stringify(valueAt(terms, path)) === JSON.stringify(value)).toBe(true);
      }),
    );
  });

  test("an untouched side gives way whole", () => {
    fc.assert(
      fc.property(changes, (made) => {
        const mine = applied(base, made);
        expect(mergeTerms(base, mine, base)).toEqual({ terms: mine, conflicts: [] });
        expect(mergeTerms(base, base, mine)).toEqual({ terms: mine, conflicts: [] });
        expect(mergeTerms(base, mine, mine)).toEqual({ terms: mine, conflicts: [] });
      }),
    );
  });

  test("one moves entries, the other adds one in their midst", () => {
    const mine = { ...base, indicators: [...base.indicators].reverse() };
    const [first, second] = base.indicators as [PlanTerms["indicators"][0], PlanTerms["indicators"][0]];
    const theirs = { ...base, indicators: [first, { ...first, id: "moi" }, second] };
    const ids = mergeTerms(base, mine, theirs).terms.indicators.map(({ id }) => id);
    expect(ids).toEqual(["dung-han", "ho-so-truc-tuyen", "moi"]);
  });

  test("one takes away what the other writes in: both are shown", () => {
    const mine = { ...base, tasks: [] };
    const theirs = applied(base, [{ at: 0, path: ["tasks", "#nv-1", "owner"], value: "Sở Nội vụ" }]);
    const { conflicts } = mergeTerms(base, mine, theirs);
    expect(conflicts).toEqual([{ path: ["tasks", "#nv-1"], mine: undefined, theirs: theirs.tasks[0] }]);
  });

  test("lists of plain words merge word by word", () => {
    const mine = { ...base, recipients: ["Như trên", "Lưu: VT"] };
    const theirs = { ...base, recipients: ["Như trên", "Các sở, ban, ngành", "Báo Sơn Hà", "Lưu: VT"] };
    expect(mergeTerms(base, mine, theirs).terms.recipients).toEqual(["Như trên", "Báo Sơn Hà", "Lưu: VT"]);
  });
});

test("a place is found again under the name of its form field", () => {
  expect(fieldName(base, ["indicators", "#dung-han", "name"])).toBe("indicators.1.name");
  expect(fieldName(base, ["indicators", "#khong-co", "name"])).toBeNull();
});

test("what is not complete yet is left out, and everything else is stored", () => {
  fc.assert(
    fc.property(changes, (made) => {
      const complete = applied(base, made);
      const halfTyped = {
        ...complete,
        contents: [...complete.contents, { id: "nd-moi", text: "" }],
        header: { ...complete.header, issuer: "" },
      };
      const { terms, incomplete } = savableTerms(halfTyped, base);
      expect(terms).toEqual({ ...complete, header: { ...complete.header, issuer: base.header.issuer } });
      expect(incomplete.map(({ field }) => field)).toEqual(["header.issuer", "contents.1.text"]);
    }),
  );
});

test("an entry that became incomplete stays as it was stored", () => {
  const typed = withValueAt(base, ["indicators", "#dung-han", "name"], "");
  expect(savableTerms(typed, base).terms).toEqual(base);
});
