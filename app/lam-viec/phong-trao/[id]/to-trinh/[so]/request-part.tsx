import Link from "next/link";
import { DetailsList } from "@/components/ui/details-list";
import { Section } from "@/components/ui/section";
import { campaignInSentence } from "@/lib/commendations/proposals/drafting/text";
import type { ProposalPage } from "@/lib/commendations/proposals/queries";
import type { SignatureForm } from "@/lib/commendations/proposals/schema";
import { signatureFormText } from "@/lib/commendations/proposals/text";
import { documentCount, formatDate, formatInstant, formatMoney } from "@/lib/vietnamese";

type Props = { proposal: ProposalPage; here: string };

/** The request in one sentence with its counts, then basis, council, quota and money. */
export function RequestPart({ proposal, here }: Props) {
  const { lines, session, campaign } = proposal;
  const collectives = lines.filter(({ subjectKind }) => subjectKind === "COLLECTIVE").length;
  const people = lines.length - collectives;
  const counts = [
    collectives > 0 && `${documentCount(collectives)} tập thể`,
    people > 0 && `${documentCount(people)} cá nhân`,
  ]
    .filter(Boolean)
    .join(" và ");
  const forms = [...new Set(lines.map(({ tierName }) => tierName))];
  return (
    <Section title="Nội dung trình">
      <p className="mb-3 max-w-reading text-lg">
        Đề nghị tặng thưởng {counts} trong {campaignInSentence(campaign.title)}.
        {session &&
          ` Hội đồng họp ngày ${formatDate(session.heldOn)} thông qua ${session.passed}/${session.cases} trường hợp.`}
      </p>
      <DetailsList
        rows={[
          { term: "Đề nghị", detail: forms.join("; ") },
          { term: "Căn cứ", detail: basisOf(proposal) },
          ...(session
            ? [
                {
                  term: "Hội đồng",
                  detail: (
                    <Link href={`${here}/hoi-dong/${session.code.toLowerCase()}`}>
                      {session.voted}/{session.members} thành viên bỏ phiếu, phiên {session.code}
                    </Link>
                  ),
                },
              ]
            : []),
          ...quotaRows(proposal),
          {
            term: "Tiền thưởng",
            detail: proposal.money
              ? `Dự kiến ${formatMoney(proposal.money)} theo mức lương cơ sở hiện hành, chi từ Quỹ thi đua, khen thưởng`
              : "Chưa xác định, chưa có đủ quy định về mức thưởng",
          },
          { term: "Lập, trình", detail: custodyOf(proposal) },
        ]}
      />
    </Section>
  );
}

const basisOf = ({ plan, round }: ProposalPage) =>
  [
    `Kế hoạch${plan.number ? ` số ${plan.number}` : ""}${plan.issuedOn ? ` ngày ${formatDate(plan.issuedOn)}` : ""}`,
    `kết quả xét ${round.title.toLocaleLowerCase("vi")} đã công nhận`,
    "biên bản họp Hội đồng",
  ].join("; ");

const quotaRows = ({ quotas, lines }: ProposalPage) => {
  // The groups this paper asks for; the others are not before leadership now.
  const shown = quotas.filter(({ tierId, blockCode, unitId }) =>
    lines.some(
      (line) =>
        line.tierId === tierId &&
        (blockCode === null || line.blockCode === blockCode) &&
        (unitId === null || line.unitId === unitId),
    ),
  );
  if (shown.length === 0) return [];
  return [
    {
      term: "Số lượng",
      detail: shown
        .map(
          ({ tierName, blockName, unitName, count, limit }) =>
            `${blockName ?? unitName ?? tierName}: ${count}/${limit}${count > limit ? ", vượt số lượng" : ""}`,
        )
        .join("; "),
    },
  ];
};

const handOf = (form: string, authority: string) =>
  form === "NONE" ? "" : `, ${signatureFormText[form as SignatureForm]}${authority && ` theo ${authority}`}`;

const custodyOf = (proposal: ProposalPage) => {
  const { draftedBy, submittedBy, submittedAt, signedBy, signerTitle, signedAt } = proposal;
  return [
    `Lập: ${draftedBy}`,
    submittedBy &&
      `trình: ${submittedBy}${handOf(proposal.submitterForm, proposal.submitterAuthority)}${submittedAt ? `, ${formatInstant(submittedAt)}` : ""}`,
    signedBy &&
      `ký duyệt: ${signedBy}${signerTitle ? `, ${signerTitle}` : ""}${handOf(proposal.signatureForm, proposal.authority)}${signedAt ? `, ${formatInstant(signedAt)}` : ""}`,
  ]
    .filter(Boolean)
    .join("; ");
};
