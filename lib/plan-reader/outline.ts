import { isRow } from "./columns";
import { levelsOf } from "./levels";
import { isCapitals, type Paragraph } from "./lines";
import { bodyHead } from "./organisations";
import type { AppliesTo } from "./reading";
import { firstIn, has, type PlainText, re } from "./text";
import { subjectOf, type Topic, topicUnder } from "./topics";

/** A paragraph with its place in the outline. */
export type Block = Paragraph & {
  /** 1 "I.", 2 "1.", 3 "1.1.", 4 "a)", 5 "-", 6 "+"; 0 for running text. */
  level: number;
  /** What the headings above and its own label say it is about. */
  topic: Topic | null;
  subject: AppliesTo | null;
  /** Headings and labels above it, outermost first, as spans. */
  above: Paragraph[];
  /** Part of a form to fill in, of recipients or signatures: nothing there is a rule. */
  zone: "body" | "head" | "recipients" | "form" | "page" | "table";
};

/** "Nơi nhận: Phòng Tổ chức cán bộ" says where papers go; who gets the plan stands in a list. */
const receives = re`^nơi nhận\s?:\s?(?!.*lưu)(?=(?:${bodyHead})(?![\p{L}]))`;
const recipients = re`^nơi nhận(?! (?:đăng ký|hồ sơ|bản|báo cáo))\s?:?`;
/** "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC": who signs. */
const signs = /^(?:TM|KT|TL|TUQ)\. ?\p{Lu}{2}/u;
/** "GIÁM ĐỐC", "HIỆU TRƯỞNG (đã ký) Y Thuận Niê": the post in capitals above whoever signs. */
const signsAs =
  /^(?:Q\. ?)?(?:PHÓ |TỔNG |[ỦU][YỶ] VIÊN )*(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|(?:TRƯỞNG|CHÁNH) (?:BAN|PHÒNG|VĂN PHÒNG|THANH TRA)|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VIỆN TRƯỞNG|CHÁNH ÁN|BÍ THƯ|CHÍNH [ỦU][YỶ]|CHÍNH TRỊ VIÊN|CHỈ HUY TRƯỞNG|TƯ LỆNH|THỦ TRƯỞNG|BỘ TRƯỞNG|CHỦ NHIỆM|ĐỒN TRƯỞNG|TRẠM TRƯỞNG)(?: [\p{Lu}\s,-]{2,60})?\s?(?:\((?:[Đđ]ã ký|[Kk]ý tên)[^)]{0,40}\))?\s?(?:(?:\p{Lu}\p{Ll}*\s?){2,5})?$/u;
const signer = /^(?:\([Đđ]ã ký\)|(?:\p{Lu}\p{Ll}*\.? ?){2,6})$/u;
const formStart = re`^(?:phụ lục|mẫu (?:số|đăng ký|báo cáo)|biểu (?:số|mẫu)|\(?(?:kèm|ban hành kèm) theo kế hoạch)|^(?:bản |phiếu )?đăng ký$|^(?:bản|phiếu|danh sách) đăng ký(?! thi đua (?:gửi|về|trước))`;
/** "KẾ HOẠCH", "(Ban hành kèm theo Quyết định số …)": what a decision puts into force stands behind its signature. */
const annexTitle = re`^(?:kế hoạch|hướng dẫn|nội dung phong trào)(?![\p{L}])`;
const annexOf = re`^\(?(?:ban hành )?kèm theo (?:quyết định|công văn|chỉ thị|tờ trình)`;
const nation = re`^(?:cộng hoà xã hội|độc lập\s?-\s?tự do)`;
const pageWidget = re`^(?:chi tiết (?:bài viết|tin)|tin (?:liên quan|khác|nổi bật|mới|cũ)|các tin|bài viết (?:khác|liên quan)|tin bài (?:khác|liên quan|cùng)|tags?(?:\s?:|$)|từ khoá|lượt xem|số lượt|bình luận|ý kiến bạn đọc|chia sẻ|xem thêm|đọc thêm|đọc nhiều|in bài|in trang|bản in|gửi (?:bài|phản hồi|email|thư)|lưu trữ|quay lại|về trang|trang chủ|thống kê truy cập|đang (?:truy cập|online)|hôm nay\s?:|hôm qua\s?:|tổng (?:số )?(?:lượt )?truy cập|liên kết|bản quyền|copyright|tệp đính kèm|file đính kèm|tải về|thăm dò|kích thước chữ|cỡ chữ)`;
const widgetTail = re`^(?:tin (?:liên quan|khác|cùng|nổi bật|mới hơn|cũ hơn|mới nhất|đọc nhiều)|các tin (?:khác|liên quan|đã đưa|mới|cũ|bài)|những tin|bài viết (?:khác|liên quan|cùng)|tin bài (?:khác|liên quan|cùng)|có thể bạn quan tâm|đọc nhiều|xem nhiều)`;
const pageLine = re`(?:lượt xem|lượt đọc|lượt truy cập|views?\s?:|đã xem|publish date|ngày đăng|đăng (?:ngày|lúc)|đăng bởi|cập nhật(?: lúc| ngày|\s?[,:]|\s\d)|gmt\s?[+]|\d{1,2}:\d{2}|\d{1,2}h\d{2}|thứ (?:hai|ba|tư|năm|sáu|bảy),|^thứ [2-7], ngày|chủ nhật,|a[-+]\s?a|tương phản|ảnh\s?:|ảnh minh hoạ|nguồn\s?:|tác giả\s?:|thời tiết|hotline|điện thoại\s?:|email\s?:|https?:)`;

