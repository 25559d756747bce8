import type { Metadata } from "next";
import { WaitingList } from "@/components/dashboards/task-groups";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/section";
import { findInbox } from "@/lib/dashboards/tasks/queries";
import { requireActor } from "@/lib/identity/session";

export const metadata: Metadata = { title: "Việc đã gửi, đang chờ người khác" };

export default async function WaitingPage() {
  const actor = await requireActor();
  const now = new Date();
  const { waiting } = await findInbox(actor, now);

  return (
    <>
      <Breadcrumb items={[{ label: "Việc cần làm", href: "/lam-viec" }, { label: "Chờ người khác" }]} />
      <PageHeader
        title="Việc đã gửi, đang chờ người khác"
        description="Mỗi việc ghi rõ đang ở ai và từ ngày nào; xong việc thì tự rời khỏi danh sách."
      />
      {waiting.length === 0 ? (
        <EmptyState icon="send-off" title="Không có việc nào đang chờ người khác">
          Việc hiện ở đây sau khi chuyển lãnh đạo duyệt hoặc trình lên cấp trên.
        </EmptyState>
      ) : (
        <WaitingList matters={waiting} now={now} />
      )}
    </>
  );
}
