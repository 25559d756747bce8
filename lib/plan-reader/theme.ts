import type { Identity } from "./identity";
import { isCapitals } from "./lines";
import { place } from "./period-years";
import type { Scalar } from "./reading";
import { type Source, scalar, trimmed, wordsOf } from "./source";
import { firstIn, has, plainText, re } from "./text";

const quotedName = re`(?:phong trào(?: thi đua)?|đợt thi đua|thi đua|chuyên đề|chủ đề|tên gọi|khẩu hiệu|thông điệp)[^".;]{0,60}"(?<name>[^"]{6,300})"`;
const saidTheme = re`(?:với |có )?chủ đề(?: (?:của phong trào|thi đua|phong trào|năm|là|của năm))*(?:\s\d{4})?\s?(?:là)?\s?[:,]?\s?"(?<name>[^"]{6,300})"`;
/** "Chủ đề thi đua là chủ động, sáng tạo …": a sentence of its own needs no quotation marks. */
const plainTheme = re`^\s*(?:[-+•] )?chủ đề (?:(?:của )?(?:phong trào|đợt)(?: thi đua)?|thi đua)(?: năm \d{4})? là:? (?!sự |một |những |các |nội dung)(?<name>[^".;:]{12,200})[.;]?\s*$`;
/** "Năm An toàn giao thông 2020 với chủ đề “…”": the theme of something else. */
const themeOfOther = re`(?:^|[\s,;])(?:năm|tháng|tuần lễ|ngày|cuộc vận động|chiến dịch|chương trình|hội nghị|diễn đàn) (?!\d|học)[^,;"]{3,60}$`;
const aboutThis = re`phát động|tổ chức|triển khai|ban hành|kế hoạch|hưởng ứng phong trào`;
const others = re`gắn[^".;]{0,120} với (?:các )?phong trào[^".;]{0,30}"|gắn với (?:việc )?(?:tổ chức |triển khai |thực hiện )*(?:tốt )?(?:các )?phong trào|(?:lồng ghép|kết hợp|cùng) với (?:các )?phong trào|phong trào thi đua khác`;

/** The theme: what the part "Chủ đề" says, the words after "chủ đề", or the quoted name of the campaign. */
export function themeOf(source: Source, identity: Identity, title: Scalar | null): Scalar | null {
  const { plain, clauses, blocks } = source;
  const titleKey = plainText(title?.value ?? "").key;
  const named = clauses.find(({ topic, block }) => topic === "theme" && block.level > 0);
  for (const clause of clauses) {
    const match = firstIn(plain.key, saidTheme, clause.from, clause.to);
    const own = match && has(re`^\s*(?:đợt|phong trào) thi đua `, plain.key.slice(clause.from, match.start));
    // "Năm 2019, với chủ đề …" in the text of 2020 is last year's.
    const told = match && firstIn(plain.key, re`năm (?<y>\d{4}),? (?:với )?$`, clause.from, match.start);
    const year = told?.match.groups?.y;
    const isOld = year && /20\d{2}/u.test(titleKey) && !titleKey.includes(year);
    if (
      match &&
      !isOld &&
      (own || !has(themeOfOther, plain.key.slice(Math.max(clause.from, match.start - 80), match.start)))
    )
      return quoted(source, match, 0.9);
  }
  for (const { from, to } of clauses) {
    const name = firstIn(plain.key, plainTheme, from, to)?.match.groups?.name;
    if (!name) continue;
    const span = trimmed(plain, plain.key.indexOf(name, from), plain.key.indexOf(name, from) + name.length);
    return scalar(source, wordsOf(plain, span.from, span.to), span.from, span.to, 0.75);
  }
  if (named) {
    const section = clauses.filter(
      ({ block, topic }) =>
        topic === "theme" &&
        (block.from === named.block.from || block.above.some(({ from: at }) => at === named.block.from)),
    );
    const first = section[0];
    if (first) {
      const label = /^[^:]{0,80}:\s?/u.exec(plain.text.slice(named.block.from, named.block.to))?.[0].length;
      const own = section.filter(({ block }) => block.from !== named.block.from);
      const begin = own[0]?.block.from ?? (label ? named.block.from + label : 0);
      const end = own[0] ? own[0].block.to : named.block.to;
      if (begin > 0 && end - begin >= 10 && end - begin < 600) {
        const span = trimmed(plain, begin, end);
        const words = wordsOf(plain, span.from, span.to).replace(/^"|"$/gu, "");
        return scalar(source, words, span.from, span.to, 0.9);
      }
    }
  }
  // A page's headline may name a wider campaign than the sentence that issues the plan.
  const issuing = identity.own ? [identity.own.clause.sentence] : [];
  const places = identity.heading
    ? blocks.slice(identity.heading.index, identity.heading.index + 3)
    : [...(title ? [place(source, title)] : []), ...issuing, ...blocks.filter(({ zone }) => zone === "body")];
  for (const block of [...places, ...clauses.map(({ sentence }) => sentence)]) {
    const match = firstIn(plain.key, quotedName, block.from, block.to);
    if (!match) continue;
    const before = plain.key.slice(Math.max(block.from, match.start - 80), match.end);
    if (has(others, before)) continue;
    if (!identity.heading && !has(aboutThis, plain.key.slice(block.from, match.end))) continue;
    // "Hưởng ứng phong trào “…” do Thủ tướng phát động" names another's campaign, unless the title does too.
    const name = match.match.groups?.name ?? "";
    if (has(re`hưởng ứng(?:(?!phát động)[^"]){0,70}"`, before) && !titleKey.includes(name)) continue;
    return quoted(source, match, 0.75);
  }
  return null;
}

function quoted(
  source: Source,
  { match, end }: { match: RegExpMatchArray; end: number },
  confidence: number,
): Scalar {
  const { plain } = source;
  const length = match.groups?.name?.length ?? 0;
  const span = trimmed(plain, end - 1 - length, end - 1);
  // A name in capitals stands below as it is written; that is the better quote.
  if (isCapitals(plain.text.slice(span.from, span.to))) {
    const again = plain.key.indexOf(`"${plain.key.slice(span.from, span.to)}"`, span.to) + 1;
    const written = again === 0 ? null : { from: again, to: again + span.to - span.from };
    if (written && !isCapitals(plain.text.slice(written.from, written.to)))
      return scalar(source, wordsOf(plain, written.from, written.to), written.from, written.to, confidence);
  }
  return scalar(source, wordsOf(plain, span.from, span.to), span.from, span.to, confidence);
}
