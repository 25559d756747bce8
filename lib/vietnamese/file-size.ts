import { formatNumber } from "./number-format";
import { roundedQuotient } from "./numeric";

/** `2516582` bytes → `2,4 MB`; 1 MB is 1,024 KB, as file managers on office PCs count. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1024) return `${formatNumber(bytes)} B`;

  const kilobytes = roundedQuotient(BigInt(bytes), 1024n);
  if (kilobytes < 1024n) return `${formatNumber(kilobytes)} KB`;

  const tenthsOfMegabytes = roundedQuotient(BigInt(bytes) * 10n, 1024n ** 2n);
  if (tenthsOfMegabytes < 10_240n) return `${tenths(tenthsOfMegabytes)} MB`;
  return `${tenths(roundedQuotient(BigInt(bytes) * 10n, 1024n ** 3n))} GB`;
}

const tenths = (count: bigint): string => formatNumber(`${count / 10n}.${count % 10n}`);
