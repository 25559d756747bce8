import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { noHolidays } from "@/lib/calendar";
import { lawOf } from "@/lib/organizations/rules/law/rules";
import {
  indexCodes,
  lintTerms,
  milestoneInstants,
  type PlanTerms,
  planTerms,
  resolveTerms,
  roundsOf,
} from "@/lib/plans";
import { planFindingText } from "@/lib/plans/text";
import { evaluate, type Facts } from "@/lib/scoring";
import { aCellFact, aFilingFact, anIndexFact, someFacts } from "@/tests/fixtures/facts";
import { demoRules as rules } from "../catalogues/rules";
import { terms as binhDinh } from "./binh-dinh-24";
import { terms as kienGiang } from "./kien-giang-64";
import { terms as quangNam } from "./quang-nam-2022";
import { terms as soTaiChinh } from "./so-tai-chinh-kien-giang";
import { terms as tamNong } from "./tam-nong-2022";
import { terms as vpubnd } from "./vpubnd-1338";

const sources: [name: string, terms: PlanTerms, file: string][] = [
  ["000 KH 1338/KH-VPUBND", vpubnd, "vpubnd-1338"],
  ["001 Quảng Nam 2022", quangNam, "quang-nam-2022"],
  ["002 huyện Tam Nông 2022", tamNong, "tam-nong-2022"],
  ["003 Bình Định KH 24/KH-UBND", binhDinh, "binh-dinh-24"],
  ["004 Sở Tài chính Kiên Giang", soTaiChinh, "so-tai-chinh-kien-giang"],
  ["parent of 004, KH 64/KH-UBND", kienGiang, "so-tai-chinh-kien-giang"],
];

/** The portals' pages mix ordinary and unbreakable spaces; the wording is the same. */
const plain = (text: string) => text.normalize("NFC").replaceAll("\u00a0", " ");
const sourceText = (file: string) =>
  plain(readFileSync(new URL(`../../../tests/fixtures/sources/${file}.txt`, import.meta.url), "utf8"));

test.each(sources)("%s is valid terms, and reading them changes nothing", (_name, terms) => {
  expect(planTerms.parse(terms)).toEqual(terms);
});

test.each(sources)("%s quotes its source word for word", (_name, terms, file) => {
  const text = sourceText(file);
  const invented = terms.clauses.filter((clause) => !text.includes(clause.text)).map((clause) => clause.id);
  // What is said about a missing text is not in it.
  expect(invented).toEqual(terms === kienGiang ? ["tieu-chuan"] : []);
  const phrases = [
    ...terms.milestones.map((milestone) => milestone.phrase),
    ...terms.indicators.flatMap((indicator) => indicator.target?.phrase ?? []),
    ...terms.commitments.flatMap((commitment) => commitment.items.map((item) => item.text)),
    ...(terms.registration?.pledges ?? []).map((pledge) => pledge.text),
    ...terms.recipients,
    terms.period.phrase ?? "",
  ];
  expect(phrases.filter((phrase) => !text.includes(phrase))).toEqual([]);
});

/** The law as the demo records it, on the day of the plan. */
const lawOn = (day: string) =>
  lawOf(
    rules.map(({ key = "", from, to = null, verified = false, ...rule }) => ({
      ...rule,
      key,
      verified,
      validFrom: from,
      validTo: to,
    })),
    day,
  );
const read = (terms: PlanTerms, parent: PlanTerms | null = null) => {
  const publishOn = terms.header.issuedOn ?? "2022-03-25";
  return lintTerms(terms, { parent, publishOn, law: lawOn(publishOn) });
};
const errorsOf = (terms: PlanTerms, parent: PlanTerms | null = null) =>
  read(terms, parent)
    .filter((finding) => finding.level === "error")
    .map((finding) => finding.code);

