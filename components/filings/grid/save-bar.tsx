"use client";
import { useRouter } from "next/navigation";
import { useState, useSyncExternalStore } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { OutcomeHeard } from "@/components/ui/outcome-heard";
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
  /** Stores everything before the page is left; false when it could not be. */
  onLeave: () => Promise<boolean>;
  onUndo: () => void;
  mayUndo: boolean;
  onFillDown: () => void;
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

const signInAgain = "Phiên làm việc đã hết: đăng nhập lại ở thẻ khác, nội dung sẽ tự gửi.";

function syncText(sync: Sync, unsent: number, isOnline: boolean): string {
  if (!isOnline && unsent > 0)
    return `Mất kết nối. ${unsent} ô đang giữ trên máy này, sẽ tự gửi khi có mạng.`;
  switch (sync.kind) {
    case "saving":
      return "Đang lưu…";
    case "retrying":
      return `${unsent} ô chưa gửi được, đang thử lại`;
    case "refused":
      return `Chưa lưu được. ${unsent} ô đang giữ trên máy này. ${sync.isSignedOut ? signInAgain : sync.message}`;
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
  const text = syncText(sync, unsent, isOnline);
  const isSaved = sync.kind === "idle" && sync.savedAt !== null && unsent === 0;
  return (
    <section className="figures-bar" aria-label="Lưu và kiểm tra" data-region="bar">
      <p className="so">
        {entered}/{total} chỉ tiêu
      </p>
      <p data-sync="" className={isTrouble ? "figures-error" : "text-ink-2"}>
        {isSaved && <Icon name="check" />} {text}
        {unread > 0 && ` ${unread} dòng có ô chưa đọc được, chưa lưu.`}
      </p>
      <OutcomeHeard outcome={isTrouble ? text : isSaved ? "Đã lưu." : null} />
      <div className="ml-auto flex flex-wrap gap-2">
        {mayEdit && <Keys />}
        {mayEdit && (
          <>
            <Button variant="quiet" onClick={props.onUndo} aria-disabled={!props.mayUndo || undefined}>
              Hoàn tác
            </Button>
            <Button variant="quiet" className="figures-by-key" onClick={props.onFillDown}>
              Điền xuống
            </Button>
          </>
        )}
        {sync.kind === "refused" && sync.isSignedOut && (
          <LinkButton href="/dang-nhap" target="_blank">
            Đăng nhập
          </LinkButton>
        )}
        {mayEdit && (
          <Button onClick={onSave} aria-disabled={sync.kind === "saving" || undefined}>
            Lưu nháp
          </Button>
        )}
        {checkHref && (
          <CheckLink href={checkHref} waits={unsent > 0 || sync.kind === "saving"} onLeave={props.onLeave} />
        )}
      </div>
    </section>
  );
}

type CheckLinkProps = { href: string; waits: boolean; onLeave: () => Promise<boolean> };

/** `Kiểm tra` reads what the server has: what is still on its way arrives first. */
function CheckLink({ href, waits, onLeave }: CheckLinkProps) {
  const router = useRouter();
  return (
    <LinkButton
      href={href}
      variant="primary"
      onNavigate={(event) => {
        if (!waits) return;
        event.preventDefault();
        void onLeave().then((isStored) => isStored && router.push(href));
      }}
    >
      Kiểm tra
    </LinkButton>
  );
}

const keys = [
  ["Mũi tên", "sang ô bên cạnh"],
  ["Enter, Shift+Enter", "xuống, lên"],
  ["F2", "sửa trong ô"],
  ["Esc", "lấy lại giá trị trước khi sửa"],
  ["Shift+mũi tên", "chọn nhiều ô"],
  ["Delete", "xóa các ô đã chọn"],
  ["Ctrl+C, Ctrl+X, Ctrl+V", "sao chép, cắt, dán"],
  ["Ctrl+D", "điền xuống"],
  ["Ctrl+Z, Ctrl+Y", "hoàn tác, làm lại"],
  ["Ctrl+Enter", "mở chi tiết chỉ tiêu"],
  ["Ctrl+S", "lưu nháp"],
  ["F6", "chuyển giữa biểu, chi tiết và thanh này"],
] as const;

function Keys() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" icon="help" className="figures-by-key" onClick={() => setIsOpen(true)}>
        Phím tắt
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title="Phím tắt của biểu số liệu">
        <dl className="figures-keys">
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
