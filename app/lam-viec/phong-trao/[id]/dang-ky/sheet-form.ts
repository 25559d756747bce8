import type { UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import type { useActionForm } from "@/components/forms/use-action-form";

/** The schema of the sheet, fetched when it is first checked. */
export const registrationSheet = () =>
  import("@/lib/registrations/schema").then((schema) => schema.registrationSheet);

type RegistrationSheet = Awaited<ReturnType<typeof registrationSheet>>;
export type SheetValues = z.input<RegistrationSheet>;
export type SheetForm = {
  form: UseFormReturn<SheetValues>;
  field: ReturnType<typeof useActionForm<RegistrationSheet, unknown>>["field"];
};
