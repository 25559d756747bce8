"use client";
import type { FieldValues } from "react-hook-form";
import type { z } from "zod";
import { useActionForm } from "@/components/forms/use-action-form";
import type { ActionResult } from "@/lib/action-result";
import type { HolidayCalendar } from "@/lib/calendar";
import type { AuthoringOptions } from "@/lib/campaigns/drafts/queries";
import { draftInput } from "@/lib/campaigns/plans/schema";
import type { PlanTerms } from "@/lib/plans";
import { saveDraftAction } from "../actions";

export type PartOptions = AuthoringOptions & {
  plans: { id: string; title: string; number: string | null }[];
  holidays: HolidayCalendar;
};

type Draft = { planId: string; version: number; terms: PlanTerms };

// Conditions nest without end, so the names of their fields have no finite type: they are plain text here.
const schema = draftInput as unknown as z.ZodType<FieldValues, FieldValues>;
const save = saveDraftAction as unknown as (input: FieldValues) => Promise<ActionResult>;

/** The form every part of a plan is written in: it holds the whole terms and saves them over the version seen. */
export const useDraftForm = (draft: Draft) =>
  useActionForm(schema, save, draft, { done: "Đã lưu bản nháp." });
export type DraftForm = ReturnType<typeof useDraftForm>;
