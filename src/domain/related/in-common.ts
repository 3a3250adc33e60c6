import { INTERESTS } from '../../schema/vocabulary.ts';
import { wordsOf } from '../words.ts';
import type { CentredRatings } from './dense.ts';
import type { RelatedIndex } from './related-index.ts';
import type { WordWeights } from './word-weights.ts';

/** What two roles have in common, in words, the most telling of each kind first; empty lists for nothing. */
export interface InCommon {
  /** Words of tasks, as the second role's text has them. */
  readonly words: readonly string[];
  /** Titles that both are called by. */
  readonly titles: readonly string[];
  /** Skills of the vocabulary, by id: those that weigh in both and that few other roles name first. */
  readonly skills: readonly string[];
  /** O*NET elements that matter more to both than they usually do. */
  readonly knowledge: readonly string[];
  readonly interests: readonly string[];
}

const WORDS = 4;
const NAMES = 2;
/** A word that more than this share of roles have, and more than so many, tells nothing. */
const COMMON_SHARE = 0.15;
const COMMON = 20;
/** An interest of 1 to 7 from here on is one that a job suits. */
const HIGH_INTEREST = 4.5;

export function findInCommon(index: RelatedIndex, a: number, b: number): InCommon {
  const [left, right] = [index.documents[a]!, index.documents[b]!];
  const others = new Set(right.titles.map((title) => title.toLowerCase()));
  return {
    words: sharedWords(index.tasks, a, b).map((word) => spelling(word, index.normalisedText(b))),
    titles: left.titles.filter((title) => others.has(title.toLowerCase())).slice(0, NAMES),
    skills: [...left.skills.keys()]
      .filter((skill) => right.skills.has(skill))
      .map((skill) => ({
        skill,
        both: left.skills.get(skill)! * right.skills.get(skill)! * index.skillRarity(skill),
      }))
      .sort((x, y) => y.both - x.both || (x.skill < y.skill ? -1 : 1))
      .slice(0, NAMES + 1)
      .map(({ skill }) => skill),
    knowledge: sharedElements(index.knowledge, a, b, NAMES),
    interests: INTERESTS.filter(
      (_, at) =>
        (left.interests?.[at] ?? 0) >= HIGH_INTEREST && (right.interests?.[at] ?? 0) >= HIGH_INTEREST,
    ),
  };
}

/** A word before its plural was folded: the first of a normalised text that is folded to it. */
function spelling(word: string, text: string): string {
  const stem = word.slice(0, -1);
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (at > 0 && text[at - 1] !== ' ') continue;
    const end = text.indexOf(' ', at);
    const written = text.slice(at, end < 0 ? undefined : end);
    if (wordsOf(written)[0] === word) return written;
  }
  return word;
}

/** Words that both texts have and few others, by what they add to the likeness and how rare they are. */
function sharedWords(of: WordWeights, a: number, b: number): string[] {
  const found: { word: string; tells: number }[] = [];
  const most = Math.max(COMMON, of.count * COMMON_SHARE);
  let right = of.starts[b]!;
  for (let left = of.starts[a]!; left < of.starts[a + 1]!; left++) {
    const term = of.terms[left]!;
    while (right < of.starts[b + 1]! && of.terms[right]! < term) right++;
    if (right === of.starts[b + 1]! || of.terms[right] !== term || of.having[term]! > most) continue;
    const rarity = Math.log((of.count + 1) / of.having[term]!);
    found.push({ word: of.words[term]!, tells: of.weights[left]! * of.weights[right]! * rarity });
  }
  return found
    .filter(({ word }) => /[a-z]{3}/.test(word))
    .sort((x, y) => y.tells - x.tells || (x.word < y.word ? -1 : 1))
    .slice(0, WORDS)
    .map(({ word }) => word);
}

/** Elements that both rate above what is usual, by what they add to the likeness. */
export function sharedElements(of: CentredRatings, a: number, b: number, count: number): string[] {
  const { width, rows, elements } = of;
  return elements
    .map((element, k) => ({ element, x: rows[a * width + k]!, y: rows[b * width + k]! }))
    .filter(({ x, y }) => x > 0.05 && y > 0.05)
    .sort((p, q) => q.x * q.y - p.x * p.y || (p.element < q.element ? -1 : 1))
    .slice(0, count)
    .map(({ element }) => element);
}
