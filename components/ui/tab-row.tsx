"use client";
import { type ReactNode, useEffect, useRef } from "react";

/** A row of tabs; on phones it is longer than the screen: the tab one is on is brought into it. */
export function TabRow({ current, children }: { current: string | undefined; children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const here = current && row.current?.querySelector<HTMLElement>("[aria-current]");
    if (here && row.current)
      row.current.scrollLeft = here.offsetLeft - (row.current.clientWidth - here.offsetWidth) / 2;
  }, [current]);
  return (
    <div ref={row} className="tabs">
      {children}
    </div>
  );
}
