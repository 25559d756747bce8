import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarText, folded } from "./document";
import { type Deadline, type Entry, sequenced } from "./rules";

const now = new Date("2026-10-05T02:00:00Z");
const deadline: Deadline = {
  uid: "ky-1",
  title: "Nộp số liệu quý III/2026; bản ký, đóng dấu",
  about: "Phong trào\nCCHC",
  closesAt: new Date("2026-10-10T17:00:00Z"),
  href: "/lam-viec/phong-trao/1/so-lieu/2026-q3",
};
const told = { ...deadline, sequence: 2, changedAt: now };

test("an event in the words of RFC 5545: escaped, in UTC, with lines ended by CR LF", () => {
  const text = calendarText("Thời hạn", [told], "https://thidua.tinh.gov.vn");
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n ", "").split("\r\n")).toEqual(
    expect.arrayContaining([
      "UID:ky-1@thidua.tinh.gov.vn",
      "DTSTAMP:20261005T020000Z",
      "SEQUENCE:2",
      "DTSTART:20261010T163000Z",
      "DTEND:20261010T170000Z",
      "SUMMARY:Nộp số liệu quý III/2026\\; bản ký\\, đóng dấu",
      "DESCRIPTION:Hạn: hết 23:59 ngày 10/10/2026\\nPhong trào\\nCCHC\\nhttps://thidua.tinh.gov.vn/lam-viec/phong-trao/1/so-lieu/2026-q3",
    ]),
  );
});

test("no line is longer than 75 octets, and unfolding gives the line back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (given) => {
      const line = given.replace(/[\r\n]/gu, "");
      const parts = folded(line).split("\r\n");
      for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
      expect(parts.map((part, at) => (at === 0 ? part : part.slice(1))).join("")).toBe(line);
    }),
  );
});

test("SEQUENCE is 0 at first, stays while nothing changes, and grows by one with each change", () => {
  const first = sequenced([deadline], [], now);
  expect(first.told).toMatchObject([{ sequence: 0, changedAt: now }]);
  const later = new Date("2026-10-06T02:00:00Z");
  const same = sequenced([deadline], first.changed, later);
  expect(same).toMatchObject({ told: [{ sequence: 0, changedAt: now }], changed: [] });
  const moved = { ...deadline, closesAt: new Date("2026-10-12T17:00:00Z") };
  expect(sequenced([moved], first.changed as Entry[], later).told).toMatchObject([
    { sequence: 1, changedAt: later },
  ]);
});
