import { FigureCards } from "@/components/dashboards/figure-cards";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { findFigures } from "@/lib/dashboards/figures/queries";
import type { Figure } from "@/lib/dashboards/figures/rules";
import type { BoardSlug } from "@/lib/dashboards/schema";
import { boardHref, drawnText } from "@/lib/dashboards/text";
import type { Actor } from "@/lib/identity/actor";

const boards: Record<Figure["key"], BoardSlug> = {
  submitted: "nop-so-lieu",
  met: "chi-tieu",
  index: "chi-so",
  eligible: "ket-qua-xet",
};

/** Leadership's and the auditor's block: the province in five figures, each with its change. */
export async function ProvinceBlock({ actor, now }: { actor: Actor; now: Date }) {
  const board = await findFigures(actor, now);
  if (!board || board.figures.length === 0) return null;
  return (
    <Section
      title="Toàn tỉnh"
      description={`${board.frame.round.title}. ${drawnText(now)}`}
      actions={
        <LinkButton href="/lam-viec/theo-doi" size="small">
          Mọi bảng theo dõi
        </LinkButton>
      }
    >
      <FigureCards figures={board.figures} hrefOf={({ key }) => boardHref(boards[key], {})} />
    </Section>
  );
}
