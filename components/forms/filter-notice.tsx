import { z } from "zod";
import { Notice } from "@/components/ui/notice";
import { sentencesOf } from "@/lib/input-words";
import { naming } from "./labels";

type FilterNoticeProps = {
  filter: { success: boolean; error?: z.ZodError };
  given: unknown;
  /** What each field of the filter is called on the page. */
  labels: Record<string, string>;
};

/** Why the conditions in an address narrow nothing: each by its name, with what was asked. */
export function FilterNotice({ filter: { error }, given, labels }: FilterNoticeProps) {
  if (!error) return null;
  const sentences = sentencesOf(new z.ZodError(error.issues.map(inWords)), given).map(({ field, sentence }) =>
    naming(labels[field] ?? "Điều kiện lọc", sentence),
  );
  return <Notice kind="error">{sentences.join(" ")}</Notice>;
}

/** The page shows its choices by their names: the codes behind them would say nothing there. */
const inWords = (issue: z.core.$ZodIssue): z.core.$ZodIssue =>
  issue.code === "invalid_value" ? { ...issue, message: "Không có trong danh sách này." } : issue;
