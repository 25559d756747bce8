"use client";
import { useSyncExternalStore } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { timeOf } from "@/lib/calendar";
import type { Sync } from "./use-sheet";

type SaveBarProps = {
  sync: Sync;
  unsent: number;
  /** Cells whose text cannot be read: they stay here until they are put right. */
  unread: number;
  entered: number;
  total: number;
  mayEdit: boolean;
  onSave: () => void;
  checkHref: string | null;
};

const online = {
  subscribe: (changed: () => void) => {
    window.addEventListener("online", changed);
    window.addEventListener("offline", changed);
    return () => {
      window.removeEventListener("online", changed);
      window.removeEventListener("offline", changed);
    };
  },
  now: () => navigator.onLine,
};

function syncText(sync: Sync, unsent: number, isOnline: boolean): string {
  if (!isOnline && unsent > 0)
    return `Mất kết nối. ${unsent} ô đang giữ trên máy này, sẽ tự gửi khi có mạng.`;
  switch (sync.kind) {
    case "saving":
      return "Đang lưu…";
    case "retrying":
      return `${sync.count} ô chưa gửi được, đang thử lại`;
    case "refused":
      return `Chưa lưu được. ${sync.message}`;
    case "idle":
      if (unsent > 0) return `${unsent} ô chưa lưu`;
      return sync.savedAt ? `Đã lưu lúc ${timeOf(sync.savedAt)}` : "";
  }
}

/** The bar under the sheet: what is saved, how far it is, and the way on. */
export function SaveBar(props: SaveBarProps) {
  const { sync, unsent, unread, entered, total, mayEdit, onSave, checkHref } = props;
  const isOnline = useSyncExternalStore(online.subscribe, online.now, () => true);
  const isTrouble = sync.kind === "refused" || sync.kind === "retrying" || !isOnline;
  return (
    <section className="figures-bar" aria-label="Lưu và kiểm tra">
      <p className="so">
        {entered}/{total} chỉ tiêu
      </p>
      <p role="status" className={isTrouble ? "figures-error" : "text-ink-2"}>
        {sync.kind === "idle" && sync.savedAt && unsent === 0 && <Icon name="check" />}{" "}
        {syncText(sync, unsent, isOnline)}
        {unread > 0 && ` ${unread} dòng có ô chưa đọc được, chưa lưu.`}
      </p>
      <div className="ml-auto flex flex-wrap gap-2">
        {mayEdit && (
          <Button onClick={onSave} aria-disabled={sync.kind === "saving" || undefined}>
            Lưu nháp
          </Button>
        )}
        {checkHref && (
          <LinkButton href={checkHref} variant="primary">
            Kiểm tra
          </LinkButton>
        )}
      </div>
    </section>
  );
}
