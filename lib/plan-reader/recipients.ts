import type { Clause } from "./clauses";
import { bodyHead, startsAsBody } from "./organisations";
import type { Scalar } from "./reading";
import { type Source, scalar, trimmed, wordsOf } from "./source";
import { firstIn, has, matchesIn, re } from "./text";

/** Persons a school or an office takes papers by. */
const heads = "(?:phó )?hiệu trưởng|(?:phó )?trưởng phòng|chánh văn phòng|tổ trưởng";
const sends = re`(?:gửi|nộp|trình|chuyển|đăng ký)(?=[\s(])(?:[^.;:]{0,40}hồ sơ\s?:)?[^.;:]{0,90}?\s(?:về|cho|đến|tới|với|qua)\s(?=(?:các )?(?:chánh |thường trực |bộ phận |cơ quan thường trực|giám đốc |chủ tịch )?(?:${bodyHead}|${heads}|bộ phận|cơ quan thường trực)(?![\p{L}]))|(?:nơi nhận|nơi tiếp nhận|địa chỉ nhận|tiếp nhận tại|nộp tại|gửi tại)[^:;.]{0,30}[:\s]\s?`;
const gives = re`(?:gửi|nộp|trình)\s(?=(?:${bodyHead}|${heads})(?![\p{L}]))`;
/** Who appraises hands its proposal upward; that is where no unit sends its dossier. */
const appraises = re`(?:thẩm định|tổng hợp|xét duyệt|tham mưu)[^;]{0,80}trình $`;
const stop = re`[;:)]|,(?! thể thao| thương binh)|\.(?:\s|$)|\/\.|"|\s(?:trước|chậm nhất|muộn nhất|để|theo|trong|đúng|tổng hợp|vào|hồ sơ|sau khi|sau \d|khi|bằng|là cơ quan|từ ngày|kèm|tham mưu|thẩm định|xem xét|làm|xong|hạn|đến hết|đến ngày|hằng năm|hàng năm|ngày|quyết định)(?![\p{L}])`;
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
        !has(re`^(?:bộ phận|cơ quan thường trực|thường trực|${heads})`, plain.key.slice(end, end + 30))
      )
        continue;
      if (pattern === gives && has(appraises, plain.key.slice(Math.max(from, end - 110), end))) continue;
      let to = end;
      const rest = plain.key.slice(end, Math.min(clause.sentence.to, end + 240));
      for (const part of matchesIn(rest, stop, 0, rest.length)) {
        const open = rest.slice(0, part.start);
        // A comma within a bracket does not end it.
        const isOpen = open.lastIndexOf("(") > open.lastIndexOf(")");
        if (isOpen || (part.match[0] === ")" && open.includes("("))) continue;
        to = end + part.start;
        break;
      }
      if (to === end) to = end + rest.trimEnd().length;
      const span = trimmed(plain, end, to);
      const value = wordsOf(plain, span.from, span.to);
      if (value.length > 3 && value.length < 220) return scalar(source, value, span.from, span.to, 0.85);
    }
  }
  return null;
}

const otherPapers = re`(?:nộp|gửi|trình|và) (?:hồ sơ|báo cáo)(?! đăng ký)[^.;]{0,40}(?:khen|thành tích|kết quả)`;

/** Where the registration goes. */
export function registrationRecipient(source: Source): Scalar | null {
  const { plain } = source;
  for (const clause of source.clauses) {
    const own = has(registration, clause.key) && !has(notRegistration, clause.key);
    if (!own && clause.topic !== "registration") continue;
    const at = own
      ? (firstIn(plain.key, registration, clause.from, clause.to)?.start ?? clause.from)
      : clause.from;
    const before = has(re`hồ sơ (?:đề nghị )?khen|báo cáo`, plain.key.slice(clause.from, at));
    // "… đăng ký trước ngày …, nộp hồ sơ xét khen thưởng về …": that is where the dossiers go.
    const other = own ? firstIn(plain.key, otherPapers, at, clause.sentence.to) : null;
    const to = recipientIn(source, clause, before ? at : clause.from, other?.start);
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
      (has(re`hồ sơ|đề nghị khen thưởng`, sentence) &&
        has(re`khen|thi đua`, sentence) &&
        (!registersToo || (dossierAt > 0 && isLast))) ||
      (clause.topic === "awards" &&
        has(dossier, clause.key) &&
        has(re`gửi|nộp`, clause.key) &&
        !registersToo) ||
      (!registersToo &&
        has(
          re`^[\s•+-]*(?:[\p{L}\d]{1,4}(?:\.\d{1,2})*[.)]\s)?hồ sơ(?: đề nghị)? (?:được )?(?:gửi|nộp)`,
          clause.key,
        ) &&
        has(
          re`giấy khen|bằng khen|khen thưởng|cờ thi đua`,
          source.plain.key.slice(Math.max(0, clause.from - 300), clause.from),
        ));
    if (!isDossier || (has(re`báo cáo (?:kết quả|tổng kết|sơ kết)`, clause.key) && dossierAt < 0)) continue;
    const to = recipientIn(source, clause, clause.from + Math.max(0, registersToo ? dossierAt - 6 : 0));
    if (to) return to;
  }
  return null;
}

