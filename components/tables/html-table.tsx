import { missingText } from "@/lib/vietnamese";
import { type Column, cellClass, isShort, regionClass, regionTabIndex, type TableShape } from "./columns";
import { type Html, html, type Insert, linkHtml } from "./html";
import { keepForDocument } from "./served/document";
import { ServedRegion } from "./served/served-region";

export type HtmlColumn<Row> = Column<Row, Insert>;

type HtmlTableInput<Row> = TableShape & { columns: readonly HtmlColumn<Row>[]; rows: readonly Row[] };

const classOf = <Row,>(column: HtmlColumn<Row>, short = false): Html | null => {
  const name = cellClass(column, short);
  return name ? html` class="${name}"` : null;
};

function heading<Row>(column: HtmlColumn<Row>): Html {
  const sort = column.sort?.now && html` aria-sort="${column.sort.now}"`;
  const text = column.sort ? linkHtml(column.sort.href, column.head) : column.head;
  return html`<th scope="col"${classOf(column)}${sort}>${text}</th>`;
}

/** One long table as one escaped string: React nodes per cell are what makes long lists slow. */
export function htmlTable<Row>({
  caption,
  hideCaption,
  phone = "cards",
  columns,
  rows,
}: HtmlTableInput<Row>): Html {
  const labels = columns.map((column) => (phone === "cards" ? html` data-label="${column.head}"` : null));
  const classes = columns.map((column) => classOf(column));
  const shortClasses = columns.map((column) => classOf(column, true));
  const cell = (column: HtmlColumn<Row>, row: Row, rowIndex: number, index: number) => {
    const made = column.cell(row, rowIndex);
    const value =
      made === null || made === undefined || made === ""
        ? html`<span class="absent">${missingText}</span>`
        : made;
    const look = isShort(made) ? shortClasses[index] : classes[index];
    return column.rowHead
      ? html`<th scope="row"${look}${labels[index]}>${value}</th>`
      : html`<td${look}${labels[index]}>${value}</td>`;
  };
  const body = rows.map(
    (row, at) => html`<tr>${columns.map((column, index) => cell(column, row, at, index))}</tr>`,
  );
  return html`<table class="table"><caption${hideCaption && html` class="sr-only"`}>${caption}</caption><thead><tr>${columns.map(heading)}</tr></thead><tbody>${body}</tbody></table>`;
}

/** `htmlTable` on a page, inside the region that may scroll sideways. */
export function HtmlTable<Row>(input: HtmlTableInput<Row>) {
  const { markup } = htmlTable(input);
  const readOnly = !/<(a|button|input|select) /u.test(markup);
  return (
    <ServedRegion
      {...keepForDocument(markup)}
      className={regionClass(input)}
      aria-label={input.caption}
      tabIndex={regionTabIndex({ readOnly, ...input })}
    />
  );
}
