import { isCapitals, spelledHeading } from "./lines";
import type { Block } from "./outline";
import type { Source } from "./source";
import { has, match, re } from "./text";

/** The document's own line "KẾ HOẠCH", where the text has the layout of NĐ 30/2020. */
export type Heading = { block: Block; index: number; kind: string };

const documentKinds =
  "kế hoạch|quyết định|chỉ thị|hướng dẫn|thông báo|chương trình phối hợp|kế hoạch phối hợp|chương trình|giấy mời|thư mời|tờ trình|biên bản|báo cáo|quy chế|quy định|thể lệ|công văn|nghị quyết|kết luận|thư phát động|lời kêu gọi";
const letterSubject = re`^(?:v/v|\(?v/v:?|về việc)\s`;
const headingLine = re`^(?<kind>${documentKinds})(?<rest>.*)$`;
const weakHeading = re`^(?:kế hoạch|chỉ thị)\s(?:(?:về việc|v/v)\s)?(?:phát động|tổ chức|triển khai|thực hiện|hưởng ứng)\s`;

/** Where the document names its kind: a line of its own among the first, or the subject of an official letter. */
export function headingOf({ plain, blocks }: Source): Heading | null {
  let headline: Heading | null = null;
  for (const [index, block] of blocks.entries()) {
    if (index > 25) return headline;
    if (block.zone !== "body") continue;
    const text = plain.text.slice(block.from, block.to);
    const key = plain.key.slice(block.from, block.to);
    // "V/v phát động phong trào …" under the number of an official letter.
    if (index < 12 && has(letterSubject, key)) return { block, index, kind: "công văn" };
    const torn = spelledHeading(text, key);
    if (torn)
      return { block, index, kind: torn.replace(/^(kế|quyết|chỉ|hướng|thông|báo|phát|lờiphát)/u, "$1 ") };
    const line = match(headingLine, key);
    if (!line) continue;
    const { kind = "", rest = "" } = line.groups ?? {};
    // "KẾ HOẠCH" alone, or in capitals with its subject; a sentence "Kế hoạch nhấn mạnh …" is neither.
    // "Kế hoạch phát động phong trào thi đua …" as a line of its own; of a page it is the headline, the act stands below.
    if (has(weakHeading, key) && index < 8 && text.length < 400 && !/[.;]$/u.test(text))
      headline ??= { block, index, kind };
    if (
      rest.trim().replace(/[:.]/u, "") === "" ||
      (isCapitals(text) && text.length < 500) ||
      isCapitals(text.slice(0, kind.length))
    )
      return { block, index, kind };
  }
  return headline;
}

const officialHead = re`^(?:cộng hoà xã hội|độc lập ?-|số ?:|đảng cộng sản)`;
/** "QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH …" as the headline of news, with nothing of an official head about it. */
const isHeadline = ({ index, block, kind }: Heading, { plain, blocks }: Source) =>
  index < 2 &&
  block.to - block.from > kind.length + 20 &&
  !blocks.slice(0, 15).some(({ from, to }) => has(officialHead, plain.key.slice(from, to)));

/** Whether the heading is the document's own, in the official layout, and not the headline of a page. */
export const isFirm = (heading: Heading, source: Source) => {
  const { block, kind } = heading;
  const { plain } = source;
  return (
    !isHeadline(heading, source) &&
    (!has(weakHeading, plain.key.slice(block.from, block.to)) ||
      isCapitals(plain.text.slice(block.from, block.from + kind.length)))
  );
};
