import type { Block, OfficialDocument, Run, TableColumn, Text } from "./official-document";
import { fittingWidths } from "./table-widths";
import { attachmentNote, closed, dateText, listed, numberText, signatureLines } from "./wording";

export type HeadCell = { title: string; columnSpan: number; rowSpan: number };

/** A block with every text as runs, ready to be placed. */
export type PlacedBlock =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; runs: Run[]; align: "justify" | "left" | "center"; indent: boolean }
  | {
      kind: "table";
      /** Millimetres; together the width of the text. */
      widths: number[];
      alignments: ("left" | "center" | "right")[];
      /** One row of titles, or two where columns are grouped. */
      head: HeadCell[][];
      rows: ({ cells: Run[][] } | { group: Run[] })[];
      size: number;
    }
  | { kind: "page-break" };

export type PlacedPart = { body: PlacedBlock[]; landscape: boolean };

/** Everything a paper says, worded and in order; what DOCX and PDF have in common. */
export type Layout = PlacedPart & {
  /** For the properties of the file. */
  name: string;
  parentIssuer: string[];
  issuer: string[];
  /** Points of issuer and national name; motto and date are one larger. */
  mastheadSize: 12 | 13;
  /** Shares of the width for the left and the right half of the head. */
  mastheadColumns: [left: number, right: number];
  number: string | null;
  /** "V/v …" under the number of a letter. */
  about: string | null;
  placeAndDate: string | null;
  typeName: string | null;
  title: string | null;
  addressees: string[];
  authority: string | null;
  legalBasis: string[];
  enactment: string | null;
  signatures: { lines: string[]; name: string }[];
  recipients: string[];
  appendices: (PlacedPart & { label: string | null; title: string; note: string; form: Layout | null })[];
};

const runsOf = (text: Text): Run[] => (typeof text === "string" ? [{ text }] : [...text]);
const linesOf = (text = ""): string[] => (text === "" ? [] : text.split("\n"));

function headOf(columns: readonly TableColumn[]): HeadCell[][] {
  const isGrouped = columns.some(({ group }) => group !== undefined);
  const upper: HeadCell[] = [];
  const lower: HeadCell[] = [];
  for (const [at, { title, group }] of columns.entries()) {
    const before = upper.at(-1);
    if (group === undefined) upper.push({ title, columnSpan: 1, rowSpan: isGrouped ? 2 : 1 });
    else if (before && columns[at - 1]?.group === group) before.columnSpan += 1;
    else upper.push({ title: group, columnSpan: 1, rowSpan: 1 });
    if (group !== undefined) lower.push({ title, columnSpan: 1, rowSpan: 1 });
  }
  return isGrouped ? [upper, lower] : [upper];
}

/** Millimetres of text across an A4: portrait and landscape less 30 on the left and 15 on the right. */
export const textWidthOf = (landscape: boolean): number => (landscape ? 297 : 210) - 45;

function place(block: Block, landscape: boolean): PlacedBlock[] {
  switch (block.kind) {
    case "paragraph": {
      const { text, align = "justify", indent = align === "justify" } = block;
      return [{ kind: "paragraph", runs: runsOf(text), align, indent }];
    }
    case "list":
      return block.items.map((item) => ({
        kind: "paragraph",
        runs: [{ text: `${block.marker ?? "-"} ` }, ...runsOf(item)],
        align: "justify",
        indent: true,
      }));
    case "table":
      return [
        {
          kind: "table",
          widths: fittingWidths(block, textWidthOf(landscape)),
          alignments: block.columns.map(({ align }) => align ?? "left"),
          head: headOf(block.columns),
          rows: block.rows.map((row) =>
            "group" in row ? { group: runsOf(row.group) } : { cells: row.map(runsOf) },
          ),
          size: block.size ?? 13,
        },
      ];
    default:
      return [block];
  }
}

