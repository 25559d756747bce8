import type { Clause } from "./clauses";
import { startsAsBody } from "./organisations";
import type { Block } from "./outline";
import { spelledHeading } from "./paragraphs";
import type { Reference } from "./references";
import type { Source } from "./source";
import { has, match, matchesIn, re } from "./text";

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
  "kế hoạch|quyết định|chỉ thị|hướng dẫn|thông báo|chương trình phối hợp|kế hoạch phối hợp|chương trình|giấy mời|thư mời|tờ trình|biên bản|báo cáo|quy chế|quy định|thể lệ|công văn|nghị quyết|kết luận|thư phát động|lời kêu gọi";
const letterSubject = re`^(?:v/v|\(?v/v:?|về việc)\s`;
const headingLine = re`^(?<kind>${documentKinds})(?<rest>.*)$`;
const weakHeading = re`^(?:kế hoạch|chỉ thị)\s(?:(?:về việc|v/v)\s)?(?:phát động|tổ chức|triển khai|thực hiện|hưởng ứng)\s`;
const act = re`(?:(?:vừa|đã|mới|vừa mới|chính thức|tiếp tục|cũng|vừa qua đã)\s)*(?:ký\s|có\s)?(?<verb>ban hành|xây dựng|phát động|tổ chức(?: thực hiện| phát động| triển khai| lễ phát động)?|triển khai|đề ra|có)\s(?=[^.;]{0,60}(?:kế hoạch|phong trào|thi đua|chỉ thị|văn bản))`;
const leads = re`(?:ban hành|ký|xây dựng|triển khai|phát hành|có|phát động|công bố|gửi)(?: ban hành)?\s(?:văn bản\s|kèm theo\s)?$`;
const tells = re`(?:^|\.\s|;\s|"\s)\s*(?:theo|tại|nội dung)\s$`;

const names = re`^[\s)]*(?:về|v/v|phát động|tổ chức|triển khai|đề ra)(?![\p{L}])`;

function headingOf({ plain, blocks }: Source): Identity["heading"] {
  for (const [index, block] of blocks.entries()) {
    if (index > 25) return null;
    if (block.zone !== "body") continue;
    const text = plain.text.slice(block.from, block.to);
    const key = plain.key.slice(block.from, block.to);
    // "V/v phát động phong trào …" under the number of an official letter.
    if (index < 12 && has(letterSubject, key)) return { block, index, kind: "công văn" };
    const torn = spelledHeading(text, key);
    if (torn)
      return { block, index, kind: torn.replace(/^(kế|quyết|chỉ|hướng|thông|báo|phát|lờiphát)/u, "$1 ") };
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
export const isFirm = ({ block }: NonNullable<Identity["heading"]>, { plain }: Source) =>
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
  // A plan issued with a decision bears the decision's number.
  const issuedWith = ({ kind, clause, from }: Reference) =>
    kind === "quyết định" &&
    from < limit &&
    has(re`^\s?\(?(?:ban hành )?kèm theo`, plain.key.slice(clause.block.from, from));
  if (heading) own ??= references.find(issuedWith) ?? null;
  if (!own && !(heading && isFirm(heading, source))) {
    const named = references.filter((one) => isKind(one) && one.kind !== "");
    own =
      named.find((one) => has(leads, before(one))) ??
      references.find(
        (one) => one.kind === "" && /^\s*$/u.test(before(one)) && one.clause.block.from === one.from,
      ) ??
      named.find((one) => has(tells, before(one))) ??
      named.find(
        (one) =>
          opens(one) &&
          source.blocks.indexOf(one.clause.block) < 4 &&
          has(names, plain.key.slice(one.to, one.to + 30)),
      ) ??
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
