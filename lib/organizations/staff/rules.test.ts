import { expect, test } from "vitest";
import { groupOf, marksOf, readStaffPaste, staffGroups } from "./rules";

test("a group is kept as its marks and read back", () => {
  for (const group of staffGroups) expect(groupOf(marksOf(group))).toBe(group);
  expect(marksOf("head")).toEqual({ isUnitHead: true, isLeadership: true, isDirectWorker: false });
});

const row = { staffCode: "CB-01", fullName: "Nguyễn Thị Hà", post: "Chuyên viên", group: "direct" };

test.each([
  [
    "three columns: the last is the post, and people work directly",
    "CB-01\tNguyễn Thị Hà\tChuyên viên",
    [row],
  ],
  ["a heading is left out", "Mã cán bộ\tHọ và tên\tChức vụ\nCB-01\tNguyễn Thị Hà\tChuyên viên", [row]],
  ["a serial number before the code is left out", "1\tCB-01\tNguyễn Thị Hà\tChuyên viên", [row]],
  [
    "a code of digits is no serial number",
    "1024\tNguyễn Thị Hà\tChuyên viên\tTrực tiếp",
    [{ ...row, staffCode: "1024" }],
  ],
  [
    "groups in words",
    "CB-01\tNguyễn Thị Hà\tGiám đốc\tĐứng đầu",
    [{ ...row, post: "Giám đốc", group: "head" }],
  ],
  [
    "a deputy",
    "CB-01\tNguyễn Thị Hà\tPhó Giám đốc\tCấp phó",
    [{ ...row, post: "Phó Giám đốc", group: "leader" }],
  ],
  ["blank lines and stray spaces", "\n CB-01 \t Nguyễn  Thị Hà \t Chuyên viên \r\n\t\t", [row]],
])("what is pasted: %s", (_, text, rows) => {
  expect(readStaffPaste(text)).toEqual({ rows, problems: [], unread: [] });
});

test("what cannot be read is said by its row, column and value, and stays to be put right", () => {
  const { rows, problems, unread } = readStaffPaste(
    [
      "1\tCB-01\tNguyễn Thị Hà",
      "2\tCB-02\tLê Văn An\tVăn thư\tTập sự",
      "3\tCB-03\tVũ Văn Bảy\tVăn thư",
      "12345\tCB-04\tVũ Văn Tám\tVăn thư",
      "CB 05!\tVũ Văn Tám\tVăn thư",
      "CB-06\tTám\tVăn thư",
    ].join("\n"),
  );
  expect(rows.map(({ staffCode }) => staffCode)).toEqual(["CB-03"]);
  expect(problems).toEqual([
    "Dòng 1, cột Chức vụ: để trống.",
    expect.stringContaining("Dòng 2, cột Nhóm: “Tập sự” không phải Đứng đầu đơn vị"),
    "Dòng 4, cột Họ và tên: “CB-04” không phải họ và tên.",
    expect.stringContaining("Dòng 5, cột Mã cán bộ: “CB 05!” không phải mã"),
    "Dòng 6, cột Họ và tên: “Tám” chưa đủ họ và tên.",
  ]);
  expect(unread).toHaveLength(5);
  expect(unread[0]).toBe("CB-01\tNguyễn Thị Hà");
});
