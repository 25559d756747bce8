"use client";
import { useState } from "react";

type Told = { text: string; outcome: string; live: "polite" | "off" };

/**
 * Whether a status line that changes by itself is read aloud: an outcome is, once; the steps on the way to it and the
 * same outcome again are only shown. For `aria-live` of the line.
 */
export function useQuiet(text: string, isOutcome: boolean): Told["live"] {
  const [told, setTold] = useState<Told>({ text, outcome: "", live: "off" });
  if (told.text !== text)
    setTold({
      text,
      outcome: isOutcome ? text : told.outcome,
      live: isOutcome && text !== told.outcome ? "polite" : "off",
    });
  return told.live;
}
