"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/action-result";

/** Ends the session and leaves the workspace; a full page load, so that nothing of it stays in memory. */
export function SignOut({ action }: { action: (input: Record<string, never>) => Promise<ActionResult> }) {
  const [pending, setPending] = useState(false);
  return (
    <Button
      icon="sign-out"
      aria-disabled={pending || undefined}
      onClick={() => {
        if (pending) return;
        setPending(true);
        action({}).finally(() => window.location.assign("/dang-nhap"));
      }}
    >
      {pending ? "Đang đăng xuất…" : "Đăng xuất"}
    </Button>
  );
}
