import type { Identity } from "./identity";
import { isCapitals } from "./lines";
import type { Scalar } from "./reading";
import { type Source, scalar, trimmed, wordsOf } from "./source";
import { firstIn, has, matchesIn, re } from "./text";

const opening = re`^(?:căn cứ|thực hiện (?:kế hoạch|quyết định|chỉ thị|nghị quyết|công văn|chương trình|kết luận|luật)|tiếp tục thực hiện|thi hành|nhằm|để |kính gửi|i\.|1\.|phần|(?:uỷ ban nhân dân|ubnd)[^.;]{0,60}(?:ban hành|xây dựng)|theo đề nghị|\(?(?:ban hành )?kèm theo|điều 1|xét )`;
const kindWord = re`^(?:v/v:?\s|về việc\s|kế hoạch|quyết định|chỉ thị|hướng dẫn|thông báo|chương trình|báo cáo|quy chế|quy định|thể lệ|công văn|nghị quyết)\s*[:.]?\s*`;
const about = re`^[\s,:-]*(?:về việc|về|v/v|để|nhằm)?\s*`;
const titleEnd = re`\s\((?:viết tắt|gọi tắt|sau đây) |,? (?:theo kế hoạch số|theo đó|trong đó|cụ thể|như sau|với (?:mục đích|mục tiêu|nhiều|các|những|chủ đề)|nhằm|do (?:ông|bà|đồng chí)|để|(?<!khai |hoạch |hiện |việc )xác định|đặt ra|phấn đấu|yêu cầu|giao(?! thông| tiếp| dịch| lưu| ước| nộp| nhận)|gồm|đề ra)(?![\p{L}])|,? (?:với )?chủ đề(?=:? ")|\s\(?(?:ban hành )?kèm theo (?:quyết định|công văn|tờ trình|thông báo)|(?<=")[,:]\s(?!")|:\s?$|;`;
const campaignWords = re`phong trào thi đua|phát động thi đua|đợt thi đua|thi đua`;

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function from(source: Source, begin: number, end: number, confidence: number, isLine = false): Scalar | null {
  const { plain } = source;
  const prefix = firstIn(plain.key, about, begin, end);
  const start = prefix && prefix.start === begin ? prefix.end : begin;
  const stop = [...matchesIn(plain.key, titleEnd, Math.min(start + 12, end), end)].find(
    // What a name in quotation marks says does not end the title around it.
    ({ match, start: at }) =>
      plain.key.slice(start, at).split('"').length % 2 === 1 && !(isLine && match[0] === ", "),
  );
  const span = trimmed(plain, start, stop?.start ?? end);
  // “Về tổ chức phong trào …” in quotation marks of its own.
  if (has(re`^" ?về .*"$`, plain.key.slice(span.from, span.to)))
    return from(source, span.from + 1, span.to - 1, confidence, isLine);
  const words = wordsOf(plain, span.from, span.to).replace(/\s?\(\d{1,2}\/\d{1,2}\/\d{4}\)$/u, "");
  if (words.length < 20 || words.length > 450) return null;
  return scalar(source, capitalised(words), span.from, span.to, confidence);
}

/** The plan's own title: under its heading, behind its number, behind the verb that issued it, or the headline. */
export function titleOf(source: Source, { heading, own, act }: Identity): Scalar | null {
  const { plain, blocks } = source;
  if (heading) {
    const { block, index } = heading;
    const kind = firstIn(plain.key, kindWord, block.from, block.to);
    if (kind && block.to - kind.end > 8) return from(source, kind.end, block.to, 0.95, true);
    const next = blocks.slice(index + 1).find(({ zone }) => zone === "body");
    const isTitle =
      next &&
      (isCapitals(plain.text.slice(next.from, next.to)) ||
        !has(opening, plain.key.slice(next.from, next.to)) ||
        // "Thực hiện Chương trình …" without an end is the title; the ground of a plan ends with a sign.
        (has(re`^thực hiện `, plain.key.slice(next.from, next.to)) &&
          next.to - next.from < 200 &&
          !/[.,;:]$/u.test(plain.text.slice(next.from, next.to))));
    if (next && isTitle) {
      return from(source, next.from, next.to, 0.95, true);
    }
  }
  if (own && !(heading && heading.block.to - heading.block.from > 20)) {
    // "Theo Kế hoạch số …, tổng kết phong trào …" goes on with the news, not with the title.
    // A number alone in the head of a text that lost its heading tells nothing of the subject either.
    const found =
      own.kind === "" || /^\s?[,.;:]/u.test(plain.text.slice(own.to, own.to + 2))
        ? null
        : from(source, own.to, own.clause.sentence.to, 0.9);
    // "… phát động phong trào thi đua trên" means the one in the headline.
    if (found && !/thi đua (?:trên|này)$/iu.test(found.value)) return found;
  }
  if (act) {
    const plan = firstIn(
      plain.key,
      re`kế hoạch\s(?!số)|chỉ thị\s(?!số)`,
      act.verb.from,
      act.clause.sentence.to,
    );
    // "kế hoạch công tác năm 2022" is called so; "kế hoạch phát động …" by what it launches.
    if (plan && plan.start - act.verb.to < 40) {
      const launches = has(campaignWords, plain.key.slice(plan.end, plan.end + 160));
      const isNoun = has(re`^(?:phong trào |chuyên đề )?thi đua`, plain.key.slice(plan.end, plan.end + 30));
      const found = from(source, launches && !isNoun ? plan.end : plan.start, act.clause.sentence.to, 0.75);
      if (found) return found;
    }
    const { from: verbFrom, to: verbTo } = act.verb;
    const verb =
      firstIn(plain.key, re`(?:tổ chức )?phát động`, verbFrom, verbTo) ??
      firstIn(
        plain.key,
        re`(?<=^ ?(?:hội nghị|lễ) )phát động`,
        verbTo,
        Math.min(verbTo + 30, act.clause.sentence.to),
      ) ??
      firstIn(
        plain.key,
        re`^(?:triển khai|tổ chức)(?: thực hiện)? (?:phong trào|đợt) thi đua`,
        verbFrom,
        act.clause.sentence.to,
      );
    if (verb) return from(source, verb.start, act.clause.sentence.to, 0.7);
  }
  const lines = blocks.filter(
    ({ from: begin, to, zone, level }) =>
      zone === "body" &&
      begin > (heading?.block.to ?? -1) &&
      level === 0 &&
      to - begin > 25 &&
      to - begin < 260 &&
      !plain.text.slice(begin, to).includes("|") &&
      !has(re`^căn cứ |^(?:uỷ ban nhân dân|hội đồng nhân dân) `, plain.key.slice(begin, to)),
  );
  const headline =
    lines.find(
      ({ from: begin, to }) =>
        has(campaignWords, plain.key.slice(begin, to)) &&
        // A sentence that goes on with the news names nothing.
        !has(re`^(?:theo đó|có \d|đây là|thông qua|nhờ |đến nay)`, plain.key.slice(begin, to)),
    ) ?? lines.slice(0, 2).find(({ to }) => !/[.;:]/u.test(plain.text.slice(to - 1, to)));
  return headline ? from(source, headline.from, headline.to, 0.6) : null;
}
