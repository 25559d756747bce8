import { formOf, forms, levelByName } from "./award-forms";
import { levelOf } from "./organisations";
import type { AwardFound } from "./reading";
import { found, type Source, wordsOf } from "./source";
import { columnOf, tablesOf } from "./tables";
import { firstIn, re } from "./text";

const amount = (key: string | undefined) => (/^0?\d{1,4}$/u.test(key ?? "") ? Number(key) : null);

/** Awards told by a table: a form in each row, with columns for collectives and for people. */
export function awardsInTables(source: Source): AwardFound[] {
  const { plain } = source;
  return tablesOf(source).flatMap((table) => {
    const [collective, individual] = [columnOf(table, re`tập thể`), columnOf(table, re`cá nhân`)];
    if (collective < 0 && individual < 0) return [];
    return table.rows.flatMap((cells): AwardFound[] => {
      const place = cells.find(({ from, to }) => firstIn(plain.key, forms, from, to));
      const form = place && firstIn(plain.key, forms, place.from, place.to);
      const [first, last] = [cells[0], cells.at(-1)];
      if (!place || !form || !first || !last) return [];
      const type = formOf(form.match.groups?.type ?? "");
      const [ofGroups, ofPeople] = [amount(cells[collective]?.key), amount(cells[individual]?.key)];
      const isTold = ofGroups !== null || ofPeople !== null;
      return [
        {
          type,
          level: levelByName(type) ?? levelOf(plain.key.slice(form.end, place.to)),
          quotaCollective: ofGroups,
          quotaIndividual: ofPeople,
          quotaText: isTold ? wordsOf(plain, place.from, last.to) : null,
          ...found(source, place.from, isTold ? last.to : place.to, 0.85),
        },
      ];
    });
  });
}
