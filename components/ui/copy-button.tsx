"use client";
import { Button } from "./button";
import { toast } from "./toast";

/** Copies a ready message; where the browser refuses, the message is shown to be copied by hand. */
export function CopyButton({
  label,
  text,
  done = "Đã sao chép lời nhắc.",
  size = "small",
}: {
  label: string;
  text: string;
  done?: string;
  size?: "small" | "regular";
}) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      toast(done);
    } catch {
      toast(text, { kind: "error", sticky: true });
    }
  }
  return (
    <Button size={size} icon="copy" onClick={copy}>
      {label}
    </Button>
  );
}
