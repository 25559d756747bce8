import fc from "fast-check";
import { expect, test } from "vitest";
import { readableSentences } from "./sentences";

const text = `- Trên 50% thủ tục hành chính có hồ sơ trực tuyến; không phát sinh hồ sơ trễ hạn.
Cắt giảm tối thiểu 10% thời gian giải quyết so với quy định. DDCI từ loại Tốt trở lên.
Đăng ký trước ngày 31/3/2022; hồ sơ gửi chậm nhất là 15 ngày kể từ ngày công nhận kết quả; báo cáo đến hết 30/13/2022.`;

test("thresholds and limits of time are found with their words, sentences and readings", () => {
  expect(readableSentences(text).map(({ phrase, reads }) => [phrase, reads])).toEqual([
    ["Trên 50%", { kind: "threshold", as: ">" }],
    ["không phát sinh hồ sơ trễ hạn", { kind: "threshold", as: "none-arises" }],
    ["Cắt giảm tối thiểu 10% thời gian giải quyết so với quy định", { kind: "threshold", as: "reduction" }],
    ["từ loại Tốt trở lên", { kind: "threshold", as: "grade" }],
    ["trước ngày 31/3/2022", { kind: "deadline", rule: { kind: "before", day: "2022-03-31" } }],
    [
      "chậm nhất là 15 ngày kể từ",
      {
        kind: "deadline",
        rule: { kind: "after-event", event: "recognition", days: 15, counting: "calendar" },
      },
    ],
  ]);
  expect(readableSentences(text)[0]?.sentence).toBe("Trên 50% thủ tục hành chính có hồ sơ trực tuyến");
});

test("whatever the text, a phrase is where it says it is", () => {
  const piece = fc.constantFrom(
    "trên ",
    "50%",
    " so với ",
    "giảm ",
    "từ loại ",
    "không phát sinh ",
    "x",
    "\n",
    ". ",
    "31/3/2022",
    "trước ngày ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
      const all = pieces.join("");
      for (const { phrase, start, end } of readableSentences(all)) expect(all.slice(start, end)).toBe(phrase);
    }),
  );
});
