import { RegistrationTag } from "@/components/registrations/registration-tag";
import { DataTable } from "@/components/tables/data-table";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusTag } from "@/components/ui/status-tag";
import type { OverviewUnit } from "@/lib/registrations/overview/rules";

type MissingListProps = {
  units: OverviewUnit[];
  at: number;
  isPastLimit: boolean;
  reminderFor: (names: string[]) => string;
};

/** Units that have handed in nothing, each with a reminder to paste into a message, and one for all. */
export function MissingList({ units, at, isPastLimit, reminderFor }: MissingListProps) {
  if (units.length === 0) return <EmptyState icon="met" title="Tất cả đơn vị được mời đã đăng ký" />;
  return (
    <div className="grid gap-3">
      <div>
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
          {
            head: "Nhắc",
            cell: ({ name }) => <CopyButton label="Sao chép lời nhắc" text={reminderFor([name])} />,
          },
        ]}
      />
    </div>
  );
}
