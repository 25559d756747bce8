import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FilingTags } from "@/components/filings/filing-tags";
import { Change } from "@/components/filings/review/change";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/section";
import { findVersions, type Versions } from "@/lib/filings/versions/queries";
import { requireActorFor } from "@/lib/identity/session";
import { formatInstant } from "@/lib/vietnamese";

export const metadata: Metadata = { title: "Các phiên bản số liệu" };

export default async function VersionsPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/so-lieu/[ky]/phien-ban">) {
  const [{ id, ky }, query] = await Promise.all([params, searchParams]);
  const actor = await requireActorFor("filing.read");
  const unitCode = typeof query["don-vi"] === "string" ? query["don-vi"] : undefined;
  const found = await findVersions(actor, { campaignId: id, periodCode: ky, unitCode });
  if (!found) notFound();
  const { period, unit, versions } = found;
  const sheet = `/lam-viec/phong-trao/${id}/so-lieu/${ky}${unitCode ? `?don-vi=${unitCode}` : ""}`;

  return (
    <>
      <Breadcrumb items={[{ label: `Số liệu ${period.name}`, href: sheet }, { label: "Các phiên bản" }]} />
      <PageHeader title={`Các phiên bản số liệu ${period.name}`} description={unit.name} />
      {versions.length === 0 ? (
        <EmptyState icon="history" title="Đơn vị chưa mở biểu số liệu của kỳ này">
          Phiên bản đầu tiên có khi đơn vị bắt đầu nhập.
        </EmptyState>
      ) : (
        versions.map((version) => <Version key={version.id} version={version} />)
      )}
    </>
  );
}

type VersionRow = Versions["versions"][number];

/** One revision: who stood for it and when, and what it changed. */
function Version({ version }: { version: VersionRow }) {
  const { revision, lines, correctionReason } = version;
  return (
    <Section title={revision === 1 ? "Lần đầu" : `Đính chính lần ${revision - 1}`}>
      <div className="grid gap-2">
        <p className="flex flex-wrap items-center gap-2">
          <FilingTags filing={version} />
          <span className="text-ink-2">{factsOf(version)}</span>
        </p>
        {correctionReason && <p>Lý do đính chính: {correctionReason}</p>}
        {revision > 1 && lines.length === 0 && <p>Chưa khác bản trước.</p>}
        {lines.length > 0 && (
          <ul className="grid gap-2">
            {lines.map(({ indicatorId, code, name, difference }) => (
              <li key={indicatorId}>
                <strong>
                  {code} {name}
                </strong>
                <Change change={difference} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

function factsOf({ receiptCode, submittedAt, submittedBy, confirmedAt, confirmedBy, current }: VersionRow) {
  const by = (name: string | null) => (name ? ` bởi ${name}` : "");
  return [
    receiptCode && `Mã tiếp nhận ${receiptCode}`,
    submittedAt && `trình lúc ${formatInstant(submittedAt)}${by(submittedBy)}`,
    confirmedAt && `xác nhận lúc ${formatInstant(confirmedAt)}${by(confirmedBy)}`,
    confirmedAt && (current ? "đang có hiệu lực" : "đã được thay thế"),
  ]
    .filter(Boolean)
    .join(" · ");
}
