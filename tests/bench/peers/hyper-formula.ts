import { gates } from "../province/terms";
import { type Entrant, filingsAnswer, periodsDue, registrationAnswer } from "./entrants";

type Content = string | number | null;
/** As much of its class as is used here: the package is installed for a bench only. */
type SheetEngine = {
  buildFromArray: (
    rows: Content[][],
    settings: { licenseKey: string },
  ) => {
    getCellValue: (cell: { sheet: number; row: number; col: number }) => unknown;
    destroy: () => void;
  };
};

/** `0` is A, `26` is AA. */
const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26));

/** The plan of the bench as a sheet: a row for each unit, its figures as filed, a share for each indicator, and the answer. */
export function hyperFormulaJudge(HyperFormula: SheetEngine, indicators: number) {
  const heads = 4;
  const first = (indicator: number) => heads + indicator * periodsDue * 2;
  const share = (indicator: number) => heads + indicators * periodsDue * 2 + indicator;
  const answer = share(indicators);
  const least = gates.figures.slice(0, indicators);
  const at = (column: number, row: number) => `${columnName(column)}${row}`;
  const leaf = (cell: string, threshold: number) => `IF(${cell}="",1,IF(${cell}>=${threshold},3,0))`;

  const formulas = (row: number) => {
    const shares = least.map((_, indicator) => {
      const from = first(indicator);
      const numerators = `${at(from, row)}:${at(from + periodsDue - 1, row)}`;
      const denominators = `${at(from + periodsDue, row)}:${at(from + 2 * periodsDue - 1, row)}`;
      return `=IF(COUNT(${numerators})<${periodsDue},"",SUM(${numerators})*100/SUM(${denominators}))`;
    });
    const leaves = least.map((threshold, indicator) => leaf(at(share(indicator), row), threshold));
    const own = [
      leaf(at(0, row), gates.par),
      leaf(at(1, row), gates.sipas),
      at(2, row),
      at(3, row),
      ...leaves,
    ];
    return [...shares, `=MIN(${own.join(",")})`];
  };
  const padded = (values: readonly number[]) =>
    Array.from({ length: periodsDue }, (_, period) => values[period] ?? null);

  return async (batch: readonly Entrant[]) => {
    const rows = batch.map((entrant, index): Content[] => [
      entrant.par,
      entrant.sipas,
      registrationAnswer(entrant),
      filingsAnswer(entrant),
      ...entrant.figures.flatMap(({ numerators, denominators }) => [
        ...padded(numerators),
        ...padded(denominators),
      ]),
      ...formulas(index + 1),
    ]);
    const sheet = HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" });
    const answers = rows.map((_, row) => Number(sheet.getCellValue({ sheet: 0, row, col: answer })));
    sheet.destroy();
    return answers;
  };
}
