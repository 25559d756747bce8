import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";
import { numberFrom, pageLimit } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";
import { officialText } from "./plans/schema";

/** A new campaign: blank, under a higher plan, or from an earlier plan. */
export const newCampaign = z
  .object({
    kind: z.enum(["CAMPAIGN", "REFORM_PLAN"]).default("CAMPAIGN"),
    title: z.string().trim().min(10, "Nhập tên phong trào bằng ít nhất 10 ký tự.").max(500),
    from: day,
    through: day,
    /** The unit whose plan it is; the author's own unless said otherwise. */
    ownerUnitId: z.string().min(1).nullable().default(null),
    /** The campaign whose plan this one is issued under. */
    parentId: z.string().min(1).nullable().default(null),
    /** The campaign whose plan is taken over as a start. */
    copyOf: z.string().min(1).nullable().default(null),
    /** The official text it is to be read from. */
    officialText: officialText.optional(),
  })
  .refine(({ from, through }) => from <= through, {
    path: ["through"],
    message: "Ngày kết thúc phải từ ngày bắt đầu trở đi.",
  });
export type NewCampaign = z.infer<typeof newCampaign>;

export const parentChoice = z.object({
  campaignId: z.string().min(1),
  version: z.int32(),
  /** The campaign whose plan it is issued under; null for none. */
  parentId: z.preprocess((value) => (value === "" ? null : value), z.string().min(1).nullable()),
});
export type ParentChoice = z.infer<typeof parentChoice>;

export const campaignPage = keyset("campaigns", z.iso.datetime(), textColumn);

/** The plan as a file (`?phien-ban=&dang=`): of which version, in which format. */
export const planPaperQuery = z.object({
  "phien-ban": numberFrom(z.int32().min(1).optional()),
  dang: z.enum(["docx", "pdf"]).default("docx"),
});

export const campaignFilter = z.object({
  q: z.string().trim().max(200).optional(),
  status: z.enum(["draft", "submitted", "published", "withdrawn"]).optional(),
  kind: z.enum(["CAMPAIGN", "REFORM_PLAN"]).optional(),
  cursor: campaignPage.field,
  limit: pageLimit(20),
});
export type CampaignFilter = z.input<typeof campaignFilter>;
