import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FilterBar, PlainSelect } from "@/components/forms/plain-fields";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { PlanStatusTag } from "@/components/plans/plan-status";
import { VersionDiff } from "@/components/plans/version-diff";
import { DataTable } from "@/components/tables/data-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader, Section } from "@/components/ui/section";
import { findPlanSheet, findVersionChanges, type PlanSheet } from "@/lib/campaigns/versions/queries";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate, formatInstant } from "@/lib/vietnamese";

export const metadata: Metadata = { title: "Phiên bản kế hoạch" };

export default async function VersionsPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/ke-hoach/phien-ban">) {
  const { id } = await params;
  const asked = await searchParams;
  const actor = await requireActorFor("plan.read");
  const sheet = await findPlanSheet(actor, id);
  if (!sheet) notFound();
  const here = `/lam-viec/phong-trao/${id}/ke-hoach`;
  const numbers = sheet.versions.map(({ number }) => number);
  const pick = (value: unknown, otherwise: number | undefined) =>
    numbers.find((number) => String(number) === value) ?? otherwise;
  const [to, from] = [pick(asked.den, numbers[0]), pick(asked.tu, numbers[1])];
  const changes = from && to && from !== to ? await findVersionChanges(actor, id, { from, to }) : null;

  return (
    <>
      <Breadcrumb items={[{ label: "Kế hoạch", href: here }, { label: "Phiên bản" }]} />
      <PageHeader
        title="Phiên bản kế hoạch"
        description="Phiên bản đã ban hành không thay đổi. Kết quả của đợt nào tính theo phiên bản đợt đó đã mở."
      />
      <Section title="Các phiên bản">
        <Versions versions={sheet.versions} here={here} />
      </Section>
      {numbers.length > 1 && (
        <Section title="So sánh phiên bản">
          <UnknownAsked label="Từ phiên bản" asked={asked.tu} used={from} />
          <UnknownAsked label="Đến phiên bản" asked={asked.den} used={to} />
          <FilterBar action={`${here}/phien-ban`} verb="So sánh">
            <PlainSelect
              name="tu"
              label="Từ phiên bản"
              defaultValue={String(from)}
              choices={choicesOf(numbers)}
            />
            <PlainSelect
              name="den"
              label="Đến phiên bản"
              defaultValue={String(to)}
              choices={choicesOf(numbers)}
            />
          </FilterBar>
          {changes ? (
            <VersionDiff changes={changes} />
          ) : (
            <p className="text-ink-2">Chọn hai phiên bản khác nhau để so sánh.</p>
          )}
        </Section>
      )}
    </>
  );
}

const choicesOf = (numbers: readonly number[]) =>
  numbers.map((number) => ({ value: String(number), label: `Phiên bản ${number}` }));

function Versions({ versions, here }: { versions: PlanSheet["versions"]; here: string }) {
  return (
    <DataTable
      caption="Các phiên bản"
      hideCaption
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          head: "Phiên bản",
          rowHead: true,
          cell: ({ number }) => <Link href={`${here}?phien-ban=${number}`}>Phiên bản {number}</Link>,
        },
        {
          head: "Văn bản",
          cell: ({ documentNumber, issuedOn, publishedAt }) =>
            publishedAt
              ? `${documentNumber ?? "Không ghi số"}${issuedOn ? ` ngày ${formatDate(issuedOn)}` : ""}`
              : "Chưa ban hành",
        },
        {
          head: "Đăng lúc",
          cell: ({ publishedAt, publishedBy }) =>
            publishedAt && `${formatInstant(publishedAt)}${publishedBy ? `, ${publishedBy}` : ""}`,
        },
        {
          head: "Căn cứ sửa đổi",
          cell: ({ amendmentBasis, number }) => amendmentBasis ?? (number === 1 ? "Bản đầu" : null),
        },
        {
          head: "Trạng thái",
          cell: ({ status, publishedAt }) => (
            <PlanStatusTag status={status} wasIssued={publishedAt !== null} />
          ),
        },
      ]}
    />
  );
}
