import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DecisionTag } from "@/components/commendations/tags";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { DetailsList } from "@/components/ui/details-list";
import { PageHeader, Section } from "@/components/ui/section";
import { findDecision } from "@/lib/commendations/decisions/queries";
import { decisionKindText } from "@/lib/commendations/decisions/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate, formatInstant, formatMoney, moneyInWords } from "@/lib/vietnamese";
import { AwardList } from "./award-list";
import { DecisionVerbs } from "./decision-verbs";

export const metadata: Metadata = { title: "Quyết định khen thưởng" };

export default async function DecisionPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/quyet-dinh/[so]">) {
  const { id, so } = await params;
  const actor = await requireActorFor("decision.read");
  const decision = await findDecision(actor, so);
  if (!decision || decision.campaignId !== id) notFound();
  const here = `/lam-viec/phong-trao/${id}`;

  return (
    <>
      <Breadcrumb
        items={[
          { label: decision.campaignTitle ?? "Phong trào", href: here },
          { label: "Quyết định khen thưởng", href: `${here}/quyet-dinh` },
          { label: decision.number ?? "Dự thảo" },
        ]}
      />
      <PageHeader
        title={decision.title}
        tags={<DecisionTag status={decision.status} />}
        description={`${decisionKindText[decision.kind] ?? ""} · ${decision.issuer}`}
        actions={
          <>
            <LinkButton
              href={`${here}/quyet-dinh/${so}/van-ban?dinh-dang=pdf`}
              variant="secondary"
              icon="download"
            >
              Xuất PDF
            </LinkButton>
            <LinkButton
              href={`${here}/quyet-dinh/${so}/van-ban?dinh-dang=docx`}
              variant="secondary"
              icon="download"
            >
              Tải Word
            </LinkButton>
          </>
        }
      />
      <DecisionVerbs decision={decision} />
      <Section title="Văn bản">
        <DetailsList
          rows={[
            { term: "Số, ký hiệu", detail: decision.number ?? `Chưa có số (…/${decision.symbol})` },
            { term: "Ngày ký", detail: decision.signedOn ? formatDate(decision.signedOn) : "Chưa ký" },
            {
              term: "Người ký",
              detail: decision.signerName
                ? `${decision.signatureForm === "KT" ? "KT. CHỦ TỊCH, " : ""}${decision.signerTitle ?? ""} ${decision.signerName}`
                : "Chưa ký",
            },
            {
              term: "Tổng tiền thưởng",
              detail: `${formatMoney(decision.totalMoney)} (${moneyInWords(decision.totalMoney)})`,
            },
            ...(decision.roundTitle ? [{ term: "Đợt", detail: decision.roundTitle }] : []),
            ...(decision.proposal ? [{ term: "Theo tờ trình", detail: decision.proposal.code }] : []),
            ...(decision.listHash
              ? [{ term: "Mã danh sách đã ký", detail: decision.listHash.slice(0, 16) }]
              : []),
            ...(decision.publishedAt
              ? [{ term: "Công bố lúc", detail: formatInstant(decision.publishedAt) }]
              : []),
          ]}
        />
      </Section>
      <Section title={`Danh sách (${decision.lines.length})`}>
        <AwardList decision={decision} />
      </Section>
    </>
  );
}
