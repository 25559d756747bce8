import { writeFileSync } from "node:fs";
import { writeXlsxStream } from "hucre/xlsx";
import { addDays } from "@/lib/calendar";

export const headings = [
  "Mã đơn vị",
  "Tên đơn vị",
  "Chỉ tiêu",
  "Từ ngày",
  "Đến ngày",
  "Tử số",
  "Mẫu số",
  "Ngày lấy",
];
const indicators = 6;

/** The nth row of a provider's file: another unit, indicator and day each time, figures that never repeat in a pattern. */
export function rowAt(n: number, units: number): (string | number)[] {
  const unit = 1 + (n % units);
  const day = addDays("2020-01-01", Math.floor(n / (units * indicators)));
  const denominator = 100 + ((n * 7919) % 9000);
  return [
    `DV${String(unit).padStart(5, "0")}`,
    `Đơn vị số ${unit}`,
    `K0${1 + (Math.floor(n / units) % indicators)}`,
    day.split("-").reverse().join("/"),
    day.split("-").reverse().join("/"),
    Math.floor(denominator * (0.5 + ((n * 31) % 50) / 100)),
    denominator,
    "05/10/2026",
  ];
}

/** Writes an .xlsx of `count` rows under one row of headings. */
export async function makeFile(path: string, count: number, units: number) {
  const rows = async function* () {
    yield headings;
    for (let n = 0; n < count; n++) yield rowAt(n, units);
  };
  // Spreadsheet programs keep words in one table of strings.
  const stream = writeXlsxStream(rows(), { name: "Số liệu", inlineStrings: false });
  writeFileSync(path, Buffer.from(await new Response(stream).arrayBuffer()));
}
