import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";
import { pageLimit } from "@/lib/input-number";
import { keyset } from "@/lib/keyset";

/** The place in the chain. */
export const auditPage = keyset("audit-events", z.string().regex(/^\d{1,18}$/));

/** Whose acts, on what, when: what is not said does not narrow. */
export const auditFilter = z.object({
  /** Part of a name or address of the person. */
  person: z.string().trim().max(120).optional(),
  subject: z.string().max(40).optional(),
  subjectId: z.string().max(60).optional(),
  unitId: z.string().max(60).optional(),
  from: day.optional(),
  through: day.optional(),
  cursor: auditPage.field,
  limit: pageLimit(50),
});
export type AuditFilter = z.input<typeof auditFilter>;
