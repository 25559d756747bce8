import { expect, test } from "vitest";
import { someTerms } from "@/tests/factories/terms";
import { planFindingText } from "../text";
import { lintBasis } from "./basis";

const citing = (number: string, relation: "can_cu" | "lien_quan" = "can_cu") =>
  someTerms({
    references: [{ id: "nd", relation, number, issuedOn: null, issuer: "Chính phủ", title: "Nghị định" }],
  });

test.each([
  ["98/2023/NĐ-CP", "2025-06-30", 0],
  ["98/2023/NĐ-CP", "2025-07-01", 1],
  ["152/2025/NĐ-CP", "2027-02-28", 0],
  ["152/2025/NĐ-CP", "2027-03-01", 1],
  ["06/2022/QH15", "2030-01-01", 0],
])("citing %s on %s: %i objection", (number, publishOn, count) => {
  expect(lintBasis(citing(number), publishOn)).toHaveLength(count);
});

test("what is only related may have expired, and a draft without a day is not judged", () => {
  expect(lintBasis(citing("98/2023/NĐ-CP", "lien_quan"), "2026-01-01")).toEqual([]);
  expect(lintBasis(citing("98/2023/NĐ-CP"), null)).toEqual([]);
  const [finding] = lintBasis(citing("98/2023/NĐ-CP"), "2026-01-01");
  expect(finding && planFindingText(finding)).toBe(
    "Căn cứ 98/2023/NĐ-CP hết hiệu lực từ ngày 01/07/2025. Thay bằng Nghị định số 152/2025/NĐ-CP.",
  );
});
