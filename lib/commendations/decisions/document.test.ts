import { expect, test } from "vitest";
import { someDecisionPaper } from "@/tests/fixtures/commendation-papers";
import { articles, decisionDocument, legalBasis, publicSummary } from "./document";
import { citation, numberIn } from "./text";

test("a commendation is the Chairman's own act: his name, his power, never TM.", () => {
  const document = decisionDocument(someDecisionPaper());
  expect(document.authority).toBe("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN HÀ");
  expect(document.signatures).toEqual([{ title: "CHỦ TỊCH", name: "Trần Quốc Hùng" }]);
  expect(
    decisionDocument(someDecisionPaper({ signatureForm: "KT", signerName: "Lê Thị Thanh Vân" })).signatures,
  ).toEqual([{ for: { mode: "KT.", title: "CHỦ TỊCH" }, title: "PHÓ CHỦ TỊCH", name: "Lê Thị Thanh Vân" }]);
  expect(JSON.stringify(document)).not.toContain("TM.");
});

test("number and day fill in everywhere at once, or leave room in all of it", () => {
  expect(decisionDocument(someDecisionPaper()).header).toMatchObject({
    number: "315/QĐ-UBND",
    date: "2027-04-20",
  });
  const draft = decisionDocument(someDecisionPaper({ number: null, signedOn: null }));
  expect(draft.header).toMatchObject({ number: "/QĐ-UBND", date: "2027" });
  expect(draft.appendices?.[0]?.note).toBeUndefined();
});

test("the basis names law, money, plan, council and the paper that asked", () => {
  expect(legalBasis(someDecisionPaper())).toEqual([
    "Căn cứ Luật Tổ chức chính quyền địa phương",
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
    "Căn cứ Nghị định số 152/2025/NĐ-CP",
    "Căn cứ Kế hoạch số 412/KH-UBND ngày 22 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh Sơn Hà",
    "Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng ngày 12 tháng 4 năm 2027",
    "Theo đề nghị của Sở Nội vụ tại Tờ trình số 01/TTr-SNV ngày 14 tháng 4 năm 2027",
  ]);
});

test("the articles say who, how many and how much, in digits and words", () => {
  const [given, money] = articles(someDecisionPaper());
  expect(given).toContain(
    "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Sơn Hà cho 02 tập thể và 01 cá nhân có thành tích xuất sắc trong phong trào thi đua",
  );
  expect(money).toContain("18.980.000 đồng (Mười tám triệu chín trăm tám mươi nghìn đồng)");
});

const original = {
  number: "315/QĐ-UBND",
  signedOn: "2027-04-20",
  issuer: "Chủ tịch Ủy ban nhân dân tỉnh Sơn Hà",
};

test("a correction says both wordings and leaves the rest as it is", () => {
  const paper = someDecisionPaper({
    kind: "correction",
    lines: someDecisionPaper().lines.slice(2),
    original,
    corrected: {
      reason: "Sai họ tên",
      before: "Nguyễn Thị Minh Ha, Chuyên viên, Sở Tài chính",
      after: "Nguyễn Thị Minh Hà, Chuyên viên, Sở Tài chính",
    },
  });
  expect(articles(paper)).toEqual([
    "Đính chính thông tin tại danh sách kèm theo Quyết định số 315/QĐ-UBND ngày 20 tháng 4 năm 2027 của Chủ tịch Ủy ban nhân dân tỉnh Sơn Hà: “Nguyễn Thị Minh Ha, Chuyên viên, Sở Tài chính” sửa thành “Nguyễn Thị Minh Hà, Chuyên viên, Sở Tài chính”. Lý do: Sai họ tên.",
    "Các nội dung khác của Quyết định số 315/QĐ-UBND ngày 20 tháng 4 năm 2027 không thay đổi.",
    expect.stringContaining("chịu trách nhiệm thi hành Quyết định này."),
  ]);
  expect(legalBasis(paper)).toContain(
    "Căn cứ Quyết định số 315/QĐ-UBND ngày 20 tháng 4 năm 2027 của Chủ tịch Ủy ban nhân dân tỉnh Sơn Hà",
  );
  expect(decisionDocument(paper).appendices).toBeUndefined();
});

test("a revocation names the decision, the reason and what is given back", () => {
  const paper = someDecisionPaper({
    kind: "revocation",
    lines: someDecisionPaper().lines.slice(0, 1),
    original,
    revoked: { reason: "Kê khai sai thành tích.", recoverMoney: true },
  });
  const [taken, back] = articles(paper);
  expect(taken).toBe(
    "Thu hồi Bằng khen đã tặng Sở Tài chính tại Quyết định số 315/QĐ-UBND ngày 20 tháng 4 năm 2027 của Chủ tịch Ủy ban nhân dân tỉnh Sơn Hà. Lý do: Kê khai sai thành tích.",
  );
  expect(back).toContain("số tiền thưởng đã nhận là 7.590.000 đồng");
  expect(decisionDocument(paper).appendices).toBeUndefined();
});

test("the public line counts, and names nobody", () => {
  const card = { number: "315/QĐ-UBND", awardNames: ["Bằng khen"], collectives: 2, individuals: 1 };
  expect(publicSummary({ kind: "award", card })).toBe("Bằng khen cho 02 tập thể và 01 cá nhân.");
  expect(publicSummary({ kind: "revocation", card })).toBe("Thu hồi Bằng khen.");
});

test.each([
  [
    "Nghị định số 152/2025/NĐ-CP",
    { title: "Nghị định quy định về phân cấp", issuer: "Chính phủ", issuedOn: "2025-06-14" },
    "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp",
  ],
  [
    "Luật số 06/2022/QH15",
    { title: "Luật Thi đua, khen thưởng", issuer: "Quốc hội", issuedOn: null },
    "Luật Thi đua, khen thưởng số 06/2022/QH15 của Quốc hội",
  ],
])("%s is cited with its day, issuer and subject", (source, text, cited) => {
  expect(citation(numberIn(source) ?? "", text)).toBe(cited);
});

test("a source without a number of a legal text is left as it is", () => {
  expect(numberIn("Nghị quyết của Hội đồng nhân dân tỉnh")).toBeNull();
});
