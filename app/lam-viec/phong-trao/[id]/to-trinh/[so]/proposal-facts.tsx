import { DetailsList } from "@/components/ui/details-list";
import type { ProposalPage } from "@/lib/commendations/proposals/queries";
import { formatDate, formatInstant, formatMoney } from "@/lib/vietnamese";

/** The request in one sentence, then what it rests on. */
export function ProposalFacts({ proposal }: { proposal: ProposalPage }) {
  const { lines, session, plan, money, round } = proposal;
  const collectives = lines.filter(({ subjectKind }) => subjectKind === "COLLECTIVE").length;
  return (
    <>
      <p className="text-lg font-medium">
        Đề nghị khen thưởng {collectives} tập thể và {lines.length - collectives} cá nhân, {round.title}.
      </p>
      <DetailsList
        rows={[
          {
            term: "Căn cứ",
            detail:
              [
                plan.number && `Kế hoạch số ${plan.number}`,
                plan.issuedOn && `ngày ${formatDate(plan.issuedOn)}`,
              ]
                .filter(Boolean)
                .join(" ") || "Kế hoạch của phong trào",
          },
          ...(session
            ? [
                {
                  term: "Hội đồng",
                  detail: `Phiên ${session.code} ngày ${formatDate(session.heldOn)}: ${session.voted}/${session.members} thành viên bỏ phiếu, ${session.passed}/${session.cases} trường hợp được thông qua`,
                },
              ]
            : []),
          ...(money ? [{ term: "Dự kiến tiền thưởng", detail: formatMoney(money) }] : []),
          ...proposal.quotas.map((quota) => ({ term: quota.tierName, detail: quotaText(quota) })),
          { term: "Người lập", detail: proposal.draftedBy },
          ...(proposal.submittedAt
            ? [
                {
                  term: "Trình",
                  detail: `${proposal.submittedBy ?? ""}, ${formatInstant(proposal.submittedAt)}`,
                },
              ]
            : []),
          ...(proposal.signedAt
            ? [
                {
                  term: "Ký duyệt",
                  detail: `${proposal.signerTitle ?? ""} ${proposal.signedBy ?? ""}, ${formatInstant(proposal.signedAt)}`,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

const quotaText = ({ blockCode, count, limit }: ProposalPage["quotas"][number]) =>
  `${blockCode ? `Khối ${blockCode}: ` : ""}đề nghị ${count}/${limit}`;
