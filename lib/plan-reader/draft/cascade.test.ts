import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { blankTerms } from "@/lib/plans";
import { acceptInto, passagesOf, proposalsOf, readPlan, standingOf } from "..";
import { cascadeIn } from "./cascade";

const sourceText = (file: string) =>
  readFileSync(new URL(`../../../tests/fixtures/sources/${file}.txt`, import.meta.url), "utf8");
const brief = (text: string) =>
  cascadeIn(text).map(({ unitKinds, due, bound }) => [unitKinds.join(" "), due, bound]);

test.each([
  [
    "Các sở, ngành xây dựng kế hoạch thực hiện trước ngày 30/6/2024.",
    [["DEPARTMENT", "2024-06-30", "before"]],
  ],
  [
    "Các sở, ban, ngành tỉnh, UBND các huyện, thị xã, thành phố căn cứ Kế hoạch này xây dựng kế hoạch thực hiện của đơn vị, địa phương chậm nhất ngày 15/4/2024; gửi về Sở Nội vụ.",
    [["DEPARTMENT DISTRICT", "2024-04-15", "at_latest"]],
  ],
  [
    "UBND các xã, phường, đặc khu ban hành kế hoạch phát động phong trào thi đua tại địa phương.",
    [["COMMUNE", null, null]],
  ],
  ["Các sở, ngành đã xây dựng kế hoạch thực hiện trước ngày 30/6/2024.", []],
  ["Sở Nội vụ xây dựng kế hoạch thực hiện phong trào thi đua.", []],
  ["Sở Nội vụ hướng dẫn các sở, ngành xây dựng kế hoạch thực hiện.", []],
  ["Các sở, ngành xây dựng kế hoạch tuyên truyền hằng năm.", []],
])("%s", (words, told) => {
  expect(brief(`KẾ HOẠCH\nPhát động phong trào thi đua\nIV. TỔ CHỨC THỰC HIỆN\n1. ${words}`)).toEqual(told);
});

test("of the five sources only 003 tells others to issue plans, and its words lead back to the text", () => {
  for (const file of ["vpubnd-1338", "quang-nam-2022", "tam-nong-2022", "so-tai-chinh-kien-giang"])
    expect([file, cascadeIn(sourceText(file))]).toEqual([file, []]);
  const text = sourceText("binh-dinh-24");
  const [told, ...others] = cascadeIn(text);
  expect([told?.unitKinds, others]).toEqual([["DEPARTMENT", "CENTRAL_AGENCY", "DISTRICT", "COMMUNE"], []]);
  expect(told && text.slice(told.start, told.end)).toBe(told?.quote);
});

test("accepted, it is who must issue a plan and until when, under its clause, once", () => {
  const text =
    "KẾ HOẠCH\nPhát động phong trào thi đua năm 2024\nIV. TỔ CHỨC THỰC HIỆN\n1. Các sở, ngành xây dựng kế hoạch thực hiện trước ngày 30/6/2024.";
  const terms = blankTerms({
    title: "Kế hoạch thử",
    issuer: "UBND tỉnh",
    from: "2024-01-01",
    through: "2024-12-31",
  });
  const context = { indices: [], catalogue: [], passages: passagesOf(text) };
  const told = proposalsOf(text, readPlan(text)).filter(({ field }) => field === "cascade");
  expect(told.map((one) => standingOf(terms, one, context))).toEqual(["open"]);
  const entered = acceptInto(terms, told, context);
  expect(entered.cascade).toEqual({
    unitKinds: ["DEPARTMENT"],
    due: { rule: { kind: "before", day: "2024-06-30" }, phrase: "trước ngày 30/6/2024" },
    clauseId: entered.clauses[0]?.id,
  });
  expect(told.map((one) => standingOf(entered, one, context))).toEqual(["entered"]);
  // jsonb keeps the keys of an object in an order of its own.
  const cascade = Object.fromEntries(Object.entries(entered.cascade ?? {}).reverse());
  const stored = { ...entered, cascade } as typeof entered;
  expect(told.map((one) => standingOf(stored, one, context))).toEqual(["entered"]);
});
