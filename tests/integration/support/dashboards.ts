import type { findSubmissions } from "@/lib/dashboards/submissions/queries";
import { aBlock, aReportingScene, aUnitWithPeople } from "@/tests/factories";
import { aDraft, aSubmitted, at } from "./filings";

/** Past the limit of the scene's period. */
export const late = at("2026-10-20T09:00:00");

/** Three departments in a block: one has handed in, one is writing, one has not begun. */
export async function aReportingProvince() {
  const scene = await aReportingScene();
  const block = await aBlock(scene.province, { name: "Khối các sở" });
  const writing = await aUnitWithPeople(scene.province, { name: "Sở Y tế", block });
  const idle = await aUnitWithPeople(scene.province, { name: "Sở Tư pháp", block });
  await aSubmitted(scene);
  await aDraft({ ...scene, ...writing });
  return { ...scene, block, writing, idle };
}

/** Where each unit of a board stands in its first period. */
export const stands = (board: Awaited<ReturnType<typeof findSubmissions>>) =>
  board?.rows.map(({ name, cells }) => [name, cells[0]?.status ?? null, cells[0]?.isOverdue ?? null]);
