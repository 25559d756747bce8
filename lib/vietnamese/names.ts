import { normalize } from "./spelling";

/** Vietnamese alphabetical order, a ă â b … d đ e ê …, numbers by value, case aside. */
export const collator = new Intl.Collator("vi", { numeric: true, sensitivity: "accent" });

/** Syllable by syllable, as Vietnamese lists do: "Ha Nam" before "Hà Long". */
function compareSyllables(one: readonly string[], other: readonly string[]): number {
  for (const [index, syllable] of one.entries()) {
    const counterpart = other[index];
    if (counterpart === undefined) return 1;
    const order = collator.compare(syllable, counterpart);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

/** Orders personal names by given name (the last word), then family name, then middle names. */
export function compareNames(one: string, other: string): number {
  const [first, second] = [one, other].map((name) => {
    const syllables = normalize(name).split(" ");
    return [...syllables.slice(-1), ...syllables.slice(0, -1)];
  });
  return compareSyllables(first ?? [], second ?? []);
}

/** Whether a text looks like a person's full name: two words of letters at least, no digits. */
export const isPersonName = (text: string) =>
  /^[\p{L}\p{M}'.-]+(?: [\p{L}\p{M}'.-]+)+$/u.test(normalize(text));
