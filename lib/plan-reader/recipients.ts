import { bodyAbove } from "./charging";
import type { Clause } from "./clauses";
import { isHandedIn } from "./dossiers";
import { bodyHead, startsAsBody } from "./organisations";
import type { Scalar } from "./reading";
import { endOf, isSaidAgain, namedBefore } from "./recipient-names";
import { type Source, scalar, trimmed, wordsOf } from "./source";
import type { Place } from "./subjects";
import { firstIn, has, matchesIn, re } from "./text";

/** Persons a school or an office takes papers by. */
const heads =
  "hiệp hội|liên minh|trạm|đội|p[acvx]\\d{2}|liên đội|chi (?:đoàn|hội)|khoa|ban giám hiệu|bí thư|(?:phó )?hiệu trưởng|(?:phó )?trưởng phòng|chánh văn phòng|tổ trưởng|tổng phụ trách";
const sends = re`(?:gửi|nộp|trình|chuyển|đăng ký)(?=[\s(])(?:[^.;:]{0,40}hồ sơ\s?:)?[^.;:]{0,90}?\s(?:về|lên|cho|đến|tới|với|qua|tại(?= (?:phòng|văn phòng|bộ phận|hiệp hội|hội|ban|sở|trung tâm) ))\s(?=(?:các |đồng chí )?(?:chánh |thường trực |bộ phận |cơ quan thường trực|giám đốc |chủ tịch )?(?:${bodyHead}|${heads}|bộ phận|cơ quan thường trực)(?![\p{L}]))|(?:nhận|nộp) (?:bản )?(?:đăng ký|hồ sơ)[^.;]{0,60} tại (?=(?:${bodyHead}|${heads})(?![\p{L}]))|(?:nơi nhận|nơi tiếp nhận|địa chỉ nhận|tiếp nhận tại|nộp tại|gửi tại)[^:;.]{0,30}[:\s]\s?`;
const gives = re`(?:gửi|nộp|trình)\s(?=(?:${bodyHead}|${heads})(?![\p{L}]))`;
/** Who appraises hands its proposal upward; that is where no unit sends its dossier. */
const appraises = re`(?:thẩm định|tổng hợp|xét duyệt|tham mưu)[^;]{0,80}trình $`;
const registration = re`đăng ký`;
const notRegistration = re`đăng ký (?:kinh doanh|doanh nghiệp|dự thi|khai sinh|xe|tài khoản)`;
const dossier = re`hồ sơ|khen thưởng|thành tích`;

/** The body named behind "gửi về", a bracket "(qua Phòng …)" included in the quote. */
function recipientIn(
  source: Source,
  clause: Clause,
  from: number,
  limit = clause.sentence.to,
): Scalar | null {
  const { plain } = source;
  for (const pattern of [sends, gives]) {
    for (const { end } of matchesIn(plain.key, pattern, from, limit)) {
      if (
        !has(startsAsBody, plain.key.slice(end, end + 60)) &&
        !has(
          re`^(?:đồng chí )?(?:bộ phận|cơ quan thường trực|thường trực|${heads})`,
          plain.key.slice(end, end + 30),
        )
      )
        continue;
      if (pattern === gives && has(appraises, plain.key.slice(Math.max(from, end - 110), end))) continue;
      const rest = plain.key.slice(end, Math.min(clause.sentence.to, end + 240));
      let span: Place | null = trimmed(plain, end, end + endOf(plain, end, rest));
      // "… về phòng này": the one named before, or nobody.
      if (isSaidAgain(plain, span)) span = namedBefore(source, clause, span);
      if (!span) continue;
      const value = wordsOf(plain, span.from, span.to);
      if (value.length > 3 && value.length < 220) return scalar(source, value, span.from, span.to, 0.85);
    }
  }
  return null;
}

const otherPapers = re`(?:nộp|gửi|trình|và) (?:hồ sơ|báo cáo)(?! đăng ký)[^.;]{0,40}(?:khen|thành tích|kết quả)|hồ sơ[^.;]{0,40}(?:khen|thành tích|công nhận)[^.;]{0,20} (?:gửi|nộp)|(?:^|;) ?nộp hồ sơ (?!đăng ký)`;

const receives = re`(?:^|[;.]|[•+-]\s|\d[.)]\s)\s?(?<who>(?:${bodyHead})[^.;:,]{0,60}?):?\s(?:là )?(?:(?:cơ quan|đơn vị|bộ phận) )?(?:(?:đầu mối|thường trực),? )?(?:tiếp nhận|nhận) (?:(?:các )?(?:bản |phiếu |hồ sơ )*(?<what>đăng ký|khen|đề nghị (?:xét |công nhận |khen)))`;

