import { completed } from "./completed";
import { datesIn } from "./dates";
import { isFirm } from "./heading";
import type { Identity } from "./identity";
import { letterhead } from "./letterhead";
import { sentenceCase } from "./names";
import type { Scalar } from "./reading";
import { bodyEnd } from "./references";
import { type Source, scalar, trimmed, wordsOf } from "./source";
import { firstIn, has, match, plainText, re } from "./text";

export function documentNumber(source: Source, { own }: Identity): Scalar | null {
  if (!own?.number || !own.numberAt) return null;
  return scalar(source, own.number, own.numberAt.from, own.numberAt.to, 0.95);
}

const placeAndDay = re`(?<![\p{L}\d])ngày\s?(?:\d{1,2}|[.…_]{0,6})\s?tháng\s?(?:\d{1,2}|[.…_]{1,6})\s?,?\s?năm\s?\d{4}|, ngày\s\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]{1,2}\s?\d{4}`;
/** "Bạc Liêu, ngày 12 tháng 9 năm 2022" as a line of its own, below the title. */
const dayLine = re`^[\p{L} .-]{3,30}, ngày \d{1,2}(?: tháng |[/.-])\d{1,2}(?: năm |[/.-])\d{4}$`;
const blankDay = re`ngày\s?[.…_]{0,6}\s?tháng\s?(?<m>\d{1,2})\s?,?\s?năm\s?(?<y>\d{4})`;

