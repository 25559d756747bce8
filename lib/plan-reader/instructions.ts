import type { Charge } from "./charges";
import { isInstruction } from "./deeds";
import type { Source } from "./source";
import { type Place, subjectAt } from "./subjects";

/** One thing to do, and who is to do it. */
export type Instruction = Place & { who: Place };

/** The parts between semicolons that tell something of their own; what does not, goes on with the one before. */
export function instructionsOf(source: Source, { who, parts }: Charge): Instruction[] {
  const { plain } = source;
  const told: Instruction[] = [];
  for (const part of parts) {
    const key = plain.key.slice(part.from, part.to).trimStart();
    const last = told.at(-1);
    const own = last ? subjectAt(source, part.from, part.to) : null;
    if (own) told.push({ from: own.deed, to: part.to, who: own.who });
    else if (!last || isInstruction(key)) told.push({ ...part, who: last?.who ?? who });
    else last.to = part.to;
  }
  return told;
}
