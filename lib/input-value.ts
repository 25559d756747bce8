// Apart from what checks input, so that a page can quote what somebody typed without loading any of that.

export type Path = readonly PropertyKey[];
/** Who reads the sentence: programs have given ids themselves. */
export type Audience = "people" | "programs";

const longest = 60;
const textOf = (input: unknown): string => {
  if (typeof input === "number") return String(input).replace(".", ",");
  const text = typeof input === "string" ? input : (JSON.stringify(input) ?? String(input));
  return text.replace(/^(\d{4})-(\d{2})-(\d{2})$/u, "$3/$2/$1");
};
/** What was given, as it may stand in a sentence: cut where it is long. */
export const quoted = (input: unknown): string => {
  const text = textOf(input);
  return `“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`;
};
export const isBlank = (input: unknown) =>
  input === undefined || input === null || (typeof input === "string" && input.trim() === "");
/** What is typed there is not for showing: passwords, of which `current` and `next` are the old and the new one. */
export const isSecret = (path: Path = []) =>
  /password|secret|^(?:current|next)$/iu.test(String(path.at(-1) ?? ""));

/** A name the system made up: it says nothing to people, who chose something that bears another one. */
const isId = (value: unknown) =>
  typeof value === "string" && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(value);

/** The sentence followed by the value it speaks of, unless it names it already or it is not for showing. */
export function withValue(
  sentence: string,
  value: unknown,
  path: Path = [],
  audience: Audience = "people",
): string {
  if (isBlank(value) || typeof value === "object" || isSecret(path)) return sentence;
  // A box ticked or not is no text that somebody typed.
  if (audience === "people" && (isId(value) || typeof value === "boolean")) return sentence;
  const text = textOf(value);
  const isNamed =
    text.length > longest
      ? sentence.includes(text.slice(0, longest)) || quotesPart(sentence, text)
      : [text, String(value), String(value).replace(".", ",")].some((form) => nameOf(form).test(sentence));
  return isNamed ? sentence : `${sentence} Đã nhập: ${quoted(value)}.`;
}

/** A sentence about one line of a pasted list has said which one it means. */
const quotesPart = (sentence: string, text: string) =>
  text.includes("\n") &&
  [...sentence.matchAll(/“([^”]+?)…?”/gu)].some(([, part = ""]) => text.includes(part));

const nameOf = (text: string) =>
  new RegExp(`(?<![\\p{L}\\d])${text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?![\\p{L}\\d])`, "u");
