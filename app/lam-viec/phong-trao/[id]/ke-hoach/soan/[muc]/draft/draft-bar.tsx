"use client";
import type { ReactNode } from "react";
import { useHydrated } from "@/components/forms/hydrated";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { OutcomeHeard } from "@/components/ui/outcome-heard";
import { timeOf } from "@/lib/calendar";
import { planPartText } from "@/lib/campaigns/drafts/text";
import type { DraftHandle } from "./use-draft";
import type { Sync } from "./use-saving";

function syncText(sync: Sync): string {
  switch (sync.kind) {
    case "saving":
      return "Đang lưu…";
    case "offline":
      return navigator.onLine
        ? "Chưa lưu được. Nội dung vẫn giữ trên máy này, đang thử lại."
        : "Mất kết nối. Nội dung đang giữ trên máy này, sẽ tự gửi khi có mạng.";
    case "refused":
      return `Chưa lưu được. ${sync.message}`;
    case "idle":
      return sync.savedAt ? `Đã lưu ${timeOf(sync.savedAt)}` : "Tự lưu khi ngừng nhập.";
  }
}

/** Under a part: whether it is saved, who else is at work, and the way back and on. */
export function DraftBar({ draft, children }: { draft: DraftHandle; children: ReactNode }) {
  const { sync, incomplete, contested, others, can } = draft;
  const isReady = useHydrated();
  const isTrouble = sync.kind === "offline" || sync.kind === "refused";
  const text = [
    syncText(sync),
    incomplete.length > 0 &&
      `Còn ô chưa nhập đủ nên chưa lưu, vẫn giữ trên máy này: ${incomplete.map((part) => planPartText[part]).join("; ")}.`,
    contested.length > 0 && `${contested.length} chỗ hai người cùng sửa, cần chọn.`,
  ]
    .filter(Boolean)
    .join(" ");
  const isSaved = sync.kind === "idle" && sync.savedAt !== null && incomplete.length + contested.length === 0;
  const isStep = sync.kind === "saving" || (sync.kind === "idle" && sync.savedAt === null);
  return (
    <div className="draft-bar print:hidden">
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={!isReady} onClick={() => void draft.saveNow()}>
          Lưu nháp
        </Button>
        <Button aria-disabled={!can.undo || undefined} onClick={draft.undo}>
          Hoàn tác
        </Button>
        <Button aria-disabled={!can.redo || undefined} onClick={draft.redo}>
          Làm lại
        </Button>
        {children}
      </div>
      <div className="min-w-0 text-sm">
        <p className={isTrouble ? "font-medium text-danger" : "text-ink-2"}>
          {sync.kind === "idle" && sync.savedAt && <Icon name="check" className="inline" />} {text}
        </p>
        <OutcomeHeard outcome={isStep ? null : isSaved ? "Đã lưu." : text} />
        {others.map(({ userId, name, part }) => (
          <p key={userId} className="text-ink-2">
            <Icon name="user" className="inline" /> {name} đang soạn mục {planPartText[part]}
          </p>
        ))}
      </div>
    </div>
  );
}
