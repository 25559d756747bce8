import { RegistrationLines } from "@/components/registrations/registration-lines";
import { RegistrationTag } from "@/components/registrations/registration-tag";
import { EmptyState } from "@/components/ui/empty-state";
import { Card } from "@/components/ui/section";
import type { RegistrationItem } from "@/lib/registrations/items/queries";
import { formatInstant, withStop } from "@/lib/vietnamese";
import type { RoundStatus } from "@/prisma/generated/enums";
import { DecisionVerbs } from "./decision-verbs";

type AwaitingListProps = {
  items: RegistrationItem[];
  roundStatus: RoundStatus;
  actorId: string;
  mayDecide: boolean;
};

/** Every sheet that waits for the office, whole, to be read and decided one after the other. */
export function AwaitingList({ items, roundStatus, actorId, mayDecide }: AwaitingListProps) {
  if (items.length === 0)
    return (
      <EmptyState title="Không có phiếu nào chờ xác nhận">
        Phiếu đơn vị vừa trình sẽ hiện ở đây cùng toàn bộ nội dung.
      </EmptyState>
    );
  return (
    <ul className="grid gap-4">
      {items.map((item) => (
        <li key={item.id}>
          <Card className="grid gap-4">
            <div className="flex flex-wrap items-center gap-3">
              <h2 className="text-lg">{item.unit.name}</h2>
              <RegistrationTag registration={item} />
            </div>
            <p className="text-sm text-ink-2">
              Mã tiếp nhận <span className="so">{item.receiptCode}</span>, {item.submittedBy} trình lúc{" "}
              {item.submittedAt && formatInstant(item.submittedAt)}.
              {item.lateReason && ` Lý do đăng ký muộn: ${withStop(item.lateReason)}`}
              {item.returnReason && ` Đã trả lại trước đó: ${withStop(item.returnReason)}`}
            </p>
            <RegistrationLines lines={item} of={item.unit.shortName} />
            {mayDecide && <DecisionVerbs registration={item} roundStatus={roundStatus} actorId={actorId} />}
          </Card>
        </li>
      ))}
    </ul>
  );
}
