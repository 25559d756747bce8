import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FilingTags } from "@/components/filings/filing-tags";
import { WindowNotice } from "@/components/filings/window-notice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { findSheetPage, type SheetPage } from "@/lib/filings/sheet/queries";
import { countObjections } from "@/lib/filings/sheet/rules";
import { requireActorFor } from "@/lib/identity/session";
import { findingText } from "@/lib/indicators/text";
import { CheckTable } from "./check-table";
import { CheckVerbs } from "./check-verbs";
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
      <Breadcrumb
        items={[
          { label: page.campaign.title, href: `/lam-viec/phong-trao/${id}` },
          { label: `Số liệu ${period.name}`, href: sheet },
          { label: "Kiểm tra" },
        ]}
      />
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
          <Summary page={page} sheet={sheet} />
        </div>
      )}
      <Section title="Toàn bộ số liệu">
        <CheckTable page={page} sheet={sheet} />
      </Section>
      {filing && page.isOwn && <CheckVerbs page={page} back={sheet} />}
    </>
  );
}

/** `20 sẵn sàng · 2 cần giải trình`, and each objection with a link to its cell. */
function Summary({ page: { findings, lines, filing }, sheet }: { page: SheetPage; sheet: string }) {
  const { errors, unexplained } = countObjections(findings);
  const open = findings.filter(({ isExplained }) => !isExplained);
  const codes = new Map(lines.map(({ indicator }) => [indicator.id, indicator.code]));
  const doubtful = new Set(open.map(({ indicatorId }) => indicatorId)).size;
  const counts = [
    `${lines.length - doubtful} sẵn sàng`,
    errors > 0 && `${errors} cần sửa`,
    unexplained > 0 && `${unexplained} cần giải trình`,
    filing && filing.openPins > 0 && `${filing.openPins} ý kiến chưa trả lời`,
  ].filter(Boolean);
  if (open.length === 0)
    return (
      <Notice kind="success" title={counts.join(" · ")}>
        Không còn nội dung phải sửa.
      </Notice>
    );
  return (
    <Notice
      kind={errors > 0 ? "error" : "warning"}
      title={`Có ${open.length} nội dung cần sửa trước khi trình · ${counts.join(" · ")}`}
    >
      <ul className="mt-1 grid gap-1">
        {open.map((finding) => {
          const code = codes.get(finding.indicatorId) ?? "";
          const other = codes.get(finding.params.otherId ?? "");
          return (
            <li key={`${finding.indicatorId}-${finding.code}-${finding.field}`}>
              <Link href={`${sheet}#ct-${code}${anchors[finding.field] ?? ""}`}>
                {findingText(finding, { label: code, ...(other && { other }) })}
              </Link>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
const anchors: Record<string, string> = { numerator: "-tu-so", denominator: "-mau-so", number: "-ket-qua" };
