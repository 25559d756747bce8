import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { Fold } from "@/components/ui/fold";
import { Card, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import type { RegistrationItem } from "@/lib/registrations/items/queries";
import { namedText } from "@/lib/registrations/slots/text";
import { documentCount, formatInstant } from "@/lib/vietnamese";
import { releaseSlotAction } from "./actions";
import type { StaffChoice } from "./paste";
import { SlotForm } from "./slot-form";

type Count = RegistrationItem["counts"][number];
type SlotsProps = {
  registrationId: string;
  counts: Count[];
  /** People on lines by name: nobody stands on a registration twice. */
  individuals: RegistrationItem["individuals"];
  staff: StaffChoice[];
  refusal: string | null;
};

/** People put on counted slots before awards are proposed: who, when and why. */
export function Slots({ registrationId, counts, individuals, staff, refusal }: SlotsProps) {
  const taken = new Set(
    [...counts.flatMap(({ named }) => named), ...individuals].map(({ personId }) => personId),
  );
  const free = staff.filter(({ personId }) => !taken.has(personId));
  return (
    <Section
      id="ghi-ten"
      title="Bổ sung danh sách trước khi đề nghị khen thưởng"
      description={refusal ?? "Ghi tên cá nhân vào các suất đã đăng ký theo số lượng."}
    >
      <div className="grid gap-4">
        {counts.map((line) => (
          <Card key={line.id}>
            <div className="mb-3 flex flex-wrap items-center gap-3">
              <h3>
                {line.unitName ?? "Cả đơn vị"}: {documentCount(line.count)} cá nhân
              </h3>
              <StatusTag tone={line.named.length === line.count ? "met" : "missing"}>
                {namedText({ named: line.named.length, count: line.count })}
              </StatusTag>
            </div>
            {line.named.length > 0 && (
              <NamedTable registrationId={registrationId} named={line.named} mayRelease={!refusal} />
            )}
            {line.released.length > 0 && <Released released={line.released} />}
            {!refusal && line.named.length < line.count && (
              <SlotForm
                key={line.named.length}
                registrationId={registrationId}
                lineId={line.id}
                people={free.map(({ personId, fullName, post, staffCode }) => ({
                  value: personId,
                  label: fullName,
                  hint: `${post} · ${staffCode}`,
                }))}
              />
            )}
          </Card>
        ))}
      </div>
    </Section>
  );
}

/** Whoever stood on a slot before: nothing of it is wiped out. */
function Released({ released }: { released: Count["released"] }) {
  return (
    <Fold summary="Đã bỏ tên" count={released.length}>
      <ul className="grid gap-1 text-sm text-ink-2">
        {released.map(
          ({ id, slot, name, reason, boundBy, boundAt, releaseReason, releasedBy, releasedAt }) => (
            <li key={id}>
              Suất {slot}: {name}. {boundBy} ghi lúc {formatInstant(boundAt)}, lý do: {reason}. {releasedBy}{" "}
              bỏ
              {releasedAt && ` lúc ${formatInstant(releasedAt)}`}, lý do: {releaseReason}.
            </li>
          ),
        )}
      </ul>
    </Fold>
  );
}

type NamedTableProps = { registrationId: string; named: Count["named"]; mayRelease: boolean };

function NamedTable({ registrationId, named, mayRelease }: NamedTableProps) {
  return (
    <DataTable
      caption="Đã ghi tên"
      hideCaption
      rows={named}
      rowKey={({ id }) => id}
      columns={[
        { head: "Suất", align: "number", cell: ({ slot }) => slot },
        { head: "Họ và tên", rowHead: true, cell: ({ name }) => name },
        { head: "Lý do", cell: ({ reason }) => reason },
        { head: "Người ghi", cell: ({ boundBy }) => boundBy },
        { head: "Ghi lúc", cell: ({ boundAt }) => <span className="so">{formatInstant(boundAt)}</span> },
        ...(mayRelease
          ? [
              {
                head: "Thao tác",
                cell: ({ id: bindingId, name }: Count["named"][number]) => (
                  <VerbButton
                    label="Bỏ tên"
                    size="small"
                    action={releaseSlotAction}
                    input={{ registrationId, bindingId }}
                    confirm={{ title: `Bỏ tên ${name}`, reason: { label: "Lý do" } }}
                    done={`Đã bỏ tên ${name}.`}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
