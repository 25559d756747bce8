import { expect, test } from "vitest";
import { readSpreadsheet } from "./read";
import type { SheetColumn } from "./sheet-draft";
import { writeCsv } from "./write-csv";

const columns: SheetColumn[] = [
  { title: "Đơn vị", kind: "text" },
  { title: "Kết quả", kind: "number", decimals: 2 },
  { title: "Ngày", kind: "date" },
  { title: "Lúc", kind: "instant" },
  { title: "Số", kind: "number" },
];
const rows = [
  ["Sở A; B", "89.95", "2026-03-08", new Date("2026-03-08T16:05:00Z"), -0.5],
  ['=cmd|" /C calc"!A0', null, null, null, 1234567.25],
];

test("Excel in Việt Nam opens it without questions, and no cell is a formula", async () => {
  const bytes = Buffer.from(await new Response(writeCsv(columns, rows)).arrayBuffer());
  expect(bytes.toString()).toBe(
    [
      "\ufeffĐơn vị;Kết quả;Ngày;Lúc;Số",
      '"Sở A; B";89,95;08/03/2026;08/03/2026 16:05;-0,5',
      `"'=cmd|"" /C calc""!A0";;;;1234567,25`,
    ].join("\r\n"),
  );
  const reading = await readSpreadsheet(bytes);
  expect(reading.ok && reading.spreadsheet.sheets[0]?.rows[2]?.cells[0]).toBe('=cmd|" /C calc"!A0');
});

test("rows are pulled as the receiver reads", async () => {
  let pulled = 0;
  async function* endless() {
    for (;;) {
      pulled += 1;
      yield ["x".repeat(1000)];
    }
  }
  const reader = writeCsv([{ title: "A", kind: "text" }], endless()).getReader();
  await reader.read();
  await reader.cancel();
  expect(pulled).toBeLessThan(1000);
});
