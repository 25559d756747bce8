import { expect, test } from "vitest";
import { layOut } from "@/lib/documents/layout";
import { resolveTerms } from "@/lib/plans";
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
  expect(paper.legalBasis).toEqual([
    "Căn cứ Kế hoạch số 64/KH-UBND ngày 22 tháng 3 năm 2022 của UBND tỉnh Kiên Giang về phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025 trên địa bàn tỉnh Kiên Giang;",
    "Thực hiện Kế hoạch số 06/KH-STC ngày 18 tháng 01 năm 2022 của Sở Tài chính về cải cách hành chính năm 2022.",
  ]);
  // Issued after what it rests on, though its period begins earlier.
  expect(paper.placeAndDate).toMatch(/năm 2022$/u);
  expect(paper.signatures).toEqual([{ lines: ["GIÁM ĐỐC"], name: "Trần Minh Khoa" }]);
  const words = JSON.stringify(paper.body);
  expect(words.indexOf("Nhằm huy động tinh thần đoàn kết")).toBeLessThan(
    words.indexOf("đến hết ngày 30/3/2022"),
  );
  expect(words).toContain("./.");
});

test.each([
  ["Mục II", "II. Nội dung"],
  ["Phần 1", "1. Nội dung"],
  ["Mục đ", "đ. Nội dung"],
  ["Mục đích", "Mục đích. Nội dung"],
  ["Mục tiêu 4 tăng", "Mục tiêu 4 tăng. Nội dung"],
  ["Phần việc chung", "Phần việc chung. Nội dung"],
])("the clause %s is headed %s", (label, printed) => {
  const clauses = [{ id: "c1", label, heading: "Nội dung", text: "Câu chữ của kế hoạch." }];
  const [first] = layOut(planDocument(someTerms({ clauses }))).body;
  expect(first).toMatchObject({ kind: "heading", text: printed });
});

test("what a plan takes from the higher one is named in its annexes, not printed as its own words", () => {
  const parent = someTerms();
  const child = resolveTerms({ ...financeKienGiang, inherits: ["tiers", "indicators"] }, parent);
  const paper = JSON.stringify(layOut(planDocument(child)).body);
  expect(child.clauses.filter(({ id }) => id.startsWith("^")).map(({ text }) => text)).not.toEqual([]);
  for (const { id, text } of child.clauses) if (id.startsWith("^")) expect(paper).not.toContain(text);
});

test("a long committee breaks before its place in the masthead", () => {
  const issuerOf = (issuer: string) =>
    layOut(planDocument(someTerms({ clauses: [], header: { ...someTerms().header, issuer } }))).issuer;
  expect(issuerOf("Ủy ban nhân dân tỉnh Bình Định")).toEqual(["ỦY BAN NHÂN DÂN", "TỈNH BÌNH ĐỊNH"]);
  expect(issuerOf("Ủy ban nhân dân xã Tân Hòa")).toEqual(["ỦY BAN NHÂN DÂN XÃ TÂN HÒA"]);
});

test("source 004: the form it prescribes is an annex of its own, and what shares a number one heading", () => {
  const paper = layOut(planDocument(financeKienGiang));
  const headings = paper.body.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  expect(headings.filter((text) => text.includes("Nội dung thi đua"))).toHaveLength(1);
  expect(headings.join()).not.toContain("Mẫu đăng ký");
  const form = paper.appendices.at(-1)?.form;
  expect(form).toMatchObject({
    typeName: "ĐĂNG KÝ",
    title: "Thi đua thực hiện nhiệm vụ cải cách hành chính hằng năm và giai đoạn 2021-2025",
    parentIssuer: ["SỞ TÀI CHÍNH KIÊN GIANG"],
    number: null,
  });
  expect(form?.placeAndDate).toMatch(/^Kiên Giang, ngày\s+tháng 3 năm 2022$/u);
  expect(JSON.stringify(form?.body)).toContain("<Không ghi tên cụ thể>");
  expect(JSON.stringify(form?.body)).toContain("Số lượng: 02");
});

