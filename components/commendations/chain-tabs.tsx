import { LinkTabs } from "@/components/ui/link-tabs";
import type { Actor } from "@/lib/identity/actor";
import { type Action, reach } from "@/lib/identity/permissions";

const parts = [
  { path: "xet", label: "Xét khen thưởng", needs: "run.read" },
  { path: "de-cu", label: "Danh sách đề nghị", needs: "nomination.read" },
  { path: "hoi-dong", label: "Hội đồng", needs: "council.read" },
  { path: "to-trinh", label: "Tờ trình", needs: "proposal.read" },
  { path: "quyet-dinh", label: "Quyết định", needs: "decision.read" },
] as const satisfies readonly { path: string; label: string; needs: Action }[];

type Props = { actor: Actor; campaignId: string; current: (typeof parts)[number]["path"] };

/** The steps from a recognised run to a decision, those the matrix opens to this person. */
export function ChainTabs({ actor, campaignId, current }: Props) {
  const open = parts.filter(({ needs }) => reach(actor, needs) !== null);
  return (
    <div className="mb-6 print:hidden">
      <LinkTabs
        label="Các bước khen thưởng"
        tabs={open.map(({ path, label }) => ({
          label,
          href: `/lam-viec/phong-trao/${campaignId}/${path}`,
          current: path === current,
        }))}
      />
    </div>
  );
}
