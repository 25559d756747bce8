import { officeHref, SubmissionMatrix } from "@/components/dashboards/submission-matrix";
import { SubmissionPanel } from "@/components/dashboards/submission-panel";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { findSubmissions } from "@/lib/dashboards/submissions/queries";
import { inNeed } from "@/lib/dashboards/submissions/rules";
import { standSlug } from "@/lib/dashboards/submissions/text";
import { boardHref, drawnText, filterNames } from "@/lib/dashboards/text";

import type { Actor } from "@/lib/identity/actor";

/** Units shown on the home page; all of them stand on the board. */
const shown = 10;

/** The standing office's second block: where the units are in the current period, those that need somebody by name. */
export async function OfficeBlock({ actor, now }: { actor: Actor; now: Date }) {
  const board = await findSubmissions(actor, {}, now);
  if (!board?.frame.period || board.rows.length === 0) return null;
  const { frame, periods, rows } = board;
  const need = inNeed(rows);
  const campaignId = frame.campaign.id;
  const reminders = `/lam-viec/phong-trao/${campaignId}/so-lieu/tong-hop/${board.frame.period.code}`;

  return (
    <Section
      title={`Số liệu ${board.frame.period.name}`}
      actions={
        <>
          <LinkButton href={reminders} size="small">
            Nhắc đơn vị chưa trình
          </LinkButton>
          <LinkButton href={boardHref("nop-so-lieu", {})} size="small">
            Xem cả {rows.length} đơn vị
          </LinkButton>
        </>
      }
    >
      <SubmissionPanel
        periods={periods}
        source={drawnText(now)}
        hrefOf={({ code }, stand) =>
          boardHref("nop-so-lieu", { [filterNames.period]: code, "trang-thai": standSlug[stand] })
        }
      />
      {need.length > 0 && (
        <SubmissionMatrix
          caption={`${need.length} đơn vị chưa xong, quá hạn đứng đầu${need.length > shown ? ` (hiện ${shown})` : ""}`}
          rows={need.slice(0, shown)}
          hrefOf={officeHref(campaignId)}
        />
      )}
    </Section>
  );
}
