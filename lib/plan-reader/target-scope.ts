import type { Clause } from "./clauses";
import { datesIn } from "./dates";
import type { AppliesTo } from "./reading";
import type { Source } from "./source";
import { firstIn, has, match, re } from "./text";

const whoCounts: [AppliesTo, RegExp][] = [
  [
    "locality",
    re`^(?:số |các |tổng số )?(?:ubnd|uỷ ban nhân dân|xã|phường|thị trấn|huyện|thôn|ấp|khu dân cư|địa phương|khu phố|bản|tổ dân phố)(?![\p{L}])`,
  ],
  [
    "collective",
    re`^(?:số |các |tổng số )?(?:cơ quan|đơn vị|sở|ban|phòng|trường|tập thể|doanh nghiệp|chi bộ|tổ chức)(?![\p{L}])`,
  ],
  [
    "individual",
    re`^(?:số |các |tổng số )?(?:cá nhân|cán bộ|công chức|viên chức|đảng viên|giáo viên|học sinh|đoàn viên|hội viên|người lao động)(?![\p{L}])`,
  ],
];
const eachOf = re`(?:mỗi|từng|^[^,:]{0,40}các)\s(?<who>cơ quan|đơn vị|tập thể|phòng|xã(?! đội| đoàn| hội)|huyện(?! đoàn| uỷ)|địa phương|cá nhân|cán bộ|công chức|thôn)(?![\p{L}])`;
const others =
  "chi bộ|chi đoàn|chi hội|trường|doanh nghiệp|ấp|bản|khu dân cư|tổ dân phố|viên chức|đoàn viên|hội viên|đảng viên|giáo viên|học sinh|người lao động|chiến sĩ|quân nhân";
/** "mỗi xã có …, mỗi công chức có …": whom a number binds stands before it. */
const eachBefore = re`(?:mỗi|từng)\s(?<who>cơ quan|đơn vị|tập thể|phòng|xã(?! đội| đoàn| hội)|phường|huyện(?! đoàn| uỷ)|địa phương|cá nhân|cán bộ|công chức|thôn|${others})(?![\p{L}])`;
const opensEach = re`^[\s"(•+-]*(?:[\p{L}\d]{1,3}(?:\.\d{1,2}){0,2}[.)-]\s)?(?:[^:.;]{3,60}:\s)?(?:(?:hằng|hàng|mỗi) (?:năm|quý|tháng),? )?(?:mỗi|từng)\s(?<who>cơ quan|đơn vị|tập thể|phòng|khoa|lớp|sở|cơ sở|chi bộ|chi đoàn|chi hội|trường|doanh nghiệp|tổ|công đoàn|huyện đoàn|xã đoàn|xã|phường|thị trấn|huyện(?! đoàn| uỷ)|thôn|ấp|bản|khu phố|khu dân cư|tổ dân phố|địa phương|cá nhân|cán bộ|công chức|viên chức|đoàn viên|hội viên|đảng viên|giáo viên)(?![\p{L}])(?! có khả)`;

const eachBody = re`^[\s"(•+-]*(?:[\p{L}\d]{1,3}(?:\.\d{1,2}){0,2}[.)-]\s)?mỗi (?:viện|trung tâm|tổ|bệnh viện|ban|hội|đoàn|chi cục|công ty)(?![\p{L}])`;

/** Whom a target binds: the label above it, else what it counts, else "mỗi đơn vị". */
export function appliesTo(clause: Clause, indicatorKey: string, at = clause.to): AppliesTo | null {
  if (clause.subject) return clause.subject;
  const each = match(opensEach, clause.key)?.groups?.who;
  const before = Math.max(0, at - clause.from);
  const nearest = [...clause.key.slice(Math.max(0, before - 200), before).matchAll(eachBefore)].at(-1)?.groups
    ?.who;
  if (each) return whoIs(nearest ?? each);
  const measured = whoCounts.find(([, pattern]) => has(pattern, indicatorKey))?.[0];
  if (measured) return measured;
  if (has(eachBody, clause.key)) return "collective";
  const who = nearest ?? firstIn(clause.key, eachOf)?.match.groups?.who;
  return who ? whoIs(who) : null;
}

function whoIs(who: string): AppliesTo {
  if (/đoàn$/u.test(who) && !/viên/u.test(who)) return "collective";
  if (/^(?:xã|phường|thị trấn|huyện|thôn|ấp|bản|khu|địa|tổ dân)/u.test(who)) return "locality";
  return /^(?:cá nhân|cán|công chức|viên chức|đoàn viên|hội viên|đảng viên|giáo viên|học sinh|người|chiến sĩ|quân nhân)/u.test(
    who,
  )
    ? "individual"
    : "collective";
}

