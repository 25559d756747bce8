"use server";
import { action } from "@/lib/action";
import { fileObjection } from "@/lib/commendations/decisions/comments/commands";
import { objectionInput } from "@/lib/commendations/decisions/schema";

export const fileObjectionAction = action(objectionInput, fileObjection);
