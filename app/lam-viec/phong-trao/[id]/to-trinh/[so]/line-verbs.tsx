import { VerbButton } from "@/components/forms/verb-button";
import type { ProposalLineShown } from "@/lib/commendations/proposals/queries";
import { decideLineAction } from "../actions";

const reason = { label: "Lý do" };

/** `Đồng ý` at once; `Trả lại` and `Để lại` with a reason that goes back with the line. */
export function LineVerbs({ line }: { line: ProposalLineShown }) {
  const input = { id: line.id, version: line.version };
  const chosen = line.decision;
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {chosen !== "AGREED" && (
        <VerbButton
          label="Đồng ý"
          size="small"
          action={decideLineAction}
          input={{ ...input, decision: "AGREED" }}
          refusal={line.isHeld ? "Đang tạm dừng xét." : null}
        />
      )}
      {chosen !== "RETURNED" && (
        <VerbButton
          label="Trả lại"
          size="small"
          variant="secondary"
          action={decideLineAction}
          input={{ ...input, decision: "RETURNED" }}
          confirm={{ title: `Trả lại: ${line.subjectName}`, reason }}
        />
      )}
      {chosen !== "DEFERRED" && (
        <VerbButton
          label="Để lại xem xét sau"
          size="small"
          variant="quiet"
          action={decideLineAction}
          input={{ ...input, decision: "DEFERRED" }}
          confirm={{ title: `Để lại: ${line.subjectName}`, reason }}
        />
      )}
    </div>
  );
}
