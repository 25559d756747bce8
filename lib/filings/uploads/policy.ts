import type { Actor } from "@/lib/identity/actor";
import { type Action, reach } from "@/lib/identity/permissions";
import { rowsOfProvince, rowsOfUnits } from "@/lib/identity/policy";
import type { Prisma } from "@/prisma/generated/client";
import { filingsFor } from "../policy";
import { type FilePurpose, filePurpose } from "./schema";

const uploading: Record<FilePurpose, Action> = {
  filing: "filing.prepare",
  "index-import": "index.import",
  decision: "decision.draft",
  minutes: "council.prepare",
  plan: "plan.draft",
};
const reading: Record<Exclude<FilePurpose, "filing">, Action> = {
  "index-import": "index.read",
  decision: "decision.read",
  minutes: "council.read",
  plan: "plan.read",
};

export const mayUpload = (actor: Actor, purpose: FilePurpose) => reach(actor, uploading[purpose]) !== null;

/** Nominations whose dossiers an actor may look at: as a reader of the list, or of the own unit. */
const dossiersOf = (actor: Actor) =>
  reach(actor, "nomination.read")
    ? rowsOfProvince(actor, "nomination.read")
    : rowsOfUnits(actor, "dossier.file");

/**
 * Files an actor may open: their own uploads, the evidence of filings and the dossiers they may read,
 * papers of the office they may read.
 */
export function filesFor(actor: Actor): Prisma.StoredFileWhereInput {
  const papers = filePurpose.options.filter(
    (purpose) => purpose !== "filing" && reach(actor, reading[purpose]) === "province",
  );
  return {
    provinceId: actor.provinceId,
    OR: [
      { uploadedById: actor.userId },
      { evidence: { some: { value: { filing: filingsFor(actor, "filing.read") } } } },
      { dossierFiles: { some: { nomination: dossiersOf(actor) } } },
      { purpose: { in: papers }, linkedAt: { not: null } },
    ],
  };
}
