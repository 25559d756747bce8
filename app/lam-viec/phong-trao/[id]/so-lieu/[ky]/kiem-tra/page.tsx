import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FilingTags } from "@/components/filings/filing-tags";
import { WindowNotice } from "@/components/filings/window-notice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader, Section } from "@/components/ui/section";
import { findSheetPage } from "@/lib/filings/sheet/queries";
import { requireActorFor } from "@/lib/identity/session";
import { CheckTable } from "./check-table";
import { CheckVerbs } from "./check-verbs";
import { FindingList, Summary } from "./findings";
import { Receipt } from "./receipt";

export const metadata: Metadata = { title: "Kiểm tra số liệu kỳ" };

export default async function CheckPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/so-lieu/[ky]/kiem-tra">) {
  const [{ id, ky }, query] = await Promise.all([params, searchParams]);
  const actor = await requireActorFor("filing.read");
  const unitCode = typeof query["don-vi"] === "string" ? query["don-vi"] : undefined;
  const now = new Date();
  const page = await findSheetPage(actor, { campaignId: id, periodCode: ky, unitCode }, now);
  if (!page?.isAsked) notFound();
  const { period, unit, filing, window } = page;
  const here = `/lam-viec/phong-trao/${id}/so-lieu`;
  const sheet = `${here}/${ky}${unitCode ? `?don-vi=${unitCode}` : ""}`;
  const isWithUnit = !filing || ["DRAFT", "AWAITING_HEAD", "RETURNED"].includes(filing.status);

  return (
    <>
      <Breadcrumb items={[{ label: `Số liệu ${period.name}`, href: sheet }, { label: "Kiểm tra" }]} />
      <PageHeader
        title={`Kiểm tra số liệu ${period.name}`}
        tags={
          <FilingTags
            filing={filing}
            isLocked={window.isLocked}
            isOverdue={isWithUnit && window.isLate && !window.obstacle}
          />
        }
        description={unit.name}
      />
      {filing?.receiptCode && <Receipt page={page} now={now} />}
      {isWithUnit && (
        <div className="mb-4 grid gap-2">
          <WindowNotice window={window} period={period} isReturned={Boolean(filing?.returnedAt)} now={now} />
          <Summary page={page} />
        </div>
      )}
      <FindingList page={page} sheet={sheet} />
      <Section title="Toàn bộ số liệu">
        <CheckTable page={page} sheet={sheet} />
      </Section>
      {filing && page.isOwn && <CheckVerbs page={page} back={sheet} />}
    </>
  );
}
