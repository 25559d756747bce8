import { aims, late } from "./asked";
import type { Clause } from "./clauses";
import type { TargetFound } from "./reading";
import { found, type Source, trimmed, wordsOf } from "./source";
import { appliesTo, deadlineOf } from "./target-scope";
import { firstIn, has, re } from "./text";

const lowRate = re`hoặc (?:có )?(?:tỷ lệ|tỉ lệ|ở mức|số lượng) (?:rất )?(?:thấp|ít|nhỏ)|tỷ lệ thấp nhất|(?:hạn chế|giảm) (?:đến mức |tới mức )?(?:thấp nhất|tối đa)|giảm thiểu`;
const none = re`không (?:(?:để |có |còn )?(?:để )?(?:phát sinh|xảy ra|có|còn|tồn đọng)|để|còn)\s(?:trường hợp |tình trạng )?(?<what>(?:các )?(?:hồ sơ|trường hợp|vụ|đơn thư|cán bộ|công chức|đảng viên|người|hộ|xã|đoàn viên|nhiệm vụ|văn bản|học sinh|tai nạn|khiếu kiện|điểm nóng|thôn|nợ|hội viên|phản ánh|quân nhân|chiến sĩ|nhà tạm|trường)[^.;(]{2,140})`;
/** Among targets, more that can be counted is not to happen or be left. */
const nothing = re`không (?:để |được )?(?:xảy ra|phát sinh|còn)\s(?:trường hợp |tình trạng )?(?<what>(?:điểm đen|điểm tập kết|ngộ độc|cháy|ùn tắc|bạo lực|tảo hôn|tệ nạn|sự cố|dịch bệnh|lớp|phòng học|cơ sở|doanh nghiệp|đối tượng|khu dân cư|tuyến|nhà|đơn vị|phương tiện)(?![\p{L}])[^.;(:]{0,140})`;
/** Whether the clause, or a heading over it, sets what is asked of those who are to be awarded. */
const isCondition = ({ plain }: Source, { key, block }: Clause) =>
  has(re`điều kiện[^:]{0,40}:`, key) ||
  block.above.some(({ from, to }) => has(re`khen|xét|tặng`, plain.key.slice(from, to)));

/** "Không phát sinh hồ sơ quá hạn" is = 0; with "(hoặc tỷ lệ thấp)" beside it, nobody can be held to a number. */
export function noneOf(
  source: Source,
  clause: Clause,
  inQuotes: (at: number, clause: Clause) => boolean,
): TargetFound[] {
  const { plain } = source;
  const at =
    firstIn(plain.key, none, clause.from, clause.to) ??
    (clause.topic === "targets" ? firstIn(plain.key, nothing, clause.from, clause.to) : null);
  if (!at || inQuotes(at.start, clause)) return [];
  // "100% thôn không có người …": the share is the target.
  if (has(re`\d\s?% [^,;]{2,60}$`, plain.key.slice(clause.from, at.start))) return [];
  const isTarget =
    clause.topic === "targets" ||
    (clause.topic === "criteria" && !isCondition(source, clause)) ||
    (clause.topic === "content" && has(late, clause.key)) ||
    (clause.topic === "content" &&
      has(
        re`\d\s?%[^.]{4,}(?:, không|; không còn)`,
        plain.key.slice(clause.sentence.from, clause.sentence.to),
      ));
  const isReward = clause.topic === "criteria" || clause.topic === "awards";
  if (!isTarget && (isReward || !has(aims, plain.key.slice(clause.sentence.from, at.start)))) return [];
  const what = at.match.groups?.what ?? "";
  // "không để … quá 01 lần" allows one.
  if (has(re`(?:quá|trên) \d`, what)) return [];
  const from = at.start + at.match[0].indexOf(what);
  const comma = firstIn(
    plain.key,
    re`, (?:không|đảm bảo|bảo đảm|thực hiện|có|phấn đấu)|\s(?:nhằm|để|do|so với)\s`,
    from,
    from + what.length,
  );
  const span = trimmed(plain, from, comma?.start ?? from + what.length);
  const isSoft = has(lowRate, clause.key);
  const to = isSoft ? clause.to : span.to;
  const whole = trimmed(plain, at.start, to);
  return [
    {
      indicator: wordsOf(plain, span.from, span.to),
      comparator: isSoft ? null : "=",
      value: isSoft ? null : 0,
      valueMax: null,
      unit:
        firstIn(plain.key, re`hồ sơ|trường hợp|vụ|đơn|hộ|xã|người|nhiệm vụ|văn bản`, span.from, span.to)
          ?.match[0] ?? null,
      direction: "down",
      appliesTo: appliesTo(clause, what),
      deadline: deadlineOf(source, clause, { to: whole.to, phrase: { from: at.start } }),
      soft: isSoft,
      ...found(source, whole.from, whole.to, 0.8),
    },
  ];
}
