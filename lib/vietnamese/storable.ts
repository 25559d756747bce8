/** Whether the database can keep the text: no NUL character, no half of a surrogate pair. */
const isStorableText = (text: string) => !text.includes("\0") && !/\p{Surrogate}/u.test(text);

/** Where a plain value holds the first text or key that the database cannot keep (`lines.0.name`); null when nowhere. */
export function unstorableIn(value: unknown, field = ""): string | null {
  if (typeof value === "string") return isStorableText(value) ? null : field;
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorableText(key)) return field;
    const found = unstorableIn(inner, field ? `${field}.${key}` : key);
    if (found !== null) return found;
  }
  return null;
}
