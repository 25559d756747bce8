import { provinceAt, provinceOpening, sentenceCase } from "./names";
import type { Source } from "./source";
import { match, type PlainText, re } from "./text";

const bareLevel = re`\s(?<level>tỉnh đoàn|huyện đoàn|thành đoàn|tỉnh|huyện|thành phố|thị xã|xã|phường|quận|thị trấn|đặc khu)$`;
const properName = String.raw`\p{Lu}[\p{L}'’]*(?: (?:- )?\p{Lu}[\p{L}'’]*){0,3}`;

/** "Sở Y tế Bắc Kạn triển khai …" above "Sở Y tế ban hành …": whose department it is. */
function provinceBehind(plain: PlainText, key: string): string {
  const at = plain.key.indexOf(`${key} `);
  const province = at < 0 ? null : provinceAt(plain.text.slice(at + key.length + 1, at + key.length + 40));
  return province ? ` ${province}` : "";
}

const superior =
  /^(?:UBND|[ỦU]Y BAN NHÂN DÂN|UỶ BAN NHÂN DÂN) (?:TỈNH|HUYỆN|THÀNH PHỐ|THỊ XÃ|QUẬN) [\p{Lu} ]{2,30}$/mu;
/** "PHÒNG NỘI VỤ" below "UBND THÀNH PHỐ TUYÊN QUANG": whose department it is stands above it. */
function whoseDepartment({ text }: PlainText, name: string): string {
  const head = /^(?:phòng|sở) /iu.test(name) ? superior.exec(text.slice(0, 400))?.[0] : undefined;
  // The department's own line may run on behind its superior's.
  const own = head?.toLowerCase().indexOf(` ${name.toLowerCase()}`) ?? -1;
  const place =
    head &&
    sentenceCase(own < 0 ? head : head.slice(0, own)).replace(
      /^(?:UBND|[ỦU]y ban nhân dân|Uỷ ban nhân dân)/u,
      "",
    );
  return place && !name.toLowerCase().includes(place.trim().replace(/^\S+ /u, "").toLowerCase()) ? place : "";
}

/** "UBND tỉnh" is that of the province the text names elsewhere. */
export function completed({ plain }: Source, body_: string, key: string): string {
  const level = match(bareLevel, key)?.groups?.level;
  if (!level) {
    const behind = /^sở /u.test(key) ? provinceBehind(plain, key) : "";
    return `${body_}${behind || whoseDepartment(plain, body_)}`;
  }
  const named = new Map<string, number>();
  for (const place of plain.text.matchAll(
    new RegExp(
      `(?:${level}|${level.charAt(0).toUpperCase()}${level.slice(1)}|${level.toUpperCase()}) (${properName})`,
      "gu",
    ),
  )) {
    // "HUYỆN BÌNH SƠN" / "BAN AN TOÀN GIAO THÔNG": what begins in small letters belongs to the next line.
    const written = sentenceCase(place[1] ?? "").replace(/ \p{Ll}.*$/u, "");
    const province = provinceAt(`${written} `);
    // Every province is known; "Chủ tịch UBND tỉnh Nguyễn …" names a person.
    if (level.startsWith("tỉnh") && !province) continue;
    const name = (province ?? written).replace(
      / (?:Giai|Năm|Về|Và|Ban|Số|Kế|Đến|Trên|Từ|Định hướng|Định Hướng|Cộng|Sở|Phòng|Văn|Hội|Thi|Phát|Tổ|Đoàn|Chủ|Vừa|Đã).*$/u,
      "",
    );
    if (/^(?:[A-ZĐ-]{2,}|Đoàn|Ủy|Uỷ|\p{L})$/u.test(name)) continue;
    named.set(name, (named.get(name) ?? 0) + 1);
  }
  const [best] = [...named].sort((one, other) => other[1] - one[1]);
  if (best) return `${body_} ${best[0]}`;
  const headline = level === "tỉnh" ? provinceOpening(plain.text) : null;
  return headline ? `${body_} ${headline}` : body_;
}
