import { createHmac, timingSafeEqual } from "node:crypto";
import { refreshTask } from "@/lib/jobs";

const signature = (at: string) =>
  createHmac("sha256", process.env.NEXTAUTH_SECRET ?? "")
    .update(`${refreshTask} ${at}`)
    .digest("hex");

/** The header with which the worker asks the web process; good for a minute. */
export const refreshHeader = (now: Date) => `${now.getTime()}.${signature(String(now.getTime()))}`;

/** Whether the header was made by somebody who knows the secret, within the last minute. */
export function isRefreshHeader(header: string | null, now: Date): boolean {
  const [at = "", given = ""] = (header ?? "").split(".");
  const expected = Buffer.from(signature(at));
  const fits = given.length === expected.length && timingSafeEqual(Buffer.from(given), expected);
  return fits && !!process.env.NEXTAUTH_SECRET && Math.abs(now.getTime() - Number(at)) <= 60_000;
}
