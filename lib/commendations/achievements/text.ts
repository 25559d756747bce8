import type { ClauseLine } from "../nominations/clauses/text";

const most = 8;
const ended = (text: string) => text.replace(/[.;]$/u, "");

/** What a case has achieved, in one cell: the clauses it met with the value each rests on, `SIPAS từ 90% trở lên: 91,20%`. */
export function summaryText(lines: readonly ClauseLine[]): string {
  const met = lines.filter(({ outcome, kind }) => outcome === "met" && kind !== "no-open-hold");
  const said = met.map(({ asked, value }) => ended(value ? `${asked}: ${value}` : asked));
  const more = said.length - most;
  return [...said.slice(0, most), ...(more > 0 ? [`và ${more} điều kiện khác`] : [])].join("; ");
}
