import fc from "fast-check";
import { expect, test } from "vitest";
import { namingFile, normalize, searchKey, slugify, spellingKey, withoutDiacritics } from "./spelling";

test.each([
  ["Đường".normalize("NFD"), "Đường"],
  ["  Sở \t Tài\u00A0chính\n", "Sở Tài chính"],
  ["Sở\u202FTài\u3000chính\u2003tỉnh", "Sở Tài chính tỉnh"],
  ["\uFEFFPhòng\u200B Nội\u00AD vụ\u200E", "Phòng Nội vụ"],
  ["\u0301 an \u0309", "an"],
  ["", ""],
])("%o is stored as %o", (text, stored) => {
  expect(normalize(text)).toBe(stored);
});

test.each([
  ["Đặng Thị Ngọc Ánh", "Dang Thi Ngoc Anh"],
  ["ưỡn ẹo, phở, quỳ, nghiêng", "uon eo, pho, quy, nghieng"],
  ["ĐƯỜNG".normalize("NFD"), "DUONG"],
  ["§ 5 – 90%", "§ 5 – 90%"],
])("%s without marks is %s", (text, plain) => {
  expect(withoutDiacritics(text)).toBe(plain);
});

test.each([
  [
    "Phong trào thi đua “Cải cách hành chính” 2021–2025",
    80,
    "phong-trao-thi-dua-cai-cach-hanh-chinh-2021-2025",
  ],
  ["Kế hoạch số 24/KH-UBND", 80, "ke-hoach-so-24-kh-ubnd"],
  ["Đẩy mạnh cải cách hành chính", 15, "day-manh-cai"],
  ["Đẩy mạnh cải cách hành chính", 16, "day-manh-cai"],
  ["Đẩy mạnh cải cách hành chính", 17, "day-manh-cai-cach"],
  ["Khôngcókhoảngtrắng", 5, "khong"],
  ["***", 80, ""],
])("the slug of %s within %i is %s", (text, longest, slug) => {
  expect(slugify(text, longest)).toBe(slug);
});

test.each([
  ["CỘNG HOÀ", "Cộng hòa"],
  ["Thuỷ", "thủy"],
  ["LOẺ", "lỏe"],
  ["khoẻ".normalize("NFD"), "khỏe"],
  ["Uỷ  ban", "Ủy ban"],
])("%s and %s are the same words", (one, other) => {
  expect(spellingKey(one)).toBe(spellingKey(other));
});

test.each([
  ["hoàn", "hòan"],
  ["Quỳ", "qùy"],
  ["dương", "đường"],
  ["ma", "má"],
])("%s and %s are not the same spelling", (one, other) => {
  expect(spellingKey(one)).not.toBe(spellingKey(other));
});

const vietnameseText = fc.string({
  unit: fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyÁẢẠẬỄỌỚỰỲ oàuý -/12\u00A0\u0301"),
});

test("keys are stable: a key is its own key, however the text was composed", () => {
  fc.assert(
    fc.property(vietnameseText, (text) => {
      expect(normalize(normalize(text))).toBe(normalize(text));
      expect(spellingKey(text.normalize("NFD"))).toBe(spellingKey(text));
      expect(searchKey(searchKey(text))).toBe(searchKey(text));
      expect(searchKey(text)).toMatch(/^[\x20-\x7E]*$/);
      expect(slugify(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
    }),
  );
});

test.each([
  ["Tệp không có nội dung. Chọn lại tệp.", "Tệp “quét.pdf” không có nội dung. Chọn lại tệp."],
  ["Chỉ nhận PDF.", "Tệp “quét.pdf”: Chỉ nhận PDF."],
  ["Tệp “khác.pdf” bị hỏng.", "Tệp “quét.pdf”: Tệp “khác.pdf” bị hỏng."],
])("a sentence about a file names it: %s", (sentence, named) => {
  expect(namingFile(sentence, "quét.pdf")).toBe(named);
});
