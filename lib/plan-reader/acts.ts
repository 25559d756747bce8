import type { Clause } from "./clauses";
import type { Heading } from "./heading";
import { bodyHead, startsAsBody } from "./organisations";
import type { Source } from "./source";
import { has, match, matchesIn, re } from "./text";

/** A sentence in which a body issues the plan or launches the campaign. */
export type Act = {
  clause: Clause;
  subject: { from: number; to: number } | null;
  verb: { from: number; to: number };
};

const act = re`(?:(?:vừa|đã|mới|vừa mới|chính thức|tiếp tục|cũng|vừa qua đã)\s)*(?:ký\s|có\s)?(?<verb>ban hành|xây dựng|phát động|tổ chức(?: thực hiện| phát động| triển khai| lễ phát động)?|triển khai|đề ra|có)\s(?=[^.;]{0,60}(?:kế hoạch|phong trào|thi đua|chỉ thị|văn bản)|(?:quyết định|công văn|hướng dẫn) số)`;
const severalBodies = re`^(?:(?:thủ trưởng|chủ tịch|giám đốc|lãnh đạo)\s)?(?:(?:ubnd|uỷ ban nhân dân|công an|ban chqs)\s)?các\s`;
/** A bullet or number, or the address of the paper, before the sentence. */
const opening =
  /^(?:["(•+-]\s?|\d{1,2}\.\s|(?:(?:sáng|chiều|tối) )?ngày \d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?| tháng \d{1,2} năm \d{4}) |[a-z\d.-]{3,30}\.(?:vn|com|net|org)\s|\s)*/u;
const quotedName = /"[^";]{3,80}"/gu;

/** Where the body's first subordinate clause ends and its subject begins; null where no body is named. */
function subjectOf({ plain }: Source, sentence: { from: number; to: number }, verbFrom: number) {
  const before = plain.key.slice(sentence.from, verbFrom);
  const starts = (pattern: RegExp) => [...before.matchAll(pattern)].map((one) => one.index + one[0].length);
  // A semicolon parts what is told before, so it is asked last.
  const begins = [0, ...starts(/^\s?[a-zđ]{2,10} ?- ?|, |\) ?-? ?| - |: |" /gu), ...starts(/; /gu)];
  for (const begin of begins) {
    const rest = before.slice(begin).trimEnd();
    const skipped = opening.exec(rest)?.[0].length ?? 0;
    if (rest.length - skipped > 120 || rest.length === skipped) continue;
    if (
      has(startsAsBody, rest.slice(skipped)) &&
      !/^ngành,/u.test(rest.slice(skipped)) &&
      !has(severalBodies, rest.slice(skipped)) &&
      !/[;:"]/u.test(rest.replace(quotedName, ""))
    ) {
      // "Ban Dân vận đã tham mưu Ban Thường vụ Huyện ủy ban hành …": the latter issues it.
      const advised = match(re` tham mưu (?:cho |giúp )?(?=(?:${bodyHead}))`, rest.slice(skipped));
      const from = begin + skipped + (advised ? advised.index + advised[0].length : 0);
      return { from: sentence.from + from, to: sentence.from + begin + rest.length };
    }
  }
  return null;
}

/** "Trên cơ sở đăng ký, Ban Dân vận sẽ có kế hoạch kiểm tra": what is to come is issued by nobody yet. */
const planned = re`(?:^|\s)(?:sẽ|phấn đấu)\s$`;
/** What is told beside the matter: "Ngoài ra, Bộ Chỉ huy cũng phát động …", "Dịp này, …". */
const beside = re`^\s*(?:ngoài ra|(?:nhân )?dịp này|bên cạnh đó|cùng ngày|thông qua)(?![\p{L}])`;

/** Every sentence in which something is issued or launched, in order. */
function actsOf(source: Source): Act[] {
  const seen = new Set<number>();
  return source.clauses.flatMap((clause) => {
    if (seen.has(clause.sentence.from)) return [];
    seen.add(clause.sentence.from);
    if (has(beside, source.plain.key.slice(clause.sentence.from, clause.sentence.to))) return [];
    const first = [...matchesIn(source.plain.key, act, clause.sentence.from, clause.sentence.to)];
    const acts = first
      .filter(({ start }) => !has(planned, source.plain.key.slice(Math.max(0, start - 12), start)))
      .map(({ start, end }) => ({
        clause,
        subject: subjectOf(source, clause.sentence, start),
        verb: { from: start, to: end },
      }));
    const withSubject = acts.find(({ subject }) => subject !== null);
    return withSubject ? [withSubject] : acts.slice(0, 1);
  });
}

/**
 * The acts that may be the document's own: below its heading, and in the official layout before its first
 * part, for later sentences charge others.
 */
export function ownActs(source: Source, heading: Heading | null): Act[] {
  const acts = actsOf(source);
  if (!heading) return acts;
  const firstPart = source.blocks.find(
    ({ from, level }) => from > heading.block.from && level > 0 && level < 3,
  );
  return acts.filter(
    ({ clause }) => clause.from > heading.block.from && clause.from < (firstPart?.from ?? Infinity),
  );
}

/** The act that tells most: of a body, and where a headline only touches on the launch, the sentence that names it. */
export function tellingAct({ plain }: Source, acts: Act[]): Act | null {
  const [first, ...later] = acts.filter(({ subject }) => subject !== null);
  if (!first) return acts[0] ?? null;
  const names = ({ clause: { sentence } }: Act) =>
    has(re`thi đua[^".;]{0,80}"`, plain.key.slice(sentence.from, sentence.to));
  const { block } = first.clause;
  const isHeadline = block.level === 0 && !/[.;:]$/u.test(plain.text.slice(block.from, block.to));
  return isHeadline && !names(first) ? (later.slice(0, 2).find(names) ?? first) : first;
}
