import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import { lateText, lockedText, notOpenedText, statusTextOf } from "@/lib/filings/text";
import type { FilingStatus } from "@/prisma/generated/enums";

export const filingTone: Record<FilingStatus, Tone> = {
  DRAFT: "draft",
  AWAITING_HEAD: "sent",
  SUBMITTED: "sent",
  UNDER_REVIEW: "sent",
  RETURNED: "returned",
  CONFIRMED: "met",
};
export const isWaiting = (status: FilingStatus) => status === "AWAITING_HEAD" || status === "UNDER_REVIEW";

type FilingTagsProps = {
  filing: { status: FilingStatus; late: boolean; returnedAt: Date | null; revision: number } | null;
  isLocked?: boolean;
  isOverdue?: boolean;
};

/** Where a filing stands, with the flags beside it: overdue, late, locked, correction. */
export function FilingTags({ filing, isLocked, isOverdue }: FilingTagsProps) {
  return (
    <>
      {filing ? (
        <StatusTag
          tone={filingTone[filing.status]}
          {...(isWaiting(filing.status) && { icon: "waiting" as const })}
        >
          {statusTextOf(filing)}
        </StatusTag>
      ) : (
        <StatusTag tone="draft">{notOpenedText}</StatusTag>
      )}
      {filing && filing.revision > 1 && (
        <StatusTag tone="none">Đính chính lần {filing.revision - 1}</StatusTag>
      )}
      {filing?.late && <StatusTag tone="due">{lateText}</StatusTag>}
      {isOverdue && <StatusTag tone="overdue">Quá hạn</StatusTag>}
      {isLocked && (
        <StatusTag tone="overdue" icon="locked">
          {lockedText}
        </StatusTag>
      )}
    </>
  );
}
