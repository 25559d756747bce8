import { type Measure, percentsIn } from "./amounts";
import type { Clause } from "./clauses";
import { inTurn } from "./in-turn";
import { allOf, carriers, counted, head, named, startsThing } from "./measure-names";
import { type Source, trimmed, wordsOf } from "./source";
import { firstIn, has, match, re } from "./text";

/** "bao phủ BHYT đạt 93,2% dân số, …": what has nothing behind it does nothing and is only shared out. */
const wholeBase = re`^ ?(?:trở lên )?(?:tổng )?(?:dân số|thu ngân sách|doanh thu|grdp)(?= ?(?:[,;.]|$))`;

/** The measures of a clause: each number with what it measures, before or after it. */
export function measuresIn(
  source: Source,
  clause: Clause,
  amounts = percentsIn(source.plain.key, clause.from, clause.to),
): Measure[] {
  const { plain } = source;
  let begin = clause.from;
  return inTurn(
    plain.key,
    amounts.flatMap((amount, index): Measure[] => {
      const next = amounts[index + 1];
      const limit = next ? boundary(plain.key, amount.to, next.phrase.from) : clause.to;
      const rest = plain.key.slice(amount.to, limit);
      const every = firstIn(plain.key, allOf, amount.to, Math.min(clause.to, amount.to + 200));
      const before = named(source, begin, amount);
      const isHeaded = before.some(({ from }) =>
        has(re`^(?:các )?(?:${head})`, plain.key.slice(from, from + 30)),
      );
      const isCarried = match(carriers, plain.key.slice(begin, amount.phrase.from)) !== null;
      const isShare = has(re`chiếm(?: tỷ lệ)?\s?$`, plain.key.slice(begin, amount.phrase.from));
      // "Số tiền nợ dưới 2,1% số phải thu", "thu hồi nợ đạt 80% số nợ": a share of what stands behind it, measured before it.
      const isShareOf =
        (isHeaded ||
          (isCarried && has(wholeBase, rest)) ||
          has(re`^\s?tổng (?:thu|chi|vốn|dư nợ)(?![\p{L}])`, rest) ||
          /</u.test(amount.comparator ?? "") ||
          has(re`^\s?trở lên (?:tổng )?số `, rest) ||
          (isCarried &&
            !has(
              re`phấn đấu|phong trào|toàn (?:tỉnh|huyện|xã|ngành)`,
              plain.key.slice(begin, amount.from),
            ))) &&
        has(
          re`^\s?(?:trở lên )?(?:tổng thu|tổng chi|tổng vốn|tổng dư nợ|(?:tổng )?(?:số|thu ngân sách|chi ngân sách|dân số|doanh thu|giá trị))(?![\p{L}])`,
          rest,
        ) &&
        before.length === 1 &&
        !has(re`\sgiảm|\stăng`, plain.key.slice(begin, amount.from));
      const follows = amount.unit === "%" && !isShareOf && has(startsThing, rest);
      let indicators = before;
      if (every && every.start - amount.to < 3) {
        const list = every.match.groups?.list ?? "";
        const from = every.start + every.match[0].lastIndexOf(list);
        const items = list.split(/,| và /u);
        let at = from;
        indicators = items.flatMap((item) => {
          const span = trimmed(plain, at, at + item.length);
          at += item.length + (plain.key.startsWith(" và ", at + item.length) ? 4 : 1);
          const name = wordsOf(plain, span.from, span.to).replace(/^(?:và|số tiêu chí)\s/u, "");
          return name.length > 2 ? [{ ...span, name }] : [];
        });
      } else if (follows && !(isCarried && (isHeaded || (isShare && before.length > 0)))) {
        const after_ = counted(source, amount, limit);
        if (after_.length > 0) indicators = after_;
      }
      if (indicators.length === 0 && amount.unit === "%") indicators = counted(source, amount, limit);
      const spans = [amount.phrase, ...indicators];
      const from = Math.min(...spans.map((span) => span.from));
      const to = Math.max(amount.to, ...spans.map((span) => span.to));
      begin = limit;
      return [{ amount, indicators, from, to }];
    }),
  );
}

const beginsMeasure = re`(?:,|;) (?=(?:tỷ lệ|tỉ lệ|chỉ số|mức độ|tổng số) [^,;]{3,50}, )`;
/** "Hộ nghèo giảm 2%/năm (riêng các huyện nghèo giảm 4%/năm)" */
const asideOpens = / \((?=riêng |trong đó )/u;
const withinName = re`^, (?!đồng thời|phấn đấu)[^,;\d]{3,60} và [^,;\d]{3,60} (?:đạt|còn|giảm|tăng)\s?$`;

/** Where the words of one number end and those of the next begin: the last comma or "và" between them. */
function boundary(key: string, from: number, to: number): number {
  const between = key.slice(from, to);
  // "5% tội phạm hình sự, tỷ lệ điều tra, khám phá án đạt 75%": what is measured begins with its first word.
  const opens = between.search(beginsMeasure);
  if (opens >= 0) return from + opens + 1;
  const aside = between.search(asideOpens);
  if (aside >= 0) return from + aside + 1;
  // "án rất nghiêm trọng và đặc biệt nghiêm trọng đạt 90%": a joint within a name parts nothing.
  const joint = between.lastIndexOf(" và ");
  const earlier = between.lastIndexOf(", ", joint);
  if (joint > 0 && earlier >= 0 && has(withinName, between.slice(earlier))) return from + earlier + 1;
  const comma = Math.max(
    between.lastIndexOf(", "),
    between.lastIndexOf("; "),
    between.lastIndexOf(" và "),
    between.lastIndexOf("; "),
  );
  return comma < 0 ? to : from + comma + (between.startsWith(" và", comma) ? 3 : 1);
}
