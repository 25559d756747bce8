import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { PlanDraft } from "@/lib/campaigns/drafts/queries";

/** What the check has to say about this part. */
export function PartFindings({
  findings,
  campaignId,
}: {
  findings: PlanDraft["findings"];
  campaignId: string;
}) {
  // The form itself shows contradictory limits together, with the choice.
  const open = findings.filter(
    ({ acceptedBecause, code }) => !acceptedBecause && code !== "deadline-contradiction",
  );
  if (open.length === 0) return null;
  const hasErrors = open.some(({ level }) => level === "error");
  return (
    <div className="mb-5">
      <Notice
        kind={hasErrors ? "error" : "warning"}
        title={hasErrors ? "Phần này còn lỗi" : "Phần này có cảnh báo"}
      >
        <ul className="list-disc pl-5">
          {open.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
        <p className="mt-1">
          <Link href={`/lam-viec/phong-trao/${campaignId}/ke-hoach/kiem-tra`}>
            Kiểm tra trước khi ban hành
          </Link>
        </p>
      </Notice>
    </div>
  );
}
