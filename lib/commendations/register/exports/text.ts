import type { SheetColumn } from "@/lib/spreadsheets";
import { awardStatusText } from "../../decisions/text";
import type { RegisteredAward } from "../queries";

const text = (title: string, width = 22): SheetColumn => ({ title, kind: "text", width });
const date = (title: string): SheetColumn => ({ title, kind: "date", width: 11 });
const number = (title: string, width = 10): SheetColumn => ({ title, kind: "number", width });

export const classText = { title: "Danh hiệu thi đua", form: "Hình thức khen thưởng" } as const;
/** Where the national columns say what was awarded. */
const awardedAt = 6;

/**
 * Columns of the national award database; what is awarded stands under its own heading on each sheet. Narrow enough
 * to be read on one A4 sheet across, where longer words wrap.
 */
export const nationalColumns = (awarded: string): SheetColumn[] => [
  number("STT", 5),
  text("Đối tượng", 9),
  text("Tên tập thể, cá nhân", 20),
  text("Mã CBCCVC", 11),
  text("Chức vụ", 13),
  text("Đơn vị", 20),
  text(awarded, 17),
  text("Người, cơ quan quyết định", 17),
  text("Số quyết định", 12),
  date("Ngày ký"),
  text("Thành tích", 19),
  date("Thành tích từ"),
  date("đến"),
  text("Số vào sổ vàng", 8),
  text("Tình trạng", 11),
  text("Nguồn", 11),
];

export const nationalRow = (award: RegisteredAward, at: number) => [
  at + 1,
  award.subjectKind === "COLLECTIVE" ? "Tập thể" : "Cá nhân",
  award.subjectName,
  award.staffCode,
  award.post,
  award.unitName,
  award.awardName,
  award.issuer,
  award.number,
  award.signedOn,
  award.roundTitle,
  award.period.from,
  award.period.through,
  award.book,
  awardStatusText[award.status],
  originText(award),
];

/** In CSV there are no sheets: what is awarded stands in one of two columns. */
export const nationalCsvColumns: SheetColumn[] = nationalColumns(classText.form).toSpliced(
  awardedAt,
  0,
  text(classText.title, 17),
);
export const nationalCsvRow = (award: RegisteredAward, at: number) =>
  nationalRow(award, at).toSpliced(
    awardedAt,
    1,
    award.awardClass === "title" ? award.awardName : null,
    award.awardClass === "form" ? award.awardName : null,
  );

export const originText = ({ isImported }: Pick<RegisteredAward, "isImported">) =>
  isImported ? "Nhập từ hồ sơ cũ" : "Cổng Thi đua";

/** The civil-servant database has a column for titles and one for forms: an award fills just one of them. */
export const staffColumns: SheetColumn[] = [
  number("STT", 5),
  text("Mã CBCCVC", 11),
  text("Họ và tên", 20),
  text("Chức vụ", 14),
  text("Đơn vị", 20),
  text("Danh hiệu thi đua", 17),
  text("Hình thức khen thưởng", 17),
  text("Số quyết định", 12),
  date("Ngày quyết định"),
  text("Người, cơ quan quyết định", 18),
  number("Năm", 7),
  text("Nội dung khen thưởng", 20),
];
export const staffRow = (award: RegisteredAward, at: number) => [
  at + 1,
  award.staffCode,
  award.subjectName,
  award.post,
  award.unitName,
  award.awardClass === "title" ? award.awardName : null,
  award.awardClass === "form" ? award.awardName : null,
  award.number,
  award.signedOn,
  award.issuer,
  Number(award.signedOn.slice(0, 4)),
  award.roundTitle,
];

export const campaignColumns: SheetColumn[] = [
  text("Hình thức tổ chức", 20),
  text("Phạm vi", 28),
  text("Cấp phát động", 34),
  number("Số phong trào", 14),
];
export const awardCountColumns: SheetColumn[] = [
  text("Loại", 22),
  text("Danh hiệu, hình thức", 32),
  text("Người, cơ quan quyết định", 34),
  number("Tập thể"),
  number("Cá nhân"),
  number("Trong đó: không giữ chức vụ lãnh đạo", 20),
  number("Tổng số"),
];
