// What a spreadsheet program takes for the beginning of a formula, its full-width forms included, also
// behind blanks; a tab or line break begins a new cell for some readers of CSV.
const formula = /^[\s\u200b\ufeff]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/u;

/** Text that stays text in a CSV cell: an apostrophe stands before whatever could be taken for a formula. */
export function formulaSafe(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Undoes `formulaSafe`; other apostrophes stay. */
export function withoutFormulaMark(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}
