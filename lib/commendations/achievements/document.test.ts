import { expect, test } from "vitest";
import { type OfficialDocument, renderDocx, renderPdf } from "@/lib/documents";
import { readPdf } from "@/tests/fixtures/documents/read-pdf";
import { countSubjects, placeKind } from "../text";
import { type SummaryLine, summaryDocument } from "./document";
import { achievementDocument } from "./report/document";
import { requestDocument } from "./request/document";

const head = {
  committee: "Ủy ban nhân dân tỉnh Sơn Hà",
  place: "Sơn Hà",
  unit: { code: "STC", name: "Sở Tài chính" },
  campaignTitle: "Phát động phong trào thi đua “Sơn Hà đẩy mạnh cải cách hành chính”",
  roundTitle: "Năm 2026",
  plan: { number: "412/KH-UBND", issuedOn: "2025-12-22" },
  year: "2027",
};
const line = (subjectName: string, isPerson = false): SummaryLine => ({
  subjectKind: isPerson ? "INDIVIDUAL" : "COLLECTIVE",
  subjectName,
  post: isPerson ? "Chuyên viên" : "",
  unitName: "Sở Tài chính",
  tierName: "Bằng khen của Chủ tịch UBND tỉnh",
  conditions: "4/4",
  summary: "SIPAS từ 90% trở lên: 91,20%",
  earlier: isPerson ? [] : ["Bằng khen (515/QĐ-UBND)"],
});
const clause = {
  id: "dk-par",
  clauseId: "III.1",
  kind: "index-value" as const,
  asked: "PAR INDEX từ 90% trở lên",
  value: "91,20%",
  outcome: "met" as const,
};

const report = (isPerson: boolean) =>
  achievementDocument({
    ...head,
    subject: { isPerson, name: isPerson ? "Nguyễn Thị Minh Hà" : "Sở Tài chính", post: "Chuyên viên" },
    blockName: "Khối các sở, ban, ngành",
    pledge: "Hoàn thành vượt mức 12 chỉ tiêu.",
    verdicts: [{ tierName: "Bằng khen", outcome: "MET", lines: [clause] }],
    awards: [
      {
        awardName: "Bằng khen",
        decision: "515/QĐ-UBND",
        signedOn: "2026-04-03",
        period: { from: "2025-01-01", through: "2025-12-31" },
      },
    ],
  });
const request = requestDocument({
  ...head,
  office: "Sở Nội vụ",
  lines: [line("Sở Tài chính"), line("Hà", true)],
});
const summary = summaryDocument({
  ...head,
  office: "Sở Nội vụ",
  lines: [line("Sở Tài chính"), line("Hà", true)],
});

test("a report tells what the data knows and leaves the rest to the unit's pen", () => {
  const said = JSON.stringify(report(false));
  expect(said).toContain("PAR INDEX từ 90% trở lên");
  expect(said).toContain("Kết quả xét: đủ điều kiện.");
  expect(said).toContain("515/QĐ-UBND");
  expect(said).toContain("Nội dung đã đăng ký thi đua: Hoàn thành vượt mức 12 chỉ tiêu.");
  expect(report(false).signatures).toEqual([
    { title: "XÁC NHẬN CỦA CẤP TRÌNH" },
    { title: "THỦ TRƯỞNG ĐƠN VỊ" },
  ]);
  expect(report(true).signatures[1]).toEqual({ title: "NGƯỜI BÁO CÁO", name: "Nguyễn Thị Minh Hà" });
});

test("a unit asks the Chairman through the office, with its list", () => {
  expect(request).toMatchObject({
    header: { parentIssuer: "ỦY BAN NHÂN DÂN TỈNH SƠN HÀ", issuer: "SỞ TÀI CHÍNH", number: "/TTr-STC" },
    typeName: "TỜ TRÌNH",
    addressees: ["Chủ tịch Ủy ban nhân dân tỉnh Sơn Hà", "Sở Nội vụ"],
    signatures: [{ title: "GIÁM ĐỐC" }],
  });
  expect(JSON.stringify(request.body)).toContain("khen thưởng cho 01 tập thể và 01 cá nhân");
  expect(request.appendices?.[0]?.body[0]).toMatchObject({
    rows: [{ group: [{ text: "I. TẬP THỂ (01)" }] }, [], { group: [{ text: "II. CÁ NHÂN (01)" }] }, []].map(
      (row) => (Array.isArray(row) ? expect.any(Array) : row),
    ),
  });
});

test("subjects are counted as papers count", () => {
  expect(countSubjects([])).toBe("");
  expect(countSubjects([line("A"), line("B", true), line("C", true)])).toBe("01 tập thể và 02 cá nhân");
});

test.each([
  ["Ủy ban nhân dân tỉnh Sơn Hà", "tỉnh"],
  ["Ủy ban nhân dân thành phố Đà Nẵng", "thành phố"],
  ["UBND huyện Tam Nông", "huyện"],
  ["Sở Tài chính", "tỉnh"],
])("papers of %s speak of the %s", (committee, kind) => expect(placeKind(committee)).toBe(kind));

test.each([
  ["report of a unit", report(false)],
  ["report of a person", report(true)],
  ["request", request],
  ["summary", summary],
] as [string, OfficialDocument][])("the %s is set as PDF and as Word", async (_, document) => {
  const { isTagged, pages } = await readPdf(await renderPdf(document));
  expect(isTagged).toBe(true);
  expect(pages[0]?.text).toContain(document.typeName);
  expect((await renderDocx(document)).length).toBeGreaterThan(5_000);
});
