import { sessionTone } from "@/components/commendations/tags";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Section } from "@/components/ui/section";
import { listLatestSessions } from "@/lib/commendations/sessions/queries";
import { sessionStatusText } from "@/lib/commendations/sessions/text";
import type { Actor } from "@/lib/identity/actor";
import { formatDate } from "@/lib/vietnamese";

/** The council's block: the session at hand and those before it. */
export async function CouncilBlock({ actor }: { actor: Actor }) {
  const sessions = await listLatestSessions(actor);
  if (sessions.length === 0) return null;
  return (
    <Section title="Phiên họp Hội đồng" description="Mới nhất trước.">
      <HtmlTable
        caption="Phiên họp gần nhất"
        hideCaption
        phone="cards"
        rows={sessions}
        columns={[
          {
            head: "Phiên họp",
            rowHead: true,
            cell: ({ code, title, round }) =>
              linkHtml(
                `/lam-viec/phong-trao/${round.campaignId}/hoi-dong/${code.toLowerCase()}`,
                title,
                "row-link",
              ),
          },
          { head: "Ngày họp", cell: ({ heldOn }) => formatDate(heldOn) },
          { head: "Trường hợp", align: "number", cell: ({ cases }) => cases },
          { head: "Đã bỏ phiếu", align: "number", cell: ({ voted, members }) => `${voted}/${members}` },
          {
            head: "Trạng thái",
            cell: ({ status }) => tagHtml(sessionTone[status], sessionStatusText[status]),
          },
        ]}
      />
    </Section>
  );
}
