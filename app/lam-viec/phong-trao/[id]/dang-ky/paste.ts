import type { RegistrationLines } from "@/lib/registrations/lines/schema";
import { normalize, quoted, searchKey, spellingKey } from "@/lib/vietnamese";

type Individual = RegistrationLines["individuals"][number];
export type UnitChoice = { unitId: string; name: string };
export type StaffChoice = {
  personId: string;
  fullName: string;
  post: string;
  unitId: string;
  staffCode: string;
};
export type Pasted = { rows: Individual[]; problems: string[] };
type Known = { units: readonly UnitChoice[]; staff: readonly StaffChoice[]; pledge: string };

/** The people of the staff list who bear this name; equal names are common, so it may be several. */
export function namesakes(name: string, staff: readonly StaffChoice[]): StaffChoice[] {
  const key = spellingKey(name);
  return key === "" ? [] : staff.filter(({ fullName }) => spellingKey(fullName) === key);
}

/**
 * Rows copied from a workbook, read as `Họ và tên · Chức vụ · Phòng, ban · Nội dung đăng ký`; a
 * heading and a column of serial numbers are left out. What cannot be placed is said, not guessed.
 */
export function readPaste(text: string, known: Known): Pasted {
  const problems: string[] = [];
  const rows = text
    .split(/\r?\n/u)
    .map((line) => line.split("\t").map(normalize))
    .map((cells) => (/^(?:stt|tt|\d+[.)]?)$/iu.test(cells[0] ?? "") ? cells.slice(1) : cells))
    .filter(([name = ""]) => name !== "" && !/^(?:họ|họ và tên|họ tên)$/iu.test(name))
    .map(([name = "", post = "", unitName = "", pledge = ""], at): Individual => {
      const unit = known.units.find((one) => searchKey(one.name) === searchKey(unitName));
      if (unitName && !unit)
        problems.push(`Dòng ${at + 1}: không có phòng, ban ${quoted(unitName)} trong đơn vị.`);
      const people = namesakes(name, known.staff);
      const inUnit = people.filter(({ unitId }) => unitId === unit?.unitId);
      const person = people.length === 1 ? people[0] : inUnit.length === 1 ? inUnit[0] : undefined;
      if (people.length > 1 && !person)
        problems.push(
          `Dòng ${at + 1}: có ${people.length} người tên ${quoted(name)}, chọn đúng người sau khi thêm.`,
        );
      return {
        personId: person?.personId ?? null,
        name: person?.fullName ?? name,
        post: post || (person?.post ?? ""),
        unitId: unit?.unitId ?? person?.unitId ?? null,
        pledge: pledge || known.pledge,
      };
    });
  return { rows, problems };
}
