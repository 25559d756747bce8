import type { CampaignTab } from "@/components/plans/campaign-tabs";
import type { Actor } from "@/lib/identity/actor";
import { type Action, reach } from "@/lib/identity/permissions";

type Part = { label: string; path: string; needs: Action; byUnit?: string; also?: string };

/** The parts of a campaign in the order it is run; `byUnit` is where a unit's own people begin. */
const parts: Part[] = [
  { label: "Tổng quan", path: "", needs: "plan.read" },
  { label: "Kế hoạch", path: "/ke-hoach", needs: "plan.read" },
  { label: "Đợt", path: "/dot", needs: "round.manage" },
  { label: "Đăng ký", path: "/dang-ky/tong-hop", byUnit: "/dang-ky", needs: "registration.read" },
  {
    label: "Số liệu",
    path: "/so-lieu/tong-hop",
    byUnit: "/so-lieu",
    also: "/tham-dinh",
    needs: "filing.read",
  },
  { label: "Chỉ số", path: "/chi-so", needs: "index.read" },
  { label: "Xét", path: "/xet", needs: "run.read" },
  { label: "Đề nghị", path: "/de-cu", also: "/ho-so", needs: "nomination.read" },
  { label: "Hồ sơ khen thưởng", path: "/ho-so", needs: "dossier.file" },
  { label: "Hội đồng", path: "/hoi-dong", needs: "council.read" },
  { label: "Tờ trình", path: "/to-trinh", needs: "proposal.read" },
  { label: "Quyết định", path: "/quyet-dinh", needs: "decision.read" },
];
type Campaign = { id: string; kind: string; managesRounds: boolean };

// A reform plan is read and cited; nobody registers, reports or is commended under it.
const ofReformPlans = new Set(["", "/ke-hoach"]);

/** The tabs above a campaign's pages, as far as the matrix opens them to this person. */
export function campaignTabsFor(actor: Actor, campaign: Campaign): CampaignTab[] {
  const { id, kind, managesRounds } = campaign;
  const here = `/lam-viec/phong-trao/${id}`;
  return parts
    .filter(
      ({ path, needs }) =>
        reach(actor, needs) !== null &&
        (kind === "CAMPAIGN" || ofReformPlans.has(path)) &&
        (needs !== "round.manage" || managesRounds),
    )
    .map(({ label, path, byUnit, also, needs }) => {
      const isOwnUnit = reach(actor, needs) !== "province";
      return {
        label,
        href: `${here}${isOwnUnit && byUnit ? byUnit : path}`,
        within: `${here}${byUnit ?? path}`,
        also: also && `${here}${also}`,
      };
    });
}
