import { expect, test } from "vitest";
import { readPaste } from "./paste";

const units = [
  { unitId: "ns", name: "Phòng Ngân sách" },
  { unitId: "vp", name: "Văn phòng Sở" },
];
const person = (personId: string, fullName: string, unitId: string) => ({
  ...{ personId, fullName, unitId },
  post: "Chuyên viên",
  staffCode: personId.toUpperCase(),
});
const staff = [
  person("hoa", "Trần Thị Hoà", "ns"),
  person("ha-1", "Nguyễn Thị Minh Hà", "ns"),
  person("ha-2", "Nguyễn Thị Minh Hà", "vp"),
];
const known = { units, staff, pledge: "Hoàn thành xuất sắc nhiệm vụ" };

test("a range of a workbook becomes lines, heading and serial numbers left out", () => {
  const text = [
    "STT\tHọ và tên\tChức vụ\tPhòng, ban\tNội dung",
    "1\ttrần thị hòa\tTrưởng phòng\tphong ngan sach\t",
    "2\tLê Văn  Tám\tLái xe\t\tLái xe an toàn, tiết kiệm",
    "",
  ].join("\r\n");

  expect(readPaste(text, known)).toEqual({
    problems: [],
    unread: [],
    rows: [
      { personId: "hoa", name: "Trần Thị Hoà", post: "Trưởng phòng", unitId: "ns", pledge: known.pledge },
      {
        personId: null,
        name: "Lê Văn Tám",
        post: "Lái xe",
        unitId: null,
        pledge: "Lái xe an toàn, tiết kiệm",
      },
    ],
  });
});

test("namesakes are told apart by their unit, otherwise left to be chosen", () => {
  const { rows, problems } = readPaste(
    "Nguyễn Thị Minh Hà\t\tVăn phòng Sở\nNguyễn Thị Minh Hà\tKế toán",
    known,
  );

  expect(rows.map(({ personId }) => personId)).toEqual(["ha-2", null]);
  expect(problems).toEqual([
    "Dòng 2, cột Họ và tên: có 2 người tên “Nguyễn Thị Minh Hà”, chọn đúng người sau khi thêm.",
  ]);
});

test("a unit that is not ours is named", () => {
  expect(readPaste("Lê Văn Tám\tLái xe\tSở Y tế", known).problems).toEqual([
    "Dòng 1, cột Phòng, ban: không có “Sở Y tế” trong đơn vị.",
  ]);
});

test("every row that was not taken is named, by the row it stands in, with the reason", () => {
  const text = [
    "STT\tHọ và tên\tChức vụ",
    "1\t\tVăn thư",
    "2\tLê Văn Tám\tLái xe",
    "3\tTổng cộng: 12\t",
    "",
    "5\tLê Văn Tám\tLái xe",
    "6\tHương\tVăn thư",
    "7\tPhạm Minh Đức\t",
  ].join("\n");
  const { rows, problems, unread } = readPaste(text, known);
  expect(unread).toHaveLength(4);
  expect(rows.map(({ name }) => name)).toEqual(["Lê Văn Tám", "Phạm Minh Đức"]);
  expect(problems).toEqual([
    "Dòng 2, cột Họ và tên: để trống.",
    "Dòng 4, cột Họ và tên: “Tổng cộng: 12” không phải họ và tên.",
    "Dòng 6, cột Họ và tên: “Lê Văn Tám” đã có ở dòng 3.",
    "Dòng 7, cột Họ và tên: “Hương” chưa đủ họ và tên.",
    "Dòng 8, cột Chức vụ: để trống, nhập sau khi thêm.",
  ]);
});

test("a number that counts on with no other row is no serial number", () => {
  const { rows, problems, unread } = readPaste("12345\tKế toán\nLê Văn Tám\tLái xe", known);
  expect(rows.map(({ name }) => name)).toEqual(["Lê Văn Tám"]);
  expect(problems).toEqual(["Dòng 1, cột Họ và tên: “12345” không phải họ và tên."]);
  expect(unread).toEqual(["12345\tKế toán"]);
});

test("whom the sheet names already is said and left out, so that what stays in the dialog is not added twice", () => {
  const listed = [{ personId: null, name: "Lê Văn Tám", post: "Lái xe", unitId: null }];
  const again = "Lê Văn Tám\tLái xe\nLê Văn Tám\tVăn thư";
  const { rows, problems, unread } = readPaste(again, { ...known, listed });

  expect(rows.map(({ post }) => post)).toEqual(["Văn thư"]);
  expect(problems).toEqual(["Dòng 1, cột Họ và tên: “Lê Văn Tám” đã có trong phiếu."]);
  expect(unread).toEqual(["Lê Văn Tám\tLái xe"]);
});
