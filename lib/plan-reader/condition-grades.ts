import type { Clause } from "./clauses";
import { jointsIn } from "./condition-joints";
import { wordsBefore } from "./condition-lead";
import type { Population } from "./populations";
import type { AwardConditionFound } from "./reading";
import { found, type Source, trimmed, wordsOf } from "./source";
import { has, matchesIn, re } from "./text";

const grades = String.raw`xuất sắc|rất tốt|tốt|khá|trung bình|giỏi|a\+?|đạt|hoàn thành xuất sắc nhiệm vụ|hoàn thành tốt nhiệm vụ|hoàn thành nhiệm vụ|hoàn thành tốt|hoàn thành xuất sắc|vững mạnh`;
const graded = re`(?<!nghiệm thu ?)(?:(?:được )?(?:xếp|đánh giá|phân)?\s?(?:loại|hạng|mức|xếp loại)|đạt|đạt từ loại|từ loại|từ mức|ở mức|ở loại)\s?(?:ở )?(?:từ )?(?:loại |mức |hạng |xếp loại |mức độ |chất lượng |kết quả )*"?(?<grade>${grades})"?(?<up>(?: nhiệm vụ)? (?:trở lên|trở nên))|xếp loại (?:từ )?"?(?<only>${grades})"?(?= (?:trở|được|mới|và|hoặc|ít nhất|trong|từ \d|\d)|[,.;)]|$)|(?<done>hoàn thành (?:xuất sắc|tốt) (?:các )?nhiệm vụ)(?: được giao| năm(?: học)?(?: \\d{4})?| chuyên môn| công tác)?(?<upward> trở lên)|(?<=(?:phải|mức|được đánh giá|(?:phân|xếp) loại|, cá nhân) |^\s?|(?:^|[\s.)])(?:[\p{L}]+[, ]{1,2}){0,4}[\p{L}]+: |^[-+•] )(?<must>hoàn thành (?:xuất sắc|tốt) (?:các )?nhiệm vụ)(?! trở)(?=[,;.]|$|(?<=phải hoàn thành (?:xuất sắc|tốt) (?:các )?nhiệm vụ) được giao| (?:từ|ít nhất|trong|năm|và|\d))|xếp loại (?:chất lượng )?(?:cán bộ|công chức|viên chức|đảng viên|đoàn viên)(?: cuối năm| năm)? (?:đạt )?từ "?(?<member>${grades})"?(?<up3> trở lên)|(?:xếp loại|đánh giá) (?!chỉ số|chất lượng|kết quả)(?<what>[^,;.:\d]{4,40}?) (?:đạt )?(?:ở |từ )?(?:mức|loại) (?:độ )?"?(?<at>${grades})"?(?=[,.;)]|$| trở)(?<up2> trở lên)?|xếp loại (?<rated>thi đua(?: (?:tuần|tháng|quý|năm))?|hạnh kiểm|học lực|rèn luyện|nề nếp|nội vụ) (?:từ )?"?(?<least>${grades})"?(?<up4> trở lên)?(?=[,.;)]|$|\s)|(?:đạt|được) (?:loại|mức|hạng|xếp loại) "?(?<level>${grades})"?(?=[,;.)]|$| và| hoặc| trong)`;
const ranked = re`xếp (?:hạng|thứ hạng) (?:[\p{L}-]+ ){1,5}(?:từ )?(?:thứ )?(?:nhất|\d{1,2})\s?(?:-|đến)\s?(?:thứ |hạng )*(?<n2>\d{1,2})|(?:xếp|đứng) (?:hạng |thứ |thứ hạng )?(?:từ )?(?:thứ )?(?:hạng )?(?:nhất|\d{1,2})\s?(?:-|đến)\s?(?:thứ |hạng )*(?<n>\d{1,2}|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?![\p{L}])|(?:xếp|đứng|đạt) (?:hạng |thứ |vị trí )(?:thứ )?(?<single>(?:nhất|nhì)(?:, (?:thứ |hạng )?nhì)?(?:(?:,| và| hoặc) (?:thứ |hạng )?ba)?)(?! ?(?:-|đến)|[\p{L}])|(?:trong|thuộc|vào) (?:nhóm |top |tốp )+(?<top>\d{1,2})(?: (?:đơn vị|địa phương|cơ quan))?(?: dẫn đầu)?|(?:trong|thuộc) (?:số )?(?<first>\d{1,2}) (?:[\p{L}]+,? ){1,4}(?:dẫn đầu|đứng đầu|cao nhất|đầu của)`;
const indexName = re`(?:chỉ số )(?!liên quan)[^,;:.()\d]{2,80}?(?:\s?\([^)]{2,20}\))?(?=\s(?:phải|cần|đạt|từ|được|xếp|năm|và|,|\d)|,|\s?$)|(?<!\()(?:ddci|sipas|par[\s-]?index|pci|papi|dti)|(?:đánh giá|xếp loại|kết quả)[^,;:.()]{0,60}(?:tổ chức cơ sở đảng|chất lượng|mức độ hoàn thành nhiệm vụ|cải cách hành chính|chuyển đổi số|chính quyền)[^,;:.()]{0,30}|chất lượng [^,;:.()]{2,40}?(?=\s(?:được|xếp|đạt)|\s?$)|(?:tổ chức cơ sở đảng|chi bộ|đảng bộ|chính quyền)`;

