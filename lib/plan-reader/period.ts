import type { Clause } from "./clauses";
import { datesIn } from "./dates";
import type { Identity } from "./identity";
import { isBefore, isCelebrated, ofStage, type Period, spanOf, stage } from "./period-spans";
import { place, yearNamed, yearOf } from "./period-years";
import type { Scalar } from "./reading";
import { type Source, scalar } from "./source";
import { firstIn, has, matchesIn, plainText, re } from "./text";

const aboutTime = re`thời gian(?: tổ chức| thực hiện| triển khai| thi đua| phát động| của phong trào)|phong trào[^.;]{0,120}(?:thực hiện|diễn ra|tổ chức|triển khai|kéo dài|phát động|bắt đầu)[^.;]{0,60}(?:từ|đến)|từ (?:lúc|khi|ngày) phát động|đợt thi đua[^.;]{0,60}(?:từ|đến)|đợt thi đua[^.;]{0,140} kéo dài (?:từ|đến)|^\s?(?:và )?(?:được )?(?:thực hiện|diễn ra|kéo dài) từ`;
const notPeriod = re`đăng ký|hồ sơ|báo cáo|đề nghị khen|bình xét|xét khen|sơ kết|tổng kết|nộp|gửi về|họp|kiểm tra|chấm điểm|thời gian giải quyết|hội nghị|(?<!ngày )lễ `;
/** "phát động tháng 4/2025, tổng kết tháng 12/2025" */
const launchedAndClosed = re`phát động(?: vào| từ)? (?:ngày |tháng |quý )[^,;.]{3,24}[,;] (?:và )?(?:tổng kết|kết thúc)(?: vào)? (?:ngày |tháng |quý )[^,;.]{3,16}`;
const fromWords = re`(?:từ|bắt đầu(?: từ)?|kể từ|bắt đầu vào)\s?(?:đầu |cuối |giữa )?(?:ngày|tháng|năm|nay)?\s?$`;
const toWords = re`(?:đến|tới|kết thúc(?: vào)?|hết|(?<=\d ?)-)\s?(?:hết\s|cuối\s)*(?:ngày|tháng|năm)?\s?$`;

/** "từ ngày 01/01/2021 đến 30/12/2025", "từ lúc phát động … đến hết ngày 31/10/2022", read in one clause. */
function datedPeriod(source: Source, clause: Clause): Period | null {
  const { plain } = source;
  const dates = datesIn(plain.key, clause.from, clause.to);
  const range = firstIn(plain.key, stage, clause.from, clause.to);
  let start: Scalar | null = null;
  let end: Scalar | null = null;
  for (const date of dates) {
    // "từ đầu tháng 10/2025, kết thúc vào ngày 31/12": the last takes its year from the first.
    if (date.value.startsWith("-") && start && start.value.length > 4 && !date.yearly && !date.nextYear)
      date.value = `${start.value.slice(0, 4)}${date.value.slice(1)}`;
    if (!/^\d{4}/u.test(date.value)) continue;
    const before = plain.key.slice(Math.max(clause.from, date.from - 22), date.from);
    if (has(re`(?:số|sơ kết|tổng kết|kỷ niệm)[^,;.]{0,20}$`, before)) continue;
    const opens = has(re`^\s?(?:-|đến)\s`, plain.key.slice(date.to, date.to + 6)) && clause.topic === "time";
    if (!start && !end && (opens || has(fromWords, before)))
      start = scalar(source, date.value, date.from, date.to, 0.9);
    else if (!end && has(toWords, before)) end = scalar(source, date.value, date.from, date.to, 0.9);
  }
  // "từ năm 2025 đến 2028": the last year stands bare.
  const whole = start && !end && range?.match.groups?.c === start.value ? ofStage(source, range, 0.9) : null;
  if (start || end) return whole ?? { start, end };
  const closes =
    clause.topic === "time" ? firstIn(plain.key, launchedAndClosed, clause.from, clause.to) : null;
  const [first, last] = closes ? datesIn(plain.key, closes.start, closes.end) : [];
  if (first && last)
    return {
      start: scalar(source, first.value, first.from, first.to, 0.7),
      end: scalar(source, last.value, last.from, last.to, 0.7),
    };
  return range ? ofStage(source, range, 0.9) : null;
}

const firstOfMany = re`(?:đợt|giai đoạn) (?:1|i|một)(?![\p{L}\d])`;
const laterOfMany = re`(?:đợt|giai đoạn) (?:[2-6]|ii|iii|iv|hai|ba|cuối)(?![\p{L}\d])`;

