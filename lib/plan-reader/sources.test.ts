import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPlan } from "./read";

const source = (name: string) => readPlan(readFileSync(`tests/fixtures/sources/${name}.txt`, "utf8"));
const values = (list: readonly object[], ...keys: string[]) =>
  list.map((item) => keys.map((key) => (item as Record<string, unknown>)[key]));

test("000: the office's campaign of 2022–2025 with its worded lists, no threshold and no page date", () => {
  const reading = source("vpubnd-1338");
  expect(reading).toMatchObject({
    isCampaign: true,
    documentNumber: { value: "1338/KH-VPUBND" },
    issueDate: { value: "2022-10-31" },
    issuingBody: { value: "Văn phòng UBND tỉnh" },
    theme: { value: "Đẩy mạnh công tác cải cách hành chính gắn với chuyển đổi số, giai đoạn 2022 - 2025" },
    periodStart: { value: "2022" },
    periodEnd: { value: "2025" },
    registrationRecipient: null,
    dossierRecipient: null,
  });
  expect(reading.slogans.map(({ name, items }) => [name, items.length])).toEqual([
    ["05 T", 5],
    ["05 K", 5],
  ]);
  const { targets, awardConditions, registrationDeadlines, dossierDeadlines, awards, parentPlans, tasks } =
    reading;
  expect([
    targets,
    awardConditions,
    registrationDeadlines,
    dossierDeadlines,
    awards,
    parentPlans,
    tasks,
    reading.audiences,
    reading.warnings,
  ]).toEqual(Array(9).fill([]));
});

test("001: a reform plan is no campaign, yet has its cut of 10 %, its lists and a start for each level", () => {
  const reading = source("quang-nam-2022");
  expect(reading).toMatchObject({ isCampaign: false, documentNumber: null, issueDate: null, theme: null });
  expect(values(reading.targets, "comparator", "value", "unit", "direction", "indicator")).toEqual([
    [">=", 10, "%", "down", "thời gian giải quyết TTHC"],
  ]);
  expect(reading.slogans.map(({ name, items }) => [name, items.length])).toEqual([
    ["4 tăng", 4],
    ["2 giảm", 2],
    ["2 không", 2],
  ]);
  expect(values(reading.tasks, "owner", "due", "dueBound")).toEqual([
    ["Trung tâm Phục vụ hành chính công tỉnh", "2022-06-01", "from"],
    ["bộ phận một cửa cấp huyện", "2022-12-01", "from"],
  ]);
  expect([reading.awards, reading.registrationDeadlines, reading.awardConditions, reading.audiences]).toEqual(
    Array(4).fill([]),
  );
});

test("002: five strict targets with their own denominators and one clause without a number", () => {
  const reading = source("tam-nong-2022");
  expect(values(reading.targets, "comparator", "value", "indicator", "appliesTo", "soft")).toEqual([
    [">", 50, "số thủ tục hành chính có phát sinh hồ sơ trực tuyến mức độ 3, mức độ 4", "collective", false],
    [">", 40, "số thủ tục hành chính được xử lý trực tuyến mức độ 3", "collective", false],
    [">", 10, "số thủ tục hành chính được xử lý trực tuyến mức độ 4", "collective", false],
    [">", 20, "số hồ sơ được tiếp nhận qua dịch vụ Bưu chính công ích", "collective", false],
    [">", 30, "số hồ sơ được trả kết quả qua dịch vụ Bưu chính công ích", "collective", false],
    [null, null, "hồ sơ trễ hạn, quá hạn trên phần mềm Một cửa điện tử", "collective", true],
  ]);
  expect(reading).toMatchObject({
    isCampaign: true,
    documentNumber: null,
    issueDate: null,
    issuingBody: { value: "Ủy ban nhân dân huyện Tam Nông" },
    theme: { value: "Chung tay thực hiện cải cách hành chính huyện Tam Nông năm 2022" },
    periodStart: null,
    periodEnd: { value: "2022-10-31" },
    registrationRecipient: { value: "Phòng Nội vụ huyện" },
    dossierRecipient: null,
  });
  expect(values(reading.registrationDeadlines, "value", "bound")).toEqual([["2022-03-31", "before"]]);
  expect(values(reading.audiences, "kind")).toEqual([["collective"], ["individual"]]);
  expect([reading.awards, reading.awardConditions, reading.dossierDeadlines, reading.parentPlans]).toEqual(
    Array(4).fill([]),
  );
});

