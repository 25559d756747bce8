"use server";
import { action } from "@/lib/action";
import { addHoliday, addHolidays, editHoliday, removeHoliday } from "@/lib/campaigns/holidays/commands";
import { holidayInput, holidayList, removeHolidayInput } from "@/lib/organizations/holidays/schema";

export const addHolidayAction = action(holidayInput, addHoliday);
export const addHolidaysAction = action(holidayList, addHolidays);
export const editHolidayAction = action(holidayInput, editHoliday);
export const removeHolidayAction = action(removeHolidayInput, removeHoliday);
