import { isAgent } from "./agents";
import { boundBefore, datesIn } from "./dates";
import type { TaskFound } from "./reading";
import { found, type Source } from "./source";
import { columnOf, tablesOf, wordsIn } from "./tables";
import { re } from "./text";

const work = re`^(?:tên |các )?(?:nội dung|nhiệm vụ|công việc|hoạt động)(?![\p{L}])`;
const doer = re`(?:cơ quan|đơn vị|bộ phận|người|phòng|cá nhân)(?:, [\p{L} ]{3,20})? (?:chủ trì|thực hiện|phụ trách|được giao)|^(?:chủ trì|thực hiện|phụ trách|phân công|trách nhiệm)(?![\p{L}])`;
const helper = re`phối hợp|thời (?:gian|hạn)|nội dung|kết quả|kinh phí`;
const when = re`thời (?:gian|hạn)|tiến độ|hạn (?:hoàn thành|cuối)|hoàn thành`;

/** "Phân công nhiệm vụ" as a table: what is to be done, by whom and by when, a task for each row. */
export function tasksInTables(source: Source): TaskFound[] {
  const { plain } = source;
  return tablesOf(source).flatMap((table) => {
    const [what, who, time] = [columnOf(table, work), columnOf(table, doer, helper), columnOf(table, when)];
    if (what < 0 || who < 0 || what === who) return [];
    return table.rows.flatMap((cells): TaskFound[] => {
      const [told, owner, limit] = [cells[what], cells[who], cells[time]];
      if (!told || !owner || told.key.length < 10 || !isAgent(owner.key)) return [];
      const date = limit ? datesIn(plain.key, limit.from, limit.to, false).at(-1) : undefined;
      const bound = limit && date ? boundBefore(plain.key, limit.from, date.from)?.bound : undefined;
      return [
        {
          description: wordsIn(source, told),
          owner: wordsIn(source, owner),
          due: date?.value ?? null,
          dueBound: date ? (bound ?? "until_end_of") : null,
          ...found(source, told.from, Math.max(told.to, owner.to, date?.to ?? 0), 0.75),
        },
      ];
    });
  });
}
