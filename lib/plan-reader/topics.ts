import { bodyHead } from "./organisations";
import type { AppliesTo } from "./reading";
import { firstIn, has, match, re } from "./text";

/** What a part of a plan is about, told from its heading or label. */
export type Topic =
  | "purpose"
  | "theme"
  | "content"
  | "audience"
  | "time"
  | "registration"
  | "targets"
  | "criteria"
  | "awards"
  | "dossier"
  | "organisation"
  | "tasks"
  | "funds"
  | "results";

// The more particular first: "Thời gian, hồ sơ khen thưởng" is about the dossier, not the period.
const topics: [Topic, RegExp][] = [
  [
    "results",
    re`kết quả (?:đạt được|thực hiện|nổi bật|của phong trào|năm)|đánh giá tình hình|tồn tại, hạn chế|thực trạng|tình hình thực hiện`,
  ],
  [
    "registration",
    re`đăng ký (?:tham gia |thi đua|phong trào|danh hiệu)|(?:thời gian|thời hạn|hạn|việc) đăng ký|^[^ ]{1,4}[.)] (?:tổ chức |công tác |về (?:việc )?)?đăng ký:?$`,
  ],
  [
    "dossier",
    re`hồ sơ[^.;]{0,40}(?:khen|thủ tục|trình)|thủ tục,? hồ sơ|hồ sơ(?:,| và) (?:thủ tục|thời)|thời (?:gian|hạn|điểm) (?:nộp|gửi|trình|nhận|xét)[^.;]{0,20}(?:hồ sơ|khen)|(?:nộp|gửi|tiếp nhận|nơi nhận) hồ sơ|thành phần hồ sơ|quy trình[^.;]{0,20}khen|^[\p{L}\d.\s)]{0,8}hồ sơ(?: thủ tục| trình)?$`,
  ],
  [
    "criteria",
    re`(?:tiêu chuẩn|điều kiện|tiêu chí)[^.;:]{0,40}(?:khen|xét|tặng|công nhận|danh hiệu|bình xét)|điều kiện[^.;:]{0,20}(?:bằng khen|giấy khen|cờ)|(?:bằng khen|giấy khen|cờ thi đua)[^.;:]{0,40}(?:điều kiện|tiêu chuẩn)|^(?:.{0,6})(?:tiêu chuẩn|điều kiện)`,
  ],
  [
    "awards",
    re`khen thưởng|^[\p{L}\d.\s)]{0,8}(?:mức )?xét (?:khen|tặng|thưởng)|hình thức khen|cơ cấu|số lượng khen|^[\p{L}\d.\s)]{0,8}số lượng:?$|bằng khen|giấy khen|cờ thi đua|tôn vinh|biểu dương`,
  ],
  ["targets", re`chỉ tiêu|mục tiêu|tiêu chí (?:thi đua|đánh giá|cụ thể)|tiêu chí|kết quả cần đạt|phấn đấu`],
  ["audience", re`đối tượng|phạm vi,? đối tượng|thành phần tham gia|đơn vị tham gia`],
  [
    "content",
    re`nội dung|^(?:[^ ]{1,4}[.)] ?)?tập trung (?:thực hiện|vào)[^.;]{0,40}$|khẩu hiệu|phương châm`,
  ],
  ["time", re`thời gian|thời hạn|tiến độ|lộ trình|các đợt|mốc`],
  ["theme", re`chủ đề|tên gọi|tên phong trào`],
  ["funds", re`kinh phí|quỹ thi đua`],
  [
    "organisation",
    re`tổ chức thực hiện|^(?:[^ ]{1,4}[.)] ?)?(?:thực hiện|triển khai):?$|phân công|^(?:[^ ]{1,4}[.)] ?)?trách nhiệm:?$|trách nhiệm (?:của|thực hiện)|tổ chức triển khai`,
  ],
  ["tasks", re`nhiệm vụ|giải pháp|biện pháp|hình thức tổ chức`],
  ["purpose", re`mục đích|yêu cầu|ý nghĩa`],
];

const namesBody = re`^(?:[\p{L}\d]{1,4}(?:\.\d{1,2})*[.)]\s?|[-+•]\s?)(?:giao |đề nghị )?(?:${bodyHead})(?![\p{L}])[^:]{0,70}\([^):]{4,60}\):?$`;

