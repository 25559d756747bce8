import { html, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Progress } from "@/components/ui/progress";
import { Section } from "@/components/ui/section";
import type { SessionPage } from "@/lib/commendations/sessions/queries";
import { seatText, substituteText } from "@/lib/commendations/sessions/text";
import { SeatVerbs } from "./seat-verbs";

/** Who has voted, and nothing of what: turnout is all there is to see before the vote is closed. */
export function MemberPart({ session }: { session: SessionPage }) {
  const { members, cases, voted, needed, status } = session;
  const written = members.filter(({ document }) => document).length;
  const aside = (memberId: string) =>
    cases.filter(({ recusals }) => recusals.some((recusal) => recusal.memberId === memberId)).length;
  return (
    <Section title="Thành viên Hội đồng">
      {status === "VOTING" && (
        <div className="mb-3">
          <Progress
            label="Đã bỏ phiếu"
            done={voted}
            total={members.length}
            note={`Cần ít nhất ${needed} thành viên dự họp bỏ phiếu để chốt phiếu${written > 0 ? `; ${written} ý kiến bằng văn bản không tính vào số này` : ""}. Nội dung phiếu chỉ mở sau khi chốt.`}
          />
        </div>
      )}
      <HtmlTable
        caption="Thành viên Hội đồng"
        hideCaption
        phone="cards"
        rows={members}
        columns={[
          {
            head: "Họ và tên",
            rowHead: true,
            cell: ({ name, standsFor }) =>
              html`${name}${standsFor && html`<span class="block text-ink-2">Dự thay ${standsFor.name}: ${standsFor.reason}</span>`}`,
          },
          { head: "Chức vụ", cell: ({ post }) => post || null },
          {
            head: "Vai trò",
            cell: ({ seat, standsFor }) => (standsFor ? substituteText : (seatText[seat] ?? seat)),
          },
          {
            head: "Không tham gia bỏ phiếu",
            align: "number",
            cell: ({ id }) => (aside(id) === 0 ? "Không" : `${aside(id)} trường hợp`),
          },
          {
            head: "Phiếu",
            cell: ({ hasVoted, document }) =>
              status === "PREPARING"
                ? "Chưa mở lấy phiếu"
                : document
                  ? tagHtml("met", `Ý kiến bằng văn bản: ${document}`)
                  : hasVoted
                    ? tagHtml("met", "Đã bỏ phiếu")
                    : tagHtml("missing", status === "VOTING" ? "Chưa bỏ phiếu" : "Không bỏ phiếu"),
          },
        ]}
      />
      <SeatVerbs session={session} />
    </Section>
  );
}
