import { z } from "zod";
import { SubjectKind } from "@/prisma/generated/enums";
import { id, reason, version } from "../nominations/schema";

const document = z
  .string({ error: "Nhập số, ngày văn bản." })
  .trim()
  .min(5, "Nhập số, ngày, cơ quan ban hành văn bản bằng ít nhất 5 ký tự.")
  .max(300, "Tên văn bản dài tối đa 300 ký tự.");

export const holdInput = z.object({
  roundId: id,
  subjectKind: z.enum(SubjectKind),
  /** A person's id, or for a collective its unit's. */
  subjectId: id,
  reason,
  document,
});
export type HoldInput = z.infer<typeof holdInput>;

export const liftInput = z.object({ id, version, document });
export type LiftInput = z.infer<typeof liftInput>;
