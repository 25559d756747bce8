import { normalize, quoted } from "./spelling";

export type ParsedNumber =
  | {
      ok: true;
      /** Plain decimal, "1234.5": no grouping, no needless zeros. */
      value: string;
      /** Written with a percent sign, which the value leaves out. */
      percent: boolean;
      /** Can only be meant with a dot as decimal mark: ask once, then read everything with `decimalMark: "."`. */
      ambiguous?: "dot-decimal";
    }
  | { ok: false; reason: "empty" | "not-a-number" | "too-long"; message: string };

export type NumberReading = {
  /** The decimal mark of the file, once the question about it is answered; without it, Vietnamese. */
  decimalMark?: "," | ".";
};

const fullWidth = /[\uFF01-\uFF5E]/gu;
const toAscii = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 0xfee0);

const vietnamese =
  /^(?:(?<whole>\d+)|(?<grouped>[1-9]\d{0,2}(?:(?<mark>[. ])\d{3})(?:\k<mark>\d{3})*))?(?:,(?<fraction>\d+))?$/u;
const dotDecimal =
  /^(?:(?<whole>\d+)|(?<grouped>[1-9]\d{0,2}(?:(?<mark>[, ])\d{3})(?:\k<mark>\d{3})*))?(?:\.(?<fraction>\d+))?$/u;

type Digits = { whole: string; fraction: string };

function digitsIn(text: string, grammar: RegExp): Digits | null {
  const parts = grammar.exec(text)?.groups;
  if (!parts) return null;
  const { whole, grouped, fraction = "" } = parts;
  return { whole: (whole ?? grouped ?? "").replace(/\D/gu, ""), fraction };
}

function read(
  text: string,
  decimalMark: NumberReading["decimalMark"],
): (Digits & { dotted: boolean }) | null {
  if (decimalMark !== ".") {
    const digits = digitsIn(text, vietnamese);
    if (digits) return { ...digits, dotted: false };
    if (decimalMark === ",") return null;
  }
  const digits = digitsIn(text, dotDecimal);
  return digits && { ...digits, dotted: decimalMark === undefined };
}

/**
 * Reads a number as people in Việt Nam type or paste it: `1.234,5`, `1234,5`, `1 234,5`, `48,5 %`,
 * full-width digits. `1.234` is 1234. At most 15 digits before and 10 after the comma.
 */
export function parseNumber(text: string, { decimalMark }: NumberReading = {}): ParsedNumber {
  const typed = normalize(text).replace(fullWidth, toAscii);
  if (typed === "") return { ok: false, reason: "empty", message: "Nhập số, ví dụ: 1.234,5." };

  const refused = {
    ok: false,
    reason: "not-a-number",
    message: `${quoted(typed)} chưa đúng dạng số. Ví dụ: 1.234,5.`,
  } as const;
  const shape = /^(?<sign>[-\u2212\u2013+]?) ?(?<body>[\d.,][\d., ]*?) ?(?<percent>%?)$/u.exec(typed)?.groups;
  const digits = shape?.body ? read(shape.body, decimalMark) : null;
  if (!shape || !digits) return refused;

  const whole = digits.whole.replace(/^0+(?=\d)/u, "") || "0";
  const fraction = digits.fraction.replace(/0+$/u, "");
  if (whole.length > 15 || fraction.length > 10) {
    const message = `${quoted(typed)} quá dài. Nhập tối đa 15 chữ số phần nguyên và 10 chữ số thập phân.`;
    return { ok: false, reason: "too-long", message };
  }

  const size = fraction ? `${whole}.${fraction}` : whole;
  const negative = shape.sign !== "" && shape.sign !== "+" && size !== "0";
  return {
    ok: true,
    value: negative ? `-${size}` : size,
    percent: shape.percent === "%",
    ...(digits.dotted && { ambiguous: "dot-decimal" as const }),
  };
}
