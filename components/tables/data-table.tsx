import Link from "next/link";
import type { ReactNode } from "react";
import { missingText } from "@/lib/vietnamese";
import { type Column, cellClass, isShort, regionClass, regionTabIndex, type TableShape } from "./columns";

export type DataColumn<Row> = Column<Row, ReactNode>;

type DataTableProps<Row> = TableShape & {
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** A last row of totals, one node per column. */
  foot?: readonly ReactNode[];
};

/** A short table whose cells hold controls; long read-only lists use `HtmlTable`. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, hideCaption, columns, rows, rowKey, foot, phone = "cards" } = props;
  const shared = (column: DataColumn<Row>, content?: ReactNode) => ({
    className: cellClass(column, isShort(content)),
    "data-label": phone === "cards" ? column.head : undefined,
  });
  const filled = (node: ReactNode) =>
    node === null || node === undefined || node === "" ? <span className="absent">{missingText}</span> : node;

  return (
    <section className={regionClass(props)} aria-label={caption} tabIndex={regionTabIndex(props)}>
      <table className="table">
        <caption className={hideCaption ? "sr-only" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, sort, ...column }) => (
              <th key={head} scope="col" className={cellClass(column)} aria-sort={sort?.now}>
                {sort ? <Link href={sort.href}>{head}</Link> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => {
                const content = column.cell(row, index);
                return column.rowHead ? (
                  <th key={column.head} scope="row" {...shared(column, content)}>
                    {filled(content)}
                  </th>
                ) : (
                  <td key={column.head} {...shared(column, content)}>
                    {filled(content)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {columns.map((column, index) => (
                <td key={column.head} {...shared(column)}>
                  {foot[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
