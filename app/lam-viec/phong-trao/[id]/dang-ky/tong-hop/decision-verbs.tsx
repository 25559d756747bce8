import { VerbButton } from "@/components/forms/verb-button";
import { decisionObstacle } from "@/lib/registrations/rules";
import { obstacleText } from "@/lib/registrations/text";
import type { RoundStatus } from "@/prisma/generated/enums";
import { acceptAction, rejectLateAction, returnAction } from "./actions";

type DecisionVerbsProps = {
  registration: {
    id: string;
    version: number;
    late: boolean;
    preparedById: string | null;
    submittedById: string | null;
    unit: { shortName: string };
  };
  roundStatus: RoundStatus;
  actorId: string;
};

/** What the office decides on a registration that waits for it. */
export function DecisionVerbs({ registration, roundStatus, actorId }: DecisionVerbsProps) {
  const { id, version, late, unit, preparedById, submittedById } = registration;
  const input = { registrationId: id, version };
  const obstacle = decisionObstacle({ actorId, roundStatus, preparedById, submittedById });
  if (obstacle) return <p className="text-sm text-ink-2">{obstacleText[obstacle]}</p>;
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <VerbButton
        label={late ? "Chấp nhận" : "Xác nhận"}
        variant="primary"
        action={acceptAction}
        input={input}
        done={`Đã xác nhận đăng ký của ${unit.shortName}.`}
      />
      <VerbButton
        label="Trả lại"
        action={returnAction}
        input={input}
        confirm={{
          title: `Trả lại phiếu đăng ký của ${unit.shortName}`,
          effect: "Đơn vị nhận thông báo và phiếu mở lại để sửa.",
          reason: { label: "Nội dung cần sửa" },
        }}
        done={`Đã trả lại phiếu của ${unit.shortName}.`}
      />
      {late && (
        <VerbButton
          label="Từ chối"
          variant="danger"
          action={rejectLateAction}
          input={input}
          confirm={{
            title: `Từ chối đăng ký muộn của ${unit.shortName}`,
            effect: "Đơn vị không đăng ký lại được cho đợt này.",
            reason: { label: "Lý do từ chối" },
          }}
          done={`Đã từ chối đăng ký muộn của ${unit.shortName}.`}
        />
      )}
    </div>
  );
}
