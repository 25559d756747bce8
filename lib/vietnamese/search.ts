import { searchKey, spellingKey, withoutDiacritics } from "./spelling";

const isLetter = /[\p{L}\p{N}]/u;

const startsAWord = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !isLetter.test(text[at - 1] ?? "")) return true;
  }
  return false;
};

/** How well two keys agree: 4 equal, 3 beginning, 2 each word begins a word, 1 each word occurs, 0 not. */
function closeness(query: string, candidate: string): number {
  if (candidate === query) return 4;
  if (candidate.startsWith(query)) return 3;
  const words = query.split(" ");
  if (words.every((word) => startsAWord(candidate, word))) return 2;
  return words.every((word) => candidate.includes(word)) ? 1 : 0;
}

// A match with its marks beats every match without, wherever it stands.
const exactBonus = 10;

function scorer(query: string): (candidate: string) => number {
  const [folded, exact] = [searchKey(query), spellingKey(query)];
  return (candidate) => {
    const key = spellingKey(candidate);
    const inExactSpelling = closeness(exact, key);
    return inExactSpelling > 0 ? exactBonus + inExactSpelling : closeness(folded, withoutDiacritics(key));
  };
}

/** How well the candidate answers the query, higher is better and 0 is no match; marks and case are optional. */
export function matchScore(query: string, candidate: string): number {
  return scorer(query)(candidate);
}

/** Whether the candidate answers the query; an empty query is answered by everything. */
export function matches(query: string, candidate: string): boolean {
  return matchScore(query, candidate) > 0;
}

/** The matching items, best first; equals keep the order they came in (order of precedence). */
export function searchIn<T>(query: string, items: readonly T[], textOf: (item: T) => string): T[] {
  const score = scorer(query);
  return items
    .map((item) => ({ item, score: score(textOf(item)) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ item }) => item);
}
