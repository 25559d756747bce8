import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RegistrationFacts } from "@/components/registrations/registration-facts";
import { RegistrationLines } from "@/components/registrations/registration-lines";
import { RegistrationTag } from "@/components/registrations/registration-tag";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { findRegistration } from "@/lib/registrations/items/queries";
import { DecisionVerbs } from "../decision-verbs";

export const metadata: Metadata = { title: "Phiếu đăng ký thi đua" };

export default async function RegistrationItemPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/dang-ky/tong-hop/[phieu]">) {
  const { id, phieu } = await params;
  const actor = await requireActorFor("registration.read");
  const item = await findRegistration(actor, phieu);
  if (!item || item.campaign.id !== id) notFound();
  const here = `/lam-viec/phong-trao/${id}/dang-ky`;
  const print = `${here}/phieu?phieu=${item.id}`;
  const mayDecide = item.status === "SUBMITTED" && reach(actor, "registration.decide") !== null;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Tổng hợp đăng ký", href: `${here}/tong-hop?dot=${item.round.code}` },
          { label: item.unit.shortName },
        ]}
      />
      <PageHeader
        title={`Phiếu đăng ký: ${item.unit.name}`}
        tags={<RegistrationTag registration={item} />}
        description={item.round.title}
        actions={
          <>
            <LinkButton href={`${print}&dinh-dang=pdf`} icon="print" target="_blank" prefetch={false}>
              In phiếu đăng ký
            </LinkButton>
            <LinkButton href={`${print}&dinh-dang=docx`} icon="download" prefetch={false}>
              Tải bản Word
            </LinkButton>
          </>
        }
      />
      {item.returnReason && (item.status === "RETURNED" || item.status === "REJECTED") && (
        <div className="mb-4">
          <Notice kind="warning" title={item.status === "RETURNED" ? "Lý do trả lại" : "Lý do từ chối"}>
            {item.returnReason}
          </Notice>
        </div>
      )}
      {mayDecide && (
        <div className="mb-6">
          <DecisionVerbs registration={item} roundStatus={item.round.status} actorId={actor.userId} />
        </div>
      )}
      <Section title="Biên nhận">
        <RegistrationFacts facts={item} />
      </Section>
      <Section title="Nội dung đăng ký">
        <RegistrationLines lines={item} />
      </Section>
    </>
  );
}
