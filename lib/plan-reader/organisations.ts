import type { AwardLevel } from "./reading";
import { has, re } from "./text";

const heads = String.raw`u[ỷy] ban nhân dân|ubnd|ban (?!hành|đầu|bố|tặng|công|đêm|ngày|giám khảo|hội)[\p{L}]{2,}|hội đồng nhân dân|hđnd|thường trực tỉnh uỷ|ban thường vụ|tỉnh uỷ|thành uỷ|huyện uỷ|thị uỷ|quận uỷ|đảng uỷ|đảng bộ|thủ tướng(?: chính phủ)?|chính phủ|bộ trưởng|bộ (?:nội vụ|tài chính|y tế|công an|quốc phòng|giáo dục|nông nghiệp|tư pháp|công thương|giao thông|xây dựng|văn hoá|thông tin|khoa học|lao động|tài nguyên|kế hoạch|ngoại giao)|sở|ban chỉ đạo|ban chỉ huy|ban dân tộc|ban quản lý|ban thi đua|ban an toàn|ban giám đốc|hội đồng thi đua|ban chấp hành|văn phòng|phòng|cục|chi cục|công an|bộ chỉ huy|bhxh|bảo hiểm xã hội|kho bạc|thanh tra|viện kiểm sát|toà án|liên đoàn lao động|ldlđ|lđlđ|công đoàn|hội (?:liên hiệp|nông dân|phụ nữ|cựu chiến binh|chữ thập đỏ|khuyến học)|tỉnh đoàn|đoàn thanh niên|mặt trận tổ quốc|uỷ ban mặt trận|uỷ ban mttq|trường|bệnh viện|trung tâm|học viện|đại học|tổng công ty|công ty|tập đoàn|chủ tịch (?:ubnd|uỷ ban)|giám đốc sở|cụm thi đua|khối thi đua|ngành`;

/** The beginning of a body's name. */
export const bodyHead = heads;
export const body = re`(?<![\p{L}])(?:${heads})(?![\p{L}])`;
export const startsAsBody = re`^(?:các |phó |chủ tịch |giám đốc |thủ trưởng |lãnh đạo |chánh )?(?:${heads})(?![\p{L}])`;

const levels: [AwardLevel, RegExp][] = [
  [
    "department",
    re`giám đốc (?:các )?(?:sở|công an|bảo hiểm|kho bạc)|^sở|(?:^|của |và |, )(?:các )?sở (?!hữu)|thủ trưởng (?:cơ quan|các cơ quan)|bệnh viện|chi cục|cục trưởng`,
  ],
  [
    "central",
    re`thủ tướng|chính phủ|chủ tịch nước|bộ trưởng|(?:của |^)bộ |trung ương|tổng liên đoàn|tổng cục`,
  ],
  [
    "province",
    re`ubnd tỉnh|(?:uỷ ban nhân dân|hđnd) tỉnh|cấp tỉnh|tỉnh uỷ|(?:ubnd|uỷ ban nhân dân) (?:thành phố|tp\.?) (?:hà nội|hồ chí minh|đà nẵng|hải phòng|cần thơ|huế)|(?:ubnd|uỷ ban nhân dân) tp\.? ?(?:hà nội|hcm|hồ chí minh|đà nẵng|hải phòng|cần thơ|huế)|của tỉnh|lđlđ tỉnh|liên đoàn lao động tỉnh`,
  ],
  [
    "district",
    re`(?:ubnd|uỷ ban nhân dân) (?:các )?(?:huyện|quận|thị xã|thành phố)|cấp huyện|của huyện|huyện uỷ|thành uỷ|thị uỷ`,
  ],
  ["commune", re`(?:ubnd|uỷ ban nhân dân) (?:các )?(?:xã|phường|thị trấn|đặc khu)|cấp xã`],
  ["unit", re`giám đốc|hiệu trưởng|trưởng ban|thủ trưởng`],
];

/** The level of the body an award comes from ("Chủ tịch UBND tỉnh"), or null. */
export function levelOf(bodyKey: string): AwardLevel | null {
  return levels.find(([, pattern]) => has(pattern, bodyKey))?.[0] ?? null;
}

const plainWords = new Set(
  "ủy uỷ ban nhân dân chỉ đạo và của hội đồng quản lý cải cách hành chính".split(" "),
);
const keptCapitals = /^(?:UBND|HĐND|TP|TP\.|MTTQ|LĐLĐ|BHXH|VPUBND|TW|CCHC|TTHC|PAR|[IVX]{1,5}|TĐKT)$/u;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

const titles = [
  "Thủ tướng Chính phủ",
  "Chính phủ",
  "Chủ tịch nước",
  "Ban Thường vụ Tỉnh ủy",
  "Văn phòng Chính phủ",
];

/** A letterhead in capitals as a sentence writes it: "ỦY BAN NHÂN DÂN TỈNH LÀO CAI" → "Ủy ban nhân dân tỉnh Lào Cai". */
export function sentenceCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  const known = titles.find((title) => title.toUpperCase() === name);
  if (known) return known;
  const words = name.split(" ");
  const place = words.findIndex((word) => /^(?:TỈNH|HUYỆN|PHỐ|XÃ|QUẬN|PHƯỜNG|TRẤN|KHU)$/u.test(word));
  const isCompany = name.startsWith("CÔNG TY") || name.startsWith("TỔNG CÔNG TY");
  return words
    .map((word, index) => {
      if (keptCapitals.test(word)) return word;
      if (index === 0 || (isCompany && word !== "TY")) return capital(word);
      if (
        index === 1 &&
        /^(?:SỞ|CỤC|PHÒNG|BAN|HỘI|TRƯỜNG)$/u.test(words[0] ?? "") &&
        !plainWords.has(word.toLowerCase())
      )
        return capital(word);
      if (place >= 0 && index > place) return capital(word);
      if (place < 0 && !plainWords.has(word.toLowerCase()) && index === 1) return capital(word);
      return word.toLowerCase();
    })
    .join(" ");
}