/** Page dates, counters and menus: short lines beside the article. */
const isPage = (key: string) =>
  (key.length < 140 && has(pageWidget, key)) || (key.length < 90 && has(pageLine, key));

const labelEnd = /[:.](?=\s|$)/u;
/** The label a paragraph opens with ("3. Thời gian thi đua:"), or the whole of a short heading; null for running text. */
function labelOf(text: string, level: number): number | null {
  const skipped =
    /^(?:(?:điều|mục|phần|chương)\s(?:thứ\s)?(?:[\dIVX]{1,4}|nhất|hai|ba|tư|năm|sáu)\s?[.:]?|(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2}|\p{L})\s?[.)\-/])\s?/iu.exec(
      text,
    )?.[0].length ?? 0;
  const end = text.slice(skipped, skipped + 160).search(labelEnd);
  const length = end < 0 ? text.length : skipped + end;
  if (end >= 0 && text[length] === ":") return length;
  const words = text.slice(skipped, length).split(" ").length;
  // "3. Thời gian. Từ tháng 3 …", "II. ĐỐI TƯỢNG THI ĐUA": named like a part and no sentence of its own.
  const isWhole = length >= text.length - 1;
  if (level > 0 && level < 5) {
    // A sentence of its own ends with a full stop; a heading does not.
    if (isWhole && end < 0) return length < 200 && words < 30 && !/;$/u.test(text) ? length : null;
    return words < 9 ? length : null;
  }
  return isWhole && level === 0 && length < 90 && !/[.;,]$/u.test(text) ? length : null;
}

/** "… phát động toàn thể cán bộ thi đua thực hiện tốt các nội dung sau:" stands over the list below it. */
const introduction = re`thi đua[^:;.]{0,160} (?:nội dung|chỉ tiêu|nhiệm vụ)(?: chủ yếu| trọng tâm| cụ thể)? (?:sau|sau đây|như sau):$`;

/** "… với một số chỉ tiêu chủ yếu:" closes a sentence that stands over bullets. */
const someTargets = re`(?:chỉ tiêu|mục tiêu)(?: [^:.;]{3,30})?:$`;

const namesForm = re`^(?:[a-hđ]\s?[.)]\s?|[-+•]\s?)(?:tặng |xét tặng |đối với )?(?:bằng khen|giấy khen|cờ thi đua)`;