const asksNumber = re`\d\s?%|trở lên|(?:từ|ít nhất|tối thiểu|không quá|trên|dưới) \d`;
const ofAll = re`^[\p{L}\d.\s)•+-]{0,8}(?:tiêu chuẩn|tiêu chí) thi đua(?: cụ thể| chung)?:?$`;
const toMeet = re`(?:đạt|đáp ứng|bảo đảm|đảm bảo|hội đủ|có đủ|thoả mãn)[^:]{0,24} (?:tiêu chí|chỉ tiêu|mục tiêu)`;

/** "Tiêu chí" in the part on rewards says what they are given for, "Thời gian nộp" in that on dossiers theirs. */
export const topicUnder = (label: string, parent: Topic | null): Topic | null => {
  // "2. Sở Nội vụ (Ban Thi đua - Khen thưởng)" says who, not what.
  if (has(namesBody, label.trimEnd())) return null;
  // "1. Tiêu chuẩn thi đua" beside "2. Tiêu chuẩn khen thưởng" sets what all are to reach.
  if (has(ofAll, label)) return "targets";
  const topic = topicOf(label);
  if (topic === "time" && (parent === "dossier" || parent === "registration")) return parent;
  // "III. TIÊU CHUẨN" / "1. Khen thưởng hằng năm"
  if (topic === "awards" && parent === "criteria" && !has(re`số lượng|hình thức|cơ cấu|mức`, label))
    return parent;
  // "2. Cá nhân hoàn thành từ 110% chỉ tiêu: Giấy khen" sets what is asked, and names no part.
  if (topic === "targets" && parent === "awards" && has(re`\d\s?%`, label)) return parent;
  // "- Hồ sơ trực tuyến đạt từ 70% trở lên (xã miền núi: 50%)" is one of the things asked, not a part on dossiers.
  if (
    (parent === "criteria" || parent === "awards") &&
    topic !== "awards" &&
    topic !== "criteria" &&
    has(asksNumber, label)
  )
    return parent;
  // "2. Đối tượng và tiêu chuẩn" in the part on rewards.
  if (
    (parent === "awards" || parent === "criteria") &&
    topic === "audience" &&
    has(re`tiêu chuẩn|điều kiện|tiêu chí`, label)
  )
    return "criteria";
  // "1.1. Tập thể phải đạt các tiêu chí:"
  if (topic === "targets" && (parent === "awards" || parent === "criteria") && has(toMeet, label))
    return "criteria";
  const isOfAward = topic === "targets" && (parent === "awards" || parent === "criteria");
  return isOfAward && has(re`^[\p{L}\d.)\s•+-]{0,8}tiêu chí`, label) ? "criteria" : topic;
};

