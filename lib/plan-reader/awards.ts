import { formOf, forms, isKnown, levelByName } from "./award-forms";
import { giverBefore, stopAt } from "./award-givers";
import { counts, moreCounts, numberBefore, proposed } from "./award-numbers";
import { openingQuota, quotaByKind, quotaIn } from "./award-quotas";
import { awardsInTables } from "./award-tables";
import type { Clause } from "./clauses";
import { bodyHead, isCentralCity, levelOf } from "./organisations";
import type { AwardFound } from "./reading";
import { found, type Source } from "./source";
import { firstIn, has, matchesIn, plainText, re } from "./text";

const of = re`^(?:\s?"[^"]{3,60}")?(?: hạng (?:nhất|nhì|ba))?(?:\s(?:cấp (?<at>tỉnh|huyện|xã|bộ|cơ sở|nhà nước))|\s(?:của\s|(?=(?:các )?(?:${bodyHead}|hiệu trưởng|giám đốc|thủ trưởng|trưởng ban|tổng giám đốc|tổng liên đoàn|tư lệnh|trung ương)(?![\p{L}]))))`;
const told = re`(?:có|là) \d{1,4} (?:tập thể|cá nhân|đơn vị)[^.;]{0,60}được (?:tặng|khen|trao)|toàn tỉnh có|đã (?:được )?(?:tặng|trao|nhận|khen)|(?<! sẽ [^.;]{0,90})được trao|vinh dự|nhận (?:bằng|giấy|cờ)|năm qua|^[\s"(]*(?:năm|tháng|quý)(?: học)? (?:trước|ngoái)|trao tặng bằng|vừa (?:tặng|trao)|đã có \d|dịp này(?![^.;]{0,60} sẽ )|được thủ tướng|từng được|^[\s"(]*năm \d{4},(?:(?! sẽ | phấn đấu)[^.]){0,160}? (?:có \d|đã )`;
const ofCity = re`(?:ubnd|uỷ ban nhân dân) (?:thành phố|tp\.?)(?: xem xét| xét)?\s*$`;

/** The name of a form as the law writes it; of a title of the campaign's own, as the text does. */
function typeAt({ plain }: Source, form: string, start: number, end: number): string {
  const own = form.startsWith("danh hiệu") && /"[^"]+"/u.exec(plain.text.slice(start, end));
  return own && formOf(form).toLowerCase() === own[0].slice(1, -1).toLowerCase() && !isKnown(form)
    ? own[0].slice(1, -1)
    : formOf(form);
}

function readClause(source: Source, clause: Clause, inCity: boolean): AwardFound[] {
  const levelFrom = (giver: string) => (inCity && has(ofCity, giver) ? "province" : levelOf(giver));
  const { plain } = source;
  const all = [...matchesIn(plain.key, forms, clause.from, clause.to)];
  return all.map(({ match, start, end }, index) => {
    const rest = firstIn(plain.key, of, end, clause.to);
    const names = rest && rest.start === end && !rest.match.groups?.at;
    const giverEnd = names ? stopAt(plain.key, rest.end, clause.to) : rest?.start === end ? rest.end : end;
    const giver = plain.key.slice(end, giverEnd);
    const next = all[index + 1];
    const limit = next ? counts(plain.key, end, next.start) : moreCounts(plain.key, clause);
    const begin = all.length > 1 ? counts(plain.key, all[index - 1]?.end ?? clause.from, start) : start;
    const quota =
      proposed(source, all[index - 1]?.end ?? clause.from, start) ??
      (all.length === 1 ? quotaByKind(source, end, clause.sentence.to) : null) ??
      quotaIn(source, all.length === 1 && !has(asksFor, clause.key) ? clause.from : begin, limit) ??
      numberBefore(source, clause, start, all[index - 1]?.start);
    const type = typeAt(source, match.groups?.type ?? "", start, end);
    return {
      type,
      level:
        levelByName(type) ??
        levelFrom(giver.trim()) ??
        levelFrom(giverBefore(source, clause, start)) ??
        (has(ofUnit, giver) ? "unit" : null),
      quotaCollective: quota?.quotaCollective ?? null,
      quotaIndividual: quota?.quotaIndividual ?? null,
      quotaText: quota?.quotaText ?? null,
      ...found(source, start, Math.max(giverEnd, end), quota ? 0.9 : 0.8),
    };
  });
}

/** "Mức thưởng: "Đơn vị dẫn đầu": 02 đơn vị": how many get a title of the campaign's own. */
function quotaOfTitle(source: Source, title: string): Quotas | null {
  const { key } = source.plain;
  const at = key.indexOf(`"${plainText(title).key}":`);
  if (at < 0) return null;
  const from = at + title.length + 3;
  const quota = openingQuota(source, from, Math.min(key.length, from + 60));
  return (
    quota && {
      quotaCollective: quota.quotaCollective,
      quotaIndividual: quota.quotaIndividual,
      quotaText: quota.quotaText,
    }
  );
}

const unit = re`^(?:bệnh viện|công ty|tổng công ty|trường|xí nghiệp|nhà máy|ngân hàng|học viện)`;

/** "Cờ thi đua của Công ty" */
const ofUnit = re`^ (?:của )?(?:(?:tổng )?giám đốc )?(?:bệnh viện|công ty|nhà trường|xí nghiệp|nhà máy)(?![\p{L}])`;

