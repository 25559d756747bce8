"use client";
import { Button } from "./button";

/** Prints the page as it stands, filters and all. */
export function PrintButton() {
  return (
    <Button icon="print" onClick={() => window.print()}>
      In
    </Button>
  );
}
