import { missingText } from "@/lib/vietnamese";
import { type Column, cellClass, isShort, regionClass, regionTabIndex, type TableShape } from "./columns";
import { Html, html, type Insert, linkHtml, markupOf } from "./html";
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

/** What stands before and after the content of a column's cells: where it is long, and where it stays on one line. */
function openingsOf<Row>(column: HtmlColumn<Row>, isLabelled: boolean) {
  const label = isLabelled ? html` data-label="${column.head}"` : null;
  const of = (short: boolean) =>
    column.rowHead
      ? html`<th scope="row"${classOf(column, short)}${label}>`.markup
      : html`<td${classOf(column, short)}${label}>`.markup;
  return { long: of(false), short: of(true), close: column.rowHead ? "</th>" : "</td>" };
}

/** One long table as one escaped string: React nodes per cell are what makes long lists slow. */
export function htmlTable<Row>({
  caption,
  hideCaption,
  phone = "cards",
  columns,
  rows,
}: HtmlTableInput<Row>): Html {
  const absent = html`<span class="absent">${missingText}</span>`.markup;
  const cells = columns.map((column) => openingsOf(column, phone === "cards"));
  const cell = (row: Row, at: number, column: HtmlColumn<Row>, index: number) => {
    const made = column.cell(row, at);
    const { long = "", short = "", close = "" } = cells[index] ?? {};
    const value = made === null || made === undefined || made === "" ? absent : markupOf(made);
    return `${isShort(made) ? short : long}${value}${close}`;
  };
  // Joined by hand: a table may have thousands of cells.
  const body = rows.map(
    (row, at) => `<tr>${columns.map((column, index) => cell(row, at, column, index)).join("")}</tr>`,
  );
  return html`<table class="table"><caption${hideCaption && html` class="sr-only"`}>${caption}</caption><thead><tr>${columns.map(heading)}</tr></thead><tbody>${new Html(body.join(""))}</tbody></table>`;
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
