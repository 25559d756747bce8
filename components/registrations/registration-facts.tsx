import { DetailsList, type DetailsRow } from "@/components/ui/details-list";
import { formatInstant } from "@/lib/vietnamese";
import type { RegistrationStatus } from "@/prisma/generated/enums";

export type ShownFacts = {
  status: RegistrationStatus;
  receiptCode: string | null;
  submittedAt: Date | null;
  submittedBy: string | null;
  preparedBy: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  lateReason: string | null;
  version: number;
};

const decisionTerm: Record<RegistrationStatus, string> = {
  DRAFT: "Yêu cầu sửa",
  AWAITING_HEAD: "Yêu cầu sửa",
  SUBMITTED: "Trả lại trước đó",
  RETURNED: "Trả lại",
  ACCEPTED: "Xác nhận",
  REJECTED: "Từ chối",
};

/** Who did what and when: the receipt of a registration. */
export function RegistrationFacts({ facts }: { facts: ShownFacts }) {
  const { submittedAt, submittedBy, decidedAt, decidedBy, lateReason, receiptCode, preparedBy } = facts;
  const act = (who: string | null, at: Date | null) =>
    at && [who, formatInstant(at)].filter(Boolean).join(", ");
  const rows: (DetailsRow | false)[] = [
    receiptCode !== null && { term: "Mã tiếp nhận", detail: <strong className="so">{receiptCode}</strong> },
    preparedBy !== null && { term: "Người lập", detail: preparedBy },
    submittedAt !== null && { term: "Trình", detail: act(submittedBy, submittedAt) },
    lateReason !== null && { term: "Lý do đăng ký muộn", detail: lateReason },
    decidedAt !== null && { term: decisionTerm[facts.status], detail: act(decidedBy, decidedAt) },
    { term: "Phiên bản", detail: <span className="so">{facts.version}</span> },
  ];
  return <DetailsList rows={rows.filter((row) => row !== false)} />;
}
