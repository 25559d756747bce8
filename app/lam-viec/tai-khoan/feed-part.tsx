import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { Section } from "@/components/ui/section";
import type { Feeds } from "@/lib/dashboards/deadlines/queries";
import { feedScopeText } from "@/lib/dashboards/deadlines/text";
import { roleText } from "@/lib/identity/text";
import { formatInstant } from "@/lib/vietnamese";
import { revokeFeedAction } from "./actions";
import { FeedButton } from "./feed-button";

/** Deadlines in the person's own calendar program, by secret addresses that can be taken back. */
export function FeedPart({ feeds, mayCreate }: { feeds: Feeds; mayCreate: boolean }) {
  return (
    <Section
      id="lich"
      title="Lịch thời hạn"
      description="Đưa thời hạn vào lịch trên điện thoại, Outlook, Google. Lịch tự cập nhật khi thời hạn thay đổi."
      actions={mayCreate && <FeedButton />}
    >
      {feeds.length > 0 && (
        <DataTable
          caption="Địa chỉ lịch đang dùng"
          hideCaption
          rows={feeds}
          rowKey={({ id }) => id}
          columns={[
            { head: "Nội dung", rowHead: true, cell: ({ scope }) => feedScopeText[scope].name },
            { head: "Vai trò", cell: ({ membership }) => roleText[membership.role] },
            {
              head: "Tạo lúc",
              cell: ({ createdAt }) => <span className="so">{formatInstant(createdAt)}</span>,
            },
            {
              head: "Đọc lần cuối",
              cell: ({ lastReadAt }) =>
                lastReadAt ? <span className="so">{formatInstant(lastReadAt)}</span> : "Chưa",
            },
            {
              head: "Thao tác",
              cell: ({ id }) => (
                <VerbButton
                  label="Thu hồi"
                  size="small"
                  action={revokeFeedAction}
                  input={{ feedId: id }}
                  confirm={{
                    title: "Thu hồi địa chỉ lịch",
                    effect: "Lịch đang dùng địa chỉ này không cập nhật nữa.",
                  }}
                  done="Đã thu hồi địa chỉ lịch."
                />
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
