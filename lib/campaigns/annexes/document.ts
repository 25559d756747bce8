import type { Appendix, Block, Text } from "@/lib/documents";
import type { AwardTier, PlanIndicator, PlanTerms } from "@/lib/plans";
import {
  appliesWhenText,
  baselineText,
  conditionText,
  evidenceText,
  limitText,
  quotaText,
  roundKindText,
  targetText,
} from "@/lib/plans/text";
import type { Condition } from "@/lib/scoring";
import { combinationText, indexText } from "@/lib/scoring/text";
import { documentCount } from "@/lib/vietnamese";
import { unsaidParts } from "../contents/document";
import { blankRegistration } from "../registration-form/document";
import { gradeText } from "../text";

const numerals = ["I", "II", "III", "IV", "V"];

/** What stands behind a plan: what its wording does not say, indicators, conditions of the awards, limits of time, and the form to register with. */
export function annexesOf(terms: PlanTerms): Appendix[] {
  const form = blankRegistration(terms);
  const annexes: Omit<Appendix, "label">[] = [
    { title: "Nội dung kèm theo kế hoạch", body: unsaidParts(terms) },
    { title: "Chỉ tiêu thi đua", body: indicatorTable(terms) },
    {
      title: "Điều kiện, cơ cấu khen thưởng",
      body: terms.tiers.flatMap((tier, at) => tierBlocks(tier, at, terms)),
    },
    { title: "Các mốc thời gian", body: milestoneTable(terms) },
    { title: "Mẫu đăng ký thi đua", body: [], ...(form ? { form } : {}) },
  ];
  const filled = annexes.filter(({ body, form }) => body.length > 0 || form);
  return filled.map((annex, at) => ({
    label: filled.length > 1 ? `Phụ lục ${numerals[at]}` : "Phụ lục",
    ...annex,
  }));
}

const labelOf = (clauseId: string | undefined, { clauses }: PlanTerms): string =>
  clauses.find(({ id }) => id === clauseId)?.label ?? "";

function indicatorTable(terms: PlanTerms): Block[] {
  if (terms.indicators.length === 0) return [];
  return [
    {
      kind: "table",
      size: 12,
      columns: [
        { title: "STT", width: 3, align: "center" },
        { title: "Chỉ tiêu", width: 9 },
        { title: "Cách tính", width: 10 },
        { title: "Ngưỡng", width: 6 },
        { title: "Căn cứ", width: 4 },
      ],
      rows: terms.indicators.map((indicator, at) => [
        String(at + 1),
        [indicator.name, scopeOf(indicator.appliesWhen)].filter(Boolean).join("\n"),
        formulaOf(indicator),
        [targetText(indicator) ?? "Theo dõi", baselineText(indicator)].filter(Boolean).join("\n"),
        labelOf(indicator.clauseId, terms),
      ]),
    },
  ];
}

function formulaOf({ numerator, denominator, unit, combine, kind, evidence }: PlanIndicator): string {
  const parts = numerator && denominator ? `${numerator} / ${denominator}` : `Đơn vị tính: ${unit}`;
  const periods = combine === "sum" && kind !== "ratio" ? "Cộng các kỳ" : combinationText[combine];
  return [parts, periods, ...(evidence === "required" ? [evidenceText.required] : [])].join("\n");
}

const scopeOf = (appliesWhen: PlanIndicator["appliesWhen"]): string | null => appliesWhenText(appliesWhen);

function tierBlocks(tier: AwardTier, at: number, terms: PlanTerms): Block[] {
  const rounds = tier.rounds.map((round) => roundKindText[round].toLocaleLowerCase("vi")).join(", ");
  const ranking = rankingOf(tier, terms);
  return [
    { kind: "heading", level: 1, text: `${at + 1}. ${tier.name}` },
    { kind: "paragraph", text: [{ text: "Xét trong đợt: ", bold: true }, { text: `${rounds}.` }] },
    ...conditionBlocks(tier.condition, terms),
    { kind: "paragraph", text: [{ text: "Số lượng: ", bold: true }, { text: `${quotaText(tier.quota)}.` }] },
    ...(ranking ? [{ kind: "paragraph" as const, text: ranking }] : []),
  ];
}

/** A group as a list, anything else as one sentence; what is limited to some bodies says so. */
function conditionBlocks(condition: Condition, terms: PlanTerms): Block[] {
  const introductions = {
    all: "Đạt tất cả điều kiện sau:",
    any: "Đạt một trong các điều kiện sau:",
    "at-least":
      condition.kind === "at-least"
        ? `Đạt ít nhất ${documentCount(condition.count)} trong các điều kiện sau:`
        : "",
  };
  if (condition.kind === "all" || condition.kind === "any" || condition.kind === "at-least")
    return [
      {
        kind: "paragraph",
        text: [{ text: "Điều kiện: ", bold: true }, { text: introductions[condition.kind] }],
      },
      {
        kind: "list",
        items: condition.of.map(
          (part, at) => `${saidOf(part, terms)}${at < condition.of.length - 1 ? ";" : "."}`,
        ),
      },
    ];
  return [
    {
      kind: "paragraph",
      text: [{ text: "Điều kiện: ", bold: true }, { text: `${saidOf(condition, terms)}.` }],
    },
  ];
}

function saidOf(condition: Condition, terms: PlanTerms): string {
  const scope = scopeOf(condition.appliesWhen);
  const clause = labelOf(condition.clauseId, terms);
  const said = conditionText(condition, terms, gradeText).replace(/[.;]$/u, "");
  const words = said.charAt(0).toLocaleUpperCase("vi") + said.slice(1);
  const aside = [scope && scope.charAt(0).toLocaleLowerCase("vi") + scope.slice(1), clause]
    .filter(Boolean)
    .join("; ");
  return aside ? `${words} (${aside})` : words;
}

function rankingOf({ ranking }: AwardTier, terms: PlanTerms): Text | null {
  if (!ranking) return null;
  const names = ranking.by.map((by) => {
    if (by.kind === "index") return indexText(by.index);
    if (by.kind === "direct-worker") return "người trực tiếp thực hiện nhiệm vụ";
    return terms.indicators.find(({ id }) => id === by.indicatorId)?.name ?? by.indicatorId;
  });
  return [{ text: "Thứ tự xét khi vượt số lượng: ", bold: true }, { text: `${names.join("; ")}.` }];
}

function milestoneTable(terms: PlanTerms): Block[] {
  const applying = terms.milestones.filter(({ applies }) => applies);
  if (applying.length === 0) return [];
  return [
    {
      kind: "table",
      size: 12,
      columns: [
        { title: "STT", width: 2, align: "center" },
        { title: "Công việc", width: 9 },
        { title: "Đợt", width: 5 },
        { title: "Thời hạn", width: 9 },
        { title: "Căn cứ", width: 4 },
      ],
      rows: applying.map((milestone, at) => [
        String(at + 1),
        milestone.label,
        milestone.rounds.map((round) => roundKindText[round]).join(", "),
        [limitText(milestone, terms), milestone.note && `Ghi chú: ${milestone.note}`]
          .filter(Boolean)
          .join("\n"),
        labelOf(milestone.clauseId, terms),
      ]),
    },
  ];
}
