import { type Charge, chargesOf } from "./charges";
import { datedElsewhere } from "./dated";
import { handsIn, isInstruction, onlyDone } from "./deeds";
import { dueIn } from "./dues";
import { type Instruction, instructionsOf } from "./instructions";
import type { TaskFound } from "./reading";
import { found, type Source, trimmed, wordsOf } from "./source";
import { tasksInTables } from "./task-tables";
import { has, match, re } from "./text";

const joined =
  /^(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|và|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|được giao nhiệm vụ|là nhiệm vụ)\s?[,:]?\s(?:thực hiện\s)?/iu;
const onlyStanding = re`^(?:là |làm )?(?:(?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối|chủ trì)|thường trực|đầu mối)(?: (?:của |cho |giúp )?(?:phong trào|đợt|ban chỉ đạo|hội đồng|chương trình|kế hoạch|cuộc vận động)[^,;]{0,40})?$`;

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const unlinked = (words: string) => capitalised(words.replace(joined, "").trim());

/**
 * Tasks with whoever does them and when: one for each instruction to a body that the text names, `anywhere` or
 * only in the part that charges bodies.
 */
export function tasks(source: Source, anywhere: boolean): TaskFound[] {
  const all: TaskFound[] = [];
  for (const charge of chargesOf(source).filter(({ organised }) => organised || anywhere)) {
    for (const part of instructionsOf(source, charge)) {
      const key = source.plain.key.slice(part.from, part.to);
      const due = dueIn(source, part);
      const last = all.at(-1);
      if (last && has(onlyDone, key) && due) {
        last.due ??= due.value;
        last.dueBound ??= due.bound;
        continue;
      }
      for (const timed of timedParts(source, part)) all.push(...taskOf(source, charge, timed));
    }
  }
  const dated = anywhere ? datedElsewhere(source, all) : [];
  return [...all, ...dated, ...tasksInTables(source)].sort((one, two) => one.start - two.start).slice(0, 60);
}

/** "sơ kết vào tháng 10/2023, tổng kết trong quý III/2025": each has its own time. */
function* timedParts(source: Source, part: Instruction): Generator<Instruction> {
  const { plain } = source;
  let from = part.from;
  for (
    let due = dueIn(source, { from, to: part.to });
    due && !due.isLast;
    due = dueIn(source, { from, to: part.to })
  ) {
    const next =
      due.to + (match(re`^\s?(?:,|và|, và)\s`, plain.key.slice(due.to, due.to + 6))?.[0].length ?? 0);
    const isOwn =
      next > due.to &&
      isInstruction(plain.key.slice(next, part.to)) &&
      dueIn(source, { from: next, to: part.to });
    if (!isOwn) break;
    yield { ...part, from, to: due.to };
    from = next;
  }
  yield { ...part, from };
}

function taskOf(source: Source, charge: Charge, part: Instruction): TaskFound[] {
  const { plain } = source;
  const key = plain.key.slice(part.from, part.to).trim();
  const isOpening = charge.isLabelled && part.from <= (charge.parts[0]?.from ?? 0);
  if (!isOpening && !(charge.isOrdered && charge.organised) && has(handsIn, key)) return [];
  const due = dueIn(source, part);
  const words = trimmed(plain, part.from, due?.isLast ? due.from : part.to);
  const description = unlinked(wordsOf(plain, words.from, words.to)).replace(/,? (?:hoàn thành|xong)$/iu, "");
  // Who is the standing body is no task.
  if (description.length < (part.from > charge.from ? 6 : 8) || has(onlyStanding, description.toLowerCase()))
    return [];
  return [
    {
      description,
      owner: capitalised(wordsOf(plain, part.who.from, part.who.to)),
      due: due?.value ?? null,
      dueBound: due?.bound ?? null,
      ...found(
        source,
        words.from,
        Math.max(words.to, due?.to ?? 0),
        charge.isLabelled || charge.isOrdered ? 0.75 : 0.65,
      ),
    },
  ];
}
