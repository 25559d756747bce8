import { createHash } from "node:crypto";

export type MailKey = { userId: string; about: string; day: string };

/** The Message-ID of what one recipient is told on one day: the same however often it is asked for. */
export function messageId({ userId, about, day }: MailKey, host: string): string {
  const hash = createHash("sha256").update([userId, about, day].join("\n")).digest("hex").slice(0, 32);
  return `<${hash}@${host}>`;
}

/** How often a message the server refused for now is tried before it is given up. */
export const mostAttempts = 5;
const longestSending = 5 * 60_000;

/** A message claimed so long ago was left in the middle: nobody knows whether it has gone out. */
export const stuckBefore = (now: Date): Date => new Date(now.getTime() - longestSending);

export type Failure = { responseCode?: number; message?: string };

/**
 * What became of a message whose sending failed. A server that answered has not taken it: 4xx asks
 * for another try, 5xx is for good. Without an answer it may have arrived, so it never goes again.
 */
export function outcomeOf({ responseCode }: Failure, attempts: number): "WAITING" | "REFUSED" | "UNCERTAIN" {
  if (!responseCode) return "UNCERTAIN";
  return responseCode < 500 && attempts < mostAttempts ? "WAITING" : "REFUSED";
}
