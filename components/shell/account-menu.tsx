"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";

/** The person's own menu: opens in place, closes with Escape, by pressing elsewhere, or by following a link. */
export function AccountMenu({ name, children }: { name: string; children: ReactNode }) {
  const ref = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = () => ref.current?.removeAttribute("open");
    const onClick = (event: Event) => {
      const target = event.target as Element;
      if (!ref.current?.contains(target) || target.closest("a")) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !ref.current?.open) return;
      close();
      ref.current.querySelector("summary")?.focus();
    };
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("keydown", onKey);
    };
  }, []);

  return (
    <details className="account" ref={ref}>
      <summary className="band-link">
        <Icon name="user" />
        <span className="account-name">{name}</span>
        <Icon name="chevron-down" />
      </summary>
      <div className="account-menu">{children}</div>
    </details>
  );
}
