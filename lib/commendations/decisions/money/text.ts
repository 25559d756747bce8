import { formatMoney, formatNumber } from "@/lib/vietnamese";
import type { Money } from "./rules";

const decimals = (text: string) => text.split(".")[1]?.length ?? 0;

/** `1,5 × 2.530.000 đồng = 3.795.000 đồng, làm tròn lên 3.800.000 đồng`: how the money came about, kept with the line. */
export function formulaText({ money, coefficient, baseSalary, full, paid }: Money): string {
  const factor = formatNumber(coefficient, { decimals: decimals(coefficient) });
  const product = exactProduct(coefficient, baseSalary);
  const rounded = product === full ? "" : `, làm tròn lên ${formatMoney(full)}`;
  const formula = `${factor} × ${formatMoney(baseSalary)} = ${formatMoney(product)}${rounded}`;
  if (!paid) return formula;
  const cause = `cho cùng thành tích (${paid.decision})`;
  return money === "0"
    ? `${formula}; không chi vì đã thưởng ${formatMoney(paid.money)} ${cause}`
    : `${formula}; trừ ${formatMoney(paid.money)} đã thưởng ${cause}`;
}

/** The product in whole đồng; base salaries and coefficients of the decrees never leave a part of one. */
function exactProduct(coefficient: string, baseSalary: string): string {
  const scale = 10n ** BigInt(decimals(coefficient));
  return String((BigInt(coefficient.replace(".", "")) * BigInt(baseSalary)) / scale);
}
