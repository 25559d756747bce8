import type { Clause } from "./clauses";
import { isCentralCity, levelOf } from "./organisations";
import type { AwardFound } from "./reading";
import { found, type Source, wordsOf } from "./source";
import { firstIn, has, matchesIn, plainText, re } from "./text";

const forms = re`(?<type>bằng khen|giấy khen|cờ thi đua|cờ truyền thống|kỷ niệm chương|huân chương lao động|bằng lao động sáng tạo|thư khen|giấy chứng nhận|danh hiệu "?(?:tập thể lao động xuất sắc|chiến sĩ thi đua(?: cấp tỉnh| cơ sở| toàn quốc)?|tập thể lao động tiên tiến|lao động tiên tiến)"?)`;
const of = re`^(?:\s?"[^"]{3,60}")?(?:\s(?:cấp (?<at>tỉnh|huyện|xã|bộ|cơ sở|nhà nước))|\scủa\s)`;
const told = re`(?:có|là) \d{1,4} (?:tập thể|cá nhân|đơn vị)[^.;]{0,60}được (?:tặng|khen|trao)|toàn tỉnh có|đã (?:được )?(?:tặng|trao|nhận|khen)|được trao|vinh dự|nhận (?:bằng|giấy|cờ)|năm qua|trao tặng bằng|vừa (?:tặng|trao)|đã có \d|nhân dịp|dịp này|được thủ tướng|từng được`;
const number = String.raw`\d{1,4}\)?(?:\s?\([^)]{2,30}\))?`;
const collectives = re`(?<n>${number})\s(?:bằng khen |giấy khen |cờ |cờ thi đua )?(?:cho (?:các )?|đối với (?:các )?)?(?:tập thể|cơ quan|đơn vị|địa phương|xã|huyện|khu dân cư|thôn|phòng|khoa|chi bộ|chi đoàn|chi hội|lớp|ấp)|tập thể\s?(?:\(|:|là|không quá|tối đa|-)*\s?(?:không quá |tối đa |là )?(?<m>${number})(?!\s?%)\)?|(?<f>${number})\scờ thi đua`;
const individuals = re`(?<n>${number})\s(?:bằng khen |giấy khen )?(?:cho (?:các )?|đối với (?:các )?)?(?:cá nhân|cán bộ|hộ gia đình|người)|cá nhân\s?(?:\(|:|là|không quá|tối đa|-)*\s?(?:không quá |tối đa |là )?(?<m>${number})(?!\s?%)\)?`;
const share = re`(?:(?:không quá|tối đa|khoảng|nhiều nhất)\s)?\d{1,3}\s?%\s(?:trên )?(?:tổng )?số (?:lượng )?(?:tập thể|cá nhân|đơn vị|cơ quan|cán bộ|xã|huyện|hộ)[^.;,]{0,40}`;

const count = (written: string | undefined) =>
  written === undefined ? null : Number(/^\d+/u.exec(written)?.[0]);

type Quota = Pick<AwardFound, "quotaCollective" | "quotaIndividual" | "quotaText"> & {
  from: number;
  to: number;
};

function quotaIn({ plain }: Source, from: number, to: number): Quota | null {
  const one = firstIn(plain.key, collectives, from, to);
  const other = firstIn(plain.key, individuals, from, to);
  const part = firstIn(plain.key, share, from, to);
  const all = [one, other, part].filter((match) => match !== null);
  if (all.length === 0) return null;
  const begin = Math.min(...all.map(({ start }) => start));
  const end = Math.max(...all.map((match) => match.end));
  const numbers = (match: typeof one) =>
    count(match?.match.groups?.n ?? match?.match.groups?.m ?? match?.match.groups?.f);
  return {
    quotaCollective: numbers(one),
    quotaIndividual: numbers(other),
    quotaText: wordsOf(plain, begin, end),
    from: begin,
    to: end,
  };
}

const ofCity = re`(?:ubnd|uỷ ban nhân dân) (?:thành phố|tp\.?)(?: xem xét| xét)?\s*$`;

