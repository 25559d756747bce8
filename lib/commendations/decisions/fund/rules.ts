/** The commendation fund of a year: what was granted and what decisions have already promised, whole đồng as text. */
export type Fund = { year: string; granted: string; spent: string; source: string };

/** What is left of a fund; below zero when decisions promise more than it holds. */
export const leftOf = ({ granted, spent }: Pick<Fund, "granted" | "spent">) =>
  String(BigInt(granted) - BigInt(spent));

/** The fund once a decision that is still a draft has been paid from it too. */
export const withMore = (fund: Fund, money: string): Fund => ({
  ...fund,
  spent: String(BigInt(fund.spent) + BigInt(money)),
});

/** Whether the fund holds the money of one more decision; a year without a recorded fund holds back nothing. */
export const isCovered = (fund: Fund | null, money: string) =>
  fund === null || BigInt(leftOf(fund)) >= BigInt(money);
