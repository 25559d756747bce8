import { PlainTextArea } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Section } from "@/components/ui/section";
import { confirmationsOf } from "@/lib/commendations/sessions/confirmations/rules";
import type { SessionPage } from "@/lib/commendations/sessions/queries";
import { formatInstant } from "@/lib/vietnamese";
import { confirmMinutesAction } from "../../actions";

/** What the members who took part say of the minutes, once they were sent round. */
export function ConfirmationPart({ session }: { session: SessionPage }) {
  const { members, minutesSentAt } = session;
  if (!minutesSentAt) return null;
  const { attended, confirmed } = confirmationsOf(members);
  return (
    <Section
      title="Thành viên xác nhận biên bản"
      description={`Gửi lúc ${formatInstant(minutesSentAt)}. Đã xác nhận ${confirmed}/${attended}.`}
      actions={<OwnAnswer session={session} />}
    >
      <HtmlTable
        caption="Thành viên xác nhận biên bản"
        hideCaption
        phone="cards"
        rows={members.filter((member) => member.attended)}
        columns={[
          { head: "Họ và tên", rowHead: true, cell: ({ name }) => name },
          {
            head: "Biên bản",
            cell: ({ confirmation }) =>
              confirmation === null
                ? tagHtml("missing", "Chưa xác nhận")
                : confirmation.agrees
                  ? tagHtml("met", "Đã xác nhận")
                  : tagHtml("returned", "Có ý kiến"),
          },
          { head: "Ý kiến", cell: ({ confirmation }) => confirmation?.note || "Không có" },
        ]}
      />
    </Section>
  );
}

function OwnAnswer({ session: { id, status, members } }: { session: SessionPage }) {
  const me = members.find(({ isMe }) => isMe);
  if (status !== "CLOSED" || !me?.attended) return null;
  return (
    <>
      {!me.confirmation?.agrees && (
        <VerbButton
          label="Xác nhận biên bản"
          variant="primary"
          action={confirmMinutesAction}
          input={{ sessionId: id, agrees: true }}
          done="Đã xác nhận biên bản."
        />
      )}
      <VerbButton
        label="Có ý kiến khác"
        variant="secondary"
        action={confirmMinutesAction}
        input={{ sessionId: id, agrees: false }}
        confirm={{
          title: "Ý kiến về biên bản",
          effect: "Ý kiến được ghi vào biên bản cùng họ tên. Có thể sửa đến khi biên bản được ký.",
          fields: (
            <PlainTextArea
              name="note"
              label="Ý kiến"
              rows={4}
              defaultValue={me.confirmation?.note}
              required
            />
          ),
        }}
        done="Đã ghi nhận ý kiến."
      />
    </>
  );
}
