import type { Clause } from "./clauses";
import { type DateToken, datesIn } from "./dates";
import { has, match, type PlainText, re } from "./text";

/** A document named in the text: "Kế hoạch số 39/KH-UBND ngày 23/02/2022 của UBND tỉnh". */
export type Reference = {
  from: number;
  to: number;
  /** The kind of document in the key's words, "kế hoạch"; "" where only a number stands. */
  kind: string;
  number: string | null;
  numberAt: { from: number; to: number } | null;
  date: DateToken | null;
  issuer: { from: number; to: number } | null;
  clause: Clause;
};

const kinds =
  "kế hoạch|quyết định|chỉ thị|nghị quyết|chương trình(?: hành động)?|công văn|hướng dẫn|kết luận|đề án|thông báo|luật|nghị định|thông tư|công điện|quy chế|tờ trình|báo cáo|thông tri|văn bản";
const code = String.raw`\d{1,4} (?:nq|kh|qđ|ct|ctr|kl)\/(?:tu|tw|hu)(?![\p{L}])|\d{1,6}[a-c]?\s?(?:\/\s?(?:19|20)\d{2}\s?)?[/-]\s?[a-zđ]{2,14}\d{0,2}(?![\p{L}])(?:\s?[-/.&]\s?(?:[a-z]{2,8}(?=độc lập)|[a-zđ&]{1,14}\d{0,2}(?![\p{L}]))|(?<=kh|qđ|ct|nq|hd) (?:ubnd|ttg|tu|hđnd|hđtđkt|stc|snv)(?![\p{L}])){0,3}(?: [ivx]{1,5}$)?`;
const numbered = re`(?<![\p{L}\d])(?:(?<kind>${kinds})\s?(?:của [^.;,:\d]{2,50})?\s?)?(?:số\s?[:.]?\s?)(?<code>(?:${code}))`;
const bare = re`(?<![\p{L}\d])(?<kind>${kinds})\s(?<code>\d{1,6}\s?\/\s?(?:kh|qđ|ct|nq|hd|nđ|tt)\s?-?\s?[a-zđ]{2,12})`;
const issuerStop = re`(?<!ban)\s(?:về|ban hành|phê duyệt|thực hiện|phát động|triển khai|quy định|hướng dẫn|tổ chức|đẩy mạnh|trên địa bàn|khoá|khóa|giai đoạn|năm \d|có|vừa|đã|phối hợp|chủ trì|cùng|sẽ|ký|ngày|v/v|xác định|với|nhằm|đến năm|để|yêu cầu|đề nghị|chỉ đạo|cũng|phấn đấu|đóng trên|đặt mục tiêu|tiếp tục|tăng cường|nâng cao|cải thiện|và (?:kế hoạch|quyết định|chỉ thị|nghị quyết|công văn|chương trình))(?![\p{L}])|[;:()"…]|,(?! thể thao| thương binh)|\.{2,}|\.(?:\s|$)|\s-\s(?!thương binh|khen thưởng|thể thao|xã hội)|\/\.`;

/** The number as a register writes it: "64/KH- UBND" and "64/KHUBND" are 64/KH-UBND. */
export function registerNumber(written: string): string {
  const tight = written
    .replace(/\s*([/\-.&])\s*/gu, "$1")
    .replace(/\/{2,}/gu, "/")
    .replace(/[.\-/]+$/u, "");
  return tight
    .replace(/(?<=\/)(KH|QĐ|CTPH|CT|NQ|HD|BC|TB|GM)\s?(?!PH)(?=[A-ZĐ]{2,}$|[A-ZĐ]{2,}\s|TTg)/u, "$1-")
    .replace(/-TTG$/u, "-TTg")
    .replace(/\s+(?![IVX]+$)/gu, "-")
    .replace(/^(\d+)-(KH|QĐ)-/u, "$1/$2-");
}

/** "Liên đoàn Lao động (LĐLĐ) tỉnh …", "Ban Chỉ đạo phong trào “…” huyện …": what stands within a name. */
const inserted = re`\s\([\p{L}&-]{2,10}\)(?=\s(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|tổng công ty|công ty|ngành|khu|trường|bệnh viện|việt nam|các))|"[^";]{3,80}"(?=\s(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường))`;

/** Where a body's name that begins at `from` ends. */
export function bodyEnd(key: string, from: number, limit: number): number {
  const rest = key
    .slice(from, Math.min(limit, from + 160))
    .replace(inserted, (words) => "_".repeat(words.length));
  const stop = match(issuerStop, rest);
  return from + (stop ? stop.index : rest.trimEnd().length);
}

const closed = (key: string, at: number) => (key[at] === ")" ? at + 1 : at);

/** The documents a clause names, with number, date and issuer where they stand beside it. */
export function referencesOf(plain: PlainText, clauses: Clause[]): Reference[] {
  return clauses.flatMap((clause) => {
    const found: Reference[] = [];
    const part = plain.key.slice(clause.from, clause.to);
    for (const pattern of [numbered, bare]) {
      for (const named of part.matchAll(pattern)) {
        const from = clause.from + named.index;
        const codeFrom = from + named[0].lastIndexOf(named.groups?.code ?? "");
        const codeTo = from + named[0].length;
        // A register's signs are capitals: "số 4/năm" is none.
        if (!/[A-ZĐ]{2}/u.test(plain.text.slice(codeFrom, codeTo)) && !/kh-ubnd/u.test(named[0])) continue;
        if (found.some((one) => from < one.to && codeTo > one.from)) continue;
        // Up to the next document, its date and issuer stand close behind.
        const limit = Math.min(clause.to, codeTo + 200);
        const date = datesIn(plain.key, codeTo, Math.min(limit, codeTo + 45), false)[0] ?? null;
        // "Số: 55-KH/TĐTN, Hòa Bình, ngày 11/3/2024": a document's own number may have the place before its day.
        const lead = named.groups?.kind ? /^[\s,(]*$/u : /^[\s,(]*(?:, ?[\p{L} .]{2,30}, ?)?$/u;
        const dated = date && lead.test(plain.key.slice(codeTo, date.from)) ? date : null;
        const after = dated ? dated.to : codeTo;
        const of = /^[\s,)]{0,3}của\s/u.exec(plain.key.slice(after, limit));
        const issuerFrom = of ? after + of[0].length : 0;
        const issuer = of ? { from: issuerFrom, to: bodyEnd(plain.key, issuerFrom, clause.to) } : null;
        // "… của Sở Tư pháp (ngày 17.3.2022)": the day may stand behind the body.
        const late =
          issuer && !dated ? datesIn(plain.key, issuer.to, Math.min(limit, issuer.to + 40), false)[0] : null;
        const dayBehind =
          late &&
          issuer &&
          has(re`^[\s,(]*(?:ban hành |ký )?$`, plain.key.slice(issuer.to, late.from)) &&
          late.value.length === 10
            ? late
            : null;
        found.push({
          from,
          to: dayBehind ? closed(plain.key, dayBehind.to) : (issuer?.to ?? after),
          kind: (named.groups?.kind ?? "").trim(),
          number: registerNumber(plain.text.slice(codeFrom, codeTo)),
          numberAt: { from: codeFrom, to: codeTo },
          date: dated ?? dayBehind,
          issuer,
          clause,
        });
      }
    }
    return found.sort((one, other) => one.from - other.from);
  });
}