const standing = re`(?<who>(?:giao |phân công )?(?:${bodyHead})[^.;:]{0,60}?)\s?(?:-|–|\(|,)?\s?(?:là |làm )?(?:cơ quan|bộ phận|đơn vị) (?:thường trực|đầu mối|chủ trì)`;
const assigned = re`(?:giao|phân công)\s(?:cho\s)?(?<who>(?:${bodyHead})[^.;:]{0,90}?)(?=\s(?:chủ trì|phối hợp|tham mưu|theo dõi|làm|là|có trách nhiệm|hướng dẫn|tổng hợp|chịu trách nhiệm)(?![\p{L}])|,|\s-\s(?!thương binh|khen thưởng|xã hội)|\s\()`;
const leads = re`(?<who>(?:chánh |trưởng )?(?:${bodyHead})(?:[^.;:,]|(?<=tp)\.){0,60}?)\s?(?::\s?)?(?:-\s|\+\s)?(?:được giao|có trách nhiệm|chịu trách nhiệm|chủ trì)[^.;]{0,140}(?:theo dõi|đôn đốc|tham mưu|tổng hợp|hướng dẫn|kế hoạch này|phong trào)`;
const followsUp = re`kế hoạch này|phong trào|theo dõi, đôn đốc|theo dõi, tổng hợp|tổng hợp kết quả|(?:theo dõi|đôn đốc|tham mưu|tổng hợp|hướng dẫn)[^.;]{0,60}(?:sơ kết|tổng kết)`;
const follows = re`theo dõi|đôn đốc|tham mưu|tổng hợp|hướng dẫn`;
const many = re`^(?:các |ubnd các|uỷ ban nhân dân các|thủ trưởng|sở, |đề nghị|trưởng các)`;

/** The body that follows the campaign up: the standing body, or the one charged with the plan. */
export function responsibleAgency(source: Source): Scalar | null {
  const { plain, blocks, clauses } = source;
  const take = (from: number, to: number, confidence: number): Scalar | null => {
    const begin =
      [...matchesIn(plain.key, re`(?:^|\s)(?:giao|phân công)\s(?:cho\s)?`, from, to)].at(-1)?.end ?? from;
    const cut =
      firstIn(plain.key, re`\s-\s(?!thương binh|khen thưởng|thể thao|xã hội)|\s\(|,`, begin, to)?.start ?? to;
    const span = trimmed(plain, begin, cut);
    const words = wordsOf(plain, span.from, span.to);
    if (words.length < 5 || words.length > 110 || has(many, plain.key.slice(span.from, span.to))) return null;
    return scalar(source, words, span.from, span.to, confidence);
  };
  for (const [pattern, confidence] of [
    [standing, 0.9],
    [assigned, 0.85],
  ] as const) {
    for (const clause of clauses) {
      for (const { match, start } of matchesIn(
        plain.key,
        pattern,
        clause.sentence.from,
        clause.sentence.to,
      )) {
        const who = match.groups?.who ?? "";
        const from = start + match[0].indexOf(who);
        const about = plain.key.slice(clause.sentence.from, clause.sentence.to);
        const found =
          has(follows, about) || pattern === standing ? take(from, from + who.length, confidence) : null;
        if (found) return found;
      }
    }
  }
  // "1. Sở Nội vụ" with what it is to do in the lines below.
  for (const [index, block] of blocks.entries()) {
    if (block.zone !== "body" || block.topic !== "organisation" || block.level === 0) continue;
    const label =
      /^(?:[IVX\d]{1,4}(?:\.\d{1,2})*[.)]|[a-hđ][.)]|[-+•])\s?/u.exec(
        plain.text.slice(block.from, block.to),
      )?.[0].length ?? 0;
    const key = plain.key.slice(block.from + label, block.to);
    if (!has(startsAsBody, key) || has(many, key)) continue;
    const end =
      firstIn(key, re`[:.]|\s(?:có trách nhiệm|chủ trì|chịu trách nhiệm|phối hợp|tham mưu|theo dõi)`)
        ?.start ?? key.length;
    const duties = blocks
      .slice(index, index + 6)
      .filter(({ above, from }) => from === block.from || above.some((one) => one.from === block.from));
    if (end < 90 && duties.some(({ from, to }) => has(follows, plain.key.slice(from, to))))
      return take(block.from + label, block.from + label + end, 0.8);
  }
  for (const clause of clauses) {
    const match = firstIn(plain.key, leads, clause.sentence.from, clause.sentence.to);
    const who = match?.match.groups?.who ?? "";
    if (!match || !has(followsUp, plain.key.slice(match.start, clause.sentence.to))) continue;
    const from = match.start + match.match[0].indexOf(who);
    const found = take(from, from + who.length, 0.65);
    if (found) return found;
  }
  return null;
}
