import { LineTag, OverrideTag } from "@/components/commendations/tags";
import { VerbButton } from "@/components/forms/verb-button";
import type { ProposalLineShown } from "@/lib/commendations/proposals/queries";
import { decideLineAction } from "./actions";

/** `Đồng ý` at once; `Trả lại` and `Để lại xem xét sau` with their reason. A decision may be changed until the paper is signed. */
export function LineChoice({ line }: { line: ProposalLineShown }) {
  const { id, version, decision, subjectName } = line;
  const look = (one: typeof decision) => ({
    size: "small" as const,
    variant: decision === one ? ("primary" as const) : ("secondary" as const),
  });
  return (
    <div className="grid gap-2">
      {decision && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <LineTag decision={decision} />
          {line.isOverride && <OverrideTag />}
          <span className="text-ink-2">{[line.decidedBy, line.reason].filter(Boolean).join(": ")}</span>
        </p>
      )}
      <fieldset className="choice-row">
        <legend className="sr-only">Ý kiến về {subjectName}</legend>
        <VerbButton
          label="Đồng ý"
          {...look("AGREED")}
          action={decideLineAction}
          input={{ id, version, decision: "AGREED" }}
          {...(line.outcome !== "MET" && {
            confirm: {
              title: `Đồng ý khác kết quả xét: ${subjectName}`,
              effect:
                "Kết quả xét không phải “Đạt”. Lý do được lưu cùng trường hợp và hiển thị ở mọi danh sách.",
              reason: { label: "Lý do" },
            },
          })}
        />
        <VerbButton
          label="Trả lại"
          {...look("RETURNED")}
          action={decideLineAction}
          input={{ id, version, decision: "RETURNED" }}
          confirm={{ title: `Trả lại: ${subjectName}`, reason: { label: "Lý do" } }}
        />
        <VerbButton
          label="Để lại xem xét sau"
          {...look("DEFERRED")}
          action={decideLineAction}
          input={{ id, version, decision: "DEFERRED" }}
          confirm={{ title: `Để lại xem xét sau: ${subjectName}`, reason: { label: "Lý do" } }}
        />
      </fieldset>
    </div>
  );
}
