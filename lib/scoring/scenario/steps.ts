import { add, divide, parseDecimal, terminatingDecimal, whole } from "@/lib/indicators";

/** "12", "-3": cases are counted, never measured. */
export const isWholeNumber = (text: string | null): text is string =>
  text !== null && /^-?\d{1,12}$/u.test(text.trim());

/** A decimal text moved by so many of its last digits: 88.72 by 128 hundredths is 90. */
export function addDecimal(text: string, steps: number, decimals: number): string {
  const now = parseDecimal(text);
  const moved = now && divide(whole(BigInt(steps)), whole(10n ** BigInt(decimals)));
  return (moved && terminatingDecimal(add(now, moved))) ?? text;
}
