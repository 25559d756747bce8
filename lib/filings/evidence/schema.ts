import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((text) => text || null);

export const evidenceLink = z.object({
  filingId: z.string().min(1),
  fileId: z.string().min(1),
  /** One file may prove several lines, each at a page of its own. */
  lines: z
    .array(
      z.object({
        indicatorId: z.string().min(1).max(80),
        page: z.int("Nhập số trang bằng số nguyên.").min(1, "Trang đầu là 1.").max(9999).nullish(),
      }),
    )
    .min(1, "Chọn ít nhất một chỉ tiêu.")
    .max(100)
    .refine((lines) => new Set(lines.map(({ indicatorId }) => indicatorId)).size === lines.length, {
      message: "Mỗi chỉ tiêu chỉ gửi một lần.",
    }),
  documentNumber: optionalText(60),
  documentDate: day.nullish(),
  note: z.string().trim().max(500).default(""),
});
export type EvidenceLink = z.infer<typeof evidenceLink>;

export const evidenceUnlink = z.object({ filingId: z.string().min(1), evidenceId: z.string().min(1) });
export type EvidenceUnlink = z.infer<typeof evidenceUnlink>;
