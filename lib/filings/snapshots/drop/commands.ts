import "server-only";
import { createHash } from "node:crypto";
import type { Day } from "@/lib/calendar";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { applySnapshots, discardSnapshots, receiveSnapshots, type UploadedFile } from "../commands";
import { findSnapshotImport, findWritten, type SnapshotImportPage } from "../queries";
import { checkSnapshots, writeSnapshots } from "../staging/commands";

export type Drop = {
  sourceCode: string;
  takenOn: Day;
  /** Read, mapped and compared, then given up: nothing counts. */
  isDry: boolean;
  validRowsOnly: boolean;
};
export type Dropped =
  | { kind: "known"; at: Date | null; page: { errorCount: 0 } }
  | { kind: "dry" | "written" | "refused"; page: SnapshotImportPage };

const here = { isCarriedOutHere: true };

/**
 * Takes a file of another system in from start to end, by the same steps as the page and the worker. A file that
 * was written already is left alone; one with errors is given up unless only its valid rows were asked for.
 */
export async function dropFigures(
  actor: Actor,
  { isDry, validRowsOnly, ...intake }: Drop,
  file: UploadedFile,
  now = new Date(),
): Promise<Dropped> {
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const written = await findWritten(actor, { sourceCode: intake.sourceCode, sha256 });
  if (written && !isDry) return { kind: "known", at: written.appliedAt, page: { errorCount: 0 } };

  const { id } = await receiveSnapshots(actor, intake, file, now, here);
  await checkSnapshots(actor, id, now);
  const page = await pageOf(actor, id);
  const isInOrder = page.status === "CHECKED" && page.total > page.errorCount;
  if (isDry || !isInOrder || (page.errorCount > 0 && !validRowsOnly)) {
    await discardSnapshots(actor, { id, version: page.version }, now);
    return { kind: isDry && page.status === "CHECKED" ? "dry" : "refused", page };
  }
  await applySnapshots(actor, { id, version: page.version, validRowsOnly }, now, here);
  await writeSnapshots(actor, id, now);
  return { kind: "written", page: { ...page, differenceCount: (await pageOf(actor, id)).differenceCount } };
}

async function pageOf(actor: Actor, id: string) {
  const page = await findSnapshotImport(actor, id);
  if (!page) throw new Refusal("not-found");
  return page;
}
