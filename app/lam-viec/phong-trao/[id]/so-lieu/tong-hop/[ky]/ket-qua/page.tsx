import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { Pagination } from "@/components/ui/pagination";
import { PageHeader } from "@/components/ui/section";
import { findResultTable } from "@/lib/filings/results/queries";
import { requireActorFor } from "@/lib/identity/session";
import { PeriodTabs } from "../period-tabs";
import { ResultMatrix } from "./result-matrix";

export const metadata: Metadata = { title: "Kết quả từng chỉ tiêu của kỳ" };

export default async function ResultsPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/so-lieu/tong-hop/[ky]/ket-qua">) {
  const [{ id, ky }, { sau }] = await Promise.all([params, searchParams]);
  const after = typeof sau === "string" ? sau : undefined;
  const actor = await requireActorFor("filing.read");
  const table = await findResultTable(actor, { campaignId: id, periodCode: ky, after });
  if (!table) notFound();
  const { period, units, count, from, next } = table;
  const here = `/lam-viec/phong-trao/${id}/so-lieu`;
  const page = `${here}/tong-hop/${ky}/ket-qua`;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Số liệu", href: here },
          { label: `Tổng hợp ${period.name}`, href: `${here}/tong-hop/${ky}` },
          { label: "Kết quả từng chỉ tiêu" },
        ]}
      />
      <PageHeader
        title={`Kết quả từng chỉ tiêu ${period.name}`}
        description={`${count} đơn vị phải báo cáo, ${table.indicators.length} chỉ tiêu.`}
        actions={
          <LinkButton href={`${here}/tong-hop/${ky}/xuat`} icon="download" prefetch={false}>
            Xuất Excel
          </LinkButton>
        }
      />
      <PeriodTabs periods={table.periods} here={`${here}/tong-hop`} view="/ket-qua" current={ky} />
      <Fold summary="Tên và ngưỡng các chỉ tiêu">
        <ul className="grid gap-1 text-sm">
          {table.indicators.map(({ id: indicatorId, code, name, threshold }) => (
            <li key={indicatorId}>
              <strong>{code}</strong> {name}
              {threshold && ` (${threshold})`}
            </li>
          ))}
        </ul>
      </Fold>
      <UnknownAsked label="Trang" asked={sau} used={from > 0 ? after : undefined} />
      <ResultMatrix table={table} here={here} />
      <Pagination
        shown={`Đơn vị ${from + 1}–${from + units.length} trong ${count}`}
        firstHref={from > 0 ? page : null}
        nextHref={next && `${page}?sau=${encodeURIComponent(next)}`}
      />
    </>
  );
}
