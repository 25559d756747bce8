"use server";
import { action } from "@/lib/action";
import { enterGoldenBook, saveLayout } from "@/lib/commendations/certificates/commands";
import { goldenBookInput, layoutForm } from "@/lib/commendations/certificates/schema";

export const enterGoldenBookAction = action(goldenBookInput, enterGoldenBook);
export const saveLayoutAction = action(layoutForm, saveLayout);
