import { z } from "zod";
import { dayInput } from "@/lib/organizations/units/schema";
import { orderProblem, periodIsOrdered, roleFields } from "../users/schema";

export const grantInput = z
  .object({ userId: z.string().min(1), ...roleFields })
  .refine(periodIsOrdered, orderProblem);
export type Grant = z.infer<typeof grantInput>;

/** The role ends with the start of `from`: today means at once. */
export const endMembershipInput = z.object({
  membershipId: z.string().min(1),
  from: dayInput,
  reason: z.string().trim().min(5, "Nêu lý do, ít nhất 5 ký tự.").max(500),
});
export type MembershipEnd = z.infer<typeof endMembershipInput>;