/** Whose condition it is, told from the place where it stands. */
export type Common = (at: number, to: number) => Pick<AwardConditionFound, "award" | "scope" | "appliesTo">;

const isQuality = (words: string) => (/chất lượng/u.test(words) ? "Xếp loại chất lượng" : "Xếp loại");

const gradable = re`^(?:kết quả|phong trào|công tác|chất lượng|chỉ số|mức độ|hạnh kiểm|học lực|rèn luyện|chi bộ|đảng bộ|chính quyền|an ninh|quốc phòng|thi đua|chuẩn|đánh giá nội bộ|xếp loại thi đua|hồ sơ|giờ dạy|nề nếp|tay nghề|chuyên môn|thể lực|sức khoẻ|nội vụ|doanh trại|vệ sinh|kỷ luật)(?![\p{L}])`;
/** "Kết quả huấn luyện đạt loại giỏi": what is graded stands before. */
function whatBefore(
  source: Source,
  clause: Clause,
  at: number,
  people: Population[],
): { from: number; to: number } | null {
  const joint = jointsIn(source.plain.key, clause.from, at, people).at(-1);
  const before = wordsBefore(source, joint?.end ?? clause.from, at, people, false);
  const isWhat =
    has(gradable, source.plain.key.slice(before.from, before.to)) && before.to - before.from < 90;
  return isWhat ? { from: before.from, to: before.to } : null;
}

/** Grades asked for: "xếp loại Tốt trở lên", "hoàn thành tốt nhiệm vụ". */
export function gradesIn(
  source: Source,
  clause: Clause,
  common: Common,
  people: Population[],
): AwardConditionFound[] {
  const { plain } = source;
  return [...matchesIn(plain.key, graded, clause.from, clause.to)].flatMap(({ match, start, end }) => {
    const {
      up,
      only,
      done,
      must,
      upward,
      at: atLevel,
      up2,
      member,
      up3,
      level,
      least,
      up4,
    } = match.groups ?? {};
    const what = match.groups?.what ?? match.groups?.rated;
    const grade = match.groups?.grade ?? only ?? done ?? must ?? atLevel ?? member ?? level ?? least ?? "";
    const isUp = Boolean(up ?? upward ?? up2 ?? up3 ?? up4) || has(re`từ (?:mức|loại|hạng) `, match[0]);
    if (grade === "đạt" && !isUp) return [];
    // Where nothing says "phải", only a list of criteria asks for it.
    if (must && start - clause.from < 2 && clause.topic !== "criteria") return [];
    const at = start + match[0].lastIndexOf(grade);
    const before = [...matchesIn(plain.key, indexName, clause.from, start)].at(-1);
    const named = before && start - before.end < 90 ? before : null;
    const whatFrom = what ? start + match[0].indexOf(what) : 0;
    const own = what ? { start: whatFrom, end: whatFrom + what.length } : named;
    const span = own ? trimmed(plain, own.start, own.end) : whatBefore(source, clause, start, people);
    const written = wordsOf(plain, at, at + grade.length).toLowerCase();
    return [
      {
        ...common(start, end),
        indicator: span ? wordsOf(plain, span.from, span.to) : isQuality(match[0]),
        comparator: isUp ? (">=" as const) : ("=" as const),
        value: null,
        unit: null,
        grade: written.charAt(0).toUpperCase() + written.slice(1),
        ...found(source, span?.from ?? start, end, 0.85),
      },
    ];
  });
}

const ordinals = ["", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
/** The rank a number or an ordinal names; of "nhất, nhì, ba" the last. */
const rankOf = (written: string) => {
  const last = written.split(/[^\p{L}\d]+/u).at(-1) ?? "";
  return ordinals.includes(last) ? ordinals.indexOf(last) : Number(last.replace("nhì", "2"));
};

/** Ranks asked for: "xếp hạng từ thứ nhất đến thứ 3", "trong nhóm 5". */
export function ranksIn(source: Source, clause: Clause, common: Common): AwardConditionFound[] {
  const { plain } = source;
  return [...matchesIn(plain.key, ranked, clause.from, clause.to)].flatMap(({ match, start, end }) => {
    const spans: { from: number; to: number }[] = [];
    const within = [...matchesIn(plain.key, indexName, start, end)].map((one) =>
      trimmed(plain, one.start, one.end),
    );
    // "PAR INDEX, PAPI của tỉnh thuộc nhóm 15": one rank for every index of the list.
    for (const one of [...matchesIn(plain.key, indexName, clause.from, start)].reverse()) {
      const [next] = spans;
      const gap = plain.key.slice(one.end, next?.from ?? start);
      if (next ? !has(re`^(?:,|,? và) $`, gap) : gap.length >= 60) break;
      spans.unshift(trimmed(plain, one.start, one.end));
    }
    return (within.length > 0 ? within : spans.length > 0 ? spans : [null]).map((span) => ({
      ...common(start, end),
      indicator: span ? wordsOf(plain, span.from, span.to) : "Xếp hạng",
      comparator: "<=" as const,
      value: rankOf(
        match.groups?.n ??
          match.groups?.n2 ??
          match.groups?.top ??
          match.groups?.first ??
          match.groups?.single ??
          "",
      ),
      unit: "hạng",
      grade: null,
      ...found(source, span?.from ?? start, end, 0.7),
    }));
  });
}
