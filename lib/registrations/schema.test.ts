import { expect, test } from "vitest";
import { registrationSheet } from "./schema";

const pledge = "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính";
const sheet = { roundId: "dot", version: 0 };
const fieldsOf = (input: unknown) => {
  const parsed = registrationSheet.safeParse(input);
  return parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join("."), message]));
};

test.each([
  [2.5, "Số lượng “2.5” chưa đúng, nhập số nguyên từ 1 đến 9.999."],
  [0, "Số lượng “0” chưa đúng, nhập số nguyên từ 1 đến 9.999."],
  [10_000, "Số lượng “10000” chưa đúng, nhập số nguyên từ 1 đến 9.999."],
  ["hai", "Số lượng “hai” chưa đúng, nhập số nguyên từ 1 đến 9.999."],
  [null, "Nhập số lượng cá nhân."],
])("a count of %j is named with its value", (count, message) => {
  expect(fieldsOf({ ...sheet, counts: [{ count, pledge }] })).toEqual({ "counts.0.count": message });
});

test.each([
  ["", "Nhập họ và tên."],
  ["Hà", "Họ và tên “Hà” chưa đúng, ghi đủ họ và tên bằng chữ."],
  ["Nguyễn Văn 2", "Họ và tên “Nguyễn Văn 2” chưa đúng, ghi đủ họ và tên bằng chữ."],
])("a name of %j is refused", (name, message) => {
  const individuals = [{ name, post: "Chuyên viên", pledge }];
  expect(fieldsOf({ ...sheet, individuals })).toEqual({ "individuals.0.name": message });
});

test("nothing stands twice on a sheet, however it is typed", () => {
  const person = { name: "Nguyễn Hoà Bình", post: "Chuyên viên", pledge };
  expect(
    fieldsOf({
      ...sheet,
      collectives: [
        { unitId: "a", pledge },
        { unitId: "a", pledge },
      ],
      counts: [
        { count: 1, pledge },
        { count: 2, pledge },
      ],
      individuals: [person, { ...person, name: "nguyễn  HÒA bình" }, { ...person, post: "Phó Trưởng phòng" }],
    }),
  ).toEqual({
    "collectives.1.unitId": "Tập thể “a” đã có trong phiếu.",
    "counts.1.count": "Số lượng “2”: mỗi phòng, ban chỉ ghi một dòng.",
    "individuals.1.name": "“nguyễn  HÒA bình” đã có trong phiếu.",
  });
});

test("a short pledge is quoted, a missing one asked for", () => {
  expect(
    fieldsOf({
      ...sheet,
      collectives: [
        { unitId: "a", pledge: "Tốt" },
        { unitId: "b", pledge: "" },
      ],
    }),
  ).toEqual({
    "collectives.0.pledge": "Nội dung đăng ký “Tốt” quá ngắn, nêu bằng ít nhất 10 ký tự.",
    "collectives.1.pledge": "Nhập nội dung đăng ký.",
  });
});
