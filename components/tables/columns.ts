/** A column of either table. `C` is what a cell may hold: markup for the fast table, React nodes for the other. */
export type Column<Row, C> = {
  head: string;
  cell: (row: Row, index: number) => C;
  /** `number` aligns right with fixed-width digits. */
  align?: "start" | "number" | "center";
  /** The cell that names its row. */
  rowHead?: boolean;
  /** Left out of the cards of phones: running numbers, repetitions. */
  wideOnly?: boolean;
  /** Sorting by this column: where the heading leads and how it is sorted now. */
  sort?: { href: string; now?: "ascending" | "descending" };
};

/** How a table behaves: `cards` turns rows into labelled cards on phones, `scroll` keeps the grid and scrolls it. */
export type TableShape = {
  caption: string;
  hideCaption?: boolean;
  phone?: "cards" | "scroll";
  wide?: boolean;
  /** Nothing in it takes the focus: enlarged text may make any table scroll, and then it must be reached by itself. */
  readOnly?: boolean;
};

const alignClass = { start: "", number: "so num", center: "mid" };

/** A date, a code or a word of that length stays on one line. */
export const isShort = (content: unknown) =>
  typeof content === "string" && content.length > 0 && content.length <= 17;

/** The class of a column's cells, `short` for those that stay on one line; undefined when they need none. */
export function cellClass(
  { align = "start", wideOnly }: Pick<Column<never, never>, "align" | "wideOnly">,
  short = false,
) {
  const names = [alignClass[align], wideOnly && "wide-only", short && align !== "number" && "short"];
  return names.filter(Boolean).join(" ") || undefined;
}

export function regionClass({ phone = "cards", wide }: TableShape): string {
  return ["table-region", phone === "cards" && "table-cards", wide && "table-wide"].filter(Boolean).join(" ");
}

/** Where the grid itself scrolls sideways, its region must be reachable by keyboard. */
export function regionTabIndex({ phone, wide, readOnly }: TableShape): 0 | undefined {
  return wide || readOnly || phone === "scroll" ? 0 : undefined;
}
