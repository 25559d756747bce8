import Link from "next/link";
import { VerbButton } from "@/components/forms/verb-button";
import { Fold } from "@/components/ui/fold";
import { Icon } from "@/components/ui/icon";
import { StatusTag } from "@/components/ui/status-tag";
import { dayOf } from "@/lib/calendar";
import {
  attentionText,
  custodyText,
  limitText,
  progressText,
  senderText,
} from "@/lib/dashboards/tasks/details/text";
import { hrefOf } from "@/lib/dashboards/tasks/places/text";
import {
  type Group,
  groups,
  type Inbox,
  type Matter,
  type SnoozedMatter,
} from "@/lib/dashboards/tasks/rules";
import { returnDays } from "@/lib/dashboards/tasks/snoozes/rules";
import { groupText, titleText, verbOf } from "@/lib/dashboards/tasks/text";
import { formatDate } from "@/lib/vietnamese";
import { type SnoozeActions, SnoozeButton } from "./snooze-button";

type TaskGroupsProps = { inbox: Inbox; now: Date } & SnoozeActions;

/** Quá hạn · Trong 3 ngày tới · Sau đó · Chờ người khác: one verb a row, the whole row leads to it. */
export function TaskGroups({ inbox, now, snooze, wake }: TaskGroupsProps) {
  const naming = { now, snooze, namesCampaign: campaignsIn(inbox) > 1 };
  return (
    <div className="mb-8">
      {groups
        .filter((group) => inbox[group].length > 0)
        .map((group) => (
          <section key={group} aria-labelledby={`viec-${group}`} className="mb-6">
            <h2 id={`viec-${group}`} className="mb-1 flex items-center gap-2 text-base">
              {groupText[group]}
              <span className="count so">
                <span className="sr-only">: </span>
                {inbox[group].length}
              </span>
            </h2>
            <ul className="overflow-hidden rounded-md border border-line">
              {inbox[group].map((matter) => (
                <TaskRow key={`${matter.kind} ${matter.id}`} matter={matter} group={group} {...naming} />
              ))}
            </ul>
          </section>
        ))}
      {inbox.snoozed.length > 0 && (
        <Fold summary={groupText.snoozed} count={inbox.snoozed.length}>
          <SnoozedList matters={inbox.snoozed} now={now} wake={wake} />
        </Fold>
      )}
      {inbox.waiting.length > 0 && (
        <Fold summary={groupText.waiting} count={inbox.waiting.length}>
          <WaitingList matters={inbox.waiting} now={now} />
        </Fold>
      )}
    </div>
  );
}

const campaignsIn = ({ overdue, soon, later }: Inbox) =>
  new Set([...overdue, ...soon, ...later].flatMap(({ campaign }) => campaign?.id ?? [])).size;

type RowProps = { matter: Matter; group: Group; now: Date; namesCampaign: boolean } & Pick<
  SnoozeActions,
  "snooze"
>;

function TaskRow({ matter, group, now, namesCampaign, snooze }: RowProps) {
  const title = titleText(matter);
  const campaign = namesCampaign && matter.round ? matter.campaign?.title : null;
  const facts = [senderText(matter, now), progressText(matter)].filter(Boolean).join(" · ");
  const attention = attentionText(matter);
  return (
    <li className="relative grid grid-cols-1 items-center gap-x-5 gap-y-2 border-b border-line px-4 py-3 last:border-b-0 hover:bg-primary-soft sm:grid-cols-[1fr_auto_8.5rem_auto]">
      <div className="min-w-0">
        <p className="font-medium">{title}</p>
        {facts && <p className="text-sm text-ink-2">{facts}</p>}
        {campaign && <p className="text-sm text-ink-2">{campaign}</p>}
        {attention && (
          <p className="mt-1 flex items-center gap-1.5 text-sm font-medium text-missing">
            <Icon name="warning" /> {attention}
          </p>
        )}
      </div>
      <Limit matter={matter} group={group} now={now} />
      <Link
        href={hrefOf(matter)}
        aria-label={title.startsWith(verbOf(matter)) ? title : `${verbOf(matter)}: ${title}`}
        className={`button button-small row-link ${group === "later" ? "" : "button-primary"} sm:w-full`}
      >
        {verbOf(matter)}
      </Link>
      <span className="relative z-1 sm:w-30">
        <SnoozeButton
          matter={{ kind: matter.kind, id: matter.id }}
          title={title}
          days={returnDays(matter, now)}
          today={dayOf(now)}
          snooze={snooze}
        />
      </span>
    </li>
  );
}

/** What the person put off: still to be done, and when it is back by itself. */
function SnoozedList({
  matters,
  now,
  wake,
}: { matters: readonly SnoozedMatter[]; now: Date } & Pick<SnoozeActions, "wake">) {
  return (
    <ul className="overflow-hidden rounded-md border border-line">
      {matters.map((matter) => (
        <li
          key={`${matter.kind} ${matter.id}`}
          className="relative grid items-center gap-x-5 gap-y-2 border-b border-line px-4 py-3 last:border-b-0 hover:bg-primary-soft sm:grid-cols-[1fr_auto_auto]"
        >
          <div className="min-w-0">
            <Link href={hrefOf(matter)} className="row-link font-medium">
              {titleText(matter)}
            </Link>
            <p className="so text-sm text-ink-2">Nhắc lại từ {formatDate(dayOf(matter.until))}</p>
          </div>
          <span className="so text-sm text-ink-2">{limitText(matter, now)}</span>
          <span className="relative z-1">
            <VerbButton
              label="Nhắc lại ngay"
              size="small"
              action={wake}
              input={{ kind: matter.kind, matterId: matter.id }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

const limitTone = { overdue: "overdue", soon: "due" } as const;

function Limit({ matter, group, now }: { matter: Matter; group: Group; now: Date }) {
  const limit = limitText(matter, now);
  if (!limit) return <span className="hidden sm:block" />;
  return group === "later" ? (
    <span className="so text-sm text-ink-2">{limit}</span>
  ) : (
    <StatusTag tone={limitTone[group]}>
      <span className="so">{limit}</span>
    </StatusTag>
  );
}

/** What was sent and lies with somebody else: who holds it, and since when. */
export function WaitingList({ matters, now }: { matters: readonly Matter[]; now: Date }) {
  return (
    <ul className="overflow-hidden rounded-md border border-line">
      {matters.map((matter) => (
        <li
          key={`${matter.kind} ${matter.id}`}
          className="relative grid gap-x-5 gap-y-1 border-b border-line px-4 py-3 last:border-b-0 hover:bg-primary-soft sm:grid-cols-[1fr_auto]"
        >
          <div className="min-w-0">
            <Link href={hrefOf(matter)} className="row-link font-medium">
              {titleText(matter)}
            </Link>
            <p className="text-sm text-ink-2">
              {[custodyText(matter, now), progressText(matter)].filter(Boolean).join(" · ")}
            </p>
          </div>
          <span className="so text-sm text-ink-2">{limitText(matter, now)}</span>
        </li>
      ))}
    </ul>
  );
}
