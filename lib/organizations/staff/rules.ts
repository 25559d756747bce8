import { normalize, quoted, searchKey } from "@/lib/vietnamese";

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
export type PastedStaff = { rows: StaffRow[]; problems: string[] };

const heading = /^(?:ma|ma can bo|ma so|ma cbccvc)$/u;
const serial = /^\d{1,4}[.)]?$/u;

/**
 * Rows copied from a workbook, read as `Mã cán bộ · Họ và tên · Chức vụ · Nhóm`; a heading and a column of serial
 * numbers are left out. What cannot be read is said by its row, never guessed and never dropped in silence.
 */
export function readStaffPaste(text: string): PastedStaff {
  const rows: StaffRow[] = [];
  const problems: string[] = [];
  for (const [at, line] of text.split(/\r?\n/u).entries()) {
    const cells = cellsOf(line);
    const [staffCode = "", fullName = "", post = "", group = ""] = cells;
    if (cells.every((cell) => cell === "") || heading.test(searchKey(staffCode))) continue;
    const row = at + 1;
    const known = group === "" ? "direct" : written.find(([words]) => words.test(searchKey(group)))?.[1];
    if (cells.length < 3) problems.push(`Dòng ${row} không đọc được: cần mã cán bộ, họ và tên, chức vụ.`);
    else if (!known)
      problems.push(
        `Dòng ${row} không đọc được: nhóm ${quoted(group)} không phải ${Object.values(staffGroupText).join(", ")}.`,
      );
    else rows.push({ staffCode, fullName, post, group: known });
  }
  return { rows, problems };
}

function cellsOf(line: string): string[] {
  const cells = line.split("\t").map(normalize);
  const [first = "", second = ""] = cells;
  // A serial number stands before a code; a code of digits alone stands before a name.
  return serial.test(first) && cells.length > 3 && !second.includes(" ") ? cells.slice(1) : cells;
}
