import { expect, test } from "vitest";
import { readPlan } from "./read";

const plan = (rows: string) => `UBND TỈNH AN GIANG
Số: 12/KH-UBND
KẾ HOẠCH
Phát động phong trào thi đua “Chuyển đổi số” năm 2024
I. NỘI DUNG
${rows}
Nơi nhận:
- Lưu: VT.`;
const tabbed = (rows: string) => rows.replaceAll(/^\| | \|$/gmu, "").replaceAll(" | ", "\t");

const targets = `| TT | Chỉ tiêu | ĐVT | Thực hiện 2023 | Năm 2024 |
| 1 | Tỷ lệ hồ sơ trực tuyến | % | 61 | ≥ 70 |
| 2 | Tỷ lệ hồ sơ trễ hạn | % | 1,2 | dưới 0,5 |
| 3 | Mức hài lòng |  |  | nâng cao |`;
test.each([
  ["bars", targets],
  ["tabs", tabbed(targets)],
])(
  "a table of targets parted by %s: one for each row with a number, none for what was reached",
  (_, rows) => {
    expect(
      readPlan(plan(rows)).targets.map(({ indicator, comparator, value, deadline }) => [
        indicator,
        comparator,
        value,
        deadline,
      ]),
    ).toEqual([
      ["Tỷ lệ hồ sơ trực tuyến", ">=", 70, "2024"],
      ["Tỷ lệ hồ sơ trễ hạn", "<", 0.5, "2024"],
    ]);
  },
);

const awards = `| Hình thức | Tập thể | Cá nhân |
| Cờ thi đua của UBND tỉnh | 02 |  |
| Bằng khen của Chủ tịch UBND tỉnh | 05 | 10 |`;
test.each([
  ["bars", awards],
  ["tabs", tabbed(awards)],
])("a table of awards parted by %s", (_, rows) => {
  expect(
    readPlan(plan(rows)).awards.map(({ type, quotaCollective, quotaIndividual }) => [
      type,
      quotaCollective,
      quotaIndividual,
    ]),
  ).toEqual([
    ["Cờ thi đua", 2, null],
    ["Bằng khen", 5, 10],
  ]);
});

const cutByHand = `STT | Chỉ tiêu | Đơn vị tính | Mức phấn đấu
1 | Số thủ tục hành chính có phát sinh hồ sơ trực tuyến mức
độ 3, mức độ 4 | % | trên 50
2 | Số hồ sơ được tiếp nhận qua dịch vụ Bưu chính công ích |
% | trên 20
3 | Số hồ sơ được trả kết quả qua dịch vụ Bưu chính | % |
trên 30`;
const cells = `STT
Chỉ tiêu
Đơn vị tính
Mức phấn đấu
1
Số thủ tục hành chính có phát sinh hồ sơ trực tuyến mức
độ 3, mức độ 4
%
trên 50
2
Số hồ sơ được tiếp nhận qua dịch vụ Bưu chính công ích
%
trên 20
3
Số hồ sơ được trả kết quả qua dịch vụ Bưu chính
%
trên 30`;
test.each([
  ["with bars", cutByHand],
  ["one cell a line", cells],
])("the rows of a table cut at 60 columns are put together again, %s", (_, rows) => {
  expect(readPlan(plan(rows)).targets.map(({ indicator, value }) => [indicator, value])).toEqual([
    ["Số thủ tục hành chính có phát sinh hồ sơ trực tuyến mức độ 3, mức độ 4", 50],
    ["Số hồ sơ được tiếp nhận qua dịch vụ Bưu chính công ích", 20],
    ["Số hồ sơ được trả kết quả qua dịch vụ Bưu chính", 30],
  ]);
});

const assigned = `| TT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành |
| 1 | Niêm yết công khai quy trình | Trung tâm Phục vụ hành chính công | Các phòng | Trước ngày 20/8/2024 |
| 2 | Khảo sát mức độ hài lòng | Phòng Văn hóa - Xã hội | | Tháng 11/2024 |
| 3 | Kinh phí thực hiện | 20 triệu đồng | | |`;
test.each([
  ["bars", assigned],
  ["tabs", tabbed(assigned)],
])("a table of work parted by %s: a task for each row that names a body", (_, rows) => {
  expect(readPlan(plan(rows)).tasks.map(({ owner, description, due }) => [owner, description, due])).toEqual([
    ["Trung tâm Phục vụ hành chính công", "Niêm yết công khai quy trình", "2024-08-20"],
    ["Phòng Văn hóa - Xã hội", "Khảo sát mức độ hài lòng", "2024-11"],
  ]);
});