/** A campaign in several drives ends with the last of them. */
function withLast(source: Source, period: Period, later: Clause[]): Period {
  const drives = later
    .filter(({ key }) => has(laterOfMany, key))
    .flatMap((clause) => datedPeriod(source, clause)?.end ?? []);
  return { start: period.start, end: drives.at(-1) ?? period.end };
}

const bracketed = re`\((?<a>\d{4}) ?- ?(?<b>\d{4})\)`;
const quotedStage = re`thi đua[^".;]{0,40}"(?<name>[^"]{6,160})",? (?=giai đoạn \d{4})`;
const fromLaunch = re`từ (?:nay|khi|lúc|ngày) ?(?:phát động|ban hành|ký)?[^.;,]{0,30}đến`;
const runs = re`(?:phong trào|đợt) thi đua|phát động`;

/** When the campaign runs: from its own part or sentence on time, else from its title. */
export function periodOf(source: Source, identity: Identity, title: Scalar | null): Period {
  const { plain, clauses } = source;
  const candidates = clauses.filter(
    (clause) =>
      (clause.topic === "time" || has(aboutTime, clause.key)) &&
      (!has(notPeriod, clause.key.slice(0, 200).replace(/\([^)]*\)/gu, "")) ||
        (clause.topic === "time" && has(launchedAndClosed, clause.key))),
  );
  for (const clause of candidates) {
    const span = spanOf(source, clause.from, clause.to);
    const dated = datedPeriod(source, clause);
    const period = span && !(dated?.end && isBefore(dated, span)) ? span : dated;
    if (period)
      return has(firstOfMany, clause.key)
        ? withLast(
            source,
            period,
            clauses.filter(({ from }) => from > clause.from),
          )
        : period;
  }
  if (identity.act) {
    const { from, to } = identity.act.clause.sentence;
    const period = spanOf(source, identity.act.verb.from, Math.min(to, from + 700));
    if (period) return period;
    const dated = datedPeriod(source, identity.act.clause);
    if (dated?.start && dated.end && /-/u.test(dated.start.value)) return dated;
    if (dated?.end && has(fromLaunch, identity.act.clause.key)) return { start: null, end: dated.end };
  }
  for (const clause of clauses) {
    if (!has(runs, clause.key) || has(notPeriod, clause.key)) continue;
    const dated = datedPeriod(source, clause);
    if (dated?.start && dated.end && dated.start.value.length === 10) return dated;
  }
  const named: { from: number; to: number }[] = [];
  if (title) named.push(place(source, title));
  const ofTitle = title ? yearOf(source, place(source, title)) : null;
  // What stands before the verb are the grounds, with the periods of other programmes.
  if (identity.act && !ofTitle)
    named.push({ from: identity.act.verb.from, to: identity.act.clause.sentence.to });
  for (const { from, to } of named) {
    for (const range of [
      ...matchesIn(plain.key, stage, from, to),
      ...matchesIn(plain.key, bracketed, from, to),
    ]) {
      const period = isCelebrated(source, from, range.start) ? null : ofStage(source, range, 0.8);
      if (period) return period;
    }
  }
  const launches = identity.heading
    ? []
    : [...new Set(clauses.filter(({ key }) => has(runs, key)).map(({ sentence }) => sentence))];
  // "… lễ phát động phong trào thi đua “A” giai đoạn 2025 - 2027", where the headline names A alone.
  for (const { from, to } of title ? launches : []) {
    const range = firstIn(plain.key, quotedStage, from, to);
    const stageIn =
      range && plainText(title?.value ?? "").key.includes(range.match.groups?.name ?? "")
        ? firstIn(plain.key, stage, range.end - 1, to)
        : null;
    const period = stageIn && ofStage(source, stageIn, 0.75);
    if (period) return period;
  }
  const told = launches.map((sentence) => yearNamed(source, sentence)).find((year) => year !== null) ?? null;
  if (!title) return { start: told, end: told };
  const { from, to } = place(source, title);
  const until = firstIn(plain.key, re`đến (?:hết )?năm (?<y>\d{4})`, from, to);
  if (until)
    return { start: null, end: scalar(source, until.match.groups?.y ?? "", until.start, until.end, 0.75) };
  return { start: ofTitle ?? told, end: ofTitle ?? told };
}
