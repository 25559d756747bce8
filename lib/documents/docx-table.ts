import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { alignments, line, millimetres } from "./docx-text";
import type { PlacedBlock } from "./layout";

const border = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const borders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
};
const margins = {
  top: millimetres(0.7),
  bottom: millimetres(0.7),
  left: millimetres(1.5),
  right: millimetres(1.5),
};
const verticalAlign = VerticalAlignTable.CENTER;

/** A ruled table as wide as the text: titles repeat on every page and no row is broken between two. */
export function dataTable(
  block: Extract<PlacedBlock, { kind: "table" }>,
  textWidth: number,
  keepNext = false,
): Table {
  const { size, widths, alignments: columnAlignments } = block;
  const head = block.head.map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map(
          ({ title, columnSpan, rowSpan }) =>
            new TableCell({
              columnSpan,
              rowSpan,
              verticalAlign,
              margins,
              children: [line(title, { size, bold: true }, { alignment: alignments.center })],
            }),
        ),
      }),
  );
  const rows = block.rows.map((row, place) => {
    const isKept = keepNext && place === block.rows.length - 1;
    const cells =
      "group" in row
        ? [
            new TableCell({
              columnSpan: widths.length,
              margins,
              children: [line(row.group, { size, bold: true }, { keepNext: true })],
            }),
          ]
        : row.cells.map(
            (runs, at) =>
              new TableCell({
                verticalAlign,
                margins,
                children: [
                  line(
                    runs,
                    { size },
                    { alignment: alignments[columnAlignments[at] ?? "left"], keepNext: isKept },
                  ),
                ],
              }),
          );
    return new TableRow({ cantSplit: true, children: cells });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: millimetres(textWidth), type: WidthType.DXA },
    columnWidths: widths.map(millimetres),
    borders,
    rows: [...head, ...rows],
  });
}
