import type { World } from "../world";
import { fileRunningYear } from "./filings/running";
import { fileCompleteYear } from "./filings/son-ha";

/** Figures of the fictitious province, all of them `số liệu minh họa`: a complete year, and the running one as it stands today. */
export async function seedFilings(world: World) {
  await fileCompleteYear(world);
  await fileRunningYear(world);
}
