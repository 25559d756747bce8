import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { RegistrationTag } from "@/components/registrations/registration-tag";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/section";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { findRegistrationSheet } from "@/lib/registrations/sheet/queries";
import { Receipt } from "./receipt";
import { SheetNotices } from "./sheet-notices";
import { SheetPart } from "./sheet-part";
import { Tracks } from "./tracks";

export const metadata: Metadata = { title: "Đăng ký thi đua" };

export default async function RegistrationPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/dang-ky">) {
  const [{ id }, { dot }] = await Promise.all([params, searchParams]);
  const actor = await requireActorFor("registration.read");
  const here = `/lam-viec/phong-trao/${id}`;
  // Who registers for no unit has the registrations of all of them.
  if (!reach(actor, "registration.prepare")) redirect(`${here}/dang-ky/tong-hop`);
  const now = new Date();
  const sheet = await findRegistrationSheet(actor, id, typeof dot === "string" ? dot : null, now);
  if (!sheet) notFound();
  const { item, round } = sheet;
  const isOpen = !sheet.refusals.save;
  const receipt = item?.receiptCode && <Receipt item={item} href={`${here}/dang-ky/phieu`} />;

  return (
    <>
      <PageHeader
        title={`Đăng ký thi đua: ${round.title}`}
        tags={item && <RegistrationTag registration={item} />}
        description={sheet.unit?.name ?? actor.unitName}
        actions={
          reach(actor, "registration.read") === "subtree" && (
            <LinkButton href={`${here}/dang-ky/tong-hop?dot=${round.code}`} icon="dashboard">
              Tổng hợp đăng ký
            </LinkButton>
          )
        }
      />
      <Tracks tracks={sheet.tracks} current={round.id} href={`${here}/dang-ky`} now={now} />
      <SheetNotices sheet={sheet} now={now} />
      {!isOpen && receipt}
      <SheetPart sheet={sheet} href={`${here}/dang-ky`} />
      {isOpen && receipt}
    </>
  );
}
