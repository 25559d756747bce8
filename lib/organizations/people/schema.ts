import { z } from "zod";
import { pageLimit } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";
import { dayInput } from "../units/schema";

/** Where somebody stands in a unit: plans award direct workers and leaders apart. */
export const places = ["head", "deputy", "worker"] as const;
export type Place = (typeof places)[number];

const fullName = z.string().trim().normalize("NFC").min(2, "Nhập họ và tên.").max(120);
const shown = {
  fullName,
  post: z.string().trim().normalize("NFC").min(2, "Nhập chức vụ, ví dụ Chuyên viên.").max(120),
  place: z.enum(places, "Chọn vị trí."),
};

/** Somebody who serves in a unit from a day on; known by the staff code, for equal names are common. */
export const newPostingInput = z.object({
  unitId: z.string().min(1),
  staffCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9][A-Z0-9./-]{1,29}$/, "Mã gồm 2–30 chữ cái không dấu, chữ số, dấu chấm, gạch."),
  ...shown,
  validFrom: dayInput,
});
export type NewPosting = z.infer<typeof newPostingInput>;

export const correctPostingInput = z.object({ postingId: z.string().min(1), ...shown });
export type PostingCorrection = z.infer<typeof correctPostingInput>;

export const endPostingInput = z.object({ postingId: z.string().min(1), lastDay: dayInput });
export type PostingEnd = z.infer<typeof endPostingInput>;

/** People stand in the order of their names. */
export const peoplePage = keyset("people", textColumn, textColumn);
export const peopleFilter = z.object({ cursor: peoplePage.field, limit: pageLimit(100) });
export type PeopleFilter = z.input<typeof peopleFilter>;