test("003: one number for two indices, and a grade only for bodies subject to DDCI", () => {
  const reading = source("binh-dinh-24");
  expect(reading).toMatchObject({
    isCampaign: true,
    documentNumber: { value: "24/KH-UBND" },
    issueDate: { value: "2022-03-08" },
    issuingBody: { value: "UBND tỉnh Bình Định", quote: "UBND tỉnh" },
    periodStart: { value: "2021" },
    periodEnd: { value: "2025" },
    responsibleAgency: { value: "Sở Nội vụ" },
  });
  const award = "Bằng khen của Chủ tịch UBND tỉnh";
  const keys = ["award", "indicator", "comparator", "value", "grade", "scope"] as const;
  expect(values(reading.awardConditions, ...keys)).toEqual([
    [award, "Chỉ số cải cách hành chính", ">=", 90, null, null],
    [award, "Chỉ số SIPAS", ">=", 90, null, null],
    [award, "Chỉ số DDCI", ">=", null, "Tốt", "cơ quan thuộc đối tượng đánh giá Chỉ số DDCI"],
  ]);
  expect(values(reading.awards, "type", "level", "quotaCollective", "quotaText")).toEqual([
    ["Bằng khen", "province", null, null],
  ]);
  expect([reading.targets, reading.registrationDeadlines, reading.dossierDeadlines]).toEqual([[], [], []]);
  const [first, , , last] = reading.tasks;
  expect(first).toMatchObject({ owner: "Sở Nội vụ", description: "Tham mưu triển khai thực hiện Kế hoạch" });
  expect(last?.description).toMatch(/^Xây dựng Kế hoạch phát động phong trào thi đua tại cơ quan/u);
});

test("004: a child plan under KH 64, with both of its registration limits and a warning", () => {
  const reading = source("so-tai-chinh-kien-giang");
  expect(reading).toMatchObject({
    isCampaign: true,
    documentNumber: null,
    issueDate: null,
    issuingBody: { value: "Sở Tài chính" },
    title: { value: "Phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025" },
    periodStart: { value: "2021-01-01" },
    periodEnd: { value: "2025-12-30" },
    dossierRecipient: {
      value: "UBND tỉnh (qua Phòng Cải cách hành chính và Tổ chức phi chính phủ, Sở Nội vụ)",
    },
  });
  expect(reading.theme?.value).toMatch(/^Tăng cường ứng dụng công nghệ thông tin .* giai đoạn 2021-2025$/u);
  expect(values(reading.parentPlans, "number", "date", "relation")).toEqual([
    ["64/KH-UBND", "2022-03-22", "can_cu"],
    ["06/KH-STC", "2022-01-18", "thuc_hien"],
    ["39/KH-UBND", "2022-02-23", "mentioned"],
    ["174/KH-UBND", "2021-09-21", "mentioned"],
  ]);
  expect(values(reading.registrationDeadlines, "value", "bound")).toEqual([
    ["2022-03-30", "until_end_of"],
    ["2022-03-30", "before"],
  ]);
  expect(values(reading.dossierDeadlines, "kind", "value", "bound", "scope")).toEqual([
    ["relative", 15, "at_latest", "thi đua hằng năm"],
    ["relative", 15, "at_latest", "thi đua giai đoạn"],
  ]);
  expect(reading.dossierDeadlines[0]?.event).toMatch(/^Ủy ban nhân dân tỉnh công nhận kết quả/u);
  expect(reading.warnings.map(({ code }) => code)).toContain("contradictory-registration-deadlines");
  expect(reading.warnings.map(({ code }) => code)).toContain("damaged-date");
  expect([reading.targets, reading.awardConditions, reading.awards]).toEqual([[], [], []]);
});
