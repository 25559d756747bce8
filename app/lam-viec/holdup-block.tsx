import { WaitingPanel } from "@/components/dashboards/step-panel";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { findSteps } from "@/lib/dashboards/steps/queries";
import { itemHref } from "@/lib/dashboards/steps/text";
import { boardHref, drawnText } from "@/lib/dashboards/text";
import type { Actor } from "@/lib/identity/actor";

/** Items shown on the home page; more stand on the board. */
const shown = 5;

/** The head of the standing office: what has lain longest, and with whom. */
export async function HoldupBlock({ actor, now }: { actor: Actor; now: Date }) {
  const board = await findSteps(actor, {}, now);
  if (!board || board.items.length === 0) return null;
  return (
    <Section
      title="Việc nằm lâu nhất"
      actions={
        <LinkButton href={boardHref("tien-do", {})} size="small">
          Xem tiến độ
        </LinkButton>
      }
    >
      <WaitingPanel
        items={board.items.slice(0, shown)}
        source={drawnText(now)}
        now={now}
        hrefOf={itemHref(actor, board.frame)}
      />
    </Section>
  );
}
