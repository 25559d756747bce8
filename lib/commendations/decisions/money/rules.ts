import { awardMoney } from "@/lib/vietnamese";

/** What rule sets give for a form of award and a day, as decimal text. */
export type MoneyRates = {
  individual: string | null;
  collective: string | null;
  baseSalary: string;
};

export type MoneyFacts = {
  subjectKind: "COLLECTIVE" | "INDIVIDUAL";
  rates: MoneyRates;
  /** The highest money already paid for the same achievement, and where; null when there is none. */
  paid: { money: string; decision: string } | null;
};

export type Money = {
  /** Whole đồng, as text. */
  money: string;
  coefficient: string;
  baseSalary: string;
  /** Before what was paid already is taken off. */
  full: string;
  paid: MoneyFacts["paid"];
};

/**
 * Money of one award: coefficient × base salary of the signing day, rounded up to 10,000 đ; of several
 * awards for one achievement only the highest is paid, so what was paid before is taken off. Null
 * when the rules know no coefficient for this kind of subject.
 */
export function moneyOf({ subjectKind, rates, paid }: MoneyFacts): Money | null {
  const coefficient = subjectKind === "COLLECTIVE" ? rates.collective : rates.individual;
  if (coefficient === null) return null;
  const full = awardMoney(coefficient, rates.baseSalary);
  const left = BigInt(full) - BigInt(paid?.money ?? "0");
  return {
    money: left > 0n ? String(left) : "0",
    coefficient,
    baseSalary: rates.baseSalary,
    full,
    paid,
  };
}

export const totalOf = (amounts: readonly string[]) =>
  String(amounts.reduce((total, money) => total + BigInt(money), 0n));
