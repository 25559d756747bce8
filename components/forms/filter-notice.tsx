import type { z } from "zod";
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
  const sentences = sentencesOf(error, given).map(({ field, sentence }) =>
    naming(labels[field] ?? "Điều kiện lọc", sentence),
  );
  return <Notice kind="error">{sentences.join(" ")}</Notice>;
}
