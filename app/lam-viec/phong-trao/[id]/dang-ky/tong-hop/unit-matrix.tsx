import { registrationTone } from "@/components/registrations/registration-tag";
import { html, linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import type { RegistrationOverview } from "@/lib/registrations/overview/queries";
import type { OverviewCell, OverviewUnit } from "@/lib/registrations/overview/rules";
import { shownStatus } from "@/lib/registrations/text";
import type { RoundStatus } from "@/prisma/generated/enums";

type UnitMatrixProps = { overview: RegistrationOverview; here: string };

/** Units × rounds, block by block, with what the round looked at counts. */
export function UnitMatrix({ overview, here }: UnitMatrixProps) {
  const { blocks, rounds, at } = overview;
  return (
    <div className="grid gap-6">
      {blocks.map((block) => (
        <HtmlTable<OverviewUnit>
          key={block.code}
          caption={`${block.name ?? (blocks.length > 1 ? "Ngoài các khối" : "Các đơn vị")}: ${block.registered}/${block.units.length} đơn vị đã đăng ký, ${block.totals.collectives} tập thể, ${block.totals.individuals} cá nhân`}
          rows={block.units}
          columns={[
            { head: "Đơn vị", rowHead: true, cell: ({ name, cells }) => unitLink(name, cells[at], here) },
            ...rounds.map((round, index) => ({
              head: round.title,
              cell: ({ cells }: OverviewUnit) => standing(cells[index], round.status),
            })),
            { head: "Tập thể", align: "number", cell: ({ cells }) => cells[at]?.totals.collectives ?? "–" },
            { head: "Cá nhân", align: "number", cell: ({ cells }) => people(cells[at] ?? null) },
            { head: "Mã tiếp nhận", cell: ({ cells }) => cells[at]?.receiptCode ?? "–" },
          ]}
        />
      ))}
    </div>
  );
}

const unitLink = (name: string, cell: OverviewCell | null | undefined, here: string) =>
  cell ? linkHtml(`${here}/${cell.id}`, name, "row-link") : name;

function standing(cell: OverviewCell | null | undefined, roundStatus: RoundStatus) {
  if (!cell)
    return roundStatus === "CLOSED" ? tagHtml("none", "Không đăng ký") : tagHtml("missing", "Chưa đăng ký");
  const late = cell.late && tagHtml("due", "Trình muộn");
  return html`<span class="inline-flex flex-wrap gap-1">${tagHtml(registrationTone[cell.status], shownStatus(cell))}${late}</span>`;
}

/** `2 (1 có tên)`: named people are part of the number. */
const people = (cell: OverviewCell | null) => {
  if (!cell) return "–";
  const { individuals, named } = cell.totals;
  return individuals === 0 ? "0" : `${individuals} (${named} có tên)`;
};