test("without wording the structured parts stand as sections; annexes hold targets, conditions, limits and the form", () => {
  const paper = layOut(planDocument(someTerms({ clauses: [] })));
  const headings = paper.body.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  expect(headings).toEqual([
    "I. ĐỐI TƯỢNG THI ĐUA",
    "II. NỘI DUNG THI ĐUA",
    "III. THỜI GIAN",
    "IV. HỒ SƠ ĐỀ NGHỊ KHEN THƯỞNG",
    "V. NƠI NHẬN HỒ SƠ",
  ]);
  expect(paper.appendices.map(({ label, title }) => [label, title])).toEqual([
    ["Phụ lục I", "Chỉ tiêu thi đua"],
    ["Phụ lục II", "Điều kiện, cơ cấu khen thưởng"],
    ["Phụ lục III", "Các mốc thời gian"],
    ["Phụ lục IV", "Mẫu đăng ký thi đua"],
  ]);
  expect(JSON.stringify(paper.appendices[1]?.body)).toContain("DDCI từ loại Tốt trở lên");
});

test("what no clause says stands in an annex; what a clause is the source of, or says itself, does not again", () => {
  const task = { id: "nv", owner: "Sở Tài chính", startsOn: "2026-02-01", dueOn: null };
  const terms = someTerms({
    theme: "Hành chính phục vụ",
    slogan: "“3 đúng”, 3 không",
    clauses: [
      {
        id: "I",
        label: "Mục I",
        heading: "",
        text: 'Nộp tờ trình về Sở Nội vụ. Các sở, ban, ngành. "3 đúng", “3 không”',
      },
    ],
    contents: [{ id: "nd", text: "Đẩy mạnh.", clauseId: "I" }],
    tasks: [{ ...task, text: "Bố trí kinh phí" }],
  });
  const [annex] = layOut(planDocument(terms)).appendices;
  const said = (annex?.body ?? []).map((block) =>
    block.kind === "heading"
      ? block.text
      : block.kind === "paragraph"
        ? block.runs.map(({ text }) => text).join("")
        : block.kind,
  );
  expect([annex?.label, annex?.title, ...said]).toEqual([
    "Phụ lục I",
    "Nội dung kèm theo kế hoạch",
    "I. CHỦ ĐỀ THI ĐUA",
    "- Hành chính phục vụ",
    "II. TỔ CHỨC THỰC HIỆN",
    "- Sở Tài chính: Bố trí kinh phí (từ ngày 01/02/2026)",
  ]);
});

test.each([
  [
    "Luật Thi đua, khen thưởng",
    "06/2022/QH15",
    "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022 của Quốc hội.",
  ],
  [
    "Nghị định về công tác văn thư",
    "30/2020/NĐ-CP",
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 15 tháng 6 năm 2022 của Quốc hội về công tác văn thư.",
  ],
  [
    "Cải cách hành chính năm 2022",
    "06/QĐ-UBND",
    "Căn cứ Quyết định số 06/QĐ-UBND ngày 15 tháng 6 năm 2022 của Quốc hội về cải cách hành chính năm 2022.",
  ],
])("%s is cited as official papers cite it", (title, number, words) => {
  const reference = {
    id: "vb",
    relation: "can_cu" as const,
    number,
    issuedOn: "2022-06-15",
    issuer: "Quốc hội",
    title,
  };
  expect(layOut(planDocument(someTerms({ references: [reference] }))).legalBasis).toEqual([words]);
});

test.each([
  ["docx", "PK"],
  ["pdf", "%PDF"],
] as const)("the paper as %s is a file of that kind", async (format, beginning) => {
  const { bytes } = await printPlan(financeKienGiang, format);
  expect(Buffer.from(bytes).toString("latin1").startsWith(beginning)).toBe(true);
  expect(bytes.byteLength).toBeGreaterThan(5000);
});
