import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import { figuresText } from "@/lib/filings/sheet/text";
import { type Comparison, findComparison } from "@/lib/filings/snapshots/comparison/queries";
import type { Agreement } from "@/lib/filings/snapshots/comparison/rules";
import { agreementText } from "@/lib/filings/snapshots/comparison/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate, formatInstant } from "@/lib/vietnamese";
import { adoptSnapshotsAction } from "./actions";

export const metadata: Metadata = { title: "Đối chiếu số liệu" };

const tones: Record<Agreement, Tone> = { blank: "none", same: "met", differs: "missing", unusable: "none" };

export default async function ComparisonPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/so-lieu/[ky]/doi-chieu">) {
  const [{ id, ky }, query] = await Promise.all([params, searchParams]);
  const actor = await requireActorFor("filing.read");
  const unitCode = typeof query["don-vi"] === "string" ? query["don-vi"] : undefined;
  const page = await findComparison(actor, { campaignId: id, periodCode: ky, unitCode });
  if (!page) notFound();
  const sheet = `/lam-viec/phong-trao/${id}/so-lieu/${ky}`;
  const blank = page.rows.filter(({ agreement, mayAdopt }) => agreement === "blank" && mayAdopt);
  const firstOfEach = blank.filter(
    (row, index) => blank.findIndex(({ indicatorId }) => indicatorId === row.indicatorId) === index,
  );

  return (
    <>
      <Breadcrumb
        items={[
          { label: page.period.name, href: unitCode ? `${sheet}?don-vi=${unitCode}` : sheet },
          { label: "Đối chiếu hệ thống khác" },
        ]}
      />
      <PageHeader
        title={`Đối chiếu số liệu ${page.period.name}`}
        description={`${page.unit.name}. Số của hệ thống khác chỉ để đối chiếu; số của đơn vị do đơn vị quyết định.`}
        actions={
          firstOfEach.length > 0 && (
            <VerbButton
              label={`Điền ${firstOfEach.length} dòng còn trống`}
              variant="primary"
              action={adoptSnapshotsAction}
              input={adoptionOf(page, firstOfEach)}
              done={`Đã điền ${firstOfEach.length} dòng.`}
            />
          )
        }
      />
      {page.rows.length === 0 && (
        <EmptyState icon="data" title="Chưa có số liệu hệ thống khác cho kỳ này">
          Khi Sở Nội vụ nhận số liệu của hệ thống một cửa hoặc Bộ chỉ số 766, số đó hiện ở đây.
        </EmptyState>
      )}
      {page.rows.length > 0 && <Rows page={page} />}
      {page.differences.length > 0 && <Differences page={page} />}
    </>
  );
}

const adoptionOf = (page: Comparison, rows: readonly Comparison["rows"][number][]) => ({
  periodId: page.period.id,
  lines: rows.map(({ indicatorId, sourceCode, version }) => ({ indicatorId, sourceCode, version })),
});

const Rows = ({ page }: { page: Comparison }) => (
  <DataTable
    caption="Đối chiếu từng chỉ tiêu"
    hideCaption
    phone="cards"
    rows={page.rows}
    rowKey={({ indicatorId, sourceCode }) => `${indicatorId} ${sourceCode}`}
    columns={[
      { head: "Chỉ tiêu", rowHead: true, cell: ({ code, name }) => `${code} ${name}` },
      { head: "Đơn vị", align: "number", cell: ({ own }) => figuresText(own) },
      { head: "Hệ thống khác", align: "number", cell: ({ given }) => figuresText(given) },
      { head: "Nguồn", cell: ({ sourceName, takenOn }) => `${sourceName}, ${formatDate(takenOn)}` },
      {
        head: "So sánh",
        cell: ({ agreement }) => <StatusTag tone={tones[agreement]}>{agreementText[agreement]}</StatusTag>,
      },
      {
        head: "Việc làm",
        cell: (row) =>
          row.mayAdopt && row.agreement !== "same" ? (
            <VerbButton
              label="Lấy số này"
              size="small"
              action={adoptSnapshotsAction}
              input={adoptionOf(page, [row])}
              done={`Đã lấy số của ${row.sourceName} cho ${row.code}.`}
            />
          ) : (
            "–"
          ),
      },
    ]}
  />
);

/** What was found after the figures had been handed over: kept as it was that day. */
function Differences({ page }: { page: Comparison }) {
  return (
    <Section title="Khác biệt đã ghi nhận">
      <Notice kind="warning">
        Số liệu hệ thống khác nhận về sau khi đơn vị trình có {page.differences.length} chỗ khác. Số đã trình
        giữ nguyên; cần sửa thì sửa khi được trả lại hoặc mở bản đính chính.
      </Notice>
      <div className="mt-3">
        <HtmlTable
          caption="Khác biệt đã ghi nhận, mới nhất trước"
          hideCaption
          phone="cards"
          rows={page.differences}
          columns={[
            { head: "Chỉ tiêu", rowHead: true, cell: ({ label }) => label },
            { head: "Đơn vị đã trình", align: "number", cell: ({ own }) => figuresText(own) },
            { head: "Hệ thống khác", align: "number", cell: ({ given }) => figuresText(given) },
            {
              head: "Nguồn",
              cell: ({ sourceName, takenOn }) => `${sourceName}, ${formatDate(takenOn)}`,
            },
            { head: "Ghi nhận lúc", cell: ({ foundAt }) => formatInstant(foundAt) },
          ]}
        />
      </div>
    </Section>
  );
}