/** The text closed by "./." where it ends in words; a table closes itself. */
function withEndMark(blocks: PlacedBlock[]): PlacedBlock[] {
  const last = blocks.at(-1);
  if (last?.kind !== "paragraph") return blocks;
  const runs = last.runs.map((run, at) =>
    at === last.runs.length - 1 ? { ...run, text: closed(run.text) } : run,
  );
  return [...blocks.slice(0, -1), { ...last, runs }];
}

function addresseesOf(addressees: readonly string[] = []): string[] {
  return addressees.length > 1 ? listed(addressees).map((line) => `- ${line}`) : [...addressees];
}

// Characters no XML and no font can hold; everything else is the caller's.
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|\p{Cs}/gu;

// "2025 - 2029" is one word to a reader, and no line ends inside it.
const spacedYears = /(\d{4}) ([-–]) (?=\d{4})/gu;

/** The same structure with every text composed (NFC) and printable. */
function cleaned<T>(value: T): T {
  if (typeof value === "string")
    return value
      .replace(unprintable, "")
      .replace(/\r\n?/gu, "\n")
      .replace(/\t/gu, " ")
      .replace(spacedYears, "$1\u00a0$2\u00a0")
      .normalize("NFC") as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cleaned(member)])) as T;
}

// Capitals that fit beside the national name at 13 points, and at 12.
const longestIssuer = 25;
const longestIssuerLine = 28;

// A council or committee too long for one line breaks before its place, as papers are set.
const beforePlace =
  /^(.*(?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN) (?=(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU) )/iu;
const beforeCommendation = /^(HỘI ĐỒNG THI ĐUA) [-–] (?=KHEN THƯỞNG)/iu;
const issuerLines = (name: string | undefined): string[] =>
  linesOf(name)
    .map((line) =>
      line.length > longestIssuerLine
        ? line.replace(beforePlace, "$1\n").replace(beforeCommendation, "$1 -\n")
        : line,
    )
    .flatMap(linesOf);

/** Words and orders a paper for the renderers. */
export function layOut(draft: OfficialDocument): Layout {
  const document = cleaned(draft);
  const { header, typeName, title, endMark = true, landscape = false } = document;
  const body = document.body.flatMap((block) => place(block, landscape));
  const [parentIssuer, issuer] = [issuerLines(header.parentIssuer), issuerLines(header.issuer)];
  const isLong = [...parentIssuer, ...issuer].some(({ length }) => length > longestIssuer);
  return {
    name: [typeName, title].filter(Boolean).join(" ").replace(/\n/gu, " "),
    landscape,
    parentIssuer,
    issuer,
    // The national name never breaks, and the decree allows both sizes.
    mastheadSize: isLong ? 12 : 13,
    mastheadColumns: isLong ? [75, 90] : [68, 97],
    number: header.number === undefined ? null : `Số: ${numberText(header.number)}`,
    about: typeName ? null : `V/v ${title}`,
    placeAndDate: header.date ? [header.place, dateText(header.date)].filter(Boolean).join(", ") : null,
    typeName: typeName ?? null,
    title: typeName ? title : null,
    addressees: addresseesOf(document.addressees),
    authority: document.authority ?? null,
    legalBasis: listed(document.legalBasis),
    enactment: document.enactment ?? null,
    body: endMark ? withEndMark(body) : body,
    signatures: document.signatures.map((signature) => ({
      lines: signatureLines(signature),
      name: signature.name ?? "",
    })),
    recipients: listed(document.recipients).map((line) => `- ${line}`),
    appendices: (document.appendices ?? []).map((appendix) => ({
      label: appendix.label ?? null,
      title: appendix.title,
      note: appendix.note ?? attachmentNote(document),
      body: appendix.body.flatMap((block) => place(block, appendix.landscape ?? false)),
      form: appendix.form ? layOut(appendix.form) : null,
      landscape: appendix.landscape ?? false,
    })),
  };
}
