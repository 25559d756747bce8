import type { Clause } from "./clauses";
import { boundBefore, type DateToken, datesIn } from "./dates";
import type { Bound, DossierDeadline, ReaderWarning, RegistrationDeadline } from "./reading";
import { found, type Source } from "./source";
import { has, re } from "./text";

const registers = re`đăng ký`;
const otherRegistration = re`đăng ký (?:kinh doanh|doanh nghiệp|khai sinh|kết hôn|đất đai|xe|dự thi|tham dự|tài khoản|biến động|cư trú|thường trú|khai tử|hộ|bảo hộ|giao dịch|thuế|nhu cầu|học|tuyển|bài|chữ ký)|cơ quan đăng ký|văn phòng đăng ký`;
const otherActs = re`${otherRegistration.source}|bình xét|xét (?:khen|duyệt)|sơ kết|tổng kết|khen thưởng`;
export const dossier = re`hồ sơ đề nghị (?:công nhận|xét|khen|tặng)|hồ sơ[^.;]{0,60}(?:khen|thi đua|thành tích|tặng|bình xét)|(?:khen thưởng|đề nghị|thành tích|xét khen|trình khen)[^.;]{0,90}hồ sơ|(?:đề nghị|xét|trình)(?: [^.;]{0,40})? khen (?:thưởng|cao)|báo cáo thành tích|tờ trình[^.;]{0,30}khen`;
const _reports = re`báo cáo (?:kết quả|tổng kết|sơ kết|tình hình|định kỳ|việc)|gửi báo cáo|xây dựng kế hoạch`;
const _notDossier = re`hồ sơ (?:tthc|thủ tục|trực tuyến|quá hạn|trễ hạn|đất|giấy)|giải quyết hồ sơ|thẩm định hồ sơ|công khai|niêm yết`;

type Timed = { date: DateToken; bound: Bound; from: number };

const another = re`^(?: (?:đối với|cho|của|khi) [^,;.]{3,50})?(?:,| và|, và) (?:ngày )?$`;

/** The dates of a clause that a word of time makes a limit. */
export function limitsIn({ plain }: Source, clause: Clause): Timed[] {
  const dates = datesIn(plain.key, clause.from, clause.to, false);
  let last: Bound | null = null;
  return dates.flatMap((date, index) => {
    const begin = Math.max(clause.from, dates[index - 1]?.to ?? clause.from);
    const own = boundBefore(plain.key, begin, date.from);
    // "chậm nhất ngày 31/10/2024 đối với sơ kết và ngày 31/10/2025 đối với tổng kết"
    const goesOn = last !== null && has(another, plain.key.slice(begin, date.from));
    const bound: { bound: Bound; from: number } | null =
      own ?? (goesOn && last ? { bound: last, from: date.from } : null);
    last = bound?.bound ?? null;
    // A day beside a document's number is that document's day.
    const before = plain.key.slice(Math.max(begin, date.from - 40), date.from);
    if (!bound || has(re`số\s?:?\s?\d[^;]{0,30}$`, before)) return [];
    // "từ ngày 01/3 đến ngày 15/3": only the end is a limit.
    return [{ date, bound: bound.bound, from: bound.from }];
  });
}

export const isTrusted = ({ block }: Clause) => block.zone === "body";

/** As long as the words it stands for: "Ban Thi đua - Khen thưởng" rewards nobody by its name. */
const councilName = "_".repeat("thi đua - khen thưởng".length);

/** By when to register, every statement of it: a plan may contradict itself. */
export function registrationDeadlines(source: Source): RegistrationDeadline[] {
  const seen = new Set<string>();
  return source.clauses.filter(isTrusted).flatMap((clause) => {
    const { plain } = source;
    const own = has(registers, clause.key) && !has(otherRegistration, clause.key);
    const under = clause.topic === "registration" && !has(otherActs, clause.key) && !has(dossier, clause.key);
    const inSentence =
      !own &&
      !under &&
      has(re`^\s?(?:và )?(?:gửi|nộp|báo cáo|thời gian|thời hạn|hạn)`, clause.key) &&
      has(registers, plain.key.slice(clause.sentence.from, clause.from)) &&
      !has(re`báo cáo|hồ sơ`, clause.key);
    if (!own && !under && !inSentence) return [];
    // What the standing body makes of the registrations has a day of its own.
    if (
      has(re`tổng hợp[^;,.]{0,24}đăng ký(?![^;,.]{0,50} gửi (?:về )?(?:trước|chậm|đến|hạn|xong))`, clause.key)
    )
      return [];
    const limits = limitsIn(source, clause);
    return limits.flatMap(({ date, bound, from }, index): RegistrationDeadline[] => {
      // In one clause that also speaks of dossiers, the date belongs to what stands last before it.
      const before = plain.key.slice(clause.from, date.from).replaceAll("thi đua - khen thưởng", councilName);
      const last = Math.max(
        before.lastIndexOf("hồ sơ"),
        before.lastIndexOf("báo cáo"),
        before.lastIndexOf("khen thưởng"),
        before.lastIndexOf("tổng kết"),
        before.lastIndexOf("sơ kết"),
      );
      // "… phát động xong trước ngày 20/01, gửi đăng ký trước ngày 25/01": what has a limit of its own is not this one's.
      const next = limits[index + 1];
      const after = next ? "" : plain.key.slice(date.to, Math.min(clause.to, date.to + 60));
      const registerAt = Math.max(
        before.lastIndexOf("đăng ký"),
        has(registers, after) && before.length < 60 ? 0 : -1,
      );
      if (
        (own && last > registerAt && registerAt >= 0 && !/hồ sơ đăng ký/u.test(before)) ||
        (own && registerAt < 0)
      )
        return [];
      const value = dateValue(date);
      const key = `${value} ${bound}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ value, bound, ...found(source, from, date.to, own ? 0.9 : 0.8) }];
    });
  });
}

/** "ngày 30/4 hằng năm" and "15/01 năm sau" have no year of their own. */
export const dateValue = ({ value, yearly, nextYear }: DateToken) =>
  (yearly || nextYear) && /^\d{4}-/u.test(value) ? `-${value.slice(4)}` : value;

/** One act with two limits: both are reported, and somebody must say which applies. */
export function contradictions(
  registrations: RegistrationDeadline[],
  dossiers: DossierDeadline[],
): ReaderWarning[] {
  const warnings: ReaderWarning[] = [];
  const [first, second] = registrations;
  if (first && second) {
    const all = registrations.map(({ quote }) => `“${quote.replace(/\s+/gu, " ")}”`).join(", ");
    warnings.push({
      code: "contradictory-registration-deadlines",
      message: `Văn bản nêu nhiều hạn đăng ký khác nhau: ${all}. Cần chọn một.`,
      quote: second.quote,
      start: second.start,
      end: second.end,
    });
  }
  const groups = new Map<string, DossierDeadline[]>();
  for (const one of dossiers) {
    const key = `${one.scope ?? ""}|${one.kind === "relative" ? "relative" : "day"}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const [one, other] of groups.values()) {
    if (!one || !other) continue;
    warnings.push({
      code: "contradictory-dossier-deadlines",
      message: `Văn bản nêu hai hạn nộp hồ sơ khác nhau: “${one.quote}” và “${other.quote}”. Cần chọn một.`,
      quote: other.quote,
      start: other.start,
      end: other.end,
    });
  }
  return warnings;
}
