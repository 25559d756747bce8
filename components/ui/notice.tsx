import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import type { Tone } from "./tone";

const kinds: Record<NoticeKind, { tone: Tone; icon: IconName }> = {
  info: { tone: "sent", icon: "info" },
  success: { tone: "met", icon: "met" },
  warning: { tone: "missing", icon: "warning" },
  error: { tone: "failed", icon: "failed" },
  late: { tone: "overdue", icon: "overdue" },
};

type NoticeKind = "info" | "success" | "warning" | "error" | "late";
type NoticeProps = { kind?: NoticeKind; title?: ReactNode; children?: ReactNode; announce?: boolean };

/** A box that tells something about the page; `announce` reads it aloud when it appears (errors at once). */
export function Notice({ kind = "info", title, children, announce }: NoticeProps) {
  const { tone, icon } = kinds[kind];
  const role = announce ? (kind === "error" ? "alert" : "status") : "note";
  return (
    <div className={`notice tone-${tone}`} role={role}>
      <Icon name={icon} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
