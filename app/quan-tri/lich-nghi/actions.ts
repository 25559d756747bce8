"use server";
import { action } from "@/lib/action";
import { addHoliday, editHoliday, removeHoliday } from "@/lib/organizations/holidays/commands";
import { holidayInput, removeHolidayInput } from "@/lib/organizations/holidays/schema";

export const addHolidayAction = action(holidayInput, addHoliday);
export const editHolidayAction = action(holidayInput, editHoliday);
export const removeHolidayAction = action(removeHolidayInput, removeHoliday);
