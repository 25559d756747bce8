import { tagHtml } from "@/components/tables/html";
import type { IconName } from "@/components/ui/icon-names";
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

type ShownFiling = {
  status: FilingStatus;
  late: boolean;
  returnedAt: Date | null;
  revision: number;
  hasInfected?: boolean;
};
type Flags = { isLocked?: boolean; isOverdue?: boolean };
type ShownTag = { tone: Tone; text: string; icon?: IconName };

/** Where a filing stands, with the flags beside it: correction, late, overdue, locked. */
function tagsOf(filing: ShownFiling | null, { isLocked, isOverdue }: Flags): ShownTag[] {
  const standing: ShownTag = filing
    ? {
        tone: filingTone[filing.status],
        text: statusTextOf(filing),
        ...(isWaiting(filing.status) && { icon: "waiting" }),
      }
    : { tone: "draft", text: notOpenedText };
  const flags: (ShownTag | null | undefined | false)[] = [
    filing && filing.revision > 1 && { tone: "none", text: `Đính chính lần ${filing.revision - 1}` },
    filing?.late && { tone: "due", text: lateText },
    filing?.hasInfected && { tone: "failed", text: "Tệp có mã độc" },
    isOverdue && { tone: "overdue", text: "Quá hạn" },
    isLocked && { tone: "overdue", icon: "locked", text: lockedText },
  ];
  return [standing, ...flags.filter((flag): flag is ShownTag => Boolean(flag))];
}

export function FilingTags({ filing, ...flags }: { filing: ShownFiling | null } & Flags) {
  return tagsOf(filing, flags).map(({ tone, text, icon }) => (
    <StatusTag key={text} tone={tone} {...(icon && { icon })}>
      {text}
    </StatusTag>
  ));
}

/** The same in a long table. */
export const filingTagsHtml = (filing: ShownFiling | null, flags: Flags) =>
  tagsOf(filing, flags).map(({ tone, text, icon }) => tagHtml(tone, text, icon));
