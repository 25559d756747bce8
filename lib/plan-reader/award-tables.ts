import { formOf, forms, levelByName } from "./award-forms";
import { quotaIn } from "./award-quotas";
import { levelOf } from "./organisations";
import type { AwardFound } from "./reading";
import { found, type Source, wordsOf } from "./source";
import { columnOf, tablesOf } from "./tables";
import { firstIn, re } from "./text";

const amount = (key: string | undefined) => (/^0?\d{1,4}$/u.test(key ?? "") ? Number(key) : null);

/** Awards told by a table: a form in each row, perhaps with columns for collectives and for people, or one for both. */
export function awardsInTables(source: Source): AwardFound[] {
  const { plain } = source;
  return tablesOf(source).flatMap((table) => {
    const [collective, individual] = [columnOf(table, re`tập thể`), columnOf(table, re`cá nhân`)];
    const [kind, number] = [
      columnOf(table, re`^(?:hình thức|danh hiệu|mức khen)`),
      columnOf(table, re`^số lượng`),
    ];
    if (collective < 0 && individual < 0 && kind < 0) return [];
    return table.rows.flatMap((cells): AwardFound[] => {
      const ofKind = cells[kind];
      const place =
        collective < 0 && individual < 0
          ? ofKind
          : cells.find(({ from, to }) => firstIn(plain.key, forms, from, to));
      const form = place && firstIn(plain.key, forms, place.from, place.to);
      const last = cells.at(-1);
      if (!place || !form || !last) return [];
      const type = formOf(form.match.groups?.type ?? "");
      const counted = cells[number];
      const quota = counted ? quotaIn(source, counted.from, counted.to) : null;
      const ofGroups = amount(cells[collective]?.key) ?? quota?.quotaCollective ?? null;
      const ofPeople = amount(cells[individual]?.key) ?? quota?.quotaIndividual ?? null;
      const isTold = ofGroups !== null || ofPeople !== null;
      return [
        {
          type,
          level: levelByName(type) ?? levelOf(plain.key.slice(form.end, place.to)),
          quotaCollective: ofGroups,
          quotaIndividual: ofPeople,
          quotaText: isTold
            ? wordsOf(plain, Math.min(place.from, last.from), Math.max(place.to, last.to))
            : null,
          ...found(source, place.from, isTold ? Math.max(place.to, last.to) : place.to, 0.85),
        },
      ];
    });
  });
}
