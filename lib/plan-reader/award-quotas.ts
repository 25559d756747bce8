import type { AwardFound } from "./reading";
import { type Source, wordsOf } from "./source";
import { firstIn, has, matchesIn, re } from "./text";

/** How many are awarded; both numbers are null where the text gives a share. "mỗi huyện 01 tập thể" says in its text that it is for each. */
export type Quota = Pick<AwardFound, "quotaCollective" | "quotaIndividual" | "quotaText"> & {
  from: number;
  to: number;
};

// Not the beginning of a sum of money, of a share, or of years.
const number = String.raw`(?<!\d)\d{1,4}(?!\d|[.,]\d|\s?(?:%|triệu|nghìn|ngàn|đồng(?! chí)|lần|năm|tháng|ngày|điểm|tiêu chí|sáng kiến|đ\/))\)?(?:\s?\([^)]{2,30}\))?`;
/** "từ 05 đến 10 tập thể": at most the second. */
const range = String.raw`(?:(?:từ )?\d{1,3}\s?(?:đến|-)\s?)?`;
const joiner =
  "(?:bằng khen |giấy khen |cờ |cờ thi đua )?(?:cho (?:các )?|đối với (?:các )?|tặng (?:cho )?)?";
const limits = String.raw`\s?(?:\(|:|là|không quá|tối đa|-)*\s?(?:không quá |tối đa |là |từ \d{1,3} (?:đến|-) )?`;
const counted =
  "(?<!(?<!\\d )từ |trên |hơn |vận động |vận động được |giúp |giúp đỡ |giúp được |thu hút |nhóm |tốp |top |(?<!dự kiến |sẽ )có |có đến |ít nhất |tối thiểu |trong số |(?:\\d|nhất|nhì|ba|đầu) trong )";
const groups =
  "tập thể|(?:tiểu|trung|đại|phân|liên) đội(?! trưởng)|tiểu đoàn|đồn|hạt|điện lực|phân xưởng|xí nghiệp|bệnh viện|cơ quan|đơn vị|địa phương|xã|phường|thị trấn|huyện|tỉnh|sở|khu dân cư|khu phố|thôn|ấp|bản|tổ|đội|phòng|khoa|chi bộ|chi đoàn|chi hội|lớp|trạm|trung tâm|dòng họ|chi cục|trường|doanh nghiệp|hợp tác xã|cơ sở|công đoàn|nghiệp đoàn|câu lạc bộ|tổ chức";
const people =
  "cá nhân|cán bộ|công chức|viên chức|giảng viên|người|đồng chí|đ\\/c|giáo viên|học sinh|sinh viên|chiến sĩ|đoàn viên|hội viên|công nhân|nông dân|phụ nữ|thanh niên|quân nhân|nhà giáo|doanh nhân|nghệ nhân";
const peopleOnly = re`^(?:các )?(?:${people})(?![\p{L}])`;
const collectives = re`${counted}${range}(?<n>${number})\s${joiner}(?:${groups})(?![\p{L}])|(?<![\p{L}])tập thể${limits}(?<m>${number})|(?<f>${number})\scờ(?: thi đua|(?=\)|[,;.:]|$))`;
const individuals = re`${counted}${range}(?<n>${number})\s${joiner}(?:${people})(?![\p{L}])|(?<![\p{L}])cá nhân${limits}(?<m>${number})`;
const share = re`(?<!(?:từ|trên|ít nhất|tối thiểu) )(?:(?:không quá|tối đa|khoảng|nhiều nhất)\s)?(?<!\d)\d{1,3}\s?%\s(?:trên )?(?:tổng )?số (?:lượng )?(?:tập thể|cá nhân|đơn vị|cơ quan|cán bộ|xã|huyện|hộ)[^.;,]{0,40}`;
const households = re`${counted}${range}(?<n>${number})\s${joiner}(?:hộ gia đình|gia đình|hộ)(?![\p{L}])`;
const perBody = re`(?<![\p{L}])(?:mỗi|từng)\s(?!năm|đợt|kỳ|lần|giai đoạn)[^.;:\d]{2,60}(?:không quá |tối đa |\d{1,2} (?:bằng khen|giấy khen|cờ)[^.;:\d]{0,20}|từ \d{1,3} (?:đến|-) |từ )?$`;
const inList = re`^[^\d.;:()]{0,40}?(?:,|;| và)\s(?:[^\d.;:()]{2,40}:\s)?(?:\d{1,3} (?:${people})[^\d.;:()]{0,20}(?:,|;| và) )?$`;
const parted = re`trong đó|gồm|tổng kết|sơ kết|giai đoạn|hằng năm|hàng năm|mỗi|kèm`;

