import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { DetailsList } from "@/components/ui/details-list";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { dayOf } from "@/lib/calendar";
import { findCatalogueIndicator } from "@/lib/campaigns/catalogue/queries";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { definitionRows, validityText } from "../definition-text";

export const metadata: Metadata = { title: "Chỉ tiêu trong danh mục" };

export default async function CatalogueIndicatorPage({
  params,
}: PageProps<"/quan-tri/danh-muc/chi-tieu/[id]">) {
  const { id } = await params;
  const actor = await requireActorFor("rule.read");
  const found = await findCatalogueIndicator(actor, id);
  if (!found) notFound();
  const { code, name, definitions } = found;
  const here = `/quan-tri/danh-muc/chi-tieu/${id}`;
  const today = dayOf(new Date());
  const last = definitions[0];
  const isOver = !last || (last.validTo !== null && last.validTo <= today);

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Danh mục", href: "/quan-tri/danh-muc" },
          { label: "Chỉ tiêu", href: "/quan-tri/danh-muc/chi-tieu" },
          { label: code },
        ]}
      />
      <PageHeader
        title={`${code} – ${name}`}
        description="Định nghĩa qua các thời gian, mới nhất trước. Kế hoạch đã ban hành giữ nguyên định nghĩa của bản được ban hành."
        actions={
          reach(actor, "rule.manage") === "province" &&
          !isOver && (
            <>
              {last.validTo === null && (
                <LinkButton href={`${here}/dinh-nghia-moi`}>Ghi định nghĩa mới</LinkButton>
              )}
              <LinkButton variant="quiet" href={`${here}/ngung-ap-dung`}>
                Ngừng áp dụng
              </LinkButton>
            </>
          )
        }
      />
      {definitions.map((one) => (
        <Section
          key={one.id}
          title={validityText(one)}
          description={one.name === name ? undefined : one.name}
          actions={<StandingTag {...one} today={today} />}
        >
          <DetailsList rows={definitionRows(one)} />
        </Section>
      ))}
    </>
  );
}

function StandingTag(given: { isInForce: boolean; validFrom: string; today: string }) {
  if (given.isInForce) return <StatusTag tone="met">Đang áp dụng</StatusTag>;
  return given.validFrom > given.today ? (
    <StatusTag tone="sent">Chưa áp dụng</StatusTag>
  ) : (
    <StatusTag tone="none">Đã ngừng áp dụng</StatusTag>
  );
}
