import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { readPlan } from "./read";
import type { PlanReading } from "./reading";
import { plainText } from "./text";

const folder = "tests/fixtures/sources";
const sources = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, "utf8"));

/** Everything in a reading that points into the text. */
function spansOf(reading: PlanReading) {
  const all = Object.values(reading).flat() as unknown[];
  return all.filter((one): one is { quote: string; start: number; end: number } => {
    return typeof one === "object" && one !== null && "quote" in one && one.quote !== null;
  });
}

// Pieces of plans, torn apart and put together anyhow: what the patterns look for, in places they do not expect.
const pieces = [
  ...sources.flatMap((text) => text.split(/(?<=[.;:,])|\n/u)),
  ...'Kế hoạch số|/KH-UBND|ngày 22/3//2022|trước ngày 30|hàng năm|từ|90%|trở lên|không quá|(|)|“|"|Bằng khen|cho 10 tập thể|đăng ký|gửi về|Sở Nội vụ|đối với|I.|1.|a)|-|+|đạt|5 rõ:|;|chậm nhất 15 ngày|kể từ ngày|Căn cứ|của UBND tỉnh|\u0301|\uFEFF|\uD83D|😀|\r\n|\t|\u00A0'.split(
    "|",
  ),
  "|",
  "TT\tChỉ tiêu\tNăm 2024\n1\tTỷ lệ\t80%\n",
  "| Hình thức | Tập thể | Cá nhân |\n| Bằng khen | 05 | 10 |\n",
];
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(" ")),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join("\n")),
);

test("no text makes it throw, and every span gives back its quote", () => {
  fc.assert(
    fc.property(text, (given) => {
      for (const { quote, start, end } of spansOf(readPlan(given))) {
        expect(given.slice(start, end)).toBe(quote);
        expect(end).toBeGreaterThan(start);
      }
    }),
    { numRuns: 200 },
  );
});

test("plain text and key keep step", () => {
  fc.assert(
    fc.property(text, (given) => {
      const { text: plain, key, span } = plainText(given);
      expect(key).toHaveLength(plain.length);
      for (let at = 1; at < plain.length; at += 1) {
        expect(span(at, at + 1).start).toBeGreaterThanOrEqual(span(at - 1, at).start);
      }
    }),
  );
});

/** The reading without the places, which differ with the encoding. */
const valuesOf = (reading: PlanReading): unknown =>
  JSON.parse(
    JSON.stringify(reading, (key, value) =>
      ["quote", "start", "end", "message"].includes(key) ? undefined : value,
    ),
  );

test.each(sources.map((given) => [given.slice(0, 40).trim(), given]))(
  "%s: however it is encoded",
  (_, given) => {
    const read = valuesOf(readPlan(given));
    expect(valuesOf(readPlan(given.normalize("NFD")))).toEqual(read);
    expect(valuesOf(readPlan(`\uFEFF${given.replaceAll("\n", "\r\n")}`))).toEqual(read);
    expect(
      valuesOf(readPlan(given.replaceAll(" ", "  ").replaceAll("ủy", "uỷ").replaceAll("hóa", "hoá"))),
    ).toBeTruthy();
  },
);

/** What may happen to a text between the office that wrote it and the person who pastes it. */
const damages: [string, (given: string) => string][] = [
  ["decomposed", (given) => given.normalize("NFD")],
  ["on one line", (given) => given.replace(/\s*\n\s*/gu, " ")],
  ["decomposed on one line", (given) => given.normalize("NFD").replace(/\s*\n\s*/gu, " ")],
  ["without hyphens", (given) => given.replace(/[-–]/gu, " ")],
  ["cut at sixty", (given) => given.replace(/(?=.{61}).{0,60}(?:\s|$)/gu, "$&\n")],
  ["in columns of blanks", (given) => given.replace(/[:;] /gu, (sign) => sign.trim().padEnd(60))],
  ["Windows lines and a mark", (given) => `\uFEFF${given.replaceAll("\n", "\r\n")}`],
];
test.each(sources.flatMap((given) => damages.map(([name, damaged]) => [name, damaged(given)] as const)))(
  "%s: every quote is the text as given",
  (_, given) => {
    const spans = spansOf(readPlan(given));
    expect(spans.length).toBeGreaterThan(2);
    for (const { quote, start, end } of spans) expect(given.slice(start, end)).toBe(quote);
  },
);

/** The characters all patterns together walk over while a text is read: the same on every machine. */
function walked(given: string): number {
  const exec = RegExp.prototype.exec;
  let characters = 0;
  const spy = vi.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    characters += 1 + (found ? found.index + found[0].length : text.length) - from;
    return found;
  });
  try {
    readPlan(given);
  } finally {
    spy.mockRestore();
  }
  return characters;
}

const plan = "UBND TỈNH A\nSố: 1/KH-UBND\nKẾ HOẠCH\nPhát động phong trào thi đua năm 2024\n";
const parts = ["", `${plan}I. TIÊU CHUẨN KHEN THƯỞNG\n`, `${plan}I. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ\n`];

// Work, not time: three times as long may cost about three times as much, never nine.
test.each([
  "50% ",
  "từ ",
  "(",
  "trên 5% và ",
  "1/1/2022 ",
  "Kế hoạch số 1/KH-UBND ngày 1/1/2022 của UBND tỉnh, ",
  "đăng ký ",
  "1. Đối tượng\n",
  "- Sở Nội vụ chủ trì\n",
  "“5 rõ” (",
  "tỉnh A ",
  "đạt đạt: ",
  "a) ",
  "1 | 2 | 3\n4 |\n",
  "có từ 02 đơn vị đề nghị tặng ",
  "; 18 cá nhân",
  "Chỉ số PAPI, ",
  "\u0301",
  "Bằng khen của ",
  "đối với các đơn vị ",
  "không phát sinh hồ sơ ",
  "mỗi huyện 01 tập thể, ",
  "tặng Giấy khen cho 02 xã, 03 cá nhân; ",
  "Tỷ lệ hộ: đô thị đạt 5%, nông thôn 4%; ",
  "đến năm 2025 giảm 30%, ",
  "Khen thưởng: đạt từ 98% trở lên đối với các xã; ",
  "1 Phấn đấu\n2 Tỷ lệ\n",
  "| 1 | Chỉ tiêu | Năm 2024 | 80% |\n",
  "một\thai\tba\t",
  "một   hai   ba   ",
  "tối thiểu 150 bóng đèn ",
  "phấn đấu xóa 50 nhà tạm, ",
  "Giấy khen phải đạt 95 điểm, ",
  "“4 xin, 4 luôn” (",
  "10 Giấy khen cho tập thể, ",
  "từ 10 ngày xuống còn ",
  "Công chức kiểm lâm địa bàn ",
  "đạt 5% trở lên; ",
  "có 5 sáng kiến hoặc ",
  "riêng xã miền núi từ 5%, ",
  "Giao Sở Tài chính tham mưu, ",
])(
  "repeating %j stays linear",
  (piece) => {
    for (const part of parts) {
      const cost = (length: number) => walked(part + piece.repeat(Math.ceil(length / piece.length)));
      expect(cost(15_000) / cost(5000), part).toBeLessThan(4.5);
    }
  },
  120_000,
);
