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

const headings = /^(?:họ|họ và tên|họ tên|họ và tên cá nhân|tên)$/iu;
const serial = /^(?:stt|tt|\d+[.)]?)$/iu;

/** The cells of a row without a leading serial number. */
const cellsOf = (line: string): string[] => {
  const cells = line.split("\t").map(normalize);
  return serial.test(cells[0] ?? "") && cells.length > 1 ? cells.slice(1) : cells;
};

/**
 * Rows copied from a workbook, read as `Họ và tên · Chức vụ · Phòng, ban · Nội dung đăng ký`; a
 * heading and a column of serial numbers are left out. What cannot be read or placed is said by the
 * row it stands in, never guessed and never dropped in silence.
 */
export function readPaste(text: string, known: Known): Pasted {
  const rows: Individual[] = [];
  const problems: string[] = [];
  const seen = new Map<string, number>();
  for (const [at, line] of text.split(/\r?\n/u).entries()) {
    const cells = cellsOf(line);
    if (cells.every((cell) => cell === "") || headings.test(cells[0] ?? "")) continue;
    const row = at + 1;
    const unread = unreadReason(cells);
    if (unread) {
      problems.push(`Dòng ${row} không đọc được: ${unread}.`);
      continue;
    }
    const { individual, problem } = readRow(cells, known);
    const key = individual.personId ?? [individual.name, individual.post, individual.unitId].join("|");
    const earlier = seen.get(spellingKey(key));
    if (earlier !== undefined) {
      problems.push(`Dòng ${row} không thêm: ${quoted(individual.name)} đã có ở dòng ${earlier}.`);
      continue;
    }
    seen.set(spellingKey(key), row);
    if (problem) problems.push(`Dòng ${row}: ${problem}.`);
    rows.push(individual);
  }
  return { rows, problems };
}

/** Why a row names nobody, or null. */
function unreadReason([name = ""]: readonly string[]): string | null {
  if (name === "") return "cột Họ và tên để trống";
  if (!/^[\p{L}\p{M}' .-]+$/u.test(name)) return `${quoted(name)} không phải họ và tên`;
  return name.includes(" ") ? null : `${quoted(name)} chưa đủ họ và tên`;
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
    unitName && !unit ? `không có phòng, ban ${quoted(unitName)} trong đơn vị` : null,
    people.length > 1 && !person
      ? `có ${people.length} người tên ${quoted(name)}, chọn đúng người sau khi thêm`
      : null,
    individual.post === "" ? "chưa có chức vụ, nhập sau khi thêm" : null,
  ];
  return { individual, problem: problems.filter(Boolean).join("; ") };
}
