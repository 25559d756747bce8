import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import { ending, masthead } from "./docx-frame";
import { dataTable } from "./docx-table";
import {
  alignments,
  centredLine,
  halfPoints,
  headingLevel,
  line,
  millimetres,
  rule,
  textRuns,
  twips,
} from "./docx-text";
import { type Layout, layOut, type PlacedBlock, textWidthOf } from "./layout";
import type { OfficialDocument } from "./official-document";
import { addresseesLabel } from "./wording";

const face = "Times New Roman";
const indent = { firstLine: millimetres(12.7) };
// At least 6 points between paragraphs, and between single and one and a half lines.
const spacing = { before: 0, after: twips(6), line: 264, lineRule: LineRuleType.AUTO };
const wide = { before: twips(6), after: twips(8) };

function placed(block: PlacedBlock, topLevel: number, textWidth: number, keepNext = false): FileChild[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: headingLevel(topLevel + block.level),
          indent,
          spacing,
          keepNext: true,
          children: textRuns([{ text: block.text }], { bold: block.level < 3 }),
        }),
      ];
    case "paragraph":
      return [
        new Paragraph({
          alignment: alignments[block.align],
          spacing,
          keepNext,
          ...(block.indent && { indent }),
          children: textRuns(block.runs),
        }),
      ];
    case "table":
      // Word joins two tables that nothing separates.
      return [dataTable(block, textWidth, keepNext), line("", { size: 6 }, { keepNext })];
    case "page-break":
      return [new Paragraph({ pageBreakBefore: true, children: [] })];
  }
}

const titled = (lines: readonly string[], before: number): Paragraph =>
  centredLine(
    lines.join("\n"),
    { bold: true },
    { heading: headingLevel(1), spacing: { before: twips(before), after: 0 } },
  );

function addressees(names: readonly string[]): Paragraph[] {
  const [only, ...others] = names;
  if (only === undefined) return [];
  if (others.length === 0) return [centredLine(`${addresseesLabel} ${only}`, {}, { spacing: wide })];
  const indent = { left: millimetres(30) };
  return [
    line(addresseesLabel, {}, { indent, spacing: { before: twips(14), after: 0 } }),
    ...names.map((name, at) =>
      line(name, {}, { indent, spacing: { before: 0, after: at === names.length - 1 ? wide.after : 0 } }),
    ),
  ];
}

function mainPart(layout: Layout): FileChild[] {
  const textWidth = textWidthOf(layout.landscape);
  const { typeName, title, authority, enactment } = layout;
  return [
    masthead(layout, textWidth),
    ...(typeName && title ? [titled([typeName, title], 14), rule(45, textWidth, 10)] : []),
    ...addressees(layout.addressees),
    ...(authority ? [centredLine(authority, { bold: true }, { spacing: wide })] : []),
    ...layout.legalBasis.map(
      (text) =>
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent,
          spacing,
          children: textRuns([{ text, italic: true }]),
        }),
    ),
    ...(enactment ? [centredLine(enactment, { bold: true }, { spacing: wide })] : []),
    // No signature stands alone on a page: what is said last stays with it.
    ...layout.body.flatMap((block, at) =>
      placed(block, typeName ? 1 : 0, textWidth, at === layout.body.length - 1),
    ),
    ...ending(layout, textWidth),
  ];
}

function appendixPart({
  label,
  title,
  note,
  body,
  form,
  landscape,
}: Layout["appendices"][number]): FileChild[] {
  return [
    titled(label ? [label, title] : [title], 0),
    centredLine(note, { italic: true }, { spacing: { before: twips(3), after: twips(10) } }),
    ...body.flatMap((block) => placed(block, 1, textWidthOf(landscape))),
    ...(form ? mainPart(form) : []),
  ];
}

const pageNumber = new Paragraph({
  alignment: AlignmentType.CENTER,
  children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(13) })],
});

/** A4 with the decree's margins; the number stands above the text but not on the first page, and starts at 1. */
function section(landscape: boolean, children: FileChild[]): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: millimetres(210),
          height: millimetres(297),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: millimetres(20),
          bottom: millimetres(20),
          left: millimetres(30),
          right: millimetres(15),
          header: millimetres(10),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [pageNumber] }), first: new Header({ children: [] }) },
    children,
  };
}

const heading = { run: { font: face, size: halfPoints(14), color: "000000", bold: true, italics: false } };

/** The paper as an editable .docx. */
export async function renderDocx(draft: OfficialDocument): Promise<Uint8Array> {
  const layout = layOut(draft);
  const file = new Document({
    title: layout.name,
    creator: layout.issuer.join(" "),
    styles: {
      default: {
        document: { run: { font: face, size: halfPoints(14), language: { value: "vi-VN" } } },
        heading1: heading,
        heading2: heading,
        heading3: heading,
        heading4: heading,
      },
    },
    sections: [
      section(layout.landscape, mainPart(layout)),
      ...layout.appendices.map((appendix) => section(appendix.landscape, appendixPart(appendix))),
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
