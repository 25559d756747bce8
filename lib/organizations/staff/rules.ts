import { isPersonName, nameProblem, pastedRows, quoted, searchKey } from "@/lib/vietnamese";

/** What quotas and figures tell apart: who leads, who manages, and who works directly (Luật Thi đua, khen thưởng, Điều 5). */
export const staffGroups = ["head", "leader", "manager", "direct"] as const;
export type StaffGroup = (typeof staffGroups)[number];
type Marks = { isUnitHead: boolean; isLeadership: boolean; isDirectWorker: boolean };

export const marksOf = (group: StaffGroup): Marks => ({
  isUnitHead: group === "head",
  isLeadership: group === "head" || group === "leader",
  isDirectWorker: group === "direct",
});
export const groupOf = ({ isUnitHead, isLeadership, isDirectWorker }: Marks): StaffGroup =>
  isUnitHead ? "head" : isLeadership ? "leader" : isDirectWorker ? "direct" : "manager";

export const staffGroupText: Record<StaffGroup, string> = {
  head: "Đứng đầu đơn vị",
  leader: "Cấp phó đơn vị",
  manager: "Quản lý cấp phòng",
  direct: "Trực tiếp công tác",
};
/** As people write it in a workbook. */
const written: [RegExp, StaffGroup][] = [
  [/^(?:nguoi )?dung dau/u, "head"],
  [/^(?:cap pho|pho|lanh dao)/u, "leader"],
  [/^quan ly/u, "manager"],
  [/^(?:nguoi )?truc tiep/u, "direct"],
];

export type StaffRow = { staffCode: string; fullName: string; post: string; group: StaffGroup };
export type PastedStaff = {
  rows: StaffRow[];
  problems: string[];
  /** The rows that were not read, as they can be put right and read again. */
  unread: string[];
};

/** Whether a code can be kept: letters, digits, dots, slashes and hyphens. */
export const isStaffCode = (code: string) => /^[\p{L}\d][\p{L}\d./-]{0,29}$/u.test(code);

const heading = /^(?:ma|ma can bo|ma so|ma cbccvc|ho va ten|ho ten)$/u;

/**
 * Rows copied from a workbook, read as `Mã cán bộ · Họ và tên · Chức vụ · Nhóm`; a heading and a column of serial
 * numbers are left out. What cannot be read is said by its row, column and value, never guessed and never dropped.
 */
export function readStaffPaste(text: string): PastedStaff {
  const read: PastedStaff = { rows: [], problems: [], unread: [] };
  for (const { row, cells } of pastedRows(text, isPersonName)) {
    const [staffCode = "", fullName = "", post = "", written = ""] = cells;
    if (heading.test(searchKey(staffCode))) continue;
    const group = groupIn(written);
    const problem = problemIn({ staffCode, fullName, post }, written, group);
    if (group && !problem) read.rows.push({ staffCode, fullName, post, group });
    else {
      read.problems.push(`Dòng ${row}, ${problem}.`);
      read.unread.push(cells.join("\t"));
    }
  }
  return read;
}

const groupIn = (text: string): StaffGroup | undefined =>
  text === "" ? "direct" : written.find(([words]) => words.test(searchKey(text)))?.[1];

/** The first column of a row that cannot be taken, with what stands there. */
function problemIn(
  { staffCode, fullName, post }: Omit<StaffRow, "group">,
  written: string,
  group: StaffGroup | undefined,
): string | null {
  if (staffCode === "") return "cột Mã cán bộ: để trống";
  if (!isStaffCode(staffCode))
    return `cột Mã cán bộ: ${quoted(staffCode)} không phải mã, mã gồm chữ, số và dấu gạch nối, tối đa 30 ký tự`;
  const name = nameProblem(fullName);
  if (name) return `cột Họ và tên: ${name}`;
  if (post.length < 2)
    return post === "" ? "cột Chức vụ: để trống" : `cột Chức vụ: ${quoted(post)} không phải chức vụ`;
  return group ? null : `cột Nhóm: ${quoted(written)} không phải ${Object.values(staffGroupText).join(", ")}`;
}
