import type { Metadata } from "next";
import { TaskGroups } from "@/components/dashboards/task-groups";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { matterKinds } from "@/lib/dashboards/tasks/duties/rules";
import { findInbox } from "@/lib/dashboards/tasks/queries";
import { concerns, openCount } from "@/lib/dashboards/tasks/rules";
import { nothingText, nothingTitle } from "@/lib/dashboards/tasks/text";
import { reach } from "@/lib/identity/permissions";
import { requireActor } from "@/lib/identity/session";
import { formatLongDate } from "@/lib/vietnamese";
import { snoozeTaskAction, wakeTaskAction } from "./actions";
import { CouncilBlock } from "./council-block";
import { HoldupBlock } from "./holdup-block";
import { MachineBlock } from "./machine-block";
import { OfficeBlock } from "./office-block";
import { ProvinceBlock } from "./province-block";
import { UnitBlock } from "./unit-block";

export const metadata: Metadata = { title: "Việc cần làm" };

export default async function TasksPage() {
  const actor = await requireActor();
  const now = new Date();
  const inbox = await findInbox(actor, now);
  const isUnit = reach(actor, "filing.prepare") !== null;
  const isOffice = reach(actor, "filing.verify") !== null;
  const readsProvince = reach(actor, "dashboard.read") === "province";

  return (
    <>
      <PageHeader title="Việc cần làm" description={formatLongDate(dayOf(now))} />
      {openCount(inbox) === 0 && (
        <div className="mb-6">
          <EmptyState icon="check" title={nothingTitle}>
            {nothingText(inbox.next, { acts: concerns(actor, matterKinds), reports: isUnit })}
          </EmptyState>
        </div>
      )}
      <TaskGroups inbox={inbox} now={now} snooze={snoozeTaskAction} wake={wakeTaskAction} />
      {isUnit && <UnitBlock actor={actor} inbox={inbox} />}
      {isOffice && <OfficeBlock actor={actor} now={now} />}
      {reach(actor, "run.recognise") && <HoldupBlock actor={actor} now={now} />}
      {reach(actor, "council.vote") && <CouncilBlock actor={actor} />}
      {reach(actor, "job.read") && <MachineBlock actor={actor} now={now} />}
      {readsProvince && !isOffice && <ProvinceBlock actor={actor} now={now} />}
    </>
  );
}