/** The day the document was issued: from its head, or from beside its number; never the page's own date. */
export function issueDate(source: Source, { heading, own, act: issuing }: Identity): Scalar | null {
  const { plain, blocks } = source;
  if (heading) {
    // In a letter the day may stand below its subject.
    const limit =
      heading.kind === "công văn"
        ? (blocks[heading.index + 3]?.from ?? heading.block.to)
        : heading.block.from;
    for (const block of blocks.filter(
      ({ from, to, zone }) => zone !== "page" && (from < limit || to <= heading.block.from),
    )) {
      const at = firstIn(plain.key, placeAndDay, block.from, block.to);
      if (!at) continue;
      const day = datesIn(plain.key, at.start, at.end, false)[0];
      const open = firstIn(plain.key, blankDay, at.start, at.end)?.match.groups;
      if (open?.y)
        return scalar(source, `${open.y}-${(open.m ?? "").padStart(2, "0")}`, at.start, at.end, 0.7);
      if (day) return scalar(source, day.value, day.from, day.to, 0.95);
    }
    if (own?.date) return scalar(source, own.date.value, own.date.from, own.date.to, 0.85);
    for (const { from, to } of blocks.slice(heading.index + 1, heading.index + 5)) {
      const line = firstIn(plain.key, dayLine, from, to);
      const date = line && datesIn(plain.key, from, to, false)[0];
      if (date) return scalar(source, date.value, date.from, date.to, 0.85);
    }
    if (isFirm(heading, source)) return null;
  }
  if (own?.date) return scalar(source, own.date.value, own.date.from, own.date.to, 0.95);
  // The head of an act whose heading was lost: its day stands beside or below the number.
  if (own?.kind === "" && !heading) {
    const below = source.blocks.find(({ from }) => from > own.clause.block.from);
    for (const { from, to } of [own.clause.block, ...(below ? [below] : [])]) {
      const day = firstIn(plain.key, placeAndDay, from, to);
      const date = day && datesIn(plain.key, day.start, day.end, false)[0];
      if (date) return scalar(source, date.value, date.from, date.to, 0.85);
    }
  }
  const subject = issuing?.subject;
  if (subject && own) {
    // "…, ngày 10/02/2023, Sở Tư pháp đã ban hành Kế hoạch số …"
    const near = datesIn(
      plain.key,
      Math.max(issuing.clause.sentence.from, subject.from - 40),
      subject.from,
      false,
    ).at(-1);
    if (
      near &&
      has(re`^(?:\s(?:vừa qua|mới đây))?(?:\s?,)?\s?$`, plain.key.slice(near.to, subject.from)) &&
      near.value.length > 7
    )
      return scalar(source, near.value, near.from, near.to, 0.85);
  }
  const sentence = own?.clause.sentence ?? issuing?.clause.sentence;
  // "Ngày 12/8/2022, UBND tỉnh ban hành Kế hoạch …"
  if (!sentence) return null;
  const day = datesIn(plain.key, sentence.from, Math.min(sentence.to, sentence.from + 60), false)[0];
  const opens = day && /^[\s"(•\p{L}.)-]{0,30}$/u.test(plain.key.slice(sentence.from, day.from));
  if (!day || !opens || !/^\s?,/u.test(plain.key.slice(day.to, day.to + 2))) return null;
  const verb = firstIn(plain.key, re`ban hành|ký|(?:có|gửi) (?:công văn|văn bản)`, day.to, sentence.to);
  return verb && day.value.length >= 7 ? scalar(source, day.value, day.from, day.to, 0.85) : null;
}

const bareBody = re`^(?:công ty|tổng công ty|bệnh viện|trung tâm|học viện|trường|(?:chi )?cục|sở|ban)$`;
/** "Công ty và Ban Chấp hành Công đoàn thống nhất phát động …": both of the body in the letterhead. */
const withUnion = re`^(?<own>[^,]{3,30}?) (?:và|cùng|phối hợp (?:với|cùng)) (?:ban (?:chấp hành|thường vụ) )?công đoàn(?: (?:công ty|cơ sở|sở|trường|ngành|bệnh viện|cùng cấp))?(?: (?:đã |cùng )?(?:thống nhất|phối hợp|cùng))?$`;
const committeeAlone = re`^(?:đảng uỷ|đảng bộ|ban thường vụ|ban chấp hành)$`;
const acronym = / \([\p{Lu}&-]{2,10}\)(?= |$)/u;
const holder = re`^(?:phó (?=thủ tướng)|bộ trưởng (?=bộ )|(?:phó )?(?:chủ tịch|giám đốc|thủ trưởng|trưởng ban|lãnh đạo|chánh)\s)`;

/** The body that issued the plan: the one that acts, else the one in the letterhead. */
export function issuingBody(source: Source, { heading, own, act: issuing }: Identity): Scalar | null {
  const { plain } = source;
  const subject = issuing?.subject;
  const premier = subject
    ? firstIn(plain.key, re`^(?:phó )?(?<who>thủ tướng(?: chính phủ)?)(?![\p{L}])`, subject.from, subject.to)
    : null;
  if (premier) {
    const from = premier.end - (premier.match.groups?.who ?? "").length;
    return scalar(source, "Thủ tướng Chính phủ", from, premier.end, 0.9);
  }
  // "… tổ chức lễ phát động …. Theo Kế hoạch số 198/KH-UBND của UBND tỉnh": whose plan it is stands with its number.
  const isOther = !heading && own?.issuer && issuing?.clause.sentence.from !== own.clause.sentence.from;
  if (subject && !isOther) {
    const from = subject.from + (firstIn(plain.key, holder, subject.from, subject.to)?.match[0].length ?? 0);
    const signs = from > subject.from;
    let to = Math.min(subject.to, bodyEnd(plain.key, from, subject.to));
    const person = signs
      ? firstIn(plain.key, re`(?:tỉnh|huyện|thành phố|thị xã|xã|thủ tướng chính phủ)(?= )`, from, to)
      : null;
    if (person) to = person.end;
    // "Đảng ủy, Bộ CHQS tỉnh": the first alone names nobody.
    if (has(committeeAlone, plain.key.slice(from, to)) && /^(?:, | - )/u.test(plain.key.slice(to, to + 3)))
      to = Math.min(subject.to, bodyEnd(plain.key, to + 3, subject.to));
    const span = trimmed(plain, from, to);
    const key = plain.key.slice(span.from, span.to);
    // "Giám đốc Công ty phát động …": which one stands in the letterhead.
    const first = match(withUnion, key)?.groups?.own ?? key;
    const inFull = heading && has(bareBody, first) ? letterhead(source, heading) : null;
    if (inFull && plainText(inFull.value).key.includes(first)) return inFull;
    if (key.length > 3) {
      const name = sentenceCase(wordsOf(plain, span.from, span.to).replace(acronym, ""));
      return scalar(source, completed(source, name, key), span.from, span.to, heading || own ? 0.9 : 0.8);
    }
  }
  if (own?.issuer) {
    const { from, to } = own.issuer;
    return scalar(
      source,
      completed(source, wordsOf(plain, from, to), plain.key.slice(from, to)),
      from,
      to,
      0.8,
    );
  }
  return heading ? letterhead(source, heading) : null;
}