const until = re`(?:đến|trước|trong|vào|hết|cuối|chậm nhất|năm)\s?(?:khi )?(?:hết |cuối )?(?:ngày |tháng |quý |năm )?$`;

/** The day, month or year by which the clause wants it. */
export function deadlineOf(
  { plain }: Source,
  clause: Clause,
  amount: { to: number; phrase: { from: number } },
): string | null {
  // "60% vào năm 2024 và 80% vào năm 2025": each number has the year that stands at it.
  const behind = match(yearBehind, plain.key.slice(amount.to, Math.min(clause.to, amount.to + 50)));
  const ahead = match(
    yearAhead,
    plain.key.slice(Math.max(clause.from, amount.phrase.from - 60), amount.phrase.from),
  );
  const isAside =
    behind !== null && has(toldAside, plain.key.slice(amount.to, Math.min(clause.to, amount.to + 50)));
  const year = (isAside ? null : behind?.groups?.y) ?? ahead?.groups?.y;
  if (year) return year;
  for (const date of datesIn(plain.key, clause.from, clause.to)) {
    if (!/^\d{4}/u.test(date.value)) continue;
    const before = plain.key.slice(Math.max(clause.from, date.from - 24), date.from);
    // "đạt 7,5 tỷ USD (năm 2024 đạt 6,8 tỷ USD)": what was, in brackets beside it.
    const open = plain.key.slice(clause.from, date.from).lastIndexOf("(");
    const aside = open < 0 ? "" : (plain.key.slice(clause.from + open, clause.to).split(")")[0] ?? "");
    if (date.from < clause.from + open + aside.length && has(toldAside, aside)) continue;
    const compared = has(
      re`so với[^,;]{0,24}$|số[^,;]{0,24}$|thực hiện[^,;]{0,14}$|giai đoạn[^,;]{0,12}$`,
      before,
    );
    if (compared) continue;
    if (has(until, before) || /^năm /u.test(plain.key.slice(date.from, date.to))) return date.value;
  }
  // "Đến năm 2025, có 70% huyện …; 60% xã …": what a sentence opens with dates all its parts.
  const opening = firstIn(plain.key, opensWithTime, clause.sentence.from, clause.from);
  const day = opening && datesIn(plain.key, opening.start, opening.end)[0];
  if (day) return day.value;
  // "1. Năm 2025", "Phấn đấu đến năm 2025 đạt các chỉ tiêu sau:" above a list dates what it holds.
  for (const { from, to } of [...clause.block.above].reverse()) {
    const above = firstIn(plain.key, yearLabel, from, to) ?? firstIn(plain.key, yearOfAims, from, to);
    if (above?.match.groups?.y) return above.match.groups.y;
  }
  return null;
}

const toldAside = re`^ ?\((?:riêng )?năm \d{4}[^)]{0,40} (?:đạt|là|có|còn|giảm|tăng) [^)]{0,10}\d`;
const yearBehind = re`^(?: trở lên| trở xuống)? \(?(?:(?:vào|đến|trong) (?:cuối |hết )?|(?<=\())năm (?<y>\d{4})(?![\d-])`;
const yearAhead = re`(?:^|[\s,;])(?:(?:đến|vào|trong) (?:cuối |hết )?)?năm (?<y>\d{4}),? (?:phấn đấu )?(?:đạt|là|có|còn|giảm|tăng|nâng lên)?\s?$`;

const opensWithTime = re`^[\s•+-]*(?:[a-hđ\d]{1,2}[.)-]\s)?(?:[^;\d]{0,60}(?:đến|trong|vào) (?:cuối |hết )*(?:năm \d{4}|(?:ngày )?\d{1,2}\/\d{1,2}\/\d{4})[,:]|năm \d{4}:)`;
const yearLabel = re`^(?:[\p{L}\d.]{1,4}[.)/]\s|[-+•]\s)?(?:(?:chỉ tiêu|mục tiêu|chi tieu|muc tieu)[^.;:]{0,40}?\s)?(?:đến |trong |hết |cuối |den |het |cuoi )*n[ăa]m (?<y>\d{4})\s?:?$`;
const yearOfAims = re`^(?=[^:]*(?:chỉ tiêu|mục tiêu|phấn đấu))(?:[\p{L}\d.]{1,4}[.)/]\s|[-+•]\s)?(?:[^.;:\d]{2,80}\s)?(?:đến|vào|trong) (?:cuối |hết )*năm (?<y>\d{4})(?:,? [^.;:\d]{2,80})?\s?:?$`;
