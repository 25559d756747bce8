import { completed } from "./completed";
import type { Identity } from "./identity";
import { isCapitals } from "./lines";
import { sentenceCase } from "./names";
import { body, startsAsBody } from "./organisations";
import type { Block } from "./outline";
import type { Scalar } from "./reading";
import { type Source, scalar, trimmed, wordsOf } from "./source";
import { firstIn, has, match, matchesIn, re } from "./text";

const placeLine = re`^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) [\p{L}\s]{2,40}$`;

const opposite = re`cộng hoà xã hội|đảng cộng sản|(?<= )đoàn tncs hồ chí minh$`;
/** The right column of the Youth Union's papers. */
const union = re`^đoàn tncs hồ chí minh$`;

/** "BAN TỔ CHỨC TỈNH ỦY", "CÔNG ĐOÀN CÔNG TY …": the second name only says whose body the first is. */
const belongs = (one: string, other: string, apart: number) =>
  (/uỷ$/u.test(other) && /^(?:ban|văn phòng|uỷ ban)/u.test(one) && apart < 25) ||
  (apart < 2 && /^(?:công đoàn|đảng uỷ|đảng bộ|ban chấp hành|ban thường vụ|văn phòng)$/u.test(one));

/** The body a line of the letterhead names last, without what stands in the other column; null for other lines. */
function namedIn({ plain }: Source, { from, to, zone }: Block): { from: number; to: number } | null {
  const text = plain.text.slice(from, to);
  const names = text === text.toUpperCase() ? body : startsAsBody;
  if (zone !== "body" || !has(names, plain.key.slice(from, to))) return null;
  const limit = firstIn(plain.key, re`số\s?:`, from, to)?.start ?? to;
  const heads = [...matchesIn(plain.key, body, from, limit)].filter(
    ({ match: head, start }) =>
      !/^(?:chủ tịch|ngành)/u.test(head[0]) && !(start > from && has(union, plain.key.slice(start, limit))),
  );
  let last = heads.at(-1);
  for (const before of heads.slice(0, -1).reverse()) {
    if (last && belongs(before.match[0], last.match[0], last.start - before.end)) last = before;
    else break;
  }
  if (!last && limit < to) return null;
  const begin = last?.start ?? from;
  const bar = plain.text.slice(begin, limit).search(/ ?\|/u);
  const right = firstIn(plain.key, opposite, begin, bar < 0 ? limit : begin + bar)?.start;
  return trimmed(plain, begin, right ?? (bar < 0 ? limit : begin + bar));
}

const committee = re`^(?:ban (?:thường trực|thường vụ|chấp hành)|văn phòng)$`;
/** "ĐẢNG BỘ XÃ A DƠI" over "ĐẢNG ỦY" */
const partyOf = re`đảng bộ (?<whose>(?:xã|phường|huyện|tỉnh|khối|thị trấn|thành phố) [^\n]{2,40}?)\s$`;

/** "UBND HUYỆN QUẢNG XƯƠNG" over "XÃ QUẢNG NHAM": the committee is the commune's. */
const ofCommune = re`^(?:ubnd|uỷ ban nhân dân) (?:huyện|thị xã|thành phố|quận) [\p{L}\s]{2,30} (?<commune>(?:xã|phường|thị trấn) [\p{L}\s]{2,30})$`;

const decider = re`^(?:chủ tịch )?(?:uỷ ban nhân dân|ubnd) (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)(?: [\p{L} ]{2,40})?$`;

/** "ỦY BAN NHÂN DÂN |" over a decision, and in full between its subject and its grounds. */
function deciderBelow(source: Source, title: Block): Scalar | null {
  const { plain } = source;
  const line = source.blocks.find(
    ({ from, to }) =>
      from > title.from &&
      to - from < 90 &&
      has(decider, plain.key.slice(from, to)) &&
      isCapitals(plain.text.slice(from, to)),
  );
  if (!line) return null;
  const name = sentenceCase(wordsOf(plain, line.from, line.to).replace(/^CHỦ TỊCH /u, ""));
  return scalar(
    source,
    completed(source, name, plain.key.slice(line.from, line.to)),
    line.from,
    line.to,
    0.85,
  );
}

/** The body in the letterhead: below the one it belongs to stands the one that issues. */
export function letterhead(
  source: Source,
  { block: title }: NonNullable<Identity["heading"]>,
): Scalar | null {
  const { plain } = source;
  const above = source.blocks.filter(({ from }) => from < title.from);
  const named = above.map((block) => namedIn(source, block)).filter((one) => one !== null);
  const span = named.findLast(({ from, to }) => named.length === 1 || !has(union, plain.key.slice(from, to)));
  if (!span) return deciderBelow(source, title);
  const key = plain.key.slice(span.from, span.to);
  // "BAN THƯỜNG TRỰC" alone is that of the body above it.
  const whose = has(committee, key) ? [...matchesIn(plain.key, body, 0, span.from)].at(-1) : undefined;
  const written = [wordsOf(plain, span.from, span.to), whose ? wordsOf(plain, whose.start, span.from) : ""]
    .join(" ")
    .trim();
  const party = key === "đảng uỷ" ? match(partyOf, plain.key.slice(0, span.from))?.groups?.whose : undefined;
  if (party) {
    const at = plain.key.lastIndexOf(party, span.from);
    const place = wordsOf(plain, at, at + party.length);
    return scalar(source, sentenceCase(`${written} ${place}`), span.from, span.to, 0.85);
  }
  const commune = match(ofCommune, key)?.groups?.commune;
  if (commune) {
    const head = /^ub/u.test(key) ? "UBND" : "Ủy ban nhân dân";
    const name = sentenceCase(`${head} ${wordsOf(plain, span.to - commune.length, span.to)}`);
    return scalar(source, name, span.from, span.to, 0.8);
  }
  const isBare = has(re`^(?:uỷ ban nhân dân|ubnd)$`, key);
  const place = above.find(
    ({ from, to }) => isBare && from > span.to && to - from < 60 && has(placeLine, plain.key.slice(from, to)),
  );
  if (place) {
    const name = sentenceCase(`${written} ${wordsOf(plain, place.from, place.to)}`);
    return scalar(source, name, span.from, place.to, 0.85);
  }
  const decides = isBare ? deciderBelow(source, title) : null;
  if (decides) return decides;
  return scalar(source, completed(source, sentenceCase(written), key), span.from, span.to, 0.85);
}
