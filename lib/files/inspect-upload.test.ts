import { Document, Packer, Paragraph } from "docx";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { docxParts, type Part, xlsxParts, zip } from "@/tests/fixtures/files/archives";
import { packedPdf, pdf } from "@/tests/fixtures/files/pdfs";
import {
  jpegSegment,
  png,
  pngChunk,
  progressiveScan,
  scan,
  withSegments,
} from "@/tests/fixtures/files/pictures";
import { inspectUpload, largestUpload } from "./inspect-upload";
import type { FileProblem } from "./rejection";

const docx = (more: Part[] = [], mainType?: string) => zip(docxParts(more, mainType));
const xlsx = (more: Part[] = [], mainType?: string) => zip(xlsxParts(more, mainType));
const part = (name: string, content = "x"): Part => ({ name, content });
const relationship = (type: string, target: string) =>
  part(
    "word/_rels/settings.xml.rels",
    `<Relationships><Relationship Id="r1" Type="http://x/relationships/${type}" Target='${target}' TargetMode="External"/></Relationships>`,
  );
const wordMacros = "application/vnd.ms-word.document.macroEnabled.main+xml";
const mebibyte = 1024 * 1024;
const oldOffice = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2048)]);
/** One part's bytes are another part, header and all: the way to gain without limit from few bytes. */
const overlapping = () => {
  const inner = zip([part("word/b.xml", "b".repeat(500))]);
  const quoted = inner.subarray(0, inner.indexOf("PK\u0001\u0002"));
  const quote = { name: "word/a.xml", content: quoted, stored: true };
  const offset = docx([quote]).indexOf(quoted);
  return docx([quote, { ...part("word/b.xml", "b".repeat(500)), claims: { offset } }]);
};