/** A clause that sets conditions counts what they ask for, not what is given. */
const asksFor = re`điều kiện|tiêu chuẩn|phải |đạt |thuộc (?:nhóm|tốp|top)`;
const numbersOf = re`khen thưởng (?:không quá |tối đa |cho )?\d{1,3} |(?:số lượng|cơ cấu)(?: [^.;:]{0,30})?(?:khen|thưởng|xét)|(?:dự kiến|sẽ)[^.;]{0,30}\d{1,3} (?:tập thể|cá nhân|đơn vị)[^.;]{0,60}được (?:khen|tặng)`;
/** "Số lượng: 05 sở, ngành; 20 cá nhân." is a sentence of its own behind the award. */
const numbersOnly = re`^\s*(?:tổng )?số lượng`;
const offers = re`khen thưởng|tặng|xét|đề nghị|hình thức|biểu dương|số lượng|cơ cấu|điều kiện|tiêu chuẩn|khen`;

type Quotas = Pick<AwardFound, "quotaCollective" | "quotaIndividual" | "quotaText">;

/** What a later mention adds: numbers that the earlier ones left open. */
function complete(award: AwardFound, { quotaCollective, quotaIndividual, quotaText }: Quotas) {
  const isOpen = award.quotaCollective === null && award.quotaIndividual === null;
  const adds =
    (award.quotaCollective === null && quotaCollective !== null) ||
    (award.quotaIndividual === null && quotaIndividual !== null);
  award.quotaCollective ??= quotaCollective;
  award.quotaIndividual ??= quotaIndividual;
  if (isOpen || adds) award.quotaText = [award.quotaText, quotaText].filter(Boolean).join("; ") || null;
}

const disagree = (one: Quotas, other: Quotas) =>
  (one.quotaCollective !== null && other.quotaCollective !== null) ||
  (one.quotaIndividual !== null && other.quotaIndividual !== null);
const inOne = (one: Clause, other: Clause) => one.sentence.from === other.sentence.from;

/** Whether the clause stands behind the award in its sentence, or in the list below it. */
const goesOnWith = (clause: Clause, before: Clause) =>
  inOne(clause, before) ||
  (clause.block === before.block && has(numbersOnly, clause.key)) ||
  clause.block.above.some(({ from }) => from === before.block.from);

/** The awards a campaign offers, each form and giver once, with the numbers it names. */
export function awards(source: Source, issuer: string): AwardFound[] {
  const all: AwardFound[] = [];
  let last: { award: AwardFound; clause: Clause } | null = null;
  const inCity =
    isCentralCity(`${plainText(issuer).key} ${source.plain.key.slice(0, 600)}`) ||
    has(re`(?:^| )quận `, plainText(issuer).key);
  for (const clause of source.clauses) {
    const sentence = source.plain.key.slice(clause.sentence.from, clause.sentence.to);
    const inPart = clause.topic === "awards" || clause.topic === "criteria";
    if (clause.topic === "results" || has(told, sentence) || !(inPart || has(offers, sentence))) continue;
    const read = readClause(source, clause, inCity);
    const quota =
      read.length === 0 && last && goesOnWith(clause, last.clause)
        ? openingQuota(source, clause.from, has(numbersOnly, clause.key) ? clause.sentence.to : clause.to)
        : null;
    if (quota && last) complete(last.award, quota);
    for (const award of read) {
      const same = all.find(
        (one) =>
          one.type === award.type &&
          (one.level === award.level ||
            // Two numbers in one sentence are of two givers, though the first is not named.
            ((award.level === null || one.level === null) &&
              !(one === last?.award && inOne(clause, last.clause) && disagree(one, award)))),
      );
      if (same) {
        same.level ??= award.level;
        complete(same, award);
      } else all.push(award);
      last = { award: same ?? award, clause };
    }
    if (read.length > 1) last = null;
  }
  for (const award of awardsInTables(source)) {
    const same = all.find(
      ({ type, level }) => type === award.type && (level ?? award.level) === (award.level ?? level),
    );
    if (same) complete(same, award);
    else all.push(award);
  }
  const own = levelOf(plainText(issuer).key);
  for (const award of all) {
    // Where nobody is named, the issuer gives what the law lets it give (Law 06/2022, art. 74 and 80).
    const may =
      award.type === "Bằng khen" || award.type === "Cờ thi đua"
        ? own === "province"
        : award.type === "Giấy khen" && own !== "province" && own !== "central";
    const isOwn = !isKnown(award.type.toLowerCase());
    if (isOwn && award.quotaText === null) complete(award, quotaOfTitle(source, award.type) ?? award);
    const level = own ?? (isOwn && has(unit, plainText(issuer).key) ? "unit" : null);
    if (award.level === null && (may || isOwn)) Object.assign(award, { level, confidence: 0.6 });
  }
  const open = all.filter((one) => one.quotaText === null);
  // "Số lượng khen thưởng: 10 tập thể, 15 cá nhân" names no form; it is that of the only one.
  if (all.length === 1 && open[0]) {
    const quota = source.clauses
      .filter(({ key, topic }) => topic === "awards" || (topic !== "results" && has(numbersOf, key)))
      .filter(({ key }) => !has(asksFor, key))
      .map(({ from, sentence }) => quotaIn(source, from, sentence.to))
      .find((one) => one !== null);
    if (quota) {
      const { quotaCollective, quotaIndividual, quotaText } = quota;
      Object.assign(open[0], { quotaCollective, quotaIndividual, quotaText });
    }
  }
  return all;
}
