import type { RegistrationLines } from "@/lib/registrations/lines/schema";
import { nameProblem, pastedRows, quoted, searchKey, spellingKey } from "@/lib/vietnamese";

type Individual = RegistrationLines["individuals"][number];
export type UnitChoice = { unitId: string; name: string };
export type StaffChoice = {
  personId: string;
  fullName: string;
  post: string;
  unitId: string;
  staffCode: string;
};
export type Pasted = {
  rows: Individual[];
  problems: string[];
  /** The rows that were not read, as they can be put right and read again. */
  unread: string[];
};
export type Listed = {
  personId?: string | null | undefined;
  name: string;
  post: string;
  unitId?: string | null | undefined;
};
type Known = {
  units: readonly UnitChoice[];
  staff: readonly StaffChoice[];
  pledge: string;
  /** Whom the sheet names already. */
  listed?: readonly Listed[];
};

const keyOf = ({ personId, name, post, unitId }: Listed) =>
  spellingKey(personId ?? [name, post, unitId].join("|"));

/** The people of the staff list who bear this name; equal names are common, so it may be several. */
export function namesakes(name: string, staff: readonly StaffChoice[]): StaffChoice[] {
  const key = spellingKey(name);
  return key === "" ? [] : staff.filter(({ fullName }) => spellingKey(fullName) === key);
}

const headings = /^(?:họ|họ và tên|họ tên|họ và tên cá nhân|tên)$/iu;
/**
 * Rows copied from a workbook, read as `Họ và tên · Chức vụ · Phòng, ban · Nội dung đăng ký`; a
 * heading and a column of serial numbers are left out. What cannot be read or placed is said by the
 * row and column it stands in, never guessed and never dropped in silence.
 */
export function readPaste(text: string, known: Known): Pasted {
  const read: Pasted = { rows: [], problems: [], unread: [] };
  const seen = new Map<string, number>();
  const listed = new Set(known.listed?.map(keyOf));
  for (const { row, cells } of pastedRows(text)) {
    const [name = ""] = cells;
    if (headings.test(name)) continue;
    const { individual, problem } = readRow(cells, known);
    const key = keyOf(individual);
    const earlier = seen.get(key);
    const unread =
      nameProblem(name) ??
      (earlier === undefined ? null : `${quoted(individual.name)} đã có ở dòng ${earlier}`) ??
      (listed.has(key) ? `${quoted(individual.name)} đã có trong phiếu` : null);
    if (unread) {
      read.problems.push(`Dòng ${row}, cột Họ và tên: ${unread}.`);
      read.unread.push(cells.join("\t"));
      continue;
    }
    seen.set(key, row);
    if (problem) read.problems.push(`Dòng ${row}, ${problem}.`);
    read.rows.push(individual);
  }
  return read;
}

function readRow([name = "", post = "", unitName = "", pledge = ""]: readonly string[], known: Known) {
  const unit = known.units.find((one) => searchKey(one.name) === searchKey(unitName));
  const people = namesakes(name, known.staff);
  const inUnit = people.filter(({ unitId }) => unitId === unit?.unitId);
  const person = people.length === 1 ? people[0] : inUnit.length === 1 ? inUnit[0] : undefined;
  const individual: Individual = {
    personId: person?.personId ?? null,
    name: person?.fullName ?? name,
    post: post || (person?.post ?? ""),
    unitId: unit?.unitId ?? person?.unitId ?? null,
    pledge: pledge || known.pledge,
  };
  const problems = [
    unitName && !unit ? `cột Phòng, ban: không có ${quoted(unitName)} trong đơn vị` : null,
    people.length > 1 && !person
      ? `cột Họ và tên: có ${people.length} người tên ${quoted(name)}, chọn đúng người sau khi thêm`
      : null,
    individual.post === "" ? "cột Chức vụ: để trống, nhập sau khi thêm" : null,
  ];
  return { individual, problem: problems.filter(Boolean).join("; ") };
}