/** "b) Tiếp nhận hồ sơ đề nghị khen thưởng" under the name of a body. */
const tookIn = re`(?:^|[\s,])(?:tiếp nhận|(?:đầu mối|thường trực) nhận|nhận(?= (?:bản |phiếu )?đăng ký| hồ sơ (?:bình xét|khen|đề nghị|xét)))(?: các| bản| phiếu| danh sách| báo cáo,| và tổng hợp|,| tổng hợp)*(?: hồ sơ(?! (?:tthc|thủ tục|trực|của (?:người|công) dân))| đăng ký)|tổng hợp(?: các| bản| danh sách)* đăng ký[^;.]{0,50} của [^;.]{0,40} gửi `;
/** "Văn phòng Ban An toàn giao thông tiếp nhận đăng ký …": who receives stands before the verb. */
function receiver(source: Source, clause: Clause, papers: RegExp): Scalar | null {
  const took = firstIn(source.plain.key, tookIn, clause.from, clause.to);
  if (took && has(papers, source.plain.key.slice(took.start, Math.min(clause.to, took.end + 50)))) {
    const owner = bodyAbove(source, clause);
    if (owner) return scalar(source, wordsOf(source.plain, owner.from, owner.to), owner.from, owner.to, 0.75);
  }
  const at = firstIn(source.plain.key, receives, clause.from, clause.to);
  const { who = "", what = "" } = at?.match.groups ?? {};
  if (!at || !has(papers, `${what} hồ sơ`.replace(/^đăng ký hồ sơ$/u, "đăng ký"))) return null;
  const from = at.start + at.match[0].indexOf(who);
  return scalar(source, wordsOf(source.plain, from, from + who.length), from, from + who.length, 0.8);
}

/** "Nơi nhận đăng ký và hồ sơ: …" names one place for both. */
const takesPapers = re`^[\s•+-]*(?:[\p{L}\d]{1,4}[.)]\s)?nơi (?:tiếp )?nhận `;

/** Where the registration goes. */
export function registrationRecipient(source: Source): Scalar | null {
  const { plain } = source;
  for (const clause of source.clauses) {
    const own = has(registration, clause.key) && !has(notRegistration, clause.key);
    if (!own && (clause.topic !== "registration" || has(otherPapers, clause.key))) continue;
    const at = own
      ? (firstIn(plain.key, registration, clause.from, clause.to)?.start ?? clause.from)
      : clause.from;
    const before = has(re`hồ sơ (?:đề nghị )?khen|báo cáo`, plain.key.slice(clause.from, at));
    // "… đăng ký trước ngày …, nộp hồ sơ xét khen thưởng về …": that is where the dossiers go.
    const other =
      own && !has(takesPapers, clause.key) ? firstIn(plain.key, otherPapers, at, clause.sentence.to) : null;
    const to =
      receiver(source, clause, registration) ??
      recipientIn(source, clause, before ? at : clause.from, other?.start ?? (own ? undefined : clause.to));
    if (to) return to;
  }
  return null;
}

/** Where the award dossiers go. */
export function dossierRecipient(source: Source): Scalar | null {
  for (const clause of source.clauses) {
    const sentence = source.plain.key.slice(clause.sentence.from, clause.sentence.to);
    const dossierAt = clause.key.indexOf("hồ sơ");
    const registersToo = has(registration, clause.key);
    // "… đăng ký trước ngày … và gửi hồ sơ …": what stands behind "hồ sơ" is where that goes.
    const isLast = dossierAt > clause.key.lastIndexOf("đăng ký");
    const isDossier =
      (clause.topic === "dossier" && !registersToo) ||
      (has(re`hồ sơ|đề nghị khen thưởng|báo cáo thành tích`, sentence) &&
        has(re`khen|thi đua|thành tích|công nhận|bình xét`, sentence) &&
        (!registersToo || (dossierAt > 0 && isLast))) ||
      (clause.topic === "awards" &&
        has(dossier, clause.key) &&
        has(re`gửi|nộp`, clause.key) &&
        !registersToo) ||
      (!registersToo && isHandedIn(source, clause));
    if (!isDossier || (has(re`báo cáo (?:kết quả|tổng kết|sơ kết)`, clause.key) && dossierAt < 0)) continue;
    // "… tiếp nhận đăng ký trước ngày …, hồ sơ khen thưởng trước ngày …": who receives the one receives the other.
    const receiving = receiver(source, clause, registersToo && dossierAt > 0 ? registration : dossier);
    if (receiving) return receiving;
    // "Gửi đăng ký trước ngày …, hồ sơ trước ngày … về Phòng Nội vụ": one verb and one body for both.
    const isShared =
      registersToo &&
      (![sends, gives].some((verb) => has(verb, clause.key.slice(0, Math.max(0, dossierAt)))) ||
        has(re`(?:^|\s)và (?:gửi|nộp) $`, clause.key.slice(0, dossierAt)));
    const to =
      (has(takesPapers, clause.key) ? recipientIn(source, clause, clause.from) : null) ??
      recipientIn(source, clause, clause.from + Math.max(0, registersToo ? dossierAt - 6 : 0)) ??
      (isShared ? recipientIn(source, clause, clause.from) : null);
    if (to) return to;
  }
  return null;
}