type Match = NonNullable<ReturnType<typeof firstIn>>;
const count = ({ match: { groups: found } }: Match) =>
  Number(/^\d+/u.exec(found?.n ?? found?.m ?? found?.f ?? "")?.[0]);

/** "02 xã, 03 thôn": what one list counts is one sum; a part of it, or another round's number, is not added. */
function listed(key: string, pattern: RegExp, from: number, to: number) {
  const [first, ...later] = matchesIn(key, pattern, from, to);
  if (!first) return null;
  let [sum, end] = [count(first), first.end];
  for (const next of later) {
    const between = key.slice(end, next.start);
    if (!has(inList, between) || has(parted, between)) break;
    sum += count(next);
    end = next.end;
  }
  return { sum, start: first.start, end };
}

/** What `from`…`to` says about how many are awarded, or null. */
export function quotaIn({ plain }: Source, from: number, to: number): Quota | null {
  const one = listed(plain.key, collectives, from, to);
  // The law names "cá nhân, hộ gia đình" together (Law 06/2022, art. 74); where people are counted, households are apart.
  const other = listed(plain.key, individuals, from, to) ?? listed(plain.key, households, from, to);
  const part = firstIn(plain.key, share, from, to);
  const all = [one, other, part].filter((match) => match !== null);
  if (all.length === 0) return null;
  const begin = Math.min(...all.map(({ start }) => start));
  const end = Math.max(...all.map((match) => match.end));
  const each = firstIn(plain.key, perBody, Math.max(from, begin - 90), begin);
  const start = each?.start ?? begin;
  return {
    quotaCollective: one?.sum ?? null,
    quotaIndividual: other?.sum ?? null,
    quotaText: wordsOf(plain, start, end),
    from: start,
    to: end,
  };
}

const byKind = re`(?:^|[:;,•]|- )\s?(?<who>[\p{L}][^:;.\d]{1,40}):\s?(?<n>${number})(?=\s?(?:[;.,]|$))`;

/** "sở, ban, ngành: 05; UBND cấp xã: 08; cá nhân: 15": each kind with its number. */
export function quotaByKind({ plain }: Source, from: number, to: number): Quota | null {
  const pairs = [...matchesIn(plain.key, byKind, from, to)];
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || pairs.length < 2) return null;
  const sum = (ofPeople: boolean) => {
    const kind = pairs.filter(({ match }) => has(peopleOnly, match.groups?.who ?? "") === ofPeople);
    return kind.length === 0 ? null : kind.reduce((total, pair) => total + count(pair), 0);
  };
  const begin = first.start + first.match[0].indexOf(first.match.groups?.who ?? "");
  return {
    quotaCollective: sum(false),
    quotaIndividual: sum(true),
    quotaText: wordsOf(plain, begin, last.end),
    from: begin,
    to: last.end,
  };
}

const opensQuota = re`^[\s•+-]*(?:[\p{L}\d]{1,3}(?:\.\d{1,2})*[.)]\s)?(?:(?:(?:về )?(?:số lượng|cơ cấu)(?: khen thưởng| khen| xét)?|khen thưởng|khen|xét tặng|tặng|xét|không quá|tối đa|và|cho|đối với|từ|(?:hằng|hàng) (?:năm|quý|tháng)|[:,])\s?)*$`;

/** The quota a clause opens with ("- Tập thể: 05", "cá nhân không quá 60 đồng chí"); null where it tells something else first. */
export function openingQuota(source: Source, from: number, to: number): Quota | null {
  const quota = quotaIn(source, from, to);
  return quota && has(opensQuota, source.plain.key.slice(from, quota.from)) ? quota : null;
}
