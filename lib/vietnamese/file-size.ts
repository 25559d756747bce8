import { formatNumber } from "./number-format";
import { exact } from "./numeric";

const units = [
  { name: "KB", decimals: 0 },
  { name: "MB", decimals: 1 },
  { name: "GB", decimals: 1 },
];

/** `2516582` bytes → `2,4 MB`; 1 MB is 1,024 KB, as file managers on office PCs count. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1024) return `${formatNumber(bytes)} B`;

  let size = exact(bytes);
  let shown = "";
  for (const { name, decimals } of units) {
    size = size.dividedBy(1024);
    const rounded = size.toDecimalPlaces(decimals);
    shown = `${formatNumber(rounded)} ${name}`;
    if (rounded.lessThan(1024)) break;
  }
  return shown;
}
