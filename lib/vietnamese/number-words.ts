const digitWords = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const digitWord = (digit: number): string => digitWords[digit] ?? "";

/** The last digit after "mươi": hai mươi mốt, hai mươi tư, hai mươi lăm. */
function afterTens(unit: number): string {
  if (unit === 1) return "mốt";
  if (unit === 4) return "tư";
  return unit === 5 ? "lăm" : digitWord(unit);
}

/** 0 to 999; `inner` groups name their missing hundreds: không trăm linh năm. */
function groupWords(group: number, inner: boolean): string[] {
  const [hundreds, tens, unit] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words = hundreds > 0 || inner ? [digitWord(hundreds), "trăm"] : [];

  if (tens === 0 && unit > 0) return [...words, ...(words.length > 0 ? ["linh"] : []), digitWord(unit)];
  if (tens === 1) return [...words, "mười", ...(unit > 0 ? [unit === 5 ? "lăm" : digitWord(unit)] : [])];
  if (tens > 1) return [...words, digitWord(tens), "mươi", ...(unit > 0 ? [afterTens(unit)] : [])];
  return words;
}

/** Digits above zero, read in groups of three; nine digits make one "tỷ". */
function wordsOf(digits: string, inner: boolean): string[] {
  if (digits.length > 9) {
    return [...wordsOf(digits.slice(0, -9), inner), "tỷ", ...wordsOf(digits.slice(-9), true)];
  }
  const groups = digits.padStart(9, "0").match(/\d{3}/gu) ?? [];
  const words: string[] = [];
  for (const [index, text] of groups.entries()) {
    const group = Number(text);
    if (group === 0) continue;
    words.push(
      ...groupWords(group, inner || words.length > 0),
      ...["triệu", "nghìn"].slice(index, index + 1),
    );
  }
  return words;
}

/** A whole number not below zero in words, lower case: `"24"` → `hai mươi tư`. */
export function numberInWords(value: string | number | bigint): string {
  const digits = String(value).replace(/^0+(?=\d)/u, "");
  if (!/^\d+$/u.test(digits)) throw new RangeError(`Not a whole number: ${value}`);
  return digits === "0" ? "không" : wordsOf(digits, false).join(" ");
}

/** An amount of whole đồng in words: `"3800000"` → `Ba triệu tám trăm nghìn đồng`. */
export function moneyInWords(amount: string | number | bigint): string {
  const words = `${numberInWords(amount)} đồng`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
