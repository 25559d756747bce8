import { z } from "zod";
import { numberFrom } from "@/lib/input-number";
import { dayInput } from "../units/schema";

export const holidayInput = z.object({
  day: dayInput,
  name: z.string().trim().min(2, "Nhập tên ngày nghỉ.").max(120),
  /** A weekend day worked in exchange, instead of a day off. */
  working: z.boolean(),
});
export type HolidayEntry = z.infer<typeof holidayInput>;

/** A year's days as they are announced, pasted: a line each, `01/01/2027 Tết Dương lịch`. */
export const holidayList = z.object({
  text: z.string().trim().min(1, "Dán danh sách, mỗi dòng một ngày.").max(20_000),
});
export type HolidayList = z.infer<typeof holidayList>;

export const removeHolidayInput = z.object({ day: dayInput });

export const holidayFilter = z.object({
  year: numberFrom(z.int32().min(1990).max(2100)).optional(),
});
