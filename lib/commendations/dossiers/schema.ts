import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";
import { id, reason, version } from "../nominations/schema";

export const intakeInput = z.object({ roundId: id, dueOn: day });
export type IntakeInput = z.infer<typeof intakeInput>;

export const dossierFileInput = z.object({
  roundId: id,
  /** Empty for a paper that belongs to every case of the unit. */
  nominationId: z.string().max(64).default(""),
  partId: z.string().min(1, "Chọn thành phần hồ sơ.").max(120),
  fileId: id,
});
export type DossierFileInput = z.infer<typeof dossierFileInput>;

export const dossierRemoval = z.object({ id });
export type DossierRemoval = z.infer<typeof dossierRemoval>;

export const supplementInput = z.object({ roundId: id, unitId: id, dueOn: day, reason });
export type SupplementInput = z.infer<typeof supplementInput>;

export const supplementAnswer = z.object({ id, version, reason });
export type SupplementAnswer = z.infer<typeof supplementAnswer>;

export const exceptionInput = z.object({ id, version, reason });
export type ExceptionInput = z.infer<typeof exceptionInput>;
