"use server";
import { action } from "@/lib/action";
import { adoptSnapshots } from "@/lib/filings/snapshots/comparison/commands";
import { adoption } from "@/lib/filings/snapshots/schema";

export const adoptSnapshotsAction = action(adoption, adoptSnapshots);
