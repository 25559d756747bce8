"use client";
import { type ReactNode, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { readAttentionAction } from "./actions";

type Props = {
  id: string;
  version: number;
  /** Whoever decides has to open it; everybody else finds it open. */
  mustOpen: boolean;
  count: number;
  children: ReactNode;
};

/** `Cần lưu ý (3)` comes first; opening it is noted, for only then may the rest be agreed to at once. */
export function AttentionPart({ id, version, mustOpen, count, children }: Props) {
  const [noted, setNoted] = useState(!mustOpen);

  function opened(isOpen: boolean) {
    if (!isOpen || noted) return;
    setNoted(true);
    readAttentionAction({ id, version }).then(
      (result) => !result.ok && setNoted(false),
      () => setNoted(false),
    );
  }

  return (
    <section className="mb-8" id="can-luu-y">
      <details
        className="attention"
        open={!mustOpen}
        onToggle={({ currentTarget }) => opened(currentTarget.open)}
      >
        <summary>
          <Icon name="warning" />
          <h2>
            Cần lưu ý (<span className="so">{count}</span>)
          </h2>
          {!noted && <span className="text-sm">Mở để xem trước khi đồng ý các dòng còn lại</span>}
        </summary>
        <div className="p-3">{children}</div>
      </details>
    </section>
  );
}
