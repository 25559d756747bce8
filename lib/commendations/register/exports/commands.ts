import "server-only";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { Refusal } from "@/lib/refusal";
import type { ExportKind } from "../schema";
import { writeExport } from "./queries";

/** Hands a year of the register out as a file; who took which is in the log, for it names people. */
export async function exportAwards(actor: Actor, kind: ExportKind, year: number, now = new Date()) {
  if (reach(actor, "award.export") !== "province") throw new Refusal("not-found");
  const file = await writeExport(actor, kind, year);
  await transaction(actor, (tx) =>
    recordAudit(tx, actor, "award.export", `${kind}-${year}`, { at: now, label: file.name }),
  );
  return file;
}
