import { startsItem } from "./lines";

const levels: [RegExp, number][] = [
  [/^(?:phần|chương)\s/iu, 1],
  [/^(?!V\/v)[IVX]{1,5}\s?[.\-/)]/u, 1],
  [/^(?:điều|mục)\s\d/iu, 1],
  [/^\d{1,2}(?:\.\d{1,2}){1,2}[.)/-]?\s/u, 3],
  [/^\d{1,2}\s?[.)/-]/u, 2],
  [/^[a-hđ]\s?[.)]/u, 4],

  [/^[-•]/u, 5],
  [/^o\s/u, 6],
  [/^\+/u, 6],
];
const lettered = /^[A-HĐ]\s?[.)]\s/u;
const roman = /^[IVX]{1,5}\s?[.\-/)]\s/u;
/** Whether "B." stands over "I." in this text, or below it: the sign that comes first is the higher. */
function lettersLevel(texts: string[]): number {
  const [letter, number] = [
    texts.findIndex((text) => lettered.test(text)),
    texts.findIndex((text) => roman.test(text)),
  ];
  return letter >= 0 && number > letter ? 0.9 : 1;
}
const bracketed = /^\([ivx\da-h]{1,4}\)/u;
/** "(1)" stands where "a)" does, unless it opens a list under a bullet or a sentence with a colon. */
function bracketsLevel(texts: string[], ends: string[]): number {
  const at = texts.findIndex((text) => bracketed.test(text));
  if (at < 1 || ends[at - 1] !== ":") return 4;
  return /^[-•+]/u.test(texts[at - 1] ?? "") ? 5.5 : 4.7;
}
/** How deep each paragraph of a text stands by the sign it opens with: 1 "I.", 2 "1.", 3 "1.1.", 4 "a)", 5 "-", 6 "+"; 0 for none. */
export function levelsOf(openings: string[], ends: string[]): (text: string, key: string) => number {
  const ofLetters = lettersLevel(openings);
  const ofBrackets = bracketsLevel(openings, ends);
  return (text, key) => {
    if (!startsItem(text, key)) return 0;
    if (bracketed.test(text)) return ofBrackets;
    if (lettered.test(text)) return ofLetters;
    return levels.find(([pattern]) => pattern.test(text))?.[1] ?? 0;
  };
}
