"use client";
import type { useForm } from "react-hook-form";
import type { FieldBinding } from "@/components/forms/binding";
import type { HolidayCalendar } from "@/lib/calendar";
import type { AuthoringOptions } from "@/lib/campaigns/drafts/queries";

export type PartOptions = AuthoringOptions & {
  plans: { id: string; title: string; number: string | null }[];
  holidays: HolidayCalendar;
};

/**
 * The form every part of a plan is written in; it holds the whole terms. Conditions nest without end, so the names
 * of their fields have no finite type: they are plain text.
 */
export type DraftForm = {
  form: ReturnType<typeof useForm>;
  field: (name: string) => FieldBinding;
};

export type PartFormProps = { form: DraftForm; options: PartOptions };
