import { expect, test } from "vitest";
import { someMinutesPaper, someProposalPaper } from "@/tests/fixtures/commendation-papers";
import { proposalDocument } from "../proposals/document";
import { minutesDocument } from "./document";

test("minutes say who voted, how each case was counted and against what, and are signed by two", () => {
  const document = minutesDocument(someMinutesPaper());
  const words = JSON.stringify(document.body);
  expect(words).toContain("gồm 04 thành viên; 03 thành viên tham gia bỏ phiếu");
  expect(words).toContain("Không tham gia bỏ phiếu: Lê Văn Tú.");
  expect(words).toContain("từ 80% trở lên tính trên tổng số thành viên Hội đồng");
  expect(document.body).toContainEqual(
    expect.objectContaining({
      kind: "table",
      rows: [
        ["01", "Sở Tài chính", "3", "0", "0", "3/3", "Thông qua"],
        ["02", "Trần Văn Nam, UBND phường Sơn Thành", "2", "1", "0", "2/4", "Không thông qua"],
      ],
    }),
  );
  expect(words).toContain("Lê Văn Tú: Sở Tài chính (đơn vị của thành viên)");
  expect(document.signatures.map(({ title, name }) => [title, name])).toEqual([
    ["THƯ KÝ", "Vũ Thị Lan"],
    ["CHỦ TRÌ", "Trần Quốc Hùng"],
  ]);
  expect(document.legalBasis).toBeUndefined();
});

test("the paper to leadership heeds first what is to be heeded, and lists the rest", () => {
  const document = proposalDocument(someProposalPaper());
  expect(document.header).toMatchObject({ issuer: "SỞ NỘI VỤ", number: "01/TTr-SNV", date: "2027-04-14" });
  expect(document.body).toContainEqual({
    kind: "list",
    items: [
      "Sở Tài chính: phiếu Hội đồng sát ngưỡng;",
      "Sở Xây dựng: đề nghị dù còn điều kiện chưa đạt; vượt số lượng kế hoạch cho phép; lý do đưa vào danh sách: có mô hình được nhân rộng toàn tỉnh.",
    ],
  });
  expect(document.appendices?.[0]?.body).toHaveLength(1);
});

test.each([
  ["NONE", "Giám đốc, Sở Nội vụ", { title: "GIÁM ĐỐC" }],
  ["KT", "Phó Giám đốc, Sở Nội vụ", { for: { mode: "KT.", title: "GIÁM ĐỐC" }, title: "PHÓ GIÁM ĐỐC" }],
  ["KT", "Phó Chủ tịch UBND tỉnh", { for: { mode: "KT.", title: "GIÁM ĐỐC" }, title: "PHÓ CHỦ TỊCH" }],
  ["TL", "Chánh Văn phòng", { for: { mode: "TL.", title: "GIÁM ĐỐC" }, title: "CHÁNH VĂN PHÒNG" }],
  ["TUQ", null, { for: { mode: "TUQ.", title: "GIÁM ĐỐC" }, title: "NGƯỜI ĐƯỢC ỦY QUYỀN" }],
  ["NONE", null, { title: "GIÁM ĐỐC" }],
] as const)("the paper of an office is signed %s by %s", (submitterForm, submitterPost, expected) => {
  const { signatures } = proposalDocument({ ...someProposalPaper(), submitterForm, submitterPost });
  expect(signatures).toEqual([{ ...expected, name: someProposalPaper().submitterName }]);
});
