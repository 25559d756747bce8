import { expect, test } from "vitest";
import { layOut } from "@/lib/documents/layout";
import { terms as financeKienGiang } from "@/prisma/seed/sources/so-tai-chinh-kien-giang";
import { someTerms } from "@/tests/factories/terms";
import { planDocument, printPlan } from "./document";

test("a committee's plan is signed on its behalf, and a number that is not known leaves room", () => {
  const { header } = someTerms();
  const paper = layOut(planDocument(someTerms({ header: { ...header, number: null, issuedOn: null } })));
  expect(paper.number).toMatch(/^Số:\s+\/KH-UBND$/u);
  expect(paper.placeAndDate).toMatch(/^Sơn Hà, ngày\s+tháng\s+năm 2026$/u);
  expect(paper.signatures).toEqual([{ lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: "Trần Văn Sơn" }]);
  expect(paper.typeName).toBe("KẾ HOẠCH");
  expect(paper.title).toBe("Phát động phong trào thi đua cải cách hành chính năm 2026");
});

test("source 004: the paper says what the original says, in its order, closed by “./.”", () => {
  const paper = layOut(planDocument(financeKienGiang));
  expect(paper.parentIssuer).toEqual(["UBND TỈNH KIÊN GIANG"]);
  expect(paper.issuer).toEqual(["SỞ TÀI CHÍNH KIÊN GIANG"]);
  expect(paper.legalBasis[0]).toContain("số 64/KH-UBND ngày 22/03/2022");
  expect(paper.signatures).toEqual([{ lines: ["GIÁM ĐỐC"], name: "Trần Minh Khoa" }]);
  const words = JSON.stringify(paper.body);
  expect(words.indexOf("Nhằm huy động tinh thần đoàn kết")).toBeLessThan(
    words.indexOf("đến hết ngày 30/3/2022"),
  );
  expect(words).toContain("./.");
});

test("without wording the structured parts stand as sections; targets and conditions follow as an appendix", () => {
  const paper = layOut(planDocument(someTerms({ clauses: [] })));
  const headings = paper.body.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  expect(headings).toEqual(["I. ĐỐI TƯỢNG THI ĐUA", "II. NỘI DUNG THI ĐUA", "III. THỜI GIAN"]);
  const [appendix] = paper.appendices;
  expect(appendix?.body.filter(({ kind }) => kind === "table")).toHaveLength(1);
  expect(JSON.stringify(appendix?.body)).toContain("DDCI từ loại Tốt trở lên");
});

test.each([
  ["docx", "PK"],
  ["pdf", "%PDF"],
] as const)("the paper as %s is a file of that kind", async (format, beginning) => {
  const { bytes } = await printPlan(financeKienGiang, format);
  expect(Buffer.from(bytes).toString("latin1").startsWith(beginning)).toBe(true);
  expect(bytes.byteLength).toBeGreaterThan(5000);
});
