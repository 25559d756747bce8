import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/section";
import { findDossiers, partsOfCases, type UnitDossier } from "@/lib/commendations/dossiers/queries";
import { reach } from "@/lib/identity/permissions";
import { requireActor } from "@/lib/identity/session";
import { formatDate } from "@/lib/vietnamese";
import { DossierForm } from "./dossier-form";
import { IntakeForm } from "./intake-form";
import { UnitPart } from "./unit-part";

export const metadata: Metadata = { title: "Hồ sơ khen thưởng" };

export default async function DossiersPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/ho-so">) {
  const { id } = await params;
  const { dot } = await searchParams;
  const actor = await requireActor();
  if (!reach(actor, "nomination.read") && !reach(actor, "dossier.file")) notFound();
  const place = { campaignId: id, roundId: typeof dot === "string" ? dot : undefined };
  const found = await findDossiers(actor, place);
  const mayFile = reach(actor, "dossier.file") !== null;
  const mayDecide = reach(actor, "nomination.decide") !== null;
  const unknown = <UnknownAsked label="Đợt" asked={dot} used={found?.round.id} />;
  if (!found) return <NothingOpen>{unknown}</NothingOpen>;
  const { round, dueOn, units } = found;
  return (
    <>
      <PageHeader title="Hồ sơ khen thưởng" description={`${round.title}. ${whenText(found)}`} />
      {unknown}
      {mayDecide && (
        <Section title={dueOn ? "Gia hạn nộp hồ sơ" : "Mở nhận hồ sơ"}>
          <IntakeForm roundId={round.id} dueOn={dueOn} />
        </Section>
      )}
      {units.length === 0 && (
        <EmptyState icon="list" title="Chưa có trường hợp nào cần hồ sơ">
          Hồ sơ lập cho những trường hợp trong danh sách đề nghị của đợt.
        </EmptyState>
      )}
      {mayFile && dueOn && <FilePart roundId={round.id} units={units} />}
      {units.map((dossier) => (
        <UnitPart
          key={dossier.unitId}
          roundId={round.id}
          dossier={dossier}
          isOpen={dueOn !== null}
          mayFile={mayFile}
          mayDecide={mayDecide}
        />
      ))}
    </>
  );
}

/** Reached by the tab before any round takes dossiers. */
const NothingOpen = ({ children }: { children: ReactNode }) => (
  <>
    <PageHeader title="Hồ sơ khen thưởng" />
    {children}
    <EmptyState icon="list" title="Chưa có đợt nào nhận hồ sơ">
      Khi cơ quan thường trực mở nhận hồ sơ, đơn vị có trường hợp được đề nghị nhận thông báo kèm thời hạn.
    </EmptyState>
  </>
);

type Found = NonNullable<Awaited<ReturnType<typeof findDossiers>>>;

function whenText({ dueOn, recipient, limit }: Found) {
  if (!dueOn) return "Chưa mở nhận hồ sơ; chưa chặn trường hợp thiếu hồ sơ ra Hội đồng.";
  const to = recipient ? ` Nơi nhận: ${recipient}.` : "";
  const unread = limit.verified ? "" : " (chưa đối chiếu văn bản gốc)";
  return `Nhận đến hết ngày ${formatDate(dueOn)}.${to} Thời hạn thẩm định ${limit.days} ngày làm việc từ khi hồ sơ đủ${unread}.`;
}

function FilePart({ roundId, units }: { roundId: string; units: UnitDossier[] }) {
  const cases = units.flatMap((unit) => unit.cases).filter(({ takesPapers }) => takesPapers);
  if (cases.length === 0) return null;
  return (
    <Section title="Nộp tài liệu">
      <DossierForm
        roundId={roundId}
        cases={cases.map(({ id, subjectName }) => ({ value: id, label: subjectName }))}
        parts={partsOfCases(cases).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Section>
  );
}
