"use server";
import { action } from "@/lib/action";
import { addStaff } from "@/lib/organizations/staff/additions/commands";
import { editStaff, endStaff, moveStaff } from "@/lib/organizations/staff/commands";
import {
  addStaffInput,
  editStaffInput,
  endStaffInput,
  moveStaffInput,
} from "@/lib/organizations/staff/schema";

export const addStaffAction = action(addStaffInput, addStaff);
export const editStaffAction = action(editStaffInput, editStaff);
export const moveStaffAction = action(moveStaffInput, moveStaff);
export const endStaffAction = action(endStaffInput, endStaff);
