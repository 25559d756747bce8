import { outcomeTone } from "@/components/evaluation/outcome-tag";
import { tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Fold } from "@/components/ui/fold";
import { countedOutcome, outcomeText } from "@/lib/evaluation/text";
import type { ResultsContent } from "@/lib/publication/schema";

type Tier = ResultsContent["tiers"][number];

/** Collectives by name with their clauses; people are only counted until a decision names them. */
export function TierResults({ tier }: { tier: Tier }) {
  const said = tier.counts.map(({ outcome, count }) => countedOutcome(outcome, count)).join(", ");
  return (
    <>
      <p>{said ? `${said.charAt(0).toUpperCase()}${said.slice(1)}.` : "Chưa có đối tượng."}</p>
      {tier.rows.length > 0 && (
        <HtmlTable
          caption={tier.name}
          hideCaption
          phone="cards"
          rows={tier.rows}
          columns={[
            { head: "Đơn vị", rowHead: true, cell: ({ name }) => name },
            { head: "Khối", cell: ({ blockName }) => blockName },
            { head: "Kết luận", cell: ({ outcome }) => tagHtml(outcomeTone[outcome], outcomeText[outcome]) },
            {
              head: "Điều kiện đạt",
              align: "number",
              cell: ({ clauses }) =>
                `${clauses.filter(({ outcome }) => outcome === "MET").length}/${clauses.filter(({ outcome }) => outcome !== "NOT_APPLICABLE").length}`,
            },
            { head: "Thứ hạng trong khối", align: "number", cell: ({ rank }) => rank ?? "Không xếp hạng" },
          ]}
        />
      )}
      {tier.rows.map((row) => (
        <Fold key={row.code} id={row.code} summary={`${row.name}: từng điều kiện`}>
          <HtmlTable
            caption={`Từng điều kiện của ${row.name}`}
            hideCaption
            phone="cards"
            rows={row.clauses}
            columns={[
              { head: "Điều kiện", rowHead: true, cell: ({ asked }) => asked },
              { head: "Điều khoản", cell: ({ label }) => label },
              { head: "Kết quả", align: "number", cell: ({ value }) => value ?? "Không có số" },
              {
                head: "Kết luận",
                cell: ({ outcome }) => tagHtml(outcomeTone[outcome], outcomeText[outcome]),
              },
            ]}
          />
        </Fold>
      ))}
    </>
  );
}
