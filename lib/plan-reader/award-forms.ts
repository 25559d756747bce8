import { levelOf } from "./organisations";
import type { AwardLevel } from "./reading";
import { re } from "./text";

/** The forms and titles as the law writes them (Law 06/2022, art. 9 and 19), the longer before the shorter. */
const names = [
  "Bằng khen",
  "Giấy khen",
  "Cờ thi đua",
  "Cờ truyền thống",
  "Kỷ niệm chương",
  "Huân chương Lao động",
  "Huân chương Bảo vệ Tổ quốc",
  "Huân chương Chiến công",
  "Huân chương Độc lập",
  "Huân chương Quân công",
  "Bằng Lao động sáng tạo",
  "Thư khen",
  "Giấy chứng nhận",
  "Tập thể lao động xuất sắc",
  "Tập thể lao động tiên tiến",
  "Chiến sĩ thi đua toàn quốc",
  "Chiến sĩ thi đua cấp tỉnh",
  "Chiến sĩ thi đua cơ sở",
  "Chiến sĩ thi đua",
  "Lao động tiên tiến",
];
const written = new Map(names.map((name) => [name.toLowerCase(), name]));
const titles =
  'danh hiệu "?(?:tập thể lao động xuất sắc|chiến sĩ thi đua(?: cấp tỉnh| cơ sở| toàn quốc)?|tập thể lao động tiên tiến|lao động tiên tiến)"?';
/** A title the campaign gives itself: 'danh hiệu "Đơn vị quyết thắng"', where it is offered and not what somebody has. */
const ownTitle =
  '(?<=(?:^[\\s•+-]*|[•+-] |[\\p{L}\\d]{1,3}[.)] |\\d\\.\\d{1,2}\\.? |: |(?:tặng|công nhận|xét|trao|phong tặng|bình xét|bình chọn)(?: thưởng)? ))danh hiệu "(?!gia đình|thôn|làng|khu|xã|phường|ấp|bản|tổ dân)[^"]{4,50}"';
export const forms = re`(?<type>bằng khen|giấy khen|cờ thi đua|cờ truyền thống|kỷ niệm chương|huân chương (?:lao động|bảo vệ tổ quốc|chiến công|độc lập|quân công)|bằng lao động sáng tạo|(?<!viết |gửi |\d |có |nhận |được )thư khen|giấy chứng nhận|${titles}|${ownTitle})`;

/** The name of a form as the law writes it, from the words of a key. */
export function formOf(words: string): string {
  const name = words.replace(/^danh hiệu\s?/u, "").replace(/"/gu, "");
  return written.get(name) ?? name.charAt(0).toUpperCase() + name.slice(1);
}

/** The level a form has by its name: orders come from the President, lao động sáng tạo from the trade unions' head. */
export function levelByName(type: string): AwardLevel | null {
  if (/^(?:Huân chương|Bằng Lao động sáng tạo)|toàn quốc$/u.test(type)) return "central";
  return /cấp tỉnh$/u.test(type) ? levelOf("cấp tỉnh") : null;
}

/** Whether the law knows the form. */
export const isKnown = (words: string): boolean =>
  written.has(words.replace(/^danh hiệu\s?/u, "").replace(/"/gu, ""));
