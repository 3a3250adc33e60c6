import { editDistance } from '../nearest.ts';
import type { TitleIndex } from './title-index.ts';
import type { IndexWords } from './words-of-index.ts';

/** Shorter words are never taken for others; from LONG letters on two slips are forgiven. */
const SHORT = 4;
const LONG = 8;
const REMEMBERED = 10_000;

/** What a word that nobody lists is taken for, and how much that counts of a word that is listed. */
export interface Repair {
  readonly words: readonly string[];
  readonly trust: number;
}

const BEGUN_TRUST = 0.7;
const TYPO_TRUST = [1, 0.8, 0.6] as const;

/** Finds listed words for words that are misspelt, only begun or run together. */
export class WordRepair {
  readonly #index: TitleIndex;
  readonly #words: IndexWords;
  /** For each word a bit for each letter in it, made when the first word is repaired. */
  #letters: Uint32Array | undefined;
  readonly #known = new Map<string, Repair | undefined>();

  constructor(index: TitleIndex, words: IndexWords) {
    this.#index = index;
    this.#words = words;
  }

  /** What is meant by a word that the index has not got; undefined when nothing is near. */
  find(word: string): Repair | undefined {
    if (this.#known.has(word)) return this.#known.get(word);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    const repair = this.#completed(word) ?? this.#nearest(word) ?? this.#apart(word);
    this.#known.set(word, repair);
    return repair;
  }

  /** "warehou": the word that begins so and that most occupations use. */
  #completed(word: string): Repair | undefined {
    if (word.length < SHORT) return undefined;
    const { wordEnds, wordClasses } = this.#index;
    let best = -1;
    for (let other = this.#words.lowerBound(word); other < wordEnds.length; other++) {
      if (!this.#words.wordAt(other).startsWith(word)) break;
      if (wordClasses[other]! > (best < 0 ? 0 : wordClasses[best]!)) best = other;
    }
    return best < 0 ? undefined : { words: [this.#words.wordAt(best)], trust: BEGUN_TRUST };
  }

  /** The listed word with the fewest slips; among those the one that most occupations use. */
  #nearest(word: string): Repair | undefined {
    if (word.length < SHORT || word.length > 30 || /\d/.test(word)) return undefined;
    const limit = word.length < LONG ? 1 : 2;
    this.#letters ??= this.#lettersOfAll();
    const letters = lettersOf(word);
    const { wordEnds, wordClasses } = this.#index;
    let best: { word: number; slips: number } | undefined;
    let start = 0;
    for (let other = 0; other < wordEnds.length; other++) {
      const length = wordEnds[other]! - start;
      start = wordEnds[other]!;
      if (Math.abs(length - word.length) > limit || length < SHORT) continue;
      if (bitCount(letters ^ this.#letters[other]!) > 2 * limit) continue;
      const slips = editDistance(word, this.#words.wordAt(other), best ? Math.min(limit, best.slips) : limit);
      if (slips > limit) continue;
      const isBetter = !best || slips < best.slips || wordClasses[other]! > wordClasses[best.word]!;
      if (isBetter) best = { word: other, slips };
    }
    if (!best || wordClasses[best.word] === 0) return undefined;
    return { words: [this.#words.wordAt(best.word)], trust: TYPO_TRUST[best.slips]! };
  }

  /** "forkliftdriver": two listed words without the space. */
  #apart(word: string): Repair | undefined {
    let best: { words: string[]; classes: number } | undefined;
    for (let at = 3; at <= word.length - 3; at++) {
      const words = [word.slice(0, at), word.slice(at)];
      const classes = Math.min(...words.map((part) => this.#classesOf(part)));
      if (classes > (best?.classes ?? 0)) best = { words, classes };
    }
    return best && { words: best.words, trust: 1 };
  }

  #classesOf(word: string): number {
    const number = this.#words.findWord(word);
    return number < 0 ? 0 : this.#index.wordClasses[number]!;
  }

  #lettersOfAll(): Uint32Array {
    return Uint32Array.from(this.#index.wordEnds, (_, word) => lettersOf(this.#words.wordAt(word)));
  }
}

/** A bit for each letter from a to z in a word; other characters share the rest. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - 97;
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + (letter & 3));
  }
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
