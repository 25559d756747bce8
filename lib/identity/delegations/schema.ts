import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";

/** Ủy quyền xử lý: to whom, from one day through another, and on what ground. */
export const newDelegation = z.object({
  toUserId: z.string("Chọn người được ủy quyền.").min(1, "Chọn người được ủy quyền.").max(80),
  from: day,
  through: day,
  document: z
    .string("Nêu văn bản hoặc lý do ủy quyền.")
    .trim()
    .min(5, "Nêu văn bản hoặc lý do ủy quyền.")
    .max(300, "Văn bản, lý do dài quá 300 ký tự."),
});
export type NewDelegation = z.infer<typeof newDelegation>;

export const delegationInput = z.object({ delegationId: z.string().min(1).max(80) });
export type DelegationInput = z.infer<typeof delegationInput>;
