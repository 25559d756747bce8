import { indicatorCatalogue } from "./catalogue";
import type { CheckedIndicator } from "./finding";

export type Part = "numerator" | "denominator" | "number";
export type PartRef = { code: string; part: Part };
/** Several figures that together stay within another, or make it up exactly. */
export type Relation = { parts: readonly PartRef[]; total: PartRef; kind: "at-most" | "equal" };

const of = (code: string, part: Part): PartRef => ({ code, part });

/**
 * How figures of the shared catalogue hang together (DOMAIN §3.3: received = online + direct + by post;
 * done and overdue = done + overdue still open; the fully online are among the online).
 */
export const catalogueRelations: readonly Relation[] = [
  {
    parts: [of("K04", "numerator"), of("K08", "numerator")],
    total: of("K04", "denominator"),
    kind: "at-most",
  },
  { parts: [of("K05", "numerator")], total: of("K04", "numerator"), kind: "at-most" },
  {
    parts: [of("K02", "numerator"), of("K03", "numerator")],
    total: of("K02", "denominator"),
    kind: "at-most",
  },
  { parts: [of("K06", "numerator"), of("K07", "number")], total: of("K06", "denominator"), kind: "at-most" },
  { parts: [of("K12", "denominator"), of("K07", "number")], total: of("K06", "denominator"), kind: "equal" },
  { parts: [of("K11", "denominator")], total: of("K04", "denominator"), kind: "at-most" },
];

const key = (text: string | null) => (text ?? "").normalize("NFC").trim().toLocaleLowerCase("vi");
const wordings = ["levels-3-4", "partly-fully"] as const;
const known = new Map<string, Set<string>>();
for (const vocabulary of wordings)
  for (const { code, numerator, denominator, kind, name } of indicatorCatalogue(vocabulary))
    for (const [part, text] of [
      ["numerator", numerator],
      ["denominator", denominator],
      ["number", kind === "count" ? name : null],
    ] as const) {
      if (text === null) continue;
      const texts = known.get(`${code}:${part}`) ?? new Set();
      known.set(`${code}:${part}`, texts.add(key(text)));
    }

/** What a part of an indicator counts, for comparing it with others; a count is named by the indicator itself. */
export const partKey = (indicator: Pick<CheckedIndicator, "numerator" | "denominator">, part: Part) =>
  part === "number" ? "" : key(indicator[part]);

/** A plan may use a code of the catalogue for a formula of its own: only the catalogue's own words mean its figures. */
export const isCatalogued = (
  indicator: Pick<CheckedIndicator, "code" | "numerator" | "denominator" | "kind">,
  part: Part,
) =>
  part === "number"
    ? indicator.kind === "count" && known.has(`${indicator.code}:number`)
    : (known.get(`${indicator.code}:${part}`)?.has(key(indicator[part])) ?? false);
