import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { centredLine, line, millimetres, rule } from "./docx-text";
import type { Layout } from "./layout";
import { nationalMotto, nationalName, recipientsLabel } from "./wording";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

/** Two columns side by side without lines, as the head and the signatures are set. */
function sideBySide(rows: (readonly Paragraph[])[][], widths: number[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: millimetres(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(millimetres),
    borders: noBorders,
    // Word's usual margin of 1.9 mm would break the national name.
    margins: noMargins,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children) =>
              new TableCell({
                margins: noMargins,
                children: children.length ? children : [new Paragraph("")],
              }),
          ),
        }),
    ),
  });
}

// Millimetres a capital and the motto take at one point, in Times New Roman bold.
const capital = 0.2;
const motto = 4.3;

/** Issuer, number, national name and motto, place and date. */
export function masthead(layout: Layout, textWidth: number): Table {
  const { mastheadSize: size, mastheadColumns: shares } = layout;
  const [left, right] = shares.map((share) => (textWidth * share) / (shares[0] + shares[1])) as [
    number,
    number,
  ];
  const issuerRule = Math.max(8, (layout.issuer.at(-1) ?? "").length * capital * size * 0.4);
  const issuer = [
    ...layout.parentIssuer.map((name) => centredLine(name, { size })),
    ...layout.issuer.map((name) => centredLine(name, { size, bold: true })),
    rule(issuerRule, left),
  ];
  const nation = [
    centredLine(nationalName, { size, bold: true }),
    centredLine(nationalMotto, { size: size + 1, bold: true }),
    rule(motto * (size + 1), right),
  ];
  const below = { spacing: { before: 60, after: 0 } };
  const number = [
    ...(layout.number ? [centredLine(layout.number, { size: 13 }, below)] : []),
    ...(layout.about ? [centredLine(layout.about, { size: 12 })] : []),
  ];
  const date = layout.placeAndDate
    ? [centredLine(layout.placeAndDate, { size: size + 1, italic: true }, below)]
    : [];
  return sideBySide(
    [[issuer, nation], ...(number.length + date.length > 0 ? [[number, date]] : [])],
    [left, right],
  );
}

const apart = { before: 200, after: 0 };

function signature({ lines, name }: Layout["signatures"][number]): Paragraph[] {
  return [
    ...lines.map((title) => centredLine(title, { bold: true }, { keepNext: true })),
    centredLine(name, { bold: true }, { spacing: { before: millimetres(26), after: 0 } }),
  ];
}

/** Recipients and signatures; with two signatures the recipients stand below. */
export function ending(layout: Layout, textWidth: number): (Table | Paragraph)[] {
  const [first, second] = layout.signatures;
  const recipients = layout.recipients.length
    ? [
        line(recipientsLabel, { size: 12, bold: true, italic: true }, second ? { spacing: apart } : {}),
        ...layout.recipients.map((recipient) => line(recipient, { size: 11 })),
      ]
    : [];
  const half = [textWidth / 2, textWidth / 2];
  const space = line("", { size: 8 }, { keepNext: true });
  if (first && second)
    return [space, sideBySide([[signature(first), signature(second)]], half), ...recipients];
  return [space, sideBySide([[recipients, first ? signature(first) : []]], half)];
}
