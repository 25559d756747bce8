import type { TableRow } from "@/lib/documents";
import { documentCount } from "@/lib/vietnamese";

type Subject = { subjectKind: "COLLECTIVE" | "INDIVIDUAL" };
const kindsIn = (lines: readonly Subject[]) =>
  (["COLLECTIVE", "INDIVIDUAL"] as const).filter((kind) =>
    lines.some(({ subjectKind }) => subjectKind === kind),
  );
const kindText = { COLLECTIVE: "tập thể", INDIVIDUAL: "cá nhân" } as const;

/** "tập thể, cá nhân", or the one kind that a list holds. */
export const subjectWords = (lines: readonly Subject[]): string =>
  kindsIn(lines)
    .map((kind) => kindText[kind])
    .join(", ");

/** "03 tập thể và 02 cá nhân"; empty for an empty list. */
export const countSubjects = (lines: readonly Subject[]): string =>
  kindsIn(lines)
    .map((kind) => {
      const count = lines.filter(({ subjectKind }) => subjectKind === kind).length;
      return `${documentCount(count)} ${kindText[kind]}`;
    })
    .join(" và ");

/** The rows of a list: collectives, then people, each part counted and numbered for itself. */
export function subjectRows<Line extends Subject>(
  lines: readonly Line[],
  cells: (line: Line) => Exclude<TableRow, { group: unknown }>,
): TableRow[] {
  const kinds = kindsIn(lines);
  return kinds.flatMap((kind, place): TableRow[] => {
    const own = lines.filter(({ subjectKind }) => subjectKind === kind);
    const number = kinds.length > 1 ? `${["I", "II"][place]}. ` : "";
    return [
      {
        group: [
          { text: `${number}${kindText[kind].toLocaleUpperCase("vi")} (${documentCount(own.length)})` },
        ],
      },
      ...own.map((line, at) => [documentCount(at + 1), ...cells(line)]),
    ];
  });
}

/** "tỉnh" or "thành phố" for "Ủy ban nhân dân thành phố Đà Nẵng": how its own papers speak of the place. */
export const placeKind = (committee: string): string =>
  /(?:ủy ban nhân dân|ubnd)\s+(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)(?!\p{L})/iu
    .exec(committee)?.[1]
    ?.toLocaleLowerCase("vi") ?? "tỉnh";
