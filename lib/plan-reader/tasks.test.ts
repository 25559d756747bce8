import { expect, test } from "vitest";
import { readPlan } from "./read";

const plan = (words: string) => `UBND HUYỆN TRÀ BỒNG
Số: 40/KH-UBND
Trà Bồng, ngày 12 tháng 3 năm 2024
KẾ HOẠCH
Phát động phong trào thi đua “Trà Bồng xanh” năm 2024
I. KHEN THƯỞNG
Chủ tịch UBND huyện tặng Giấy khen cho 10 tập thể.
II. TỔ CHỨC THỰC HIỆN
${words}`;

test.each([
  [
    "its heading",
    "1. Khoa Dược\n- Chuẩn hóa danh mục thuốc.",
    ["Khoa Dược | Chuẩn hóa danh mục thuốc | null"],
  ],
  ["a label", "1. Công an xã: tuần tra ban đêm.", ["Công an xã | Tuần tra ban đêm | null"]],
  [
    "the subject",
    "1. Trưởng các bản vận động hộ dân ký cam kết.",
    ["Trưởng các bản | Vận động hộ dân ký cam kết | null"],
  ],
  ["an order", "1. Giao Phòng Nội vụ thẩm định hồ sơ.", ["Phòng Nội vụ | Thẩm định hồ sơ | null"]],
  [
    "a name that holds verbs",
    "1. Phòng Kiểm tra, kiểm soát nội bộ: đối chiếu nợ.\n2. Phòng Kế hoạch tổng hợp cập nhật số liệu.",
    [
      "Phòng Kiểm tra, kiểm soát nội bộ | Đối chiếu nợ | null",
      "Phòng Kế hoạch tổng hợp | Cập nhật số liệu | null",
    ],
  ],
  [
    "the body before the semicolon",
    "1. Công an xã rà soát địa bàn; hoàn thành trước ngày 30/4/2024; báo cáo UBND xã.",
    ["Công an xã | Rà soát địa bàn | 2024-04-30", "Công an xã | Báo cáo UBND xã | null"],
  ],
  [
    "each its own day",
    "1. Phòng Nội vụ tham mưu sơ kết vào tháng 6/2024, tổng kết trong quý IV/2024.",
    ["Phòng Nội vụ | Tham mưu sơ kết | 2024-06", "Phòng Nội vụ | Tổng kết | 2024-Q4"],
  ],
  [
    "nobody",
    "1. Kinh phí: từ ngân sách huyện.\nTrong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Phòng Nội vụ.\nĐề nghị các đơn vị nghiêm túc triển khai thực hiện.\nCác xã gửi hồ sơ đề nghị khen thưởng về Phòng Nội vụ trước ngày 15/11/2024.",
    [],
  ],
])("who is charged is told by %s", (_, words, told) => {
  expect(
    readPlan(plan(words)).tasks.map(({ owner, description, due }) => `${owner} | ${description} | ${due}`),
  ).toEqual(told);
});