test("000 sets no threshold: five indices among its contents, 05 T and 05 K for people to judge", () => {
  expect(vpubnd.indicators).toEqual([]);
  expect(indexCodes(vpubnd)).toEqual([]);
  for (const index of ["PAR INDEX", "PAPI", "SIPAS", "PCI", "DDCI"])
    expect(vpubnd.contents[1]?.text).toContain(index);
  expect(vpubnd.contents).toHaveLength(4);
  expect(vpubnd.commitments.map(({ name, items }) => [name, items.length])).toEqual([
    ["05 T", 5],
    ["05 K", 5],
  ]);
  expect(roundsOf(vpubnd)).toEqual([
    { kind: "stage", code: "2022-2025", from: "2022-01-01", through: "2025-12-31", year: 2025 },
  ]);
  for (const tier of vpubnd.tiers)
    expect(evaluate(tier, vpubnd, someFacts())).toMatchObject({
      outcome: "needs-judgement",
      counts: { judgement: 3, total: 3 },
    });
  expect(errorsOf(vpubnd)).toEqual([]);
});

test("001 is a reform plan and no campaign: nobody registers and nothing is awarded", () => {
  expect([quangNam.tiers, quangNam.registration, quangNam.audiences, quangNam.milestones]).toEqual([
    [],
    null,
    [],
    [],
  ]);
  expect(quangNam.commitments.map(({ name, items }) => [name, items.length])).toEqual([
    ["4 tăng", 4],
    ["2 giảm", 2],
    ["2 không", 2],
  ]);
  expect(quangNam.indicators.map(({ code, kind, unit, target }) => ({ code, kind, unit, target }))).toEqual([
    {
      code: "K15",
      kind: "reduction",
      unit: "%",
      target: { comparator: ">=", value: "10", phrase: "cắt giảm tối thiểu 10% thời gian giải quyết TTHC" },
    },
  ]);
  expect(
    quangNam.tasks.filter((task) => task.startsOn).map(({ owner, startsOn }) => [owner, startsOn]),
  ).toEqual([
    ["Trung tâm Phục vụ hành chính công tỉnh", "2022-06-01"],
    ["Bộ phận một cửa cấp huyện", "2022-12-01"],
  ]);
  expect(errorsOf(quangNam)).toEqual(["missing-participants", "missing-awards"]);
});

test("002 has five strict targets, procedures and dossiers kept apart", () => {
  const targets = tamNong.indicators.map(({ code, countedThing, target }) => [
    code,
    countedThing,
    target?.comparator,
    target?.value,
  ]);
  expect(targets).toEqual([
    ["K01", "thủ tục", ">", "50"],
    ["K02", "thủ tục", ">", "40"],
    ["K03", "thủ tục", ">", "10"],
    ["K08", "hồ sơ", ">", "20"],
    ["K09", "hồ sơ", ">", "30"],
    ["K07", "hồ sơ", undefined, undefined],
  ]);
  expect(errorsOf(tamNong)).toEqual([]);
});

const period = { id: "p1", name: "Đợt 2022", from: "2022-01-01", through: "2022-10-31", cumulative: false };
function tamNongFacts(rates: Record<string, [string, string]>): Facts {
  return someFacts({
    filings: [aFilingFact(period)],
    cells: Object.entries(rates).map(([indicatorId, [numerator, denominator]]) =>
      aCellFact({ indicatorId, periodId: period.id, numerator, denominator }),
    ),
    judgements: ["tap-the-ke-hoach", "tap-the-tre-han"].map((conditionId) => ({
      id: conditionId,
      conditionId,
      outcome: "met",
      by: "Phòng Nội vụ",
      at: "2022-11-05T02:00:00Z",
      reason: "Theo báo cáo",
      document: null,
    })),
  });
}
const enough: Record<string, [string, string]> = {
  "thu-tuc-co-ho-so-truc-tuyen": ["51", "100"],
  "thu-tuc-muc-do-3": ["41", "100"],
  "thu-tuc-muc-do-4": ["11", "100"],
  "tiep-nhan-buu-chinh": ["201", "1000"],
  "tra-ket-qua-buu-chinh": ["301", "1000"],
};
const atThreshold: [indicatorId: string, rate: [string, string]][] = [
  ["thu-tuc-co-ho-so-truc-tuyen", ["50", "100"]],
  ["thu-tuc-muc-do-3", ["40", "100"]],
  ["thu-tuc-muc-do-4", ["10", "100"]],
  ["tiep-nhan-buu-chinh", ["200", "1000"]],
  ["tra-ket-qua-buu-chinh", ["300", "1000"]],
];

