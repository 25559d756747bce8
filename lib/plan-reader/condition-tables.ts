import type { Clause } from "./clauses";
import type { Source } from "./source";
import { columnOf, tablesOf } from "./tables";
import { firstIn, has, re } from "./text";
import { subjectOf } from "./topics";

const asked = re`^(?:tiêu chí|tiêu chuẩn|điều kiện|yêu cầu|nội dung tiêu chuẩn)(?![\p{L}])(?! (?:chấm|thành phần))`;
const whom = re`^(?:đối tượng|tập thể, cá nhân|đơn vị|thành phần)`;
const given = re`^(?:hình thức|danh hiệu|khen thưởng|mức khen|hình thức khen)`;

/** A cell that tells what is asked, as clauses; the award its row names, or null. */
type AskedCell = { clauses: Clause[]; award: { from: number; to: number } | null };

/** Criteria told by a table: in each row whom, what is asked of them and what they are given. */
export function askedInTables(source: Source): AskedCell[] {
  const { plain, blocks } = source;
  return tablesOf(source).flatMap((table) => {
    const [what, who, form] = [columnOf(table, asked), columnOf(table, whom), columnOf(table, given)];
    if (what < 0 || (who < 0 && form < 0)) return [];
    return table.rows.flatMap((cells): AskedCell[] => {
      const [cell, person, award] = [cells[what], cells[who], cells[form]];
      const block = cell && blocks.find(({ from, to }) => from <= cell.from && cell.to <= to);
      if (!cell || !block) return [];
      const names = award && has(re`bằng khen|giấy khen|cờ thi đua|danh hiệu`, award.key) ? award : null;
      const subject = person ? subjectOf(`${person.key}:`) : null;
      const sentence = { from: cell.from, to: cell.to };
      const clauses: Clause[] = [];
      let begin = cell.from;
      for (;;) {
        const stop = firstIn(plain.key, re`;|\.(?=\s)`, begin, cell.to);
        const to = stop?.start ?? cell.to;
        const key = plain.key.slice(begin, to);
        clauses.push({ from: begin, to, key, topic: "criteria", subject, block, sentence });
        if (!stop) break;
        begin = stop.end;
      }
      return [{ clauses, award: names && { from: names.from, to: names.to } }];
    });
  });
}
