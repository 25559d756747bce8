"use server";
import { action } from "@/lib/action";
import { addIndex, addScale, correctScale, editIndex } from "@/lib/indices/catalogue/commands";
import {
  addScaleInput,
  correctScaleInput,
  editIndexInput,
  newIndexInput,
} from "@/lib/indices/catalogue/schema";

export const addIndexAction = action(newIndexInput, addIndex);
export const editIndexAction = action(editIndexInput, editIndex);
export const addScaleAction = action(addScaleInput, addScale);
export const correctScaleAction = action(correctScaleInput, correctScale);
