import { z } from "zod";
import { reason } from "../schema";

const id = z.string().min(1).max(80);

/** A person for a counted slot: who, and why this one. */
export const slotBinding = z.object({
  registrationId: id,
  lineId: id,
  personId: z.string("Chọn cá nhân.").min(1, "Chọn cá nhân.").max(80),
  reason,
});
export type SlotBindingInput = z.infer<typeof slotBinding>;

export const slotRelease = z.object({ registrationId: id, bindingId: id, reason });
export type SlotReleaseInput = z.infer<typeof slotRelease>;
