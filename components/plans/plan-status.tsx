import type { IconName } from "@/components/ui/icon-names";
import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import { planStatusText } from "@/lib/campaigns/plans/text";
import type { PlanStatus } from "@/prisma/generated/enums";

const looks: Record<PlanStatus, { tone: Tone; icon?: IconName }> = {
  DRAFT: { tone: "draft" },
  SUBMITTED: { tone: "sent", icon: "waiting" },
  PUBLISHED: { tone: "published" },
  AMENDED: { tone: "none", icon: "history" },
  WITHDRAWN: { tone: "none", icon: "none" },
};

/** The status of a plan version; a period that has passed says so, a draft given up is not called withdrawn. */
export function PlanStatusTag({
  status,
  isExpired = false,
  wasIssued = true,
}: {
  status: PlanStatus;
  isExpired?: boolean;
  wasIssued?: boolean;
}) {
  if (status === "PUBLISHED" && isExpired) return <StatusTag tone="none">Hết hiệu lực</StatusTag>;
  if (status === "WITHDRAWN" && !wasIssued) return <StatusTag tone="none">Đã hủy bỏ</StatusTag>;
  return <StatusTag {...looks[status]}>{planStatusText[status]}</StatusTag>;
}
