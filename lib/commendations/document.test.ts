import { expect, test } from "vitest";
import { type Block, type OfficialDocument, renderDocx, renderPdf } from "@/lib/documents";
import { textOfFile } from "@/lib/documents/reading";
import { someDecisionPaper, someMinutesPaper, someProposalPaper } from "@/tests/fixtures/commendation-papers";
import { readPdf } from "@/tests/fixtures/documents/read-pdf";
import { decisionDocument } from "./decisions/document";
import { rejectionDocument } from "./decisions/rejections/document";
import { proposalDocument } from "./proposals/document";
import { countingDocument } from "./sessions/counting/document";
import { minutesDocument } from "./sessions/document";
import { invitationDocument } from "./sessions/invitation/document";

const original = { number: "315/QĐ-UBND", signedOn: "2027-04-20", issuer: "Chủ tịch UBND tỉnh Sơn Hà" };
const one = someDecisionPaper().lines.slice(0, 1);
const minutes = someMinutesPaper();
const rejected = rejectionDocument({
  committee: "Ủy ban nhân dân tỉnh Sơn Hà",
  office: { code: "SNV", name: "Sở Nội vụ" },
  place: "Sơn Hà",
  unitName: "Sở Y tế",
  campaignTitle: "Phong trào thi đua cải cách hành chính",
  roundTitle: "Năm 2026",
  decision: { number: "315/QĐ-UBND", signedOn: "2027-04-20" },
  sentOn: "2027-04-20",
  cases: [
    {
      nominationId: "1",
      subjectName: "Sở Y tế",
      tierName: "Bằng khen",
      stage: "council",
      vote: "6/9",
      reason: "",
    },
  ],
});

const papers: [name: string, document: OfficialDocument][] = [
  ["decision", decisionDocument(someDecisionPaper())],
  ["draft of a decision", decisionDocument(someDecisionPaper({ number: null, signedOn: null }))],
  [
    "revocation",
    decisionDocument(
      someDecisionPaper({
        kind: "revocation",
        lines: one,
        original,
        revoked: { reason: "Sai.", recoverMoney: true },
      }),
    ),
  ],
  [
    "correction",
    decisionDocument(
      someDecisionPaper({
        kind: "correction",
        lines: one,
        original,
        corrected: { reason: "Sai tên", before: "Sở Tài chinh", after: "Sở Tài chính" },
      }),
    ),
  ],
  ["notice to those left out", rejected],
  ["proposal", proposalDocument(someProposalPaper())],
  ["minutes", minutesDocument(minutes)],
  ["counting", countingDocument(minutes)],
  [
    "invitation",
    invitationDocument({ ...minutes, province: "Sơn Hà", cases: { collectives: 3, individuals: 1 } }),
  ],
];

const blocksOf = ({ body, appendices = [] }: OfficialDocument): readonly Block[] => [
  ...body,
  ...appendices.flatMap((appendix) => appendix.body),
];
const squeezed = (text: string) => text.replace(/\s+/gu, "");

test.each(papers)("a %s is whole in PDF and in Word, and speaks no machine's language", async (_, paper) => {
  for (const block of blocksOf(paper))
    if (block.kind === "table")
      for (const row of block.rows) if (!("group" in row)) expect(row).toHaveLength(block.columns.length);

  const { isTagged, pages } = await readPdf(await renderPdf(paper));
  expect(isTagged).toBe(true);
  const text = pages.map((page) => page.text).join("\n");
  expect(pages[0]?.text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  expect(text).not.toMatch(/undefined|null|NaN|\[object|[A-Z]{2,}_[A-Z]|\b[a-z]+-[a-z]+-[a-z]+\b|, ,|\(\)/u);
  expect(text).not.toMatch(/\.\.|;;|,\./u);
  // Nothing is left of a page but the numbers that count it and a signature.
  for (const page of pages.slice(1)) expect(squeezed(page.text).length).toBeGreaterThan(60);

  const words = squeezed(await textOfFile(await renderDocx(paper), "quyet-dinh.docx"));
  for (const said of [paper.title, paper.typeName ?? "", paper.signatures[0]?.title ?? ""])
    expect(words).toContain(squeezed(said));
});

test("a list of one kind speaks of that kind alone", () => {
  const people = someDecisionPaper().lines.filter(({ subjectKind }) => subjectKind === "INDIVIDUAL");
  const said = (lines: typeof people) => {
    const { body, appendices } = decisionDocument(someDecisionPaper({ lines }));
    return JSON.stringify({ body, appendices });
  };
  expect(said(people)).toContain("DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN");
  expect(said(people)).toContain("Các cá nhân có tên tại Điều 1");
  expect(said(people)).toContain('"CÁ NHÂN (01)"');
  expect(said(one)).toContain("DANH SÁCH TẬP THỂ ĐƯỢC TẶNG BẰNG KHEN");
  expect(said(one)).not.toContain("Chức vụ, đơn vị");
  expect(said([...one, ...people])).toContain('"II. CÁ NHÂN (01)"');
});
