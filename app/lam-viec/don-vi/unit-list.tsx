import type { ReactNode } from "react";
import { outcomeLabel, outcomeTone } from "@/components/evaluation/outcome-tag";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";
import { listDistances } from "@/lib/dashboards/distance/queries";
import { basisText, leftText } from "@/lib/dashboards/distance/text";
import { clauseNames } from "@/lib/dashboards/outcomes/text";
import type { Actor } from "@/lib/identity/actor";

/** Đơn vị nào sắp đạt, còn thiếu gì: the units of the newest recognised run, the nearest first. */
export async function UnitList({ actor, children }: { actor: Actor; children: ReactNode }) {
  const found = await listDistances(actor);
  const nameOf = found ? clauseNames(found.terms, found.grades) : String;
  return (
    <>
      <PageHeader title="Khoảng cách tới khen thưởng" description="Đơn vị nào sắp đạt, còn thiếu gì?" />
      {children}
      {!found || found.rows.length === 0 ? (
        <EmptyState icon="target" title="Chưa có kết quả xét được công nhận">
          Danh sách hiện ở đây sau khi lần xét của một đợt được công nhận.
        </EmptyState>
      ) : (
        <>
          <Notice>{basisText(found.run)}</Notice>
          <div className="mt-4">
            <HtmlTable
              caption="Đơn vị gần đạt nhất đứng đầu"
              rows={found.rows}
              columns={[
                {
                  head: "Đơn vị",
                  rowHead: true,
                  cell: ({ unitCode, unitName }) =>
                    linkHtml(`/lam-viec/don-vi?don-vi=${encodeURIComponent(unitCode)}`, unitName, "row-link"),
                },
                {
                  head: "Kết luận",
                  cell: ({ outcome, provisional }) =>
                    tagHtml(outcomeTone[outcome], outcomeLabel(outcome, provisional)),
                },
                {
                  head: "Điều kiện đạt",
                  align: "number",
                  cell: ({ conditionsMet, conditionsTotal }) => `${conditionsMet}/${conditionsTotal}`,
                },
                {
                  head: "Còn thiếu",
                  cell: ({ conditionsMet, conditionsTotal, firstObstacle }) =>
                    leftText(conditionsMet, conditionsTotal, firstObstacle && nameOf(firstObstacle)),
                },
              ]}
            />
          </div>
        </>
      )}
    </>
  );
}
