export const dropped = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;
/** A diacritic apart from its letter. */
export const mark = /[\u0300-\u036F]/u;
const blank = /[^\S\n]/u;
const dash = /[‐-―−﹣－⁃]/u;
const bullet = /[•●▪■◦·∙*➢➤✓❖►▶\uF02D\uF0B7\uF0A7\uF076]/u;
const quotation = /[“”„‟″«»〝〞＂]/u;

const toneAfter: Record<string, string> = {};
for (const [first, plain, marked] of [
  ["òóỏõọ", "o", { a: "àáảãạ", e: "èéẻẽẹ" }],
  ["ùúủũụ", "u", { y: "ỳýỷỹỵ" }],
] as const) {
  for (const [second, tones] of Object.entries(marked)) {
    [...first].forEach((toned, index) => {
      toneAfter[toned + second] = plain + [...tones][index];
    });
  }
}
const toneBefore = /[òóỏõọ][ae]|[ùúủũụ]y/gu;
/** Lower case with the tone of oa, oe, uy on the last vowel: "Hòa", "hoà" and "KẾ HỌACH", "kế hoạch" agree. */
export const canonical = (lower: string) => lower.replace(toneBefore, (pair) => toneAfter[pair] ?? pair);
export const lowered = (character: string) => {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
};

/** One sign for all dashes, bullets and quotation marks. */
export function tidy(character: string): string {
  if (blank.test(character)) return " ";
  if (dash.test(character)) return "-";
  if (bullet.test(character)) return "•";
  return quotation.test(character) ? '"' : character;
}

export const isMark = (code: number) => code >= 0x300 && code <= 0x36f;
/** Letters, figures and the usual signs, composed: nothing to tidy. */
export const isPlain = (code: number) =>
  (code > 0x20 && code < 0x7f && code !== 0x2a) ||
  (code >= 0xc0 && code < 0x300) ||
  (code >= 0x1ea0 && code < 0x1f00);
