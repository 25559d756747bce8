/** Whether the database can keep the text: no NUL character, no half of a surrogate pair. */
const isStorableText = (text: string) => !text.includes("\0") && !/\p{Surrogate}/u.test(text);

/** The same for every text and key inside a plain value. */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return isStorableText(value);
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isStorable);
  return Object.entries(value).every(([key, inner]) => isStorableText(key) && isStorable(inner));
}
