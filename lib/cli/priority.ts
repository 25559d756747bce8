import { readdirSync } from "node:fs";
import { constants, setPriority } from "node:os";

/**
 * Where pages and background work share a machine, people at a page go first. Linux keeps a priority for each thread,
 * and Node has begun those that collect garbage, compile and unpack before any of our code runs: all of them give way.
 */
export function giveWay() {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  for (const thread of threads()) {
    try {
      setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // It has ended in the meantime.
    }
  }
}

/** Of this process, where the system tells. */
function threads(): number[] {
  try {
    return readdirSync("/proc/self/task").map(Number);
  } catch {
    return [];
  }
}
