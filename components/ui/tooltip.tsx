"use client";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";

/** A short hint on hover, focus or tap, dismissed with Escape; never the only place of a fact. */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  const id = useId();
  const [dismissed, setDismissed] = useState(false);
  const show = () => setDismissed(false);
  return (
    <span className="tooltip" data-dismissed={dismissed || undefined}>
      <button
        type="button"
        className="tooltip-anchor"
        aria-describedby={id}
        onKeyDown={(event: KeyboardEvent) => event.key === "Escape" && setDismissed(true)}
        onFocus={show}
        onMouseEnter={show}
      >
        {children}
      </button>
      <span role="tooltip" id={id}>
        {text}
      </span>
    </span>
  );
}
