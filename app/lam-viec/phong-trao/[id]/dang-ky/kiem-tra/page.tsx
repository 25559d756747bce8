import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { RegistrationLines } from "@/components/registrations/registration-lines";
import { RegistrationTag } from "@/components/registrations/registration-tag";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DetailsList } from "@/components/ui/details-list";
import { PageHeader, Section } from "@/components/ui/section";
import { requireActorFor } from "@/lib/identity/session";
import { findRegistrationSheet } from "@/lib/registrations/sheet/queries";
import { limitText } from "@/lib/registrations/text";
import { SheetNotices } from "../sheet-notices";
import { CheckVerbs } from "./check-verbs";

export const metadata: Metadata = { title: "Kiểm tra phiếu đăng ký" };

export default async function CheckPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/dang-ky/kiem-tra">) {
  const [{ id }, { dot }] = await Promise.all([params, searchParams]);
  const actor = await requireActorFor("registration.prepare");
  const now = new Date();
  const sheet = await findRegistrationSheet(actor, id, typeof dot === "string" ? dot : null, now);
  if (!sheet) notFound();
  const { item, round } = sheet;
  const campaign = `/lam-viec/phong-trao/${id}`;
  const back = `${campaign}/dang-ky?dot=${round.code}`;
  // Passed on, there is nothing left to check: who holds it, or the receipt, is on the page of the sheet.
  const isHeads = item?.status === "AWAITING_HEAD" && !sheet.refusals.askToFix;
  if (!item || !(isHeads || item.status === "DRAFT" || item.status === "RETURNED")) redirect(back);
  const edit = refusedToSave(sheet) ? undefined : (part: string) => ({ href: `${back}#${part}` });
  const { collectives, individuals, named } = item.totals;

  return (
    <>
      <Breadcrumb items={[{ label: "Đăng ký thi đua", href: back }, { label: "Kiểm tra" }]} />
      <PageHeader
        title={`Kiểm tra phiếu đăng ký: ${round.title}`}
        tags={<RegistrationTag registration={item} />}
        description={item.unit.name}
      />
      <SheetNotices sheet={sheet} now={now} />
      <div className="mb-6">
        <DetailsList
          rows={[
            { term: "Đơn vị đăng ký", detail: item.unit.name },
            { term: "Tập thể", detail: `${collectives} tập thể`, edit: edit?.("tap-the") },
            {
              term: "Cá nhân",
              detail: `${individuals} cá nhân, ${named} người có tên`,
              edit: edit?.("ca-nhan"),
            },
            { term: "Nơi nhận", detail: round.recipient },
            { term: "Thời hạn", detail: limitText(round.limit.deadline, now) },
          ]}
        />
      </div>
      <Section title="Nội dung sẽ trình">
        <RegistrationLines lines={item} />
      </Section>
      <CheckVerbs sheet={sheet} item={item} back={back} />
    </>
  );
}

const refusedToSave = ({ refusals }: { refusals: { save: unknown } }) => refusals.save !== null;
