"use client";
import { type RefObject, useEffect, useRef } from "react";

/**
 * A verb that is done is often taken off the page with the focus in it. Whoever works by keyboard or screen reader then
 * goes on from the heading of the part it stood in, not from the top of the page. `remember` is called before it is sent.
 */
export function useKeptPlace(ref: RefObject<HTMLElement | null>) {
  const around = useRef<Element[]>([]);
  useEffect(
    () => () => {
      const places = around.current;
      if (places.length > 0) requestAnimationFrame(() => goOn(places));
    },
    [],
  );
  return {
    remember: () => {
      around.current = placesAround(ref.current);
    },
    forget: () => {
      around.current = [];
    },
  };
}

function placesAround(element: Element | null): Element[] {
  const place = element?.parentElement?.closest("section, article, main") ?? null;
  return place ? [place, ...placesAround(place)] : [];
}

function goOn(places: readonly Element[]) {
  if (document.activeElement && document.activeElement !== document.body) return;
  const headings = places.filter(({ isConnected }) => isConnected).map((place) => headingOf(place));
  const heading = headings.find((found) => found !== null);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

const headingOf = (place: Element) => place.querySelector<HTMLElement>("h1, h2, h3");
