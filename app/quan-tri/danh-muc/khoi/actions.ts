"use server";
import { action } from "@/lib/action";
import { addBlock, editBlock, removeBlock } from "@/lib/organizations/blocks/commands";
import { blockChoice, editBlockInput, newBlockInput } from "@/lib/organizations/blocks/schema";

export const addBlockAction = action(newBlockInput, addBlock);
export const editBlockAction = action(editBlockInput, editBlock);
export const removeBlockAction = action(blockChoice, removeBlock);
