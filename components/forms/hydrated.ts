"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False in the markup of the server and until the scripts have taken the page over. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/**
 * Tells React of what was typed or chosen in `form` before it took the page over: it keeps such text on the screen but
 * does not know it, and would wipe it at the next drawing.
 */
export function announceEarlyInput(form: HTMLFormElement) {
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement && ["checkbox", "radio"].includes(element.type))
      announcePress(element);
    else if (element instanceof HTMLInputElement && element.type === "file") announceFiles(element);
    else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      announceText(element);
    else if (element instanceof HTMLSelectElement) announceChoice(element);
  }
}

// React compares with what it wrote through the element's own property, so the way back goes around that.
function announceText(element: HTMLInputElement | HTMLTextAreaElement) {
  const typed = element.value;
  if (typed === element.defaultValue) return;
  element.value = element.defaultValue;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), "value")?.set?.call(element, typed);
  element.dispatchEvent(new Event("input", { bubbles: true }));
}

function announcePress(element: HTMLInputElement) {
  const pressed = element.checked;
  // Of a group of radio buttons only the one now chosen speaks.
  if (pressed === element.defaultChecked || (element.type === "radio" && !pressed)) return;
  element.checked = !pressed;
  element.click();
}

function announceFiles(element: HTMLInputElement) {
  if (element.files?.length) element.dispatchEvent(new Event("change", { bubbles: true }));
}

function announceChoice(element: HTMLSelectElement) {
  const asServed = [...element.options].find((option) => option.hasAttribute("selected"));
  if (asServed && !asServed.selected) element.dispatchEvent(new Event("change", { bubbles: true }));
}
