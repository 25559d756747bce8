import { expect, test } from "vitest";
import { renderDocx, renderPdf } from "@/lib/documents";
import { readPdf } from "@/tests/fixtures/documents/read-pdf";
import { someExplanation } from "@/tests/fixtures/explanation";
import { explanationDocument } from "./document";

const failing = {
  ...someExplanation("not-met", "value-fails"),
  conditionId: "dk-sipas",
  sources: [
    {
      type: "index-result" as const,
      id: "1",
      document: "Quyết định số 312/QĐ-UBND",
      documentDate: "2027-03-12",
      period: "2026",
      by: null,
      at: null,
      value: null,
      evidence: [{ id: "f", name: "bao-cao.pdf", page: "3" }],
    },
  ],
};
const paper = explanationDocument({
  committee: "Ủy ban nhân dân tỉnh Sơn Hà",
  campaignTitle: "Phong trào thi đua cải cách hành chính",
  roundTitle: "Năm 2026",
  subject: { name: "Sở Tài chính", unitName: "Sở Tài chính", isPerson: false },
  run: {
    title: "Xét chính thức lần 1",
    dataAt: new Date("2027-03-20T09:00:00+07:00"),
    resultHash: "a".repeat(64),
  },
  clauses: [
    { id: "III.1", label: "Mục III.1", heading: "", text: "Chỉ số cải cách hành chính từ 90% trở lên." },
  ],
  verdicts: [
    {
      tierName: "Bằng khen đối với tập thể",
      quota: [
        { per: "block", limit: { kind: "number", most: 1 } },
        { per: "campaign", limit: { kind: "number", most: 10 } },
      ],
      explanation: {
        ...someExplanation("not-met", "part-fails"),
        conditionId: "dk",
        kind: "all",
        reading: { kind: "all" },
        value: null,
        children: [someExplanation("met"), failing],
      },
      rank: 2,
      rankTied: false,
      quotaReason: "cut-block",
    },
  ],
});

test("what fails comes first, each clause with its words once, its value and where that comes from", () => {
  const table = paper.body.find(({ kind }) => kind === "table");
  if (table?.kind !== "table") throw new Error("no table");
  const [why, failed, met, passed] = table.rows;
  expect([why, met]).toEqual([
    { group: [{ text: "Vì sao chưa đạt (1)", bold: true }] },
    { group: [{ text: "Đã đạt (1)", bold: true }] },
  ]);
  expect(JSON.stringify(failed)).toContain("“Chỉ số cải cách hành chính từ 90% trở lên.” (Mục III.1)");
  expect(JSON.stringify(failed)).toContain(
    "Quyết định số 312/QĐ-UBND · ngày 12/03/2027 · tài liệu: bao-cao.pdf, trang 3",
  );
  expect(JSON.stringify(passed)).not.toContain("“Chỉ số");
});

test("it is set as PDF and as Word", async () => {
  const { pages, isTagged } = await readPdf(await renderPdf(paper));
  expect(isTagged).toBe(true);
  expect(pages[0]?.text.replace(/\s+/gu, " ")).toContain(
    "Thứ hạng trong khối: 2. Ngoài số lượng khen thưởng tính theo khối thi đua. Kế hoạch quy định không quá 01, mỗi khối thi đua; đồng thời không quá 10, toàn phong trào.",
  );
  expect((await renderDocx(paper)).length).toBeGreaterThan(5_000);
});
