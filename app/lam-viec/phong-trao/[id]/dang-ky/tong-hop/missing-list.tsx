import { RemindButton } from "@/components/forms/remind-button";
import { RegistrationTag } from "@/components/registrations/registration-tag";
import { DataTable } from "@/components/tables/data-table";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusTag } from "@/components/ui/status-tag";
import type { RegistrationOverview } from "@/lib/registrations/overview/queries";
import type { OverviewUnit } from "@/lib/registrations/overview/rules";
import { remindedText } from "@/lib/registrations/reminders/text";
import { remindUnitsAction } from "./actions";

type MissingListProps = {
  units: OverviewUnit[];
  at: number;
  isPastLimit: boolean;
  reminderFor: (names: string[]) => string;
  /** Set when the reader may have the portal remind them: the round, and whom it reminded when. */
  reminding: { roundId: string; reminders: RegistrationOverview["reminders"] } | null;
};

/** Units that have handed in nothing, each with a reminder to paste into a message, and one for all. */
export function MissingList({ units, at, isPastLimit, reminderFor, reminding }: MissingListProps) {
  if (units.length === 0) return <EmptyState icon="met" title="Tất cả đơn vị được mời đã đăng ký" />;
  const last = (unitId: string) => reminding?.reminders[unitId];
  const open = units.flatMap(({ unitId }) => (last(unitId)?.isToday ? [] : [unitId]));
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-start gap-2 print:hidden">
        {reminding && (
          <RemindButton
            label={`Gửi lời nhắc cho ${open.length} đơn vị`}
            action={remindUnitsAction}
            input={{ roundId: reminding.roundId, unitIds: open }}
            to={`${open.length} đơn vị`}
            variant="primary"
            refusal={open.length === 0 ? "Hôm nay đã nhắc tất cả." : null}
          />
        )}
        <CopyButton
          label={`Sao chép lời nhắc cho ${units.length} đơn vị`}
          text={reminderFor(units.map(({ name }) => name))}
        />
      </div>
      <DataTable
        caption="Đơn vị chưa đăng ký"
        hideCaption
        rows={units}
        rowKey={({ unitId }) => unitId}
        columns={[
          { head: "Đơn vị", rowHead: true, cell: ({ name }) => name },
          { head: "Khối", cell: ({ block }) => block?.name },
          {
            head: "Tình trạng",
            cell: ({ cells }) => {
              const cell = cells[at];
              if (cell) return <RegistrationTag registration={cell} />;
              return (
                <span className="inline-flex flex-wrap gap-1">
                  <StatusTag tone="missing">Chưa đăng ký</StatusTag>
                  {isPastLimit && <StatusTag tone="overdue">Quá hạn</StatusTag>}
                </span>
              );
            },
          },
          ...(reminding
            ? [
                {
                  head: "Đã nhắc",
                  cell: ({ unitId }: OverviewUnit) => {
                    const reminder = last(unitId);
                    return reminder ? <span className="so">{remindedText(reminder)}</span> : "Chưa";
                  },
                },
              ]
            : []),
          {
            head: "Nhắc",
            cell: ({ unitId, name }) => (
              <span className="flex flex-wrap gap-2">
                {reminding && !last(unitId)?.isToday && (
                  <RemindButton
                    action={remindUnitsAction}
                    label="Gửi lời nhắc"
                    input={{ roundId: reminding.roundId, unitIds: [unitId] }}
                    to={name}
                    size="small"
                  />
                )}
                <CopyButton label="Sao chép lời nhắc" text={reminderFor([name])} />
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}
