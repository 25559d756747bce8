import { expect, test } from "vitest";
import type { SheetRow } from "@/lib/spreadsheets";
import { checkRows, findColumns, type Known } from "./rules";
import { problemText } from "./text";

const known: Known = {
  units: [{ unitId: "sct", name: "Sở Công Thương", names: ["Sở Công Thương"] }],
  people: [{ id: "ha", staffCode: "CB01", fullName: "Lê Thị Hồng Hà", unitIds: ["sct"] }],
  awards: [{ code: "DIPLOMA_OF_MERIT", name: "Bằng khen", class: "form" }],
  registered: new Set(),
  ownDecisions: new Set(),
  defaultIssuer: "Chủ tịch UBND tỉnh",
  today: "2027-03-15",
};
const headings =
  "Số quyết định;Ngày ký;Hình thức;Loại;Họ và tên;Đơn vị;Thành tích từ;Thành tích đến;Nội dung";
const read = (line: string) => {
  const rows = [headings, line].map((text, at): SheetRow => ({ number: at + 1, cells: text.split(";") }));
  const found = findColumns(rows);
  const [row] = found ? checkRows(rows, found, known) : [];
  return row;
};

test("the period of an achievement is read from its own two columns", () => {
  const line =
    "1450/QĐ-UBND;20/12/2025;Bằng khen;Cá nhân;Lê Thị Hồng Hà;Sở Công Thương;01/01/2025;30/11/2025;Thi đua";
  expect(read(line)).toMatchObject({
    subjectKind: "INDIVIDUAL",
    personId: "ha",
    from: "2025-01-01",
    through: "2025-11-30",
    merit: "Thi đua",
    notes: [],
    problems: [],
  });
});

test.each([
  ["31/02/2025", "01/01/2024", "", ["Ngày 31/02/2025 không tồn tại. Nhập theo dạng ngày/tháng/năm."]],
  ["hôm qua", "01/01/2024", "", ["“hôm qua” chưa đúng dạng ngày. Ví dụ: 03/04/2024."]],
  [
    "20/12/2025",
    "02/01/2025",
    "01/01/2025",
    ["Thời gian thành tích từ 02/01/2025 đến 01/01/2025: ngày đầu sau ngày cuối."],
  ],
])("signed %s for deeds from %s to %s: each thing wrong is said once", (signedOn, from, through, said) => {
  const row = read(`1450/QĐ-UBND;${signedOn};Bằng khen;Tập thể;Sở Công Thương;;${from};${through};`);
  expect(row?.problems.map(problemText)).toEqual(said);
});
