import type { Metadata } from "next";
import { DataTable } from "@/components/tables/data-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/section";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { type BlockItem, listBlocks } from "@/lib/organizations/blocks/queries";
import { CatalogueTabs } from "../catalogue-tabs";
import { BlockVerbs } from "./block-verbs";
import { NewBlockForm } from "./new-block-form";

export const metadata: Metadata = { title: "Khối thi đua" };

export default async function BlocksPage() {
  const actor = await requireActorFor("organization.read");
  const blocks = await listBlocks(actor);
  const mayManage = reach(actor, "organization.manage") === "province";

  return (
    <>
      <Breadcrumb items={[{ label: "Danh mục", href: "/quan-tri/danh-muc" }, { label: "Khối thi đua" }]} />
      <PageHeader
        title="Danh mục"
        description="Đơn vị chỉ được so sánh, xếp hạng với đơn vị cùng khối. Đơn vị được xếp vào khối ở trang Đơn vị."
      />
      <CatalogueTabs current="khoi" />
      <Section title="Khối thi đua">
        {blocks.length === 0 ? (
          <EmptyState icon="catalogue" title="Chưa có khối thi đua nào">
            Thêm khối, rồi xếp từng đơn vị vào khối ở trang Đơn vị.
          </EmptyState>
        ) : (
          <DataTable
            caption="Khối thi đua"
            hideCaption
            rows={blocks}
            rowKey={({ id }) => id}
            columns={[
              { head: "Tên khối", rowHead: true, cell: ({ name }) => name },
              { head: "Mã", cell: ({ code }) => code },
              { head: "Thứ tự", cell: ({ position }) => String(position) },
              { head: "Số đơn vị hiện nay", cell: ({ unitCount }) => String(unitCount) },
              ...(mayManage
                ? [{ head: "Việc", cell: (block: BlockItem) => <BlockVerbs block={block} /> }]
                : []),
            ]}
          />
        )}
      </Section>
      {mayManage && (
        <Section title="Thêm khối">
          <NewBlockForm position={Math.max(0, ...blocks.map(({ position }) => position)) + 1} />
        </Section>
      )}
    </>
  );
}
