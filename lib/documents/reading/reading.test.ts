import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { pdf } from "@/tests/fixtures/files/pdfs";
import { textOfFile } from ".";

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const numbered = (text: string, level: number) =>
  new Paragraph({ text, numbering: { reference: "muc", level } });

async function plan(): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: "muc",
          levels: [
            { level: 0, format: LevelFormat.UPPER_ROMAN, text: "%1." },
            { level: 1, format: LevelFormat.DECIMAL, text: "%2." },
            { level: 2, format: LevelFormat.LOWER_LETTER, text: "%3)" },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Table({
            rows: [new TableRow({ children: [cell("SỞ NỘI VỤ"), cell("Độc lập - Tự do - Hạnh phúc")] })],
          }),
          new Table({
            rows: [
              new TableRow({ children: [cell("Hình thức"), cell("Tập thể"), cell("Cá nhân")] }),
              new TableRow({ children: [cell("Cờ thi đua"), cell("02"), cell("")] }),
            ],
          }),
          numbered("CHỈ TIÊU", 0),
          numbered("Tập thể", 1),
          numbered("Trên 50% hồ sơ.", 2),
          numbered("Cá nhân", 1),
          numbered("ĐĂNG KÝ", 0),
          numbered("Trước ngày 31/3/2024.", 1),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

test("a Word text keeps the numbers that Word puts before its paragraphs", async () => {
  const lines = (await textOfFile(await plan(), "ke-hoach.docx")).split("\n").filter((line) => line !== "");
  expect(lines).toEqual([
    "SỞ NỘI VỤ",
    "Độc lập - Tự do - Hạnh phúc",
    "Hình thức\tTập thể\tCá nhân",
    "Cờ thi đua\t02\t",
    "I. CHỈ TIÊU",
    "1. Tập thể",
    "a) Trên 50% hồ sơ.",
    "2. Cá nhân",
    "II. ĐĂNG KÝ",
    "1. Trước ngày 31/3/2024.",
  ]);
});

const encoder = new TextEncoder();
test.each([
  ["UTF-8", encoder.encode("Kế hoạch"), "Kế hoạch"],
  ["UTF-8 with its mark", encoder.encode("\uFEFFKế hoạch"), "\uFEFFKế hoạch"],
  ["UTF-16", Uint8Array.from(Buffer.from("\uFEFFKế hoạch", "utf16le")), "\uFEFFKế hoạch"],
])("plain text in %s", async (_, bytes, text) => {
  expect(await textOfFile(bytes, "ke-hoach.txt")).toBe(text);
});

test.each([
  ["a PDF of pictures", new Uint8Array(pdf()), "scanned"],
  ["a PDF cut short", encoder.encode("%PDF-1.7\n"), "damaged"],
  ["an old .doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "old-word"],
  [
    "a Word file under a password",
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
    "encrypted",
  ],
  ["a Word file without a word", zipSync({ "word/document.xml": encoder.encode("<w:document/>") }), "empty"],
  ["a broken archive", Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), "damaged"],
  ["a program", Uint8Array.from([0x4d, 0x5a, 0, 0, 1]), "not-text"],
  ["a picture without a zero", Uint8Array.from([0xff, 0xe9, 0x90, 0x41, 0xfe, 0x42]), "not-text"],
  ["a web page", encoder.encode("<!DOCTYPE html><p>Kế hoạch"), "not-text"],
  ["data", encoder.encode('{ "title": "Kế hoạch" }'), "not-text"],
  ["rich text", encoder.encode("{\\rtf1 Kế hoạch}"), "not-text"],
  ["blank lines alone", encoder.encode(" \n\n\t"), "empty"],
])("%s is refused with a sentence", async (_, bytes, reason) => {
  await expect(textOfFile(bytes, "ke-hoach")).rejects.toMatchObject({
    reason,
    message: expect.stringMatching(/\.$/u),
  });
});

test.each(["ke-hoach.xlsx", "ke-hoach.doc", "/home/can.bo/ke-hoach.csv", "ke-hoach.txt.exe", ".xlsx"])(
  "characters under the name %s are no text",
  async (name) => {
    await expect(textOfFile(encoder.encode("Kế hoạch"), name)).rejects.toMatchObject({ reason: "not-text" });
  },
);

test.each(["ke-hoach.TXT", "ke-hoach", "/home/can.bo/ke-hoach", "ke.hoach.txt"])(
  "characters under the name %s are a text",
  async (name) => {
    expect(await textOfFile(encoder.encode("Kế hoạch"), name)).toBe("Kế hoạch");
  },
);
