"use client";
import type { ComponentProps } from "react";
import { served } from "./store";

type ServedRegionProps = Pick<ComponentProps<"section">, "className" | "aria-label" | "tabIndex"> &
  ({ id: string; markup?: never } | { markup: string; id?: never });

/**
 * A region of markup that the server made. What came with the document is taken up from there, and kept for coming back
 * to this page; otherwise it is handed over.
 */
export function ServedRegion({ id, markup, ...region }: ServedRegionProps) {
  return (
    <section
      {...region}
      id={id}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: `Html` escapes everything that was inserted (html.test.ts).
      dangerouslySetInnerHTML={{ __html: markup ?? markupOf(id) }}
    />
  );
}

function markupOf(id: string): string {
  const known = served.get(id);
  if (known !== undefined || typeof document === "undefined") return known ?? "";
  const found = document.getElementById(id)?.innerHTML ?? "";
  served.set(id, found);
  return found;
}
