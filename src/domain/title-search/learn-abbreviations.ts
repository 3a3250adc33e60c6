import { isSubsequence } from './variants.ts';
import { foldTitle, isStopWord, splitWords } from './words.ts';

/** An abbreviation is taken for its most frequent meaning when that is this share of all. */
const CLEAR_SHARE = 0.6;

const wordsOf = (text: string): string[] => splitWords(foldTitle(text));

/**
 * Learns abbreviations from names that are listed together, such as "Registered Nurse Educator" and
 * "RN Educator": what remains of both when the words that they begin and end with are taken off.
 */
export function learnAbbreviations(pairs: Iterable<readonly [string, string]>): Map<string, string[]> {
  const meanings = new Map<string, Map<string, number>>();
  for (const [a, b] of pairs) {
    let [x, y] = [wordsOf(a), wordsOf(b)];
    while (x.length > 0 && y.length > 0 && x[0] === y[0]) [x, y] = [x.slice(1), y.slice(1)];
    while (x.length > 0 && y.length > 0 && x.at(-1) === y.at(-1)) [x, y] = [x.slice(0, -1), y.slice(0, -1)];
    const [short, long] = x.join('').length < y.join('').length ? [x, y] : [y, x];
    if (short.length !== 1 || long.length === 0) continue;
    const letters = short[0]!;
    if (letters.length < 2 || isStopWord(letters) || letters[0] !== long[0]![0]) continue;
    if (!isSubsequence(letters, long.join(''))) continue;
    const meant = long.filter((word) => !isStopWord(word)).join(' ');
    const counts = meanings.get(letters) ?? new Map<string, number>();
    counts.set(meant, (counts.get(meant) ?? 0) + 1);
    meanings.set(letters, counts);
  }
  const learned = new Map<string, string[]>();
  for (const [letters, counts] of [...meanings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [meant, count] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    if (count / total >= CLEAR_SHARE && (count > 1 || letters.length > 2))
      learned.set(letters, meant.split(' '));
  }
  return learned;
}
