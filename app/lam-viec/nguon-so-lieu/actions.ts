"use server";
import { action } from "@/lib/action";
import {
  applySnapshots,
  discardSnapshots,
  recheckSnapshots,
  saveSource,
} from "@/lib/filings/snapshots/commands";
import { saveMapping } from "@/lib/filings/snapshots/mappings/commands";
import { oneMapping, snapshotApply, snapshotVerb, sourceInput } from "@/lib/filings/snapshots/schema";

export const saveSourceAction = action(sourceInput, saveSource);
export const saveMappingAction = action(oneMapping, saveMapping);
export const applySnapshotsAction = action(snapshotApply, applySnapshots);
export const recheckSnapshotsAction = action(snapshotVerb, recheckSnapshots);
export const discardSnapshotsAction = action(snapshotVerb, discardSnapshots);