/** The paragraphs of a text with the outline they stand in. */
export function outlineOf(plain: PlainText, paragraphs: Paragraph[]): Block[] {
  const open: { level: number; label: Paragraph; topic: Topic | null; subject: AppliesTo | null }[] = [];
  let zone: Block["zone"] = "body";
  let sawEnd = false;
  let tail = false;
  let signed = false;
  let wasBullet = false;
  const levelOf = levelsOf(
    paragraphs.map(({ from }) => plain.text.slice(from, from + 8)),
    paragraphs.map(({ to }) => plain.text.charAt(to - 1)),
  );
  return paragraphs.map((paragraph, index) => {
    const text = plain.text.slice(paragraph.from, paragraph.to);
    const key = plain.key.slice(paragraph.from, paragraph.to);
    const level = levelOf(text, key);
    if (has(widgetTail, key) && index * 3 > paragraphs.length && key.length < 60) tail = true;
    if (has(recipients, key) && !has(receives, key) && key.length < 200) zone = "recipients";
    if (zone === "recipients") sawEnd = true;
    const isAnnex = () =>
      paragraphs.slice(index, index + 4).some(({ from, to }) => has(annexOf, plain.key.slice(from, to)));
    if (zone === "recipients" && has(annexTitle, key) && isCapitals(text) && isAnnex()) zone = "body";
    if (
      (has(formStart, key) && (sawEnd || index * 2 > paragraphs.length) && key.length < 200) ||
      (sawEnd && has(nation, key))
    )
      zone = "form";
    // Whoever signs ends the text; a plan may follow the decision it is attached to.
    const end = index * 3 > paragraphs.length && text.length < 120 && level === 0;
    signed = end && (signs.test(text) || signsAs.test(text) || (signed && signer.test(text)));
    // "3. Hồ sơ gửi về … (email: …)": an item of the text is no line of the page.
    const page = tail || (isPage(key) && !(level > 0 && level < 5 && !has(pageWidget, key)));

    const labelled = labelOf(text, level);
    const label = { from: paragraph.from, to: paragraph.from + (labelled ?? Math.min(text.length, 140)) };
    const labelKey = labelled === null ? "" : key.slice(0, labelled);
    const listsTargets = level === 0 && text.length >= 160 && has(someTargets, key.slice(-60));
    const own = {
      topic: listsTargets
        ? ("targets" as const)
        : topicUnder(
            labelKey,
            open.findLast((one) => one.topic && (level === 0 || one.level < level))?.topic ?? null,
          ),
      subject: subjectOf(labelKey),
    };
    // Under "1. Tiêu chuẩn khen thưởng", "b) Bằng khen" says what the conditions below it are for.
    if (own.topic === "awards" && open.some((one) => one.topic === "criteria") && has(namesForm, labelKey))
      own.topic = "criteria";
    // "Mục tiêu: phấn đấu …" is a sentence with a label; only a label alone stands over what follows.
    const isHeading =
      level > 0 ||
      listsTargets ||
      (text.length < 160 && /:$/u.test(text)) ||
      (labelled !== null && labelled >= text.length - 1 && (own.topic !== null || isCapitals(text)));
    // Running text closes bullets but stays under the numbered headings.
    const introduces =
      level === 0 && open.every((one) => one.level > 4) && has(introduction, key.slice(-260));
    // "NỘI DUNG THI ĐUA" below "Phần I", or with no number at all, stands over numbered items.
    const isPart = isHeading && own.topic !== null && text.length < 50 && isCapitals(text);
    // A sentence behind the bullets of "Chỉ tiêu:" is no longer one of them.
    const closesList = level === 0 && !isHeading && open.some((one) => one.level === 4.5) && wasBullet;
    wasBullet = level > 4;
    const depth = level > 0 ? level : introduces || isPart ? 1.5 : isHeading || closesList ? 4.5 : 4.6;
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= depth) open.pop();
    const above = open.map(({ label: one }) => one);
    const topic = own.topic ?? open.findLast((one) => one.topic)?.topic ?? null;
    const subject = own.subject ?? open.findLast((one) => one.subject)?.subject ?? null;
    if (introduces && !page) open.push({ level: depth, label, topic: "content", subject: null });
    else if (isHeading && !page) open.push({ level: depth, label, ...own });
    return {
      ...paragraph,
      level,
      topic,
      subject,
      above,
      zone: page ? "page" : isRow(text) ? "table" : signed || signs.test(text) ? "recipients" : zone,
    };
  });
}

/** The first paragraph whose key matches, or null. */
export function findBlock(plain: PlainText, blocks: Block[], pattern: RegExp): Block | null {
  return blocks.find(({ from, to }) => firstIn(plain.key, pattern, from, to) !== null) ?? null;
}
