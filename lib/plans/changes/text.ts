import { daysBetween, noHolidays, resolveDeadline } from "@/lib/calendar";
import { combinationText } from "@/lib/scoring/text";
import { formatDate } from "@/lib/vietnamese";
import { walk } from "../conditions";
import type { AwardTier, Milestone, PlanIndicator, PlanTerms } from "../terms";
import {
  againText,
  awardLevelText,
  awardText,
  baselineText,
  conditionText,
  formText,
  inheritedPartText,
  quotaText,
  registrationModeText,
  relationText,
  reportingText,
  roundKindText,
  scopeText,
  subjectKindText,
  targetText,
  termsPartText,
  unitKindName,
} from "../text";
import { listDifferences, type PlanDifference, sameJson } from "./lists";
import { conditionStrictness, type Strictness, targetStrictness } from "./strictness";

export const strictnessText: Record<NonNullable<Strictness>, string> = {
  tighter: "chặt hơn",
  looser: "nới hơn",
};

const longest = 90;
const short = (text: string) =>
  text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(" ", longest))} …`;
const quoted = (text: string) => `“${short(text)}”`;
const because = (strictness: Strictness) => (strictness ? ` (${strictnessText[strictness]})` : "");

const tracked = "chỉ theo dõi, không đặt ngưỡng";
const sayTarget = (indicator: PlanIndicator) => targetText(indicator) ?? tracked;

function indicatorSentence(before: PlanIndicator, after: PlanIndicator) {
  const strictness = targetStrictness(before.target, after.target);
  const target = [sayTarget(before), sayTarget(after)];
  const definition = [
    before.name !== after.name && "tên",
    before.numerator !== after.numerator && "tử số",
    before.denominator !== after.denominator && "mẫu số",
    baselineText(before) !== baselineText(after) && "kỳ gốc",
    before.combine !== after.combine && "cách cộng các kỳ",
    before.evidence !== after.evidence && "tài liệu kiểm chứng",
    !sameJson(before.appliesWhen, after.appliesWhen) && "đơn vị áp dụng",
  ].filter(Boolean);
  const sentences = [
    target[0] !== target[1] &&
      `Ngưỡng của chỉ tiêu ${quoted(after.name)} đổi từ “${target[0]}” thành “${target[1]}”${because(strictness)}.`,
    definition.length > 0 && `Chỉ tiêu ${quoted(after.name)} sửa ${definition.join(", ")}.`,
  ].filter(Boolean);
  return { sentence: sentences.join(" ") || `Chỉ tiêu ${quoted(after.name)} được sửa.`, strictness };
}

const sayIndicator = (indicator: PlanIndicator) =>
  [
    `${indicator.name}: ${sayTarget(indicator)}`,
    indicator.numerator && `Tử số: ${indicator.numerator}`,
    indicator.denominator && `Mẫu số: ${indicator.denominator}`,
    baselineText(indicator),
    combinationText[indicator.combine],
  ]
    .filter(Boolean)
    .join(". ");

type Named = Pick<PlanTerms, "indicators" | "tiers">;

/** The conditions that came, went and changed, leaf by leaf, where the tree is otherwise the same. */
function tierSentence(before: AwardTier, after: AwardTier, [old, now]: [Named, Named]) {
  const strictness = conditionStrictness(before.condition, after.condition);
  const leaves = (tier: AwardTier) =>
    walk(tier.condition).filter(({ kind }) => !["all", "any", "at-least", "not"].includes(kind));
  const [was, is] = [leaves(before), leaves(after)];
  const said = is.flatMap((leaf) => {
    const same = was.find(({ id }) => id === leaf.id);
    const words = conditionText(leaf, now);
    if (!same) return [`thêm “${words}”`];
    const earlier = conditionText(same, old);
    return earlier === words ? [] : [`“${earlier}” đổi thành “${words}”`];
  });
  const gone = was.filter(({ id }) => !is.some((leaf) => leaf.id === id));
  said.push(...gone.map((leaf) => `bỏ “${conditionText(leaf, old)}”`));
  const changed = !sameJson(before.condition, after.condition);
  const quota = quotaText(before.quota) !== quotaText(after.quota);
  const sentences = [
    changed &&
      `Điều kiện xét ${quoted(after.name)}: ${said.length > 0 ? said.join("; ") : "cách kết hợp các điều kiện thay đổi"}${because(strictness)}.`,
    againText(before) !== againText(after) &&
      `Khen lại cùng hình thức ở ${quoted(after.name)} đổi từ ${againText(before) ?? "không quy định"} thành ${againText(after) ?? "không quy định"}.`,
    quota &&
      `Số lượng của ${quoted(after.name)} đổi từ ${quotaText(before.quota)} thành ${quotaText(after.quota)}.`,
  ].filter(Boolean);
  return { sentence: sentences.join(" ") || `Mức khen thưởng ${quoted(after.name)} được sửa.`, strictness };
}

const sayTier = (tier: AwardTier, terms: Named) =>
  [
    tier.name,
    `${subjectKindText[tier.subject]}, ${tier.rounds.map((round) => roundKindText[round].toLocaleLowerCase("vi")).join(", ")}`,
    `${awardText[tier.award.code]}, ${awardLevelText[tier.award.level].toLocaleLowerCase("vi")}`,
    conditionText(tier.condition, terms),
    `Số lượng: ${quotaText(tier.quota)}`,
    ...(againText(tier) ? [`Khen lại cùng hình thức ${againText(tier)}`] : []),
  ].join(". ");

const lastDay = ({ rule }: Milestone) =>
  resolveDeadline(rule, { events: {}, holidays: noHolidays }).lastDay ?? null;

function milestoneSentence(before: Milestone, after: Milestone) {
  if (before.applies !== after.applies)
    return {
      sentence: `Mốc ${quoted(after.label)} ${after.applies ? "được áp dụng" : "không còn áp dụng"}.`,
    };
  if (!before.yearly !== !after.yearly)
    return {
      sentence: `Mốc ${quoted(after.label)} ${after.yearly ? "lặp lại hằng năm" : "không còn lặp lại hằng năm"}.`,
    };
  if (sameJson(before.rule, after.rule)) return { sentence: `Mốc ${quoted(after.label)} được sửa.` };
  const [was, is] = [lastDay(before), lastDay(after)];
  const days = was && is ? daysBetween(was, is) : 0;
  const moved = days === 0 ? "" : days > 0 ? ` (lùi ${days} ngày)` : ` (sớm hơn ${-days} ngày)`;
  return {
    sentence: `Hạn ${quoted(after.label)} đổi từ “${before.phrase}” thành “${after.phrase}”${moved}.`,
  };
}

const sayMilestone = ({ label, phrase, applies }: Milestone) =>
  `${label}: ${phrase}${applies ? "" : " (không áp dụng)"}`;

const sayReference = ({ relation, title, number, issuedOn, issuer }: PlanTerms["references"][number]) =>
  [
    `${relationText[relation]}: ${title}`,
    number && `số ${number}`,
    issuedOn && `ngày ${formatDate(issuedOn)}`,
    issuer && `của ${issuer}`,
  ]
    .filter(Boolean)
    .join(" ");

const sayTask = ({ text, owner, startsOn, dueOn }: PlanTerms["tasks"][number]) =>
  [
    text,
    owner && `Đơn vị thực hiện: ${owner}`,
    startsOn && `Từ ${formatDate(startsOn)}`,
    dueOn && `Hạn ${formatDate(dueOn)}`,
  ]
    .filter(Boolean)
    .join(". ");

/** Two lists of entries that are only words. */
function worded<T extends { id: string; clauseId?: string | undefined }>(
  part: keyof PlanTerms,
  pair: readonly [readonly T[], readonly T[]],
  noun: string,
  [title, say]: [(entry: T) => string, (entry: T) => string],
) {
  return listDifferences(part, pair, {
    name: (entry) => `${noun} ${quoted(title(entry))}`,
    say,
    changed: (_, after) => ({ sentence: `Sửa ${noun} ${quoted(title(after))}.` }),
  });
}

const wholeParts = {
  header: (terms) => {
    const { number, issuedOn, issuer, title, signerTitle, signerName } = terms.header;
    return [
      title,
      issuer,
      number && `Số ${number}`,
      issuedOn && `ngày ${formatDate(issuedOn)}`,
      signerTitle,
      signerName,
    ];
  },
  form: ({ form }) => [formText[form]],
  scope: ({ scope }) => [scopeText[scope]],
  slogan: ({ slogan }) => [slogan],
  theme: ({ theme }) => [theme],
  period: ({ period: { from, through } }) => [`từ ${formatDate(from)} đến ${formatDate(through)}`],
  registration: ({ registration: form }) =>
    form
      ? [
          `Nơi nhận: ${form.recipient}`,
          `Cá nhân: ${registrationModeText[form.individuals].toLocaleLowerCase("vi")}`,
          form.required ? "Bắt buộc đăng ký mới được xét" : "Không bắt buộc đăng ký",
          ...form.pledges.map(({ text }) => text),
        ]
      : [],
  reporting: ({ reporting }) => [reporting ? reportingText(reporting) : null],
  dossierRecipient: ({ dossierRecipient }) => [dossierRecipient],
  recipients: ({ recipients }) => recipients,
  cascade: ({ cascade }) => [
    cascade && "Đơn vị phải ban hành kế hoạch riêng",
    ...(cascade?.unitKinds ?? []).map(unitKindName),
    cascade?.due ? `Hạn: ${cascade.due.phrase}` : null,
  ],
  inherits: ({ inherits }) => inherits.map((part) => inheritedPartText[part]),
} satisfies Partial<Record<keyof PlanTerms, (terms: PlanTerms) => (string | null | false)[]>>;

const paper = ({ header: { number, issuedOn } }: PlanTerms) =>
  [number ? `số ${number}` : "chưa có số", issuedOn && `ngày ${formatDate(issuedOn)}`]
    .filter(Boolean)
    .join(" ");

/** Number and day are another's in every version; that alone is said shortly. */
function issueSentence(before: PlanTerms, after: PlanTerms): string | null {
  const issue = { number: null, issuedOn: null };
  const isOnlyIssue = sameJson({ ...before.header, ...issue }, { ...after.header, ...issue });
  return isOnlyIssue ? `Văn bản mới: ${paper(after)} (trước: ${paper(before)}).` : null;
}

function wholeDifferences(before: PlanTerms, after: PlanTerms): PlanDifference[] {
  return (Object.keys(wholeParts) as (keyof typeof wholeParts)[]).flatMap((part): PlanDifference[] => {
    if (sameJson(before[part], after[part])) return [];
    const say = (terms: PlanTerms) => wholeParts[part](terms).filter(Boolean).join(". ") || null;
    const [was, is] = [say(before), say(after)];
    const issue = part === "header" ? issueSentence(before, after) : null;
    if (issue)
      return [
        { part, key: part, kind: "changed", sentence: issue, before: was, after: is, strictness: null },
      ];
    const name = termsPartText[part];
    const isShort = was && is && was.length + is.length < 2 * longest;
    const sentence = isShort ? `${name} đổi từ “${was}” thành “${is}”.` : `${name} thay đổi.`;
    return [{ part, key: part, kind: "changed", sentence, before: was, after: is, strictness: null }];
  });
}

/**
 * What changed between two versions as sentences a reader without the form understands, each with the
 * words before and after; the official wording itself is compared apart, clause by clause.
 */
export function planDifferences(before: PlanTerms, after: PlanTerms): PlanDifference[] {
  const named: [Named, Named] = [before, after];
  const text = <T extends { text: string }>({ text: words }: T) => words;
  const found = [
    ...wholeDifferences(before, after),
    ...worded("contents", [before.contents, after.contents], "nội dung thi đua", [text, text]),
    ...worded("commitments", [before.commitments, after.commitments], "cam kết", [
      ({ name }) => name,
      ({ name, items }) => `${name}: ${items.map(text).join("; ")}`,
    ]),
    ...worded("audiences", [before.audiences, after.audiences], "đối tượng", [
      ({ description }) => description,
      ({ kind, description }) => `${subjectKindText[kind]}: ${description}`,
    ]),
    ...listDifferences("indicators", [before.indicators, after.indicators], {
      name: (one) => `chỉ tiêu ${quoted(one.name)} (${sayTarget(one)})`,
      say: sayIndicator,
      changed: indicatorSentence,
    }),
    ...listDifferences("tiers", [before.tiers, after.tiers], {
      name: ({ name }) => `mức khen thưởng ${quoted(name)}`,
      say: (tier, side) => sayTier(tier, side === "before" ? before : after),
      changed: (old, now) => tierSentence(old, now, named),
    }),
    ...listDifferences("milestones", [before.milestones, after.milestones], {
      name: ({ label, phrase }) => `mốc ${quoted(label)} (${phrase})`,
      say: sayMilestone,
      changed: milestoneSentence,
    }),
    ...worded("dossier", [before.dossier, after.dossier], "thành phần hồ sơ", [
      ({ name }) => name,
      ({ name, copies }) => `${name} (${String(copies).padStart(2, "0")} bản)`,
    ]),
    ...worded("tasks", [before.tasks, after.tasks], "nhiệm vụ", [text, sayTask]),
    ...worded("references", [before.references, after.references], "văn bản được dẫn", [
      ({ title, number }) => [title, number].filter(Boolean).join(" số "),
      sayReference,
    ]),
  ];
  const order = Object.keys(termsPartText);
  return found.sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part));
}
