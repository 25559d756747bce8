import { FilterNotice } from "@/components/forms/filter-notice";
import { readFilter } from "@/components/forms/read-filter";
import { linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { listTouchedVerdicts } from "@/lib/evaluation/touched/queries";
import { touchedFilter } from "@/lib/evaluation/touched/schema";
import type { Actor } from "@/lib/identity/actor";
import { formatNumber } from "@/lib/vietnamese";

type TouchedPartProps = { actor: Actor; importId: string; cursor: unknown };

/** Which recognised verdicts rest on what this import replaced. It reads their explanations, so the page does not wait for it. */
export async function TouchedPart({ actor, importId, cursor }: TouchedPartProps) {
  const asked = readFilter(touchedFilter, { cursor });
  const filter = asked.used;
  const { total, items, nextCursor } = await listTouchedVerdicts(actor, importId, filter);
  if (total === 0) return null;
  return (
    <Section
      title="Kết luận cần xem lại"
      description={`${formatNumber(total)} kết luận đã công nhận dựa trên kết quả vừa được đính chính, hoặc xếp hạng cùng kết luận đó. Xét lại để thấy kết luận mới.`}
    >
      <FilterNotice {...asked} labels={{ cursor: "Trang" }} />
      <HtmlTable
        caption="Kết luận dựa trên kết quả vừa được đính chính"
        hideCaption
        phone="cards"
        rows={items}
        columns={[
          {
            head: "Đối tượng",
            rowHead: true,
            cell: (row) =>
              linkHtml(
                `/lam-viec/phong-trao/${row.campaignId}/xet/${row.runId}/${row.subjectId}`,
                row.subjectName,
              ),
          },
          { head: "Đơn vị", cell: ({ unitName }) => unitName },
          { head: "Hình thức khen thưởng", cell: ({ tierName }) => tierName },
          { head: "Đợt", cell: ({ roundTitle }) => roundTitle },
        ]}
      />
      <Pagination
        firstHref={filter.cursor ? "?" : null}
        nextHref={nextCursor && `?sau=${nextCursor}`}
        shown={`${formatNumber(items.length)}/${formatNumber(total)} kết luận`}
      />
    </Section>
  );
}
