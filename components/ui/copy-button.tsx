"use client";
import { Button } from "./button";
import { toast } from "./toast";

/** Copies a ready message; where the browser refuses, the message is shown to be copied by hand. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      toast("Đã sao chép lời nhắc.");
    } catch {
      toast(text, { kind: "error", sticky: true });
    }
  }
  return (
    <Button size="small" icon="copy" onClick={copy}>
      {label}
    </Button>
  );
}
