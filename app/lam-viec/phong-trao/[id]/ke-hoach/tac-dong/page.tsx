import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { findImpact, type Impact } from "@/lib/evaluation/impact/queries";
import { requireActorFor } from "@/lib/identity/session";
import { RoundEffects } from "./round-effects";

export const metadata: Metadata = { title: "Tác động của bản sửa đổi" };

export default async function ImpactPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/ke-hoach/tac-dong">) {
  const { id } = await params;
  const actor = await requireActorFor("plan.read");
  const impact = await findImpact(actor, id);
  const here = `/lam-viec/phong-trao/${id}/ke-hoach`;
  // There is no amendment at work: what is in force is read instead.
  if (!impact) redirect(here);
  const taking = impact.rounds.filter(({ takes }) => takes).length;

  return (
    <>
      <Breadcrumb items={[{ label: "Soạn thảo kế hoạch", href: `${here}/soan` }, { label: "Tác động" }]} />
      <PageHeader
        title="Tác động của bản sửa đổi"
        description="Tính trên số liệu hiện có, không ghi gì. Kết quả đã xét giữ nguyên theo phiên bản khi xét."
        actions={
          <>
            <LinkButton
              href={`${here}/phien-ban?tu=${impact.number - 1}&den=${impact.number}`}
              icon="history"
            >
              Nội dung thay đổi
            </LinkButton>
            <LinkButton href={`${here}/soan`}>Về bản đang soạn</LinkButton>
          </>
        }
      />
      {impact.rounds.length === 0 ? (
        <EmptyState icon="calendar" title="Không có đợt nào đang mở">
          Bản sửa đổi áp dụng cho các đợt mở sau khi ban hành; không kết quả nào thay đổi.
        </EmptyState>
      ) : (
        <div className="mb-6">
          <Notice>
            {taking > 0
              ? `Bản soạn đề xuất áp dụng cho ${taking}/${impact.rounds.length} đợt đang mở. Đợt không áp dụng giữ phiên bản đã mở.`
              : "Bản soạn không đề xuất áp dụng cho đợt đang mở. Dưới đây là tác động nếu người ban hành chọn áp dụng."}
          </Notice>
        </div>
      )}
      {impact.rounds.map((round) => (
        <Section
          key={round.id}
          title={round.title}
          description={`Đang theo phiên bản ${round.planNumber} của kế hoạch.`}
          actions={
            round.takes ? (
              <StatusTag tone="due">Đề xuất áp dụng</StatusTag>
            ) : (
              <StatusTag tone="none">Giữ phiên bản đã mở</StatusTag>
            )
          }
        >
          <RoundEffects round={round} />
        </Section>
      ))}
      <Below below={impact.below} />
    </>
  );
}

function Below({ below }: { below: Impact["below"] }) {
  if (below.length === 0) return null;
  return (
    <Section
      title={`Kế hoạch cấp dưới (${below.length})`}
      description="Khi ban hành, người soạn thảo các kế hoạch này được báo để rà soát."
    >
      <ul className="grid list-disc gap-1 pl-6">
        {below.map(({ id, title, looser }) => (
          <li key={id}>
            <Link href={`/lam-viec/phong-trao/${id}/ke-hoach`}>{title}</Link>
            {looser.length > 0 && (
              <>
                {" "}
                <StatusTag tone="returned">Phải sửa: thấp hơn yêu cầu mới</StatusTag>{" "}
                <span className="text-sm text-ink-2">{looser.join("; ")}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
