// Left behind by Word, web pages and chat programs: invisible, and fatal to comparing and searching.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const combiningMarks = /[\u0300-\u036F]/gu;
const strayMarks = /(?<=^|\s)[\u0300-\u036F]+/gu;

/** Text as it is stored: composed (NFC), without invisible characters or stray marks, single spaces. */
export function normalize(text: string): string {
  return text.replace(invisible, "").normalize("NFC").replace(strayMarks, "").replace(/\s+/gu, " ").trim();
}

/** What somebody typed, for a message about it: in quotation marks, shortened when long. */
export function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

/** A sentence about a file (`Tệp không có nội dung.`) with the file's name in it. */
export function namingFile(sentence: string, name: string): string {
  const rest = /^Tệp (?!“)(.*)$/su.exec(sentence)?.[1];
  return rest ? `Tệp ${quoted(name)} ${rest}` : `Tệp ${quoted(name)}: ${sentence}`;
}

/** The text without tone and vowel marks, đ as d; case is kept. */
export function withoutDiacritics(text: string): string {
  return text
    .normalize("NFD")
    .replace(combiningMarks, "")
    .replace(/đ/gu, "d")
    .replace(/Đ/gu, "D")
    .normalize("NFC");
}

/** Lower-case ASCII words joined by hyphens, cut at a word where it grows longer than `longest`. */
export function slugify(text: string, longest = 80): string {
  const slug = withoutDiacritics(normalize(text))
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
  if (slug.length <= longest) return slug;
  const lastWholeWord = slug.slice(0, longest + 1).lastIndexOf("-");
  return slug.slice(0, lastWholeWord > 0 ? lastWholeWord : longest);
}

const toneOnFirstVowel: Record<string, string> = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};
const toneOnLastVowel = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu;

/**
 * The same key for every way to type the same words: case, spacing, composition and both places of
 * the tone (HOÀ, HÒA) disappear, marks stay. For finding duplicates and exact matches.
 */
export function spellingKey(text: string): string {
  return normalize(text)
    .toLowerCase()
    .replace(toneOnLastVowel, (vowels) => toneOnFirstVowel[vowels] ?? vowels);
}

/** `spellingKey` without marks: what search compares, in memory and in indexed columns. */
export function searchKey(text: string): string {
  return withoutDiacritics(spellingKey(text));
}

/** What somebody wrote, closed as a sentence: a full stop only where none of theirs stands already. */
export const withStop = (text: string): string =>
  /[.!?…]["”’)]?$/u.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`;

/** The text with its first letter large, as a sentence or a name begins. */
export const capital = (text: string): string =>
  text === "" ? "" : text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