test("002: above all five targets and judged well, a collective meets the conditions", () => {
  const [collective] = tamNong.tiers;
  expect(collective && evaluate(collective, tamNong, tamNongFacts(enough)).outcome).toBe("met");
});

test.each(atThreshold)(
  "002: exactly at the threshold of %s is not enough, for the plan says “trên”",
  (indicatorId, rate) => {
    const [collective] = tamNong.tiers;
    const verdict =
      collective && evaluate(collective, tamNong, tamNongFacts({ ...enough, [indicatorId]: rate }));
    expect(verdict).toMatchObject({ outcome: "not-met", counts: { notMet: 1 } });
  },
);

test("002: “hoặc tỷ lệ thấp” waits for people even with every figure in", () => {
  const [collective] = tamNong.tiers;
  const facts = { ...tamNongFacts(enough), judgements: [] };
  expect(collective && evaluate(collective, tamNong, facts)).toMatchObject({
    outcome: "needs-judgement",
    counts: { met: 5, judgement: 2 },
  });
});

test("002: the last moment to register is 23:59 on 30/3/2022, and the campaign ends on 31/10", () => {
  const instants = milestoneInstants(tamNong, { kind: "topic" }, { events: {}, holidays: noHolidays });
  expect(instants.map(({ deadline }) => [deadline.lastDay, deadline.closesAt?.toISOString()])).toEqual([
    ["2022-03-30", "2022-03-30T17:00:00.000Z"],
  ]);
  expect(roundsOf(tamNong)).toEqual([
    { kind: "topic", code: "2022", from: "2022-01-01", through: "2022-10-31", year: 2022 },
  ]);
  expect(tamNong.registration?.recipient).toBe("Phòng Nội vụ huyện");
  expect(tamNong.tiers.map((tier) => tier.subject)).toEqual(["collective", "individual"]);
});

test("003 asks PAR INDEX and SIPAS from 90 %, and DDCI from Tốt only where subject to it", () => {
  const annual = binhDinh.tiers.find((tier) => tier.id === "tap-the-annual");
  const scales = [
    {
      index: "DDCI",
      year: 2022,
      blockCode: null,
      grades: [
        { code: "kha", name: "Khá" },
        { code: "tot", name: "Tốt" },
      ],
    },
  ];
  const judge = (par: string, sipas: string, ddci: string | null) =>
    annual &&
    evaluate(
      annual,
      binhDinh,
      someFacts({
        scales,
        attributes: [
          {
            id: "a1",
            code: "SUBJECT_TO_DDCI",
            holds: ddci !== null,
            document: "01/QĐ",
            documentDate: "2022-01-01",
          },
        ],
        indices: [
          anIndexFact({ index: "PAR_INDEX", value: par }),
          anIndexFact({ index: "SIPAS", value: sipas }),
          ...(ddci ? [anIndexFact({ index: "DDCI", gradeCode: ddci })] : []),
        ],
      }),
    ).outcome;
  expect([
    judge("90", "90", "tot"),
    judge("90", "90", "kha"),
    judge("90", "90", null),
    judge("89.95", "95", null),
  ]).toEqual(["met", "not-met", "met", "not-met"]);
  expect(indexCodes(binhDinh)).toEqual(["DDCI", "PAR_INDEX", "SIPAS"]);
});

test("003 has a round a year and one for the stage, for collectives and individuals", () => {
  expect(roundsOf(binhDinh).map(({ kind, code }) => `${kind} ${code}`)).toEqual([
    "annual 2021",
    "annual 2022",
    "annual 2023",
    "annual 2024",
    "annual 2025",
    "stage 2021-2025",
  ]);
  expect(binhDinh.tiers.map(({ subject, rounds, award }) => [subject, rounds[0], award.code])).toEqual([
    ["collective", "annual", "DIPLOMA_OF_MERIT"],
    ["individual", "annual", "DIPLOMA_OF_MERIT"],
    ["collective", "stage", "DIPLOMA_OF_MERIT"],
    ["individual", "stage", "DIPLOMA_OF_MERIT"],
  ]);
  expect(binhDinh.cascade?.unitKinds).toEqual(["DEPARTMENT", "CENTRAL_AGENCY", "DISTRICT", "COMMUNE"]);
  expect(errorsOf(binhDinh)).toEqual([]);
});

