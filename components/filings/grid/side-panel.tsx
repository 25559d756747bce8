"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { isComposing } from "./navigation";

type SidePanelProps = { title: string; onClose: () => void; children: ReactNode };

/** Beside the sheet on wide screens, over its edge on narrow ones, from below on phones: the sheet stays at hand. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside
      className="figures-panel"
      aria-labelledby={titleId}
      data-region="panel"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || isComposing(event)) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="flex items-start justify-between gap-3">
        <h2 id={titleId} ref={heading} tabIndex={-1} className="text-lg">
          {title}
        </h2>
        <Button variant="quiet" size="small" onClick={onClose}>
          <Icon name="close" /> Đóng
        </Button>
      </div>
      {children}
    </aside>
  );
}
