import type { Clause } from "./clauses";
import type { AppliesTo, AwardConditionFound } from "./reading";
import { type Source, wordsOf } from "./source";
import { has, match, matchesIn, re } from "./text";

const forWhom = re`(?:đối với|riêng|áp dụng (?:đối )?với|với) (?<who>(?:các |những )?(?:cơ quan|đơn vị|sở|địa phương|cấp (?:tỉnh|sở|huyện|xã)|ubnd|uỷ ban nhân dân|doanh nghiệp|trường|huyện|xã|tổ chức|tập thể|cá nhân|phòng|lãnh đạo|người đứng đầu|chủ đầu tư|thôn|khu dân cư|khối|cụm|hộ|chi bộ)[^;:.()]{0,110}?)(?=\s?(?:;|:|\.|\)|\(|$)|,\s(?:chỉ số|tỷ lệ|phải|đạt|có|điểm|mức|được)|\s(?:phải|đạt|thì|có kết quả|tỷ lệ|được xếp|xếp loại|không có|cần))`;
const only =
  /^(?:các |những )?(?:tập thể|cá nhân|cơ quan, đơn vị|tổ chức, cá nhân|tập thể, cá nhân|cơ quan|đơn vị)(?:,? hộ gia đình)?$/u;

function subjectFrom(who: string | undefined, clause: Clause): AppliesTo | null {
  if (
    who &&
    /viên$|^(?:các |những )?(?:cá nhân|lãnh đạo|người|công chức|viên chức|đoàn viên|hội viên|giáo viên|giảng viên|doanh nhân|nhân dân|hộ(?! tịch))/u.test(
      who,
    )
  )
    return "individual";
  if (
    who &&
    /^(?:các |những )?(?:địa phương|cấp (?:huyện|xã)|ubnd|uỷ ban|huyện|xã|phường|thôn|ấp|bản|khu phố|tổ dân phố|thị trấn)/u.test(
      who,
    )
  )
    return "locality";
  if (who) return "collective";
  return clause.subject;
}

const asked =
  "(?=\\s(?:(?:được|phải|đạt|có|thuộc|đề nghị|tham gia|là|ủng hộ|đóng góp|huy động|hiến|giải quyết|hoàn thành|thực hiện|xử lý|vận động|lắp đặt|\\d{1,2} năm|dẫn đầu|tiêu biểu|kéo giảm|giảm|tăng|trực tiếp|vượt)(?![\\p{L}])|[\\p{L}]+ (?:[\\p{L}]+ ){0,7}(?:(?:từ|trên|tối thiểu|ít nhất) )?\\d))";
const actor = re`(?:^|[,;:(])\s?(?:các |và )?(?<firm>doanh nghiệp|hợp tác xã|(?:xã|phường|thị trấn|huyện|thôn|bản|sở)(?= phải))${asked}|(?:^|[\s,;:(])(?:các )?(?<who>tập thể|cá nhân|hộ gia đình|doanh nhân)${asked}|(?:^|[;:.(•+-]|(?:^|\s)(?:để|cho|nếu|khi|với))\s?(?:[\p{L}\d]{1,3}[.)] )?(?:các |những )?(?<body>(?:cơ quan|khoa|phòng|trường|tổ)(?:, (?:đơn vị|phòng|ban|khoa))*(?: chuyên môn| nghiệp vụ)?|đơn vị|(?:chi )?cục|điện lực|chủ đầu tư|nhà thầu|công ty|công đoàn cơ sở|trạm|trung tâm|(?:doanh nghiệp|doanh nhân|hợp tác xã|cá nhân|hộ gia đình)(?:,? (?:và )?(?:tổ chức|doanh nhân|cá nhân|hộ gia đình))*|chi bộ|chi đoàn|chi hội|(?:xã|phường|thị trấn|huyện|thành phố|thị xã|quận)(?:,? (?:và )?(?:xã|phường|thị trấn|huyện|thành phố|thị xã|quận))*|thôn|ấp|bản|khu phố|tổ dân phố|địa phương|hộ|công chức|viên chức|đoàn viên|hội viên|giáo viên|giảng viên)(?: nào)?${asked}`;

const opening = re`^[\s•+-]*(?:[\p{L}\d]{1,3}(?:\.\d{1,2})*[.)]\s)?(?:[^:;]{2,40}: )?(?:các |những )?(?<who>tập thể|cá nhân|(?:xã|phường|thị trấn|huyện|thôn|bản|ấp|khu phố)(?:, (?:xã|phường|thị trấn|huyện|thôn|bản|ấp|khu phố))*|doanh nghiệp|hợp tác xã|hộ gia đình|hộ|nhà thầu|chi cục|đội|khoa|trường|lớp|công chức|[\p{L} ]{2,30} viên)(?= [^;:.\d]{2,120}?(?:từ|trên|ít nhất|tối thiểu|\d))`;

/** "Cá nhân … phải có ít nhất 01 sáng kiến": who is to have it stands before the number. */
function actorBefore({ plain }: Source, clause: Clause, at: number): AppliesTo | null {
  const {
    who: told,
    body,
    firm,
  } = [...matchesIn(plain.key, actor, clause.sentence.from, at + 12)].at(-1)?.match.groups ?? {};
  const who = told ?? firm ?? body ?? match(opening, clause.key)?.groups?.who;
  // Under "1. Cấp xã:" a team that works is no other who is rewarded.
  if (clause.subject && !told && who && has(re`^(?:cơ quan|khoa|phòng|trường|tổ|đơn vị)(?![\p{L}])`, who))
    return null;
  return who ? subjectFrom(who, clause) : null;
}

type Limit = { who: string; from: number; to: number };

/** "đối với cơ quan thuộc đối tượng đánh giá DDCI …" limits what follows it, up to the next limit. */
const limitsOf = ({ plain }: Source, clause: Clause): Limit[] =>
  [...matchesIn(plain.key, forWhom, clause.from, clause.to)].map(({ match, start, end }) => {
    const who = match.groups?.who ?? "";
    const from = start + match[0].indexOf(who);
    return { who: wordsOf(plain, from, from + who.length), from: start, to: end };
  });

type Binding = Pick<AwardConditionFound, "scope" | "appliesTo">;

/** Whom the condition at a place of the clause binds: limited before it, right behind it, or by its subject. */
export function bindingOf(source: Source, clause: Clause): (at: number, to: number) => Binding {
  const limits = limitsOf(source, clause);
  return (at, to) => {
    const behind = limits.find(({ from }) => from >= to && from - to < 3);
    const limit = behind ?? limits.findLast(({ from }) => from <= at) ?? null;
    return {
      scope: limit && !only.test(limit.who.toLowerCase()) ? limit.who : null,
      appliesTo: limit
        ? subjectFrom(limit.who.toLowerCase(), clause)
        : (actorBefore(source, clause, at) ?? clause.subject),
    };
  };
}