function readClause(source: Source, clause: Clause, inCity: boolean): AwardFound[] {
  const levelFrom = (giver: string) => (inCity && has(ofCity, giver) ? "province" : levelOf(giver));
  const { plain } = source;
  const all = [...matchesIn(plain.key, forms, clause.from, clause.to)];
  return all.map(({ match, start, end }, index) => {
    const rest = firstIn(plain.key, of, end, clause.to);
    const names = rest && rest.start === end && !rest.match.groups?.at;
    const giverEnd = names ? stopAt(plain.key, rest.end, clause.to) : rest?.start === end ? rest.end : end;
    const giver = plain.key.slice(end, giverEnd);
    const written = wordsOf(plain, start, start + (match.groups?.type ?? "").length);
    const limit = all[index + 1]?.start ?? clause.to;
    const quota =
      quotaIn(source, all.length === 1 ? clause.from : start, limit) ??
      before(source, clause, start, all[index - 1]?.start);
    const type = written.replace(/^danh hiệu\s?/iu, "").replace(/"/gu, "");
    return {
      type: type.charAt(0).toUpperCase() + type.slice(1).toLowerCase(),
      level: levelFrom(giver.trim()) ?? levelFrom(giverBefore(source, clause, start)),
      quotaCollective: quota?.quotaCollective ?? null,
      quotaIndividual: quota?.quotaIndividual ?? null,
      quotaText: quota?.quotaText ?? null,
      ...found(source, start, Math.max(giverEnd, end), quota ? 0.9 : 0.8),
    };
  });
}

const actor = re`(?:chủ tịch |giám đốc )?(?:ubnd|uỷ ban nhân dân|(?<![\p{L}])sở|thủ tướng|bộ trưởng|hiệu trưởng|trưởng ban|giám đốc (?:công an|bhxh|bảo hiểm|kho bạc|bệnh viện|trung tâm))(?![\p{L}])[^.;:,]{0,60}?(?=\s(?:sẽ |xem xét, |xét, )?(?:tặng|khen|xét|quyết định))`;

/** "Chủ tịch UBND huyện tặng Giấy khen": who gives stands before the form, the last named being the one. */
const giverBefore = ({ plain }: Source, clause: Clause, start: number): string =>
  [...matchesIn(plain.key, actor, Math.max(clause.from, start - 140), start)].at(-1)?.match[0] ?? "";

/** "10 Bằng khen", "02 Cờ thi đua": the number right before the form. */
function before(source: Source, clause: Clause, start: number, previous: number | undefined): Quota | null {
  const { plain } = source;
  const near = firstIn(
    plain.key,
    re`(?<n>\d{1,4})(?:\s?\([^)]{2,30}\))?\s$`,
    Math.max(previous ?? clause.from, start - 30),
    start,
  );
  if (!near || /cờ/u.test(plain.key.slice(start, start + 3)) === false) return null;
  return {
    quotaCollective: count(near.match.groups?.n),
    quotaIndividual: null,
    quotaText: wordsOf(plain, near.start, start + 12),
    from: near.start,
    to: start,
  };
}

const giverEnd = re`\s(?:cho|tặng|đối với|để|về|và (?:giấy|bằng|cờ)|phải|theo|kèm|nếu|trong|là|các tập|những|có|đã|được|khi|nếu|như)(?![\p{L}])|[,;:("]|\.(?:\s|$)|\/\.`;
export function stopAt(key: string, from: number, limit: number): number {
  const rest = key.slice(from, Math.min(limit, from + 90));
  const stop = firstIn(rest, giverEnd);
  return from + (stop ? stop.start : rest.trimEnd().length);
}

const numbersOf = re`(?:số lượng|cơ cấu)(?: [^.;:]{0,30})?(?:khen|thưởng|xét)`;
const offers = re`khen thưởng|tặng|xét|đề nghị|hình thức|biểu dương|số lượng|cơ cấu|điều kiện|tiêu chuẩn|khen`;

/** The awards a campaign offers, each form and giver once, with the numbers it names. */
export function awards(source: Source, issuer: string): AwardFound[] {
  const byForm = new Map<string, AwardFound>();
  const inCity = isCentralCity(`${plainText(issuer).key} ${source.plain.key.slice(0, 600)}`);
  for (const clause of source.clauses) {
    const sentence = source.plain.key.slice(clause.sentence.from, clause.sentence.to);
    const inPart = clause.topic === "awards" || clause.topic === "criteria";
    if (clause.topic === "results" || has(told, sentence) || !(inPart || has(offers, sentence))) continue;
    for (const award of readClause(source, clause, inCity)) {
      const same = [...byForm.values()].find(
        (one) =>
          one.type === award.type &&
          (one.level === award.level || award.level === null || one.level === null),
      );
      if (!same) byForm.set(`${award.type}|${award.level}|${award.start}`, award);
      else {
        same.level ??= award.level;
        const known = same.quotaCollective !== null || same.quotaIndividual !== null;
        if (!known)
          Object.assign(same, {
            quotaCollective: award.quotaCollective,
            quotaIndividual: award.quotaIndividual,
            quotaText: award.quotaText ?? same.quotaText,
          });
        else {
          same.quotaCollective ??= award.quotaCollective;
          same.quotaIndividual ??= award.quotaIndividual;
        }
      }
    }
  }
  const all = [...byForm.values()];
  const own = levelOf(plainText(issuer).key);
  for (const award of all) {
    // Where nobody is named, the issuer gives what the law lets it give (Law 06/2022, art. 74 and 80).
    const may =
      award.type === "Bằng khen" || award.type === "Cờ thi đua"
        ? own === "province"
        : award.type === "Giấy khen" && own !== "province" && own !== "central";
    if (award.level === null && may) Object.assign(award, { level: own, confidence: 0.6 });
  }
  const open = all.filter((one) => one.quotaText === null);
  // "Số lượng khen thưởng: 10 tập thể, 15 cá nhân" names no form; it is that of the only one.
  if (all.length === 1 && open[0]) {
    const quota = source.clauses
      .filter(({ key, topic }) => topic === "awards" || (topic !== "results" && has(numbersOf, key)))
      .map(({ from, to }) => quotaIn(source, from, to))
      .find((one) => one !== null);
    if (quota) {
      const { quotaCollective, quotaIndividual, quotaText } = quota;
      Object.assign(open[0], { quotaCollective, quotaIndividual, quotaText });
    }
  }
  return all;
}
