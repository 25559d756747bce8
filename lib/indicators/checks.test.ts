import { expect, test } from "vitest";
import { checkFiling, checkLine } from "./checks";
import { type CheckedIndicator, type FilingLine, findingCodes } from "./finding";
import { findingText } from "./text";

const indicator: CheckedIndicator = {
  id: "k04",
  code: "K04",
  kind: "ratio",
  unit: "%",
  decimals: 1,
  numerator: "Số hồ sơ tiếp nhận trực tuyến",
  denominator: "Tổng số hồ sơ tiếp nhận",
  combine: "sum",
  evidence: "required",
  mayNotApply: false,
  target: { comparator: ">", value: "50" },
};
const period = { periodId: "q2", from: "2022-04-01", through: "2022-06-30", isCumulative: false };
const blank = { state: "reported" as const, numerator: null, denominator: null, number: null };

function line(known: {
  indicator?: Partial<CheckedIndicator>;
  cell?: Partial<FilingLine["cell"]>;
  earlier?: FilingLine["earlier"];
  explanation?: string;
  evidenceCount?: number;
  infectedFiles?: string[];
}): FilingLine {
  return {
    indicator: { ...indicator, ...known.indicator },
    cell: { ...period, ...blank, numerator: "60", denominator: "100", ...known.cell },
    evidenceCount: known.evidenceCount ?? 1,
    infectedFiles: known.infectedFiles ?? [],
    explanation: known.explanation ?? null,
    earlier: known.earlier ?? [],
  };
}
const earlier = (numerator: string, denominator: string) => [
  { ...blank, periodId: "q1", from: "2022-01-01", through: "2022-03-31", numerator, denominator },
];

test.each<[string, Parameters<typeof line>[0], string, string]>([
  ["nothing entered", { cell: { state: "missing" } }, "error", "Nhập số liệu của chỉ tiêu 1.2."],
  ["no denominator", { cell: { denominator: "" } }, "error", "Nhập mẫu số của chỉ tiêu 1.2."],
  ["not a number", { cell: { numerator: "12,5,0" } }, "error", "“12,5,0” chưa đúng dạng số. Ví dụ: 1.234,5."],
  ["negative", { cell: { numerator: "-3" } }, "error", "Tử số của chỉ tiêu 1.2 là −3. Nhập số không âm."],
  [
    "half a dossier",
    { cell: { numerator: "2.5" } },
    "error",
    "Tử số của chỉ tiêu 1.2 là 2,5. Nhập số nguyên, vì đây là số lượng.",
  ],
  [
    "120 of 100",
    { cell: { numerator: "120" } },
    "error",
    "Tử số (120) lớn hơn mẫu số (100). Kiểm tra lại hai ô này.",
  ],
  [
    "a zero base",
    { cell: { numerator: "0", denominator: "0" } },
    "error",
    "Mẫu số bằng 0. Nếu trong kỳ không có hồ sơ, chọn “Không phát sinh”.",
  ],
  [
    "does not apply where the plan does not say so",
    { cell: { state: "not-applicable" } },
    "error",
    "Kế hoạch không cho chọn “Không áp dụng” với chỉ tiêu 1.2. Nhập số liệu.",
  ],
  [
    "no figures yet and no reason",
    { cell: { state: "not-yet-known" } },
    "error",
    "Chỉ tiêu 1.2 ghi “Chưa có số liệu”. Nêu lý do và ngày dự kiến có.",
  ],
  [
    "nothing arose, yet a figure",
    { cell: { state: "none-arose", numerator: "4", denominator: null } },
    "error",
    "Chỉ tiêu 1.2 chọn “Không phát sinh” nhưng tử số ghi 4. Chọn lại một trong hai.",
  ],
  [
    "a jump of 42 points",
    { cell: { numerator: "92" }, earlier: earlier("50", "100") },
    "warning",
    "Kết quả tăng 42,0 điểm % so với quý II. Cần giải trình trước khi trình.",
  ],
  [
    "exactly the threshold",
    { cell: { numerator: "50" } },
    "warning",
    "Kết quả chỉ tiêu 1.2 đúng bằng ngưỡng (50,0%). Cần giải trình trước khi trình.",
  ],
  [
    "a file the scanner has shut",
    { infectedFiles: ["quét.pdf"] },
    "error",
    "Tệp “quét.pdf” của chỉ tiêu 1.2 có mã độc, đã chặn. Gỡ tệp và tải tệp sạch lên.",
  ],
  ["no file", { evidenceCount: 0 }, "warning", "Chỉ tiêu 1.2 cần ít nhất một tài liệu kiểm chứng."],
])("a filing with %s: one %s", (_title, known, level, sentence) => {
  const findings = checkLine(line(known));
  expect(
    findings.map((one) => [one.level, findingText(one, { label: "1.2", previousPeriod: "quý II" })]),
  ).toEqual([[level, sentence]]);
});

test("a sound line has nothing against it", () => {
  expect(checkLine(line({ earlier: earlier("55", "100") }))).toEqual([]);
  expect(checkLine(line({ cell: { state: "none-arose", numerator: null, denominator: null } }))).toEqual([]);
});

test("a cumulative filing is never lower than one inside it", () => {
  const cumulative = { isCumulative: true, from: "2022-01-01", numerator: "40", denominator: "100" };
  expect(checkLine(line({ cell: cumulative, earlier: earlier("50", "90") }))).toMatchObject([
    { level: "error", code: "cumulative-lower", field: "numerator", params: { now: "40", before: "50" } },
  ]);
  expect(checkLine(line({ cell: { numerator: "40" }, earlier: earlier("50", "90") }))).toEqual([]);
});

test("an explained jump stays a warning and no longer blocks", () => {
  const [finding] = checkLine(
    line({
      cell: { numerator: "92" },
      earlier: earlier("50", "100"),
      explanation: "Tiếp nhận toàn bộ qua mạng",
    }),
  );
  expect(finding).toMatchObject({ code: "jump", level: "warning", isExplained: true });
});

test("the bound of a jump is the caller's", () => {
  const jump = line({ cell: { numerator: "55" }, earlier: earlier("45", "100") });
  expect(checkLine(jump, "10")).toEqual([]);
  expect(checkLine(jump, "9.9")).toMatchObject([
    { code: "jump", params: { change: "10.0", direction: "up" } },
  ]);
});

test("two lines that count the same base agree on its size", () => {
  const [first, second] = [line({}), line({ indicator: { id: "k08" }, cell: { denominator: "90" } })];
  const findings = checkFiling([first, second]);
  expect(findings).toMatchObject([{ level: "error", code: "denominators-disagree", indicatorId: "k08" }]);
  expect(findings.map((one) => findingText(one, { label: "1.4", other: "1.2" }))).toEqual([
    "Mẫu số của chỉ tiêu 1.4 (90) khác chỉ tiêu 1.2 (100) dù cùng một tổng số. Kiểm tra lại.",
  ]);
});

test("a reduction may go the wrong way without being an error", () => {
  const worse = line({
    indicator: { kind: "reduction", target: null },
    cell: { numerator: "55", denominator: "50.5" },
  });
  expect(checkLine(worse)).toEqual([]);
});

test.each(findingCodes)("%s has a sentence of at most 25 words", (code) => {
  const finding = {
    level: "error" as const,
    code,
    indicatorId: "k04",
    field: "numerator" as const,
    params: {},
    isExplained: false,
  };
  const sentence = findingText(finding, { label: "1.2" });
  expect(sentence.length).toBeGreaterThan(10);
  expect(sentence.split(/\s+/u).length).toBeLessThanOrEqual(25);
});
