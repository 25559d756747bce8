import { formatNumber } from "./number-format";
import { exact, type Numeric, powerOfTen } from "./numeric";

/** Whole đồng: `1500000` → `1.500.000 đồng`. */
export function formatMoney(amount: Numeric): string {
  return `${formatNumber(amount, { decimals: 0 })} đồng`;
}

const paidInStepsOf = 10_000n;

/**
 * The money that goes with an award, in đồng: its coefficient × the base salary in force on the
 * day of signing, rounded up to 10,000 đ (decrees on emulation and commendation, article on bonuses).
 */
export function awardMoney(coefficient: Numeric, baseSalary: Numeric): string {
  const [factor, salary] = [exact(coefficient), exact(baseSalary)];
  const step = paidInStepsOf * powerOfTen(factor.scale + salary.scale);
  const steps = (factor.units * salary.units + step - 1n) / step;
  return String(steps * paidInStepsOf);
}
