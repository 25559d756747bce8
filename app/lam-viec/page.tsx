import type { Metadata } from "next";
import { TaskGroups } from "@/components/dashboards/task-groups";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { findInbox } from "@/lib/dashboards/tasks/queries";
import { openCount } from "@/lib/dashboards/tasks/rules";
import { nothingText, nothingTitle } from "@/lib/dashboards/tasks/text";
import { reach } from "@/lib/identity/permissions";
import { requireActor } from "@/lib/identity/session";
import { formatLongDate } from "@/lib/vietnamese";

export const metadata: Metadata = { title: "Việc cần làm" };

export default async function TasksPage() {
  const actor = await requireActor();
  const now = new Date();
  const inbox = await findInbox(actor, now);

  return (
    <>
      <PageHeader title="Việc cần làm" description={formatLongDate(dayOf(now))} />
      {openCount(inbox) === 0 && (
        <EmptyState icon="check" title={nothingTitle}>
          {nothingText(inbox.next, reach(actor, "filing.prepare") !== null)}
        </EmptyState>
      )}
      <TaskGroups inbox={inbox} now={now} />
    </>
  );
}
