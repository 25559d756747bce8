"use client";
import type { ComponentProps, MouseEvent } from "react";
import { Button } from "@/components/ui/button";

const focusable = "input:not([type=hidden]), select, textarea, button, a[href]";

const firstIn = (place: Element) =>
  place instanceof HTMLElement && place.matches(focusable)
    ? place
    : place.querySelector<HTMLElement>(focusable);

/**
 * Takes its row out of a list. The button goes with it, so the focus goes on to the row beside it, or to what stands
 * after the list: otherwise whoever works by keyboard or screen reader would begin at the top of the page again.
 */
export function RemoveButton({
  onRemove,
  ...button
}: { onRemove: () => void } & Omit<ComponentProps<typeof Button>, "onClick">) {
  function press(event: MouseEvent<HTMLButtonElement>) {
    const row = event.currentTarget.closest("tr, .card, .entry");
    const near = [
      row?.nextElementSibling,
      row?.previousElementSibling,
      row?.closest(".table-region")?.nextElementSibling,
    ];
    onRemove();
    requestAnimationFrame(() => {
      const fields = near.flatMap((one) => (one?.isConnected ? [firstIn(one)] : []));
      fields.find(Boolean)?.focus();
    });
  }
  return <Button variant="quiet" size="small" {...button} onClick={press} />;
}
