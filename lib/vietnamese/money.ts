import { formatNumber } from "./number-format";
import { ExactDecimal, exact, type Numeric } from "./numeric";

/** Whole đồng: `1500000` → `1.500.000 đồng`. */
export function formatMoney(amount: Numeric): string {
  return `${formatNumber(amount, { decimals: 0 })} đồng`;
}

/**
 * The money that goes with an award, in đồng: its coefficient × the base salary in force on the
 * day of signing, rounded up to 10,000 đ (decrees on emulation and commendation, article on bonuses).
 */
export function awardMoney(coefficient: Numeric, baseSalary: Numeric): string {
  const step = 10_000;
  return exact(coefficient).times(exact(baseSalary)).toNearest(step, ExactDecimal.ROUND_UP).toFixed();
}