const hostile: [why: string, name: string, bytes: Uint8Array, problem: FileProblem][] = [
  ["no bytes", "a.pdf", Buffer.alloc(0), "empty"],
  ["one byte too many", "a.pdf", Buffer.alloc(largestUpload + 1, "%PDF-"), "too-large"],
  ["text called PDF", "a.pdf", Buffer.from("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR"), "unknown-type"],
  ["a page of HTML", "a.png", Buffer.from("<html><script>alert(1)</script>"), "unknown-type"],
  ["SVG", "a.png", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>'), "unknown-type"],
  ["GIF", "a.jpg", Buffer.from("GIF89a"), "unknown-type"],
  ["a program", "a.docx", Buffer.from("MZ\u0090\u0000"), "unknown-type"],
  ["an old .doc", "a.docx", oldOffice, "unknown-type"],
  [
    "a workbook under a password",
    "a.xlsx",
    Buffer.concat([oldOffice, Buffer.from("EncryptedPackage", "utf16le")]),
    "encrypted",
  ],
  ["a plain zip", "a.docx", zip([part("readme.txt")]), "unknown-type"],
  ["a PDF called PNG", "a.png", pdf(), "wrong-extension"],
  ["a PDF with a second extension", "a.pdf.exe", pdf(), "wrong-extension"],
  ["a PDF without extension", "pdf", pdf(), "wrong-extension"],
  ["a workbook called DOCX", "a.docx", xlsx(), "wrong-extension"],

  ["a PDF cut short", "a.pdf", pdf().subarray(0, 200), "corrupt"],
  ["a PDF without a page", "a.pdf", pdf({ pages: 0 }), "no-pages"],
  ["a PDF under a password", "a.pdf", pdf({ trailer: "/Encrypt 9 0 R" }), "encrypted"],
  [
    "a PDF that runs a script",
    "a.pdf",
    pdf({ catalog: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>" }),
    "active-content",
  ],
  ["the same with an escaped name", "a.pdf", pdf({ objects: ["<< /S /J#61vaScript >>"] }), "active-content"],
  ["a PDF that starts a program", "a.pdf", pdf({ objects: ["<< /S /Launch /F (cmd) >>"] }), "active-content"],
  [
    "a script in a packed object",
    "a.pdf",
    packedPdf({ catalog: "/Names << /JavaScript 9 0 R >>" }),
    "active-content",
  ],
  [
    "an object stream that explodes",
    "a.pdf",
    packedPdf({ inflated: " ".repeat(70 * mebibyte) }),
    "archive-bomb",
  ],
  ["a PDF that is a zip too", "a.pdf", Buffer.concat([pdf(), zip([part("a.html")])]), "polyglot"],
  ["a PDF with a program behind its end", "a.pdf", pdf({ tail: `\nMZ${"\u0090".repeat(50)}` }), "polyglot"],

  ["a picture of 4 billion pixels", "a.png", png({ width: 65_535, height: 65_535 }), "too-many-pixels"],
  ["a picture without width", "a.png", png({ width: 0 }), "corrupt"],
  ["a PNG cut short", "a.png", png().subarray(0, 40), "corrupt"],
  [
    "a PNG with a broken checksum",
    "a.png",
    Buffer.from(png().map((byte, at) => (at === 20 ? 9 : byte))),
    "corrupt",
  ],
  [
    "a JPEG of 4 billion pixels",
    "a.jpg",
    withSegments(scan(), jpegSegment(0xc0, Buffer.from("08ffffffff01011100", "hex"))),
    "too-many-pixels",
  ],
  ["a JPEG cut short", "a.jpg", scan().subarray(0, 400), "corrupt"],
  ["a JPEG that is only its head", "a.jpg", Buffer.from("ffd8ffd9", "hex"), "corrupt"],

  ["a document cut short", "a.docx", docx().subarray(0, -40), "corrupt"],
  ["a bomb", "a.docx", docx([{ name: "word/x.xml", content: Buffer.alloc(60 * mebibyte) }]), "archive-bomb"],
  [
    "a bomb that claims to be small",
    "a.docx",
    docx([{ name: "word/x.xml", content: Buffer.alloc(60 * mebibyte), claims: { size: 10 } }]),
    "unsafe-archive",
  ],
  [
    "a bomb inside a workbook inside",
    "a.docx",
    docx([
      {
        name: "word/embeddings/a.xlsx",
        content: zip([{ name: "x", content: Buffer.alloc(60 * mebibyte) }]),
        stored: true,
      },
    ]),
    "archive-bomb",
  ],
  [
    "archives in archives",
    "a.docx",
    docx([{ name: "a.zip", content: zip([{ name: "b.zip", content: zip([part("c")]) }]) }]),
    "unsafe-archive",
  ],
  [
    "3,000 parts",
    "a.docx",
    docx(Array.from({ length: 3000 }, (_, at) => part(`p${at}.xml`))),
    "archive-bomb",
  ],
  ["overlapping parts", "a.docx", overlapping(), "unsafe-archive"],
  [
    "two stories about a size",
    "a.docx",
    docx([{ name: "word/x.xml", content: "xxx", claims: { localSize: 2 } }]),
    "unsafe-archive",
  ],
  [
    "two stories about a name",
    "a.docx",
    docx([{ name: "word/x.xml", claims: { localName: "word/y.xml" } }]),
    "unsafe-archive",
  ],
  ["a damaged part", "a.docx", docx([{ name: "word/x.xml", content: "xxx", claims: { crc: 7 } }]), "corrupt"],
  ["a part under a password", "a.docx", docx([{ name: "word/x.xml", claims: { flags: 1 } }]), "encrypted"],
  ["a way out of the folder", "a.docx", docx([part("../../etc/cron.d/x")]), "unsafe-archive"],
  ["a way out by backslashes", "a.docx", docx([part("..\\..\\x.dll")]), "unsafe-archive"],
  ["an absolute name", "a.docx", docx([part("/etc/passwd")]), "unsafe-archive"],
  [
    "a symbolic link",
    "a.docx",
    docx([{ name: "word/l", content: "/etc/passwd", claims: { mode: 0o120777 } }]),
    "unsafe-archive",
  ],
  ["a name twice", "a.docx", docx([part("word/Document.xml")]), "unsafe-archive"],
  [
    "bytes before the first part",
    "a.docx",
    zip(docxParts(), { before: "PK\u0003\u0004#!/bin/sh\n" }),
    "unsafe-archive",
  ],
  [
    "a hidden part between parts",
    "a.docx",
    zip(docxParts(), { between: "PK\u0003\u0004".padEnd(60, "h") }),
    "unsafe-archive",
  ],
  [
    "an external entity",
    "a.xlsx",
    xlsx([part("xl/a.xml", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')]),
    "unsafe-archive",
  ],
  [
    "the same in UTF-16",
    "a.xlsx",
    xlsx([{ name: "xl/a.xml", content: Buffer.from("\ufeff<!DOCTYPE a>", "utf16le") }]),
    "unsafe-archive",
  ],
  [
    "the same in big-endian UTF-16",
    "a.xlsx",
    xlsx([{ name: "xl/a.xml", content: Buffer.from("\ufeff<!DOCTYPE a>", "utf16le").swap16() }]),
    "unsafe-archive",
  ],
  [
    "the same across two chunks",
    "a.xlsx",
    xlsx([part("xl/a.xml", `${Array.from({ length: 65_531 }, (_, at) => at % 10).join("")}<!DOCTYPE a>`)]),
    "unsafe-archive",
  ],
  ["macros", "a.docx", docx([part("word/vbaProject.bin")]), "macros"],
  ["macros by type only", "a.docx", docx([], wordMacros), "macros"],
  ["old macro sheets", "a.xlsx", xlsx([part("xl/macrosheets/sheet1.xml")]), "macros"],
  [
    "macros in a workbook inside",
    "a.docx",
    docx([{ name: "word/embeddings/a.xlsx", content: xlsx([part("xl/vbaProject.bin")]) }]),
    "macros",
  ],
  ["a program inside", "a.docx", docx([part("word/media/eicar.com")]), "active-content"],
  [
    "a template from the net",
    "a.docx",
    docx([relationship("attachedTemplate", "https://evil.example/t.dotm")]),
    "active-content",
  ],
  [
    "an object from another computer",
    "a.docx",
    docx([relationship("oleObject", "\\\\10.0.0.1\\x")]),
    "active-content",
  ],
  [
    "a DDE link",
    "a.xlsx",
    xlsx([part("xl/externalLinks/externalLink1.xml", "<x:externalLink><x:ddeLink/></x:externalLink>")]),
    "active-content",
  ],
  [
    "a type list that is no XML",
    "a.docx",
    zip([part("[Content_Types].xml", "<"), part("word/document.xml")]),
    "corrupt",
  ],
];

test.each(hostile)("%s is refused", async (_, name, bytes, problem) => {
  expect(await inspectUpload(bytes, name)).toEqual({ ok: false, problem });
});

describe("what people upload is taken", () => {
  const text = new Document({ sections: [{ children: [new Paragraph("Báo cáo")] }] });
  const good: [string, string, () => Promise<Uint8Array>, string, number | null][] = [
    ["a PDF", "Báo cáo.pdf", async () => pdf({ pages: 3 }), "Báo cáo.pdf", 3],
    ["a packed PDF", "a.PDF", async () => packedPdf({ pages: 4 }), "a.pdf", 4],
    ["a Word document", "Phụ lục.docx", () => Packer.toBuffer(text), "Phụ lục.docx", null],
    [
      "a workbook",
      "a.xlsx",
      () => writeXlsx({ sheets: [{ name: "Quý I", rows: [["Số liệu", 1]] }] }),
      "a.xlsx",
      null,
    ],
    [
      "a document with a workbook inside",
      "a.docx",
      async () => docx([{ name: "word/embeddings/a.xlsx", content: xlsx() }]),
      "a.docx",
      null,
    ],
    [
      "a template on the author's own disk",
      "a.docx",
      async () => docx([relationship("attachedTemplate", "file:///C:\\Normal.dotm")]),
      "a.docx",
      null,
    ],
    [
      "a link to click",
      "a.docx",
      async () => docx([relationship("hyperlink", "https://chinhphu.vn")]),
      "a.docx",
      null,
    ],
    ["a scan", "scan.JPEG", async () => scan(), "scan.jpeg", 1],
    ["a progressive photo", "a.jpg", async () => progressiveScan(), "a.jpg", 1],
    ["a screenshot", "ảnh.png", async () => png(), "ảnh.png", 1],
    ["a decomposed name", "Kế hoạch số 24.pdf".normalize("NFD"), async () => pdf(), "Kế hoạch số 24.pdf", 1],
  ];

  test.each(good)("%s", async (_, name, make, shown, pages) => {
    const bytes = await make();
    const inspection = await inspectUpload(bytes, name);
    expect(inspection).toMatchObject({ ok: true, file: { name: shown, pages } });
  });
});

test("a photo loses place, comments and what hides behind its end, and keeps its orientation", async () => {
  const exif = Buffer.from(
    "Exif\0\0MM\0*\0\0\0\u0008\0\u0002\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\u0088\u0025\0\u0004\0\0\0\u0001\0\0\0\u0026\0\0\0\0GPS 13.77N",
    "latin1",
  );
  const photo = Buffer.concat([
    withSegments(
      scan(),
      jpegSegment(0xe1, exif),
      jpegSegment(0xfe, "người chụp"),
      jpegSegment(0xed, "Photoshop"),
    ),
    Buffer.from("PK\u0003\u0004 a film"),
  ]);

  const inspection = await inspectUpload(photo, "ảnh.jpg");

  if (!inspection.ok) throw new Error(inspection.problem);
  const stored = Buffer.from(inspection.file.bytes);
  const orientation = Buffer.from("ffe1002245786966000049492a00080000000100120103000100000006", "hex");
  const head = scan().subarray(0, 20);
  expect(stored.subarray(0, 20)).toEqual(head);
  expect(stored.subarray(20, 20 + orientation.length)).toEqual(orientation);
  for (const trace of ["GPS", "người chụp", "Photoshop", "a film"])
    expect(stored.includes(trace)).toBe(false);
  expect(stored.subarray(20 + 36)).toEqual(scan().subarray(20));
});

test("a PNG loses text and what hides behind its end", async () => {
  const picture = png({
    extra: [pngChunk("tEXt", "Author\0Nguyễn Văn A"), pngChunk("eXIf", "MM GPS")],
    tail: "<script>",
  });
  const inspection = await inspectUpload(picture, "a.png");
  if (!inspection.ok) throw new Error(inspection.problem);
  expect(Buffer.from(inspection.file.bytes)).toEqual(png());
});

test("whatever a file is mangled into gets an answer", async () => {
  const samples: [string, Buffer][] = [
    ["a.pdf", pdf({ pages: 2 })],
    ["a.pdf", packedPdf()],
    ["a.docx", docx([part("word/styles.xml", "<a/>".repeat(300))])],
    ["a.jpg", scan()],
    ["a.png", png()],
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async ([name, sample], changes, cut) => {
        const mangled = Buffer.from(sample);
        for (const [where, byte] of changes) mangled[Math.floor(where * (sample.length - 1))] = byte;
        const kept = cut > 0.5 ? mangled : mangled.subarray(0, Math.ceil(cut * 2 * sample.length));
        const inspection = await inspectUpload(kept, name);
        expect(typeof inspection.ok).toBe("boolean");
      },
    ),
    { numRuns: 1000 },
  );
});
