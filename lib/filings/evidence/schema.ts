import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((text) => text || null);

const inFour = (most: number) =>
  z
    .number()
    .min(0)
    .max(most)
    .transform((part) => Math.round(part * 10_000) / 10_000);
/** A place on a page as fractions of its width and height, from its top left corner. */
export const pageRegion = z
  .object({ x: inFour(1), y: inFour(1), width: inFour(1), height: inFour(1) })
  .refine(({ x, y, width, height }) => width > 0 && height > 0 && within(x + width) && within(y + height), {
    message: "Vùng đánh dấu phải nằm trong trang.",
  });
const within = (end: number) => Math.round(end * 10_000) <= 10_000;
export type PageRegion = z.infer<typeof pageRegion>;

export const evidenceLink = z.object({
  filingId: z.string().min(1),
  fileId: z.string().min(1),
  /** One file may prove several lines, each at a page of its own. */
  lines: z
    .array(
      z
        .object({
          indicatorId: z.string().min(1).max(80),
          page: z.int32("Nhập số trang bằng số nguyên.").min(1, "Trang đầu là 1.").max(9999).nullish(),
          region: pageRegion.nullish(),
        })
        .refine(({ page, region }) => !region || page, {
          path: ["page"],
          message: "Nêu số trang có vùng đánh dấu.",
        }),
    )
    .min(1, "Chọn ít nhất một chỉ tiêu.")
    .max(100)
    .refine((lines) => new Set(lines.map(({ indicatorId }) => indicatorId)).size === lines.length, {
      message: "Mỗi chỉ tiêu chỉ gửi một lần.",
    }),
  documentNumber: optionalText(60),
  documentDate: day.nullish(),
  /** The last day the document holds; left out: as it was said when the file was used before. */
  validThrough: day.nullish(),
  note: z.string().trim().max(500).default(""),
});
export type EvidenceLink = z.infer<typeof evidenceLink>;

export const evidenceUnlink = z.object({ filingId: z.string().min(1), evidenceId: z.string().min(1) });
export type EvidenceUnlink = z.infer<typeof evidenceUnlink>;
