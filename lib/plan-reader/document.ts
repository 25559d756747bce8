import type { Clause } from "./clauses";
import { body, sentenceCase, startsAsBody } from "./organisations";
import type { Block } from "./outline";
import type { Scalar } from "./reading";
import { bodyEnd, type Reference } from "./references";
import { type Source, scalar, trimmed, wordsOf } from "./source";
import { firstIn, has, match, matchesIn, re } from "./text";
import { datesIn } from "./tokens";

/** What kind of text it is and where it names itself. */
export type Identity = {
  /** The document's own line "KẾ HOẠCH", where the text has the layout of NĐ 30/2020. */
  heading: { block: Block; index: number; kind: string } | null;
  /** The reference by which the text names the document itself. */
  own: Reference | null;
  /** The sentence in which a body issues the plan or launches the campaign. */
  act: Act | null;
};
export type Act = {
  clause: Clause;
  subject: { from: number; to: number } | null;
  verb: { from: number; to: number };
};

const documentKinds =
  "kế hoạch|quyết định|chỉ thị|hướng dẫn|thông báo|chương trình|báo cáo|quy chế|quy định|thể lệ|công văn|nghị quyết|kết luận|thư phát động|lời kêu gọi";
const letterSubject = re`^(?:v/v|\(?v/v:?|về việc)\s`;
const headingLine = re`^(?<kind>${documentKinds})(?<rest>.*)$`;
const weakHeading = re`^(?:kế hoạch|chỉ thị)\s(?:(?:về việc|v/v)\s)?(?:phát động|tổ chức|triển khai|thực hiện|hưởng ứng)\s`;
const act = re`(?:(?:vừa|đã|mới|vừa mới|chính thức|tiếp tục|cũng|vừa qua đã)\s)*(?:ký\s|có\s)?(?<verb>ban hành|xây dựng|phát động|tổ chức(?: thực hiện| phát động| triển khai| lễ phát động)?|triển khai|đề ra|có)\s(?=[^.;]{0,60}(?:kế hoạch|phong trào|thi đua|chỉ thị|văn bản))`;
const leads = re`(?:ban hành|ký|xây dựng|triển khai|phát hành|có|phát động|công bố|gửi)(?: ban hành)?\s(?:văn bản\s|kèm theo\s)?$`;
const tells = re`(?:^|\.\s|;\s|"\s)\s*(?:theo|tại|nội dung)\s$`;

function headingOf({ plain, blocks }: Source): Identity["heading"] {
  for (const [index, block] of blocks.entries()) {
    if (index > 25) return null;
    if (block.zone !== "body") continue;
    const text = plain.text.slice(block.from, block.to);
    const key = plain.key.slice(block.from, block.to);
    // "V/v phát động phong trào …" under the number of an official letter.
    if (index < 12 && has(letterSubject, key)) return { block, index, kind: "công văn" };
    const line = match(headingLine, key);
    if (!line) continue;
    const { kind = "", rest = "" } = line.groups ?? {};
    // "KẾ HOẠCH" alone, or in capitals with its subject; a sentence "Kế hoạch nhấn mạnh …" is neither.
    const capitals = text === text.toUpperCase() && text.length < 500;
    if (
      // "Kế hoạch phát động phong trào thi đua …" as a line of its own.
      (has(weakHeading, key) && index < 8 && text.length < 400 && !/[.;]$/u.test(text)) ||
      rest.trim().replace(/[:.]/u, "") === "" ||
      capitals ||
      text.slice(0, kind.length) === kind.toUpperCase()
    )
      return { block, index, kind };
  }
  return null;
}

const severalBodies = re`^(?:(?:thủ trưởng|chủ tịch|giám đốc|lãnh đạo)\s)?(?:(?:ubnd|uỷ ban nhân dân)\s)?các\s`;