/** A heading may have lost its diacritics, "II. DOI TUONG THI DUA": then the patterns lose theirs. */
export const isBare = (label: string) => !/[^\p{ASCII}]/u.test(label);
export const bared = ({ source }: RegExp) =>
  new RegExp(source.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d"), "gu");

/** The topic a heading or label names, or null. */
export function topicOf(labelKey: string): Topic | null {
  const label = labelKey.slice(0, 120);
  return (isBare(label) ? bareTopics : topics).find(([, pattern]) => has(pattern, label))?.[0] ?? null;
}

const subjects: [AppliesTo, RegExp][] = [
  [
    "locality",
    re`^(?!.{0,14}(?:chủ tịch|khen|cờ|của) )(?:.{0,14})(?:đối với |đ/v |về )?(?:các )?(?:địa phương|cấp (?:huyện|xã)|(?:uỷ ban nhân dân|ubnd|các) (?:các )?(?:huyện|xã|phường|thôn|thị xã)|các huyện|các xã|(?:quận|huyện|thị xã|(?<!hợp tác )xã|phường|thôn|bản|ấp|khu phố|tổ dân phố|khu dân cư)(?:,|:|$))(?! hội)`,
  ],
  [
    "collective",
    re`^(?:.{0,14})(?:đối với |đ/v |về )?(?:các )?(?:tập thể|cơ quan|đơn vị|sở|doanh nghiệp|hợp tác xã|(?:nhà )?trường|khoa|phòng|tổ chức(?! thực hiện| triển khai)|(?:chi )?cục|nhà thầu|chủ đầu tư|công ty|chi (?:bộ|đoàn|hội)|công đoàn cơ sở|cụm|khối|(?:lớp|đội|tổ|hạt|trạm|trung tâm)(?=,|:|$|(?: [\p{L}]+){1,3}:?$))(?![\p{L}])`,
  ],
  [
    "individual",
    re`^(?:.{0,14})(?:đối với |đ/v |về )?(?:các )?(?:cá nhân|cán bộ|công chức|viên chức|người lao động|nhân viên|doanh nhân|(?:hộ )?gia đình(?! văn)|dòng họ|giáo viên|giảng viên|nhà giáo|đảng viên|đoàn viên|hội viên|học sinh|sinh viên|công nhân|chiến sĩ|[\p{L} ]{2,30} viên(?=,|:|$))`,
  ],
];
const bareTopics = topics.map(([topic, pattern]): [Topic, RegExp] => [topic, bared(pattern)]);
const bareSubjects = subjects.map(([subject, pattern]): [AppliesTo, RegExp] => [subject, bared(pattern)]);
const both = re`tập thể (?:và|,|hoặc|, hộ gia đình,?(?: và)?) cá nhân|cá nhân (?:và|,) tập thể`;

/** "a) Tỷ lệ học sinh tốt nghiệp: …" names what is measured. */
const measured = re`^(?:tỷ lệ|tỉ lệ|số|mức|chỉ số|tổng số)\s`;

/** Whom a label puts in charge ("Đối với tập thể", "b) Cá nhân"), or null. */
export function subjectOf(labelKey: string): AppliesTo | null {
  const label = labelKey
    .slice(0, 90)
    .replace(/^[\s"(]*(?:[\p{L}\d]{1,4}(?:\.\d{1,2}){0,2}[.)]|[-+•])\s?/u, "");
  const isLong = label.split(" ").length > 14;
  if (has(both, label) || has(measured, label) || (isLong && !/(?:tặng|khen)/u.test(label))) return null;
  // "Tập thể (ấp, trường học):" names them before it tells which.
  const law = match(
    re`^(?:đối với |đ/v |về )?(?:các )?(?<who>tập thể|cá nhân)(?=[ (:,]|$)(?! (?:và|,|hoặc) )`,
    label,
  )?.groups?.who;
  if (law && !isLong) return law === "cá nhân" ? "individual" : "collective";
  for (const [subject, pattern] of isBare(label) ? bareSubjects : subjects)
    if (!isLong && firstIn(label, pattern)) return subject;
  // "Tiêu chuẩn khen thưởng tập thể:", "Tiêu chí thi đua đối với doanh nghiệp" name them last.
  const whose = match(
    re`^(?:tiêu chuẩn|tiêu chí|điều kiện|nội dung|chỉ tiêu)[^:]{0,50} đối với (?<who>[^:;]{4,30})`,
    label,
  )?.groups?.who;
  if (whose) return subjects.find(([, pattern]) => firstIn(whose, pattern))?.[0] ?? null;
  const receives = match(
    re`^(?:các )?(?<who>tập thể|cá nhân|đơn vị|cơ quan|địa phương|xã|phường|huyện|thôn|viên chức|công chức|doanh nghiệp) được (?:xét|tặng|đề nghị|khen)`,
    label,
  )?.groups?.who;
  if (receives) return subjects.find(([, pattern]) => firstIn(`${receives}:`, pattern))?.[0] ?? null;
  // "Bằng khen được xét tặng cho tập thể đạt các tiêu chí sau:"
  const given = match(
    re`(?:tặng|khen|xét)[^:]{0,80} (?:cho|đối với) (?:các |những )?(?<who>tập thể|cá nhân|đơn vị|cơ quan|địa phương|xã|huyện)[^:;,]{0,60}:?$`,
    labelKey.slice(0, 260),
  )?.groups?.who;
  if (given) return subjects.find(([, pattern]) => firstIn(`${given}:`, pattern))?.[0] ?? null;
  const last = match(
    re`^(?:tiêu chuẩn|tiêu chí|điều kiện)[^:]{0,60}\s(?<who>tập thể|cá nhân)\s?:?\s?$`,
    label,
  )?.groups?.who;
  if (last) return last === "cá nhân" ? "individual" : "collective";
  return null;
}
