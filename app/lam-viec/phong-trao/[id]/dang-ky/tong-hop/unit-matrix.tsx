import { registrationTone } from "@/components/registrations/registration-tag";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import type { RegistrationOverview } from "@/lib/registrations/overview/queries";
import type { OverviewCell, OverviewUnit } from "@/lib/registrations/overview/rules";
import { shownStatus } from "@/lib/registrations/text";

type UnitMatrixProps = { overview: RegistrationOverview; isPastLimit: boolean; here: string };

/** Units × rounds, block by block, with what the round looked at counts. */
export function UnitMatrix({ overview, isPastLimit, here }: UnitMatrixProps) {
  const { blocks, rounds, at } = overview;
  return (
    <div className="grid gap-6">
      {blocks.map((block) => (
        <HtmlTable<OverviewUnit>
          key={block.code}
          caption={`${block.name ?? "Ngoài các khối"}: ${block.registered}/${block.units.length} đơn vị đã đăng ký, ${block.totals.collectives} tập thể, ${block.totals.individuals} cá nhân`}
          rows={block.units}
          columns={[
            { head: "Đơn vị", rowHead: true, cell: ({ name }) => name },
            ...rounds.map((round, index) => ({
              head: round.title,
              cell: ({ cells }: OverviewUnit) =>
                standing(
                  cells[index] ?? null,
                  round.status === "CLOSED" || (index === at && isPastLimit),
                  here,
                ),
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

function standing(cell: OverviewCell | null, isOver: boolean, here: string) {
  if (!cell) return isOver ? tagHtml("none", "Không đăng ký") : tagHtml("missing", "Chưa đăng ký");
  const tag = tagHtml(registrationTone[cell.status], shownStatus(cell));
  const late = cell.late && tagHtml("due", "Trình muộn");
  return [linkHtml(`${here}/${cell.id}`, tag), " ", late];
}

/** `2 (1 có tên)`: named people are part of the number. */
const people = (cell: OverviewCell | null) => {
  if (!cell) return "–";
  const { individuals, named } = cell.totals;
  return individuals === 0 ? "0" : `${individuals} (${named} có tên)`;
};