/** Where the body's first subordinate clause ends and its subject begins; null where no body is named. */
function subjectOf({ plain }: Source, sentence: { from: number; to: number }, verbFrom: number) {
  const before = plain.key.slice(sentence.from, verbFrom);
  const begins = [
    0,
    ...[...before.matchAll(/, |\) ?-? ?| - |: |" /gu)].map((one) => one.index + one[0].length),
  ];
  for (const begin of begins) {
    const rest = before.slice(begin).trimEnd();
    const skipped = /^(?:["(•+-]\s?|\d{1,2}\.\s|\s)*/u.exec(rest)?.[0].length ?? 0;
    if (rest.length - skipped > 120 || rest.length === skipped) continue;
    if (
      has(startsAsBody, rest.slice(skipped)) &&
      !has(severalBodies, rest.slice(skipped)) &&
      !/[;:"]/u.test(rest)
    ) {
      return { from: sentence.from + begin + skipped, to: sentence.from + begin + rest.length };
    }
  }
  return null;
}

/** Every sentence in which something is issued or launched, in order. */
export function actsOf(source: Source): Act[] {
  const seen = new Set<number>();
  return source.clauses.flatMap((clause) => {
    if (seen.has(clause.sentence.from)) return [];
    seen.add(clause.sentence.from);
    const first = [...matchesIn(source.plain.key, act, clause.sentence.from, clause.sentence.to)];
    const acts = first.map(({ start, end }) => ({
      clause,
      subject: subjectOf(source, clause.sentence, start),
      verb: { from: start, to: end },
    }));
    const withSubject = acts.find(({ subject }) => subject !== null);
    return withSubject ? [withSubject] : acts.slice(0, 1);
  });
}

/** Whether the heading is the document's own, in the official layout, and not the headline of a page. */
const isFirm = ({ block }: NonNullable<Identity["heading"]>, { plain }: Source) =>
  !has(weakHeading, plain.key.slice(block.from, block.to)) ||
  isCapitals(plain.text.slice(block.from, block.to));
const isCapitals = (text: string) => text === text.toUpperCase();

/** How the text names itself: by its heading, its number, and the act that issued it. */
export function identityOf(source: Source): Identity {
  const { plain, references } = source;
  const heading = headingOf(source);
  const before = ({ from, clause }: Reference) =>
    plain.key.slice(Math.max(clause.sentence.from, from - 60), from);
  const isKind = ({ kind }: Reference) =>
    /^(?:kế hoạch|chỉ thị|quyết định|công văn|văn bản|hướng dẫn|)$/u.test(kind);
  let own: Reference | null = null;
  // A letterhead may run "KẾ HOẠCH" and "Số: …" in either order.
  const limit = heading ? (source.blocks[heading.index + 3]?.to ?? heading.block.to) : 0;
  const opens = (one: Reference) => /^\s*$/u.test(before(one)) && one.clause.block.from === one.from;
  if (heading) own = references.find((one) => one.kind === "" && one.from < limit && opens(one)) ?? null;
  if (!own && !(heading && isFirm(heading, source))) {
    const named = references.filter((one) => isKind(one) && one.kind !== "");
    own =
      named.find((one) => has(leads, before(one))) ??
      references.find(
        (one) => one.kind === "" && /^\s*$/u.test(before(one)) && one.clause.block.from === one.from,
      ) ??
      named.find((one) => has(tells, before(one))) ??
      null;
  }
  const named = actsOf(source).filter(({ clause }) => !heading || clause.from > heading.block.from);
  // In a plan of the official layout the body acts before the first part; later sentences charge others.
  const firstPart = heading
    ? source.blocks.find(({ from, level }) => from > heading.block.from && level > 0 && level < 3)
    : null;
  const acts = firstPart ? named.filter(({ clause }) => clause.from < firstPart.from) : named;
  own ??= heading ? null : toldBy(source, acts);
  const ownAct =
    own && !heading ? acts.find(({ clause }) => clause.sentence.from === own?.clause.sentence.from) : null;
  return { heading, own, act: ownAct ?? acts.find(({ subject }) => subject !== null) ?? acts[0] ?? null };
}

/** "… phát động phong trào thi đua … theo Kế hoạch số 77/KH-UBND ngày 02/4/2024": the launch is by that plan. */
function toldBy({ plain, references }: Source, acts: Act[]): Reference | null {
  const launch = acts.find(({ subject }) => subject !== null);
  if (!launch?.subject) return null;
  const { sentence } = launch.clause;
  const signs = has(re`ubnd|uỷ ban nhân dân`, plain.key.slice(launch.subject.from, launch.subject.to));
  return (
    references.find(
      ({ from, kind, issuer, number }) =>
        from > launch.verb.to &&
        from < sentence.to &&
        kind === "kế hoạch" &&
        issuer === null &&
        signs === /UBND/u.test(number ?? "") &&
        has(re`(?:theo|tại|bằng)\s$`, plain.key.slice(from - 6, from)),
    ) ?? null
  );
}

export function documentNumber(source: Source, { own }: Identity): Scalar | null {
  if (!own?.number || !own.numberAt) return null;
  return scalar(source, own.number, own.numberAt.from, own.numberAt.to, 0.95);
}

const placeAndDay = re`(?<![\p{L}\d])ngày\s?(?:\d{1,2}|[.…_]{0,6})\s?tháng\s?(?:\d{1,2}|[.…_]{1,6})\s?,?\s?năm\s?\d{4}|, ngày\s\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]{1,2}\s?\d{4}`;
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
    if (isFirm(heading, source)) return null;
  }
  if (own?.date) return scalar(source, own.date.value, own.date.from, own.date.to, 0.95);
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
      has(re`^(?:\s(?:vừa qua|mới đây))?\s?,\s?$`, plain.key.slice(near.to, subject.from)) &&
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
  const verb = firstIn(plain.key, re`ban hành|ký`, day.to, sentence.to);
  return verb && day.value.length >= 7 ? scalar(source, day.value, day.from, day.to, 0.85) : null;
}

const bareLevel = re`\s(?<level>tỉnh|huyện|thành phố|thị xã|xã|phường)$`;
const properName = String.raw`\p{Lu}[\p{L}'’]*(?: (?:- )?\p{Lu}[\p{L}'’]*){0,3}`;

/** "UBND tỉnh" is that of the province the text names elsewhere. */
function completed({ plain }: Source, body_: string, key: string): string {
  const level = match(bareLevel, key)?.groups?.level;
  if (!level) return body_;
  const named = new Map<string, number>();
  for (const place of plain.text.matchAll(
    new RegExp(
      `(?:${level}|${level.charAt(0).toUpperCase()}${level.slice(1)}|${level.toUpperCase()}) (${properName})`,
      "gu",
    ),
  )) {
    const name = sentenceCase(place[1] ?? "").replace(
      / (?:Giai|Năm|Về|Và|Ban|Số|Kế|Đến|Trên|Từ|Định hướng|Định Hướng|Cộng|Sở|Phòng|Văn|Hội|Thi|Phát|Tổ|Đoàn|Chủ|Vừa|Đã).*$/u,
      "",
    );
    if (/^(?:[A-ZĐ]{2,}|Đoàn|Ủy|Uỷ|\p{L})$/u.test(name)) continue;
    named.set(name, (named.get(name) ?? 0) + 1);
  }
  const [best] = [...named].sort((one, other) => other[1] - one[1]);
  return best ? `${body_} ${best[0]}` : body_;
}

const holder = re`^(?:phó (?=thủ tướng)|(?:phó )?(?:chủ tịch|giám đốc|thủ trưởng|trưởng ban|lãnh đạo|chánh)\s)`;

/** The body that issued the plan: the one that acts, else the one in the letterhead. */
export function issuingBody(source: Source, { heading, own, act: issuing }: Identity): Scalar | null {
  const { plain, blocks } = source;
  const subject = issuing?.subject;
  if (subject) {
    const from = subject.from + (firstIn(plain.key, holder, subject.from, subject.to)?.match[0].length ?? 0);
    const signs = from > subject.from;
    let to = Math.min(subject.to, bodyEnd(plain.key, from, subject.to));
    const person = signs
      ? firstIn(plain.key, re`(?:tỉnh|huyện|thành phố|thị xã|xã|thủ tướng chính phủ)(?= )`, from, to)
      : null;
    if (person) to = person.end;
    const span = trimmed(plain, from, to);
    const key = plain.key.slice(span.from, span.to);
    if (key.length > 3) {
      const name = sentenceCase(wordsOf(plain, span.from, span.to));
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
  if (!heading) return null;
  for (const block of blocks) {
    if (block.from >= heading.block.from) break;
    if (block.zone !== "body" || !has(startsAsBody, plain.key.slice(block.from, block.to))) continue;
    const nation = firstIn(plain.key, re`cộng hoà xã hội|số\s?:`, block.from, block.to);
    const limit = nation?.start ?? block.to;
    const last = [...matchesIn(plain.key, body, block.from, limit)].findLast(
      ({ match: head }) => !/^(?:chủ tịch|ngành)/u.test(head[0]),
    );
    const span = trimmed(plain, last?.start ?? block.from, limit);
    const name = sentenceCase(wordsOf(plain, span.from, span.to));
    return scalar(
      source,
      completed(source, name, plain.key.slice(span.from, span.to)),
      span.from,
      span.to,
      0.85,
    );
  }
  return null;
}
