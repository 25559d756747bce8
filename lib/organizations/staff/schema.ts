import { z } from "zod";
import { pageLimit } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";
import { isPersonName } from "@/lib/vietnamese";
import { dayInput } from "../units/schema";
import { isStaffCode, staffGroups } from "./rules";

const staffCode = z
  .string("Nhập mã cán bộ.")
  .trim()
  .toUpperCase()
  .min(1, { error: "Nhập mã cán bộ.", abort: true })
  .refine(isStaffCode, "Mã cán bộ gồm chữ, số và dấu gạch nối, tối đa 30 ký tự.");
const fullName = z
  .string("Nhập họ và tên.")
  .trim()
  .normalize("NFC")
  .min(1, { error: "Nhập họ và tên.", abort: true })
  .max(120, "Họ và tên tối đa 120 ký tự.")
  .refine(isPersonName, "Nhập đủ họ và tên, không có chữ số.");
const post = z
  .string("Nhập chức vụ.")
  .trim()
  .normalize("NFC")
  .min(2, "Nhập chức vụ.")
  .max(120, "Chức vụ tối đa 120 ký tự.");
const group = z.enum(staffGroups, "Chọn nhóm.");
const unitId = z.string("Chọn đơn vị.").min(1, "Chọn đơn vị.");

export const addStaffInput = z.object({
  unitId,
  firstDay: dayInput,
  rows: z
    .array(z.object({ staffCode, fullName, post, group }), "Nhập ít nhất một người.")
    .min(1, "Nhập ít nhất một người.")
    .max(500, "Mỗi lần đưa vào tối đa 500 người."),
});
export type NewStaff = z.infer<typeof addStaffInput>;

/** `version` is the one the person saw: anything else in the meantime is a conflict. */
const choice = { personId: z.string().min(1), version: z.int32(), postingId: z.string().min(1) };
export const staffFields = z.object({ fullName, post, group });
export const editStaffInput = staffFields.extend(choice);
export type StaffEdit = z.infer<typeof editStaffInput>;

export const staffMove = z.object({ unitId, post, group, firstDay: dayInput });
export const moveStaffInput = staffMove.extend(choice);
export type StaffMove = z.infer<typeof moveStaffInput>;

const reason = z.string("Nêu lý do, ít nhất 5 ký tự.").trim().min(5, "Nêu lý do, ít nhất 5 ký tự.").max(500);
export const staffEnd = z.object({ lastDay: dayInput, reason });
export const endStaffInput = staffEnd.extend(choice);
export type StaffEnd = z.infer<typeof endStaffInput>;

/** People stand by given name. */
export const staffPage = keyset("staff", textColumn, textColumn);
export const staffFilter = z.object({
  q: z.string().trim().max(120).optional(),
  unitId: z.string().max(60).optional(),
  cursor: staffPage.field,
  limit: pageLimit(50),
});
export type StaffFilter = z.input<typeof staffFilter>;
