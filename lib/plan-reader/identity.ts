import { type Act, ownActs, tellingAct } from "./acts";
import { type Heading, headingOf, isFirm } from "./heading";
import type { Reference } from "./references";
import type { Source } from "./source";
import { has, re } from "./text";

/** What kind of text it is and where it names itself. */
export type Identity = {
  heading: Heading | null;
  /** The reference by which the text names the document itself. */
  own: Reference | null;
  act: Act | null;
};

const leads = re`(?:ban hành|ký|xây dựng|phát hành|có|phát động|công bố|gửi)(?: ban hành)?\s(?:văn bản\s|kèm theo\s)?$`;
/** "triển khai Quyết định số …" may be its own or carry another's out. */
const carriesOut = re`triển khai\s$`;
const tells = re`(?:^|\.\s|;\s|"\s)\s*(?:theo|tại|nội dung)\s$|(?:^|\s)nội dung (?:tại|của|trong)\s$`;
const names = re`^[\s)]*(?:về|v/v|phát động|tổ chức|triển khai|đề ra)(?![\p{L}])`;
const ownKind = /^(?:kế hoạch|chỉ thị|quyết định|công văn|văn bản|hướng dẫn)$/u;

/** How the text names itself: by its heading, its number, and the act that issued it. */
export function identityOf(source: Source): Identity {
  const heading = headingOf(source);
  const acts = ownActs(source, heading);
  const named = inHead(source, heading) ?? (heading && isFirm(heading, source) ? null : inText(source));
  const own = named ?? (heading ? null : toldBy(source, acts));
  const ownAct =
    own && !heading ? acts.find(({ clause }) => clause.sentence.from === own.clause.sentence.from) : null;
  return { heading, own, act: ownAct ?? tellingAct(source, acts) };
}

/** The words of the sentence before a reference. */
const before = ({ plain }: Source, { from, clause }: Reference) =>
  plain.key.slice(Math.max(clause.sentence.from, from - 60), from);
const opens = (source: Source, one: Reference) =>
  one.clause.block.from === one.from && /^\s*$/u.test(before(source, one));

/** The number beside the heading, or that of the document the text is issued with. */
function inHead(source: Source, heading: Heading | null): Reference | null {
  const { plain, blocks, references } = source;
  // A letterhead may run "KẾ HOẠCH" and "Số: …" in either order.
  const limit = blocks[(heading?.index ?? 2) + 3]?.to ?? plain.text.length;
  const isNumber = (one: Reference) =>
    heading !== null && one.kind === "" && one.from < limit && opens(source, one);
  // "(Kèm theo Quyết định số …)": a plan issued with a decision, an annex with a plan, bear its number.
  const issuedWith = ({ kind, clause, from }: Reference) =>
    ownKind.test(kind) &&
    from < limit &&
    has(
      heading
        ? re`^\s?\(?(?:ban hành )?kèm theo|\((?:ban hành )?kèm theo $`
        : re`^\s?\(?(?:ban hành )?kèm theo`,
      plain.key.slice(clause.block.from, from),
    );
  return references.find(isNumber) ?? references.find(issuedWith) ?? null;
}

/** The document a report says was issued. */
function inText(source: Source): Reference | null {
  const { plain, blocks, references } = source;
  const named = references.filter(({ kind }) => ownKind.test(kind));
  return (
    named.find((one) => has(leads, before(source, one))) ??
    references.find((one) => one.kind === "" && opens(source, one)) ??
    named.find((one) => one.kind === "kế hoạch" && has(carriesOut, before(source, one))) ??
    named.find((one) => has(tells, before(source, one))) ??
    named.find(
      (one) =>
        opens(source, one) &&
        blocks.indexOf(one.clause.block) < 4 &&
        has(names, plain.key.slice(one.to, one.to + 30)),
    ) ??
    // "UBND tỉnh vừa ban hành Kế hoạch tổ chức … (Kế hoạch số 203/KH-UBND, ngày …)"
    named.find(
      ({ from, kind, issuer, clause: { sentence } }) =>
        kind === "kế hoạch" &&
        issuer === null &&
        plain.key[from - 1] === "(" &&
        has(re`(?:vừa|đã) ban hành kế hoạch (?!số)`, plain.key.slice(sentence.from, from)),
    ) ??
    null
  );
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
