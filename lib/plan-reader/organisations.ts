import type { AwardLevel } from "./reading";
import { has, re } from "./text";

const heads = String.raw`u[ỷy] ban nhân dân|ubnd|hội đồng nhân dân|hđnd|thường trực tỉnh uỷ|ban thường vụ|tỉnh uỷ|thành uỷ|huyện uỷ|thị uỷ|quận uỷ|đảng uỷ|đảng bộ|thủ tướng(?: chính phủ)?|chính phủ|bộ trưởng|bộ (?:nội vụ|tài chính|y tế|công an|quốc phòng|giáo dục|nông nghiệp|tư pháp|công thương|giao thông|xây dựng|văn hoá|thông tin|khoa học|lao động|tài nguyên|kế hoạch|ngoại giao)|sở|ban chỉ đạo|ban chỉ huy|ban dân tộc|ban quản lý|ban thi đua|ban an toàn|ban giám đốc|hội đồng (?:thi đua|tđ)|ban chấp hành|văn phòng|(?<!hải |quốc |dự |biên |đề |y tế dự )phòng|tổng cục|tổng liên đoàn|cục|chi cục|công an|bộ chỉ huy|bộ tư lệnh|quân khu|quân đoàn|quân chủng|binh đoàn|sư đoàn|trung đoàn|bhxh|bảo hiểm xã hội|kho bạc|thanh tra|viện kiểm sát|toà án|liên đoàn lao động|ldlđ|lđlđ|công đoàn|hội (?:liên hiệp|lhpn|ccb|nông dân|phụ nữ|cựu chiến binh|chữ thập đỏ|khuyến học)|tỉnh (?:đoàn|hội)|(?:thành|huyện|thị) hội|huyện đoàn|thành đoàn|thị đoàn|xã đoàn|đoàn thanh niên|đoàn tncs|mặt trận tổ quốc|uỷ ban mặt trận|uỷ ban mttq|ub ?mttq|(?<!môi |thị |nông |lâm |chiến |hiện |quảng |công )trường|bệnh viện|trung tâm|học viện|đại học|tổng công ty|công ty|ngân hàng|chi nhánh (?=tỉnh|huyện|thành phố|ngân)|tập đoàn|chủ tịch (?:ubnd|uỷ ban)|giám đốc sở|cụm thi đua|khối (?:thi đua|dân vận)|thường trực (?:huyện uỷ|[\p{L}]+ hội)|công chức (?:văn hoá|văn phòng|tư pháp|địa chính|tài chính|lao động)|tổ (?:công tác|cảnh sát)|đội (?:tham mưu|hành chính|kiểm tra|quản lý|tổng hợp|cảnh sát|công tác|nghiệp vụ)|vụ (?:thi đua|tổ chức|kế hoạch|pháp chế)|bchqs|bộ đội biên phòng|đồn biên phòng|hạt kiểm lâm|trạm y tế|ban (?!hành|đầu|bố|tặng|công|đêm|ngày|giám khảo|hội)[\p{L}]{2,}|ngành`;

/** The beginning of a body's name. */
export const bodyHead = heads;
export const body = re`(?<![\p{L}])(?:${heads})(?![\p{L}])`;
export const startsAsBody = re`^(?:các )?(?:phó )?(?:chủ tịch |giám đốc |thủ trưởng |lãnh đạo |chánh )?(?:${heads})(?![\p{L}])`;

const massBody =
  "(?:hội|đoàn|liên đoàn|lđlđ|công đoàn|mặt trận|mttq|ban thường vụ|ban chấp hành|ban chỉ đạo|trưởng ban (?!quản lý)|ban an toàn giao thông)[^.,;:]{0,60}?";
const levels: [AwardLevel, RegExp][] = [
  [
    "department",
    re`(?<!tổng )giám đốc (?:các )?(?:sở|công an|bảo hiểm|bhxh|kho bạc)|^sở|(?:^|của |và |, )(?:các )?sở (?!hữu)|thủ trưởng (?:cơ quan|các cơ quan)|chi cục|thanh tra (?:tỉnh|thành phố|sở)|(?<!tổng )cục trưởng|(?:công an|chỉ huy quân sự|chqs|bộ đội biên phòng|bảo hiểm xã hội|bhxh|kho bạc nhà nước) tỉnh|(?:viện trưởng|chánh án)(?![^.,;]{0,60} (?:huyện|tối cao))`,
  ],
  [
    "central",
    re`thủ tướng|chính phủ|chủ tịch nước|bộ trưởng|(?:của |^)bộ (?!chỉ huy|đội)|trung ương|tổng (?:liên đoàn|lđlđ)|tổng cục|tổng giám đốc (?:bhxh|bảo hiểm|kho bạc)|đoàn chủ tịch|tối cao|quốc gia|bộ tư lệnh`,
  ],
  [
    "province",
    re`ubnd tỉnh|(?:uỷ ban nhân dân|hđnd) tỉnh|cấp tỉnh|tỉnh (?:uỷ|đoàn)|(?:ubnd|uỷ ban nhân dân) (?:thành phố|tp\.?) ?(?:hà nội|hcm|hồ chí minh|đà nẵng|hải phòng|cần thơ|huế)|của tỉnh|${massBody} tỉnh`,
  ],
  [
    "district",
    re`(?:ubnd|uỷ ban nhân dân) (?:các )?(?:huyện|quận|thị xã|thành phố)|cấp huyện|của huyện|huyện (?:uỷ|đoàn)|thành uỷ|thị uỷ|${massBody} (?:huyện|quận|thị xã)`,
  ],
  [
    "commune",
    re`(?:ubnd|uỷ ban nhân dân|đảng uỷ|đảng bộ) (?:các )?(?:xã|phường|thị trấn|đặc khu)|cấp xã|${massBody} (?:xã(?! hội)|phường|thị trấn|đặc khu)`,
  ],
  ["unit", re`giám đốc|hiệu trưởng|trưởng ban|thủ trưởng|^trường$`],
];

const centralCity = re`(?:thành phố|tp\.?) ?(?:hà nội|hcm|hồ chí minh|đà nẵng|hải phòng|cần thơ|huế)(?![\p{L}])`;
/** Whether "thành phố" here is a city under the central government, the equal of a province. */
export const isCentralCity = (key: string) =>
  has(centralCity, key) && !(has(re`(?:thành phố|tp\.?) huế`, key) && has(re`thừa thiên`, key));

/** The level of the body an award comes from ("Chủ tịch UBND tỉnh"), or null. */
export function levelOf(bodyKey: string): AwardLevel | null {
  return levels.find(([, pattern]) => has(pattern, bodyKey))?.[0] ?? null;
}