test("004 gives registration two limits: both are shown, and publishing waits until one is chosen", () => {
  const clash = read(soTaiChinh, kienGiang).filter((finding) => finding.level === "error");
  expect(clash.map(planFindingText)).toEqual([
    "Mục II.3 ghi “đến hết ngày 30/3/2022”, mục IV ghi “trước ngày 30/3/2022”. Chọn mốc áp dụng.",
  ]);
  const chosen = {
    ...soTaiChinh,
    milestones: soTaiChinh.milestones.map((milestone) =>
      milestone.id === "dang-ky-iv" ? { ...milestone, applies: false } : milestone,
    ),
  };
  expect(errorsOf(chosen, kienGiang)).toEqual([]);
});

test("004 takes criteria and dossier from KH 64, whose text is not at hand", () => {
  const resolved = resolveTerms(soTaiChinh, kienGiang);
  expect(resolved.inherited).toEqual([
    {
      part: "tiers",
      from: {
        number: "64/KH-UBND",
        issuedOn: "2022-03-22",
        issuer: "Ủy ban nhân dân tỉnh Kiên Giang",
        title: kienGiang.header.title,
      },
      ids: [],
      tightened: [],
    },
    {
      part: "dossier",
      from: {
        number: "64/KH-UBND",
        issuedOn: "2022-03-22",
        issuer: "Ủy ban nhân dân tỉnh Kiên Giang",
        title: kienGiang.header.title,
      },
      ids: [],
      tightened: [],
    },
  ]);
  expect([kienGiang.tiers, kienGiang.indicators, kienGiang.dossier]).toEqual([[], [], []]);
  expect(kienGiang.clauses.at(-1)?.text).toContain("Chưa có văn bản");
  const findings = read(soTaiChinh, kienGiang);
  const warnings = findings.filter((finding) => finding.level === "warning").map((finding) => finding.code);
  expect(warnings).toEqual([
    "odd-period-end",
    "missing-summing-up",
    "inherited-part-empty",
    "inherited-part-empty",
  ]);
});

test("004 has yearly rounds to 30/12/2025, and dossiers due 15 days after the recognition", () => {
  expect(roundsOf(soTaiChinh).map(({ code, through }) => `${code} ${through}`)).toEqual([
    "2021 2021-12-31",
    "2022 2022-12-31",
    "2023 2023-12-31",
    "2024 2024-12-31",
    "2025 2025-12-30",
    "2021-2025 2025-12-30",
  ]);
  const dossier = (events: Record<string, string>) =>
    milestoneInstants(soTaiChinh, { kind: "annual" }, { events, holidays: noHolidays }).find(
      ({ milestone }) => milestone.act === "dossier",
    )?.deadline;
  expect(dossier({})).toMatchObject({ closesAt: null, event: "recognition" });
  expect(dossier({ recognition: "2023-02-15" })).toMatchObject({ lastDay: "2023-03-02" });
});

test("004 registers individuals by count, without names", () => {
  expect(soTaiChinh.registration).toMatchObject({ individuals: "by-count", required: false });
  expect(soTaiChinh.registration?.pledges.map(({ subject, rounds }) => [subject, rounds])).toEqual([
    ["collective", ["stage"]],
    ["individual", ["annual", "stage"]],
  ]);
});

const warningsOf = (terms: PlanTerms) =>
  read(terms)
    .filter(({ level }) => level === "warning")
    .map(({ code, quote }) => [code, quote]);

test("what the linter says of the sources is in them: 002 is vague, 003 counts wrongly", () => {
  expect(warningsOf(tamNong)).toContainEqual([
    "vague-threshold",
    "Không phát sinh hồ sơ trễ hạn, quá hạn trên phần mềm Một cửa điện tử (hoặc tỷ lệ thấp)",
  ]);
  expect(warningsOf(binhDinh)).toContainEqual(["broken-numbering", "(iv)"]);
});
