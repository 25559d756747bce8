import { BoardFilters } from "@/components/dashboards/board-filters";
import { StepPanel, WaitingPanel } from "@/components/dashboards/step-panel";
import { findSteps } from "@/lib/dashboards/steps/queries";
import type { CampaignStep } from "@/lib/dashboards/steps/rules";
import { itemHref } from "@/lib/dashboards/steps/text";
import { drawnText } from "@/lib/dashboards/text";
import { type Action, reach } from "@/lib/identity/permissions";
import type { BoardProps } from "./board";
import { NoRound } from "./no-round";

const slug = "tien-do";

/** The page behind each step, and what it takes to open it. */
const places: Record<CampaignStep, { path: string; needs: Action }> = {
  registered: { path: "/dang-ky/tong-hop", needs: "registration.decide" },
  accepted: { path: "/dang-ky/tong-hop", needs: "registration.decide" },
  filled: { path: "/so-lieu/tong-hop", needs: "period.lock" },
  submitted: { path: "/so-lieu/tong-hop", needs: "period.lock" },
  confirmed: { path: "/so-lieu/tong-hop", needs: "period.lock" },
  judged: { path: "/xet", needs: "run.read" },
  nominated: { path: "/to-trinh", needs: "nomination.read" },
  passed: { path: "/hoi-dong", needs: "council.read" },
  approved: { path: "/to-trinh", needs: "proposal.read" },
  awarded: { path: "/quyet-dinh", needs: "decision.read" },
};

export async function Steps({ actor, filter, query, now }: BoardProps) {
  const board = await findSteps(actor, filter, now);
  if (!board) return <NoRound />;
  const { frame, steps, items } = board;
  const campaign = `/lam-viec/phong-trao/${frame.campaign.id}`;
  const dot = `?dot=${encodeURIComponent(frame.round.code)}`;
  const source = `${frame.period ? `${frame.period.name}. ` : ""}${drawnText(now)}`;
  const stepHref = (step: CampaignStep) => {
    const { path, needs } = places[step];
    return reach(actor, needs) ? `${campaign}${path}${dot}` : null;
  };

  return (
    <>
      <BoardFilters slug={slug} frame={frame} query={query} use={["period", "block"]} />
      <StepPanel steps={steps} source={source} hrefOf={stepHref} />
      {items.length > 0 && (
        <WaitingPanel items={items} source={drawnText(now)} now={now} hrefOf={itemHref(actor, frame)} />
      )}
    </>
  );
}
