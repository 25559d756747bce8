import { linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Section } from "@/components/ui/section";
import type { listRejections } from "@/lib/commendations/decisions/rejections/queries";

type Props = { rejections: Awaited<ReturnType<typeof listRejections>>; here: string };

/** The notices that went out with the decision to units whose cases it leaves out. */
export const RejectionPart = ({ rejections, here }: Props) => (
  <Section
    title={`Thông báo trường hợp chưa đủ điều kiện (${rejections.length})`}
    description="Gửi đến từng đơn vị khi ban hành quyết định, kèm lý do."
  >
    <HtmlTable
      caption="Thông báo theo đơn vị"
      hideCaption
      phone="cards"
      rows={rejections}
      columns={[
        {
          head: "Đơn vị",
          rowHead: true,
          cell: ({ unitId, unitName }) => linkHtml(`${here}/thong-bao/${unitId}`, unitName, "row-link"),
        },
        { head: "Trường hợp", cell: ({ cases }) => cases.map(({ subjectName }) => subjectName).join("; ") },
      ]}
    />
  </Section>
);
