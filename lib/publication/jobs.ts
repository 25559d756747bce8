import "server-only";
import { refreshTask } from "@/lib/jobs";
import { refreshHeader } from "./refresh";

/** Asks the web process to forget its cached public pages; tried again by the queue until it has. */
async function refreshPublicPages() {
  const web = process.env.WEB_URL ?? process.env.NEXTAUTH_URL;
  if (!web) return;
  const response = await fetch(new URL("/api/refresh", web), {
    method: "POST",
    headers: { "x-refresh": refreshHeader(new Date()) },
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`the web process answered ${response.status}`);
}

export const jobs = { [refreshTask]: refreshPublicPages };
