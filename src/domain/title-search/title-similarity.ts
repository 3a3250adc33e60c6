import {
  type Feature,
  HEAD,
  headOf,
  KIND_WEIGHTS,
  PAIR,
  PREFIX,
  prefixOf,
  WITH_HEAD,
  WORD,
} from './features.ts';
import { rarityOf } from './rarity.ts';
import type { TitleIndex } from './title-index.ts';
import { LEVEL_WEIGHT, LEVEL_WORDS } from './words.ts';
import type { IndexWords } from './words-of-index.ts';

/** Longer titles are cut: nobody's title has so many words. */
const MOST_WORDS = 40;

/** A word of the title that is looked for. */
export interface QueryWord {
  readonly word: string;
  readonly weight: number;
}

/**
 * How similar listed titles are to one: the cosine of their features. Of the listed titles only the
 * words are held; what shared words, prefixes, pairs and heads add up to is worked out on the way.
 */
export class TitleSimilarity {
  readonly #index: TitleIndex;
  readonly #words: IndexWords;
  readonly #classCount: number;
  /** Word -> what it adds when a listed title has it. */
  readonly #gain: Float32Array;
  /** Word -> 1 + its place in the title that is looked for. */
  readonly #place: Uint8Array;
  readonly #isLevel: Uint8Array;
  /** By place: what it adds that the next word is the same too, or the head. */
  readonly #pairGain = new Float64Array(MOST_WORDS);
  readonly #headGain = new Float64Array(MOST_WORDS);
  #marked: number[] = [];
  #norm = 1;
  #head = 0;

  constructor(index: TitleIndex, words: IndexWords) {
    this.#index = index;
    this.#words = words;
    this.#classCount = index.classMinor.length;
    const count = index.wordEnds.length;
    this.#gain = new Float32Array(count);
    this.#place = new Uint8Array(count);
    this.#isLevel = new Uint8Array(count);
    for (const level of LEVEL_WORDS) {
      const word = words.findWord(level);
      if (word >= 0) this.#isLevel[word] = 1;
    }
  }

  /** Takes up a title to look for; `rarities` are those of its features. */
  lookFor(words: readonly QueryWord[], features: readonly Feature[], rarities: readonly number[]): void {
    for (const word of this.#marked) {
      this.#gain[word] = 0;
      this.#place[word] = 0;
    }
    this.#marked = [];
    this.#pairGain.fill(0);
    this.#headGain.fill(0);
    this.#head = headOf(words);
    let sum = 0;
    features.forEach(({ kind, at, weight }, i) => {
      const rarity = rarities[i]!;
      sum += (weight * rarity) ** 2;
      if (at >= MOST_WORDS) return;
      const value = weight * KIND_WEIGHTS[kind]! * rarity * rarity;
      if (kind === PAIR) this.#pairGain[at] = value;
      else if (kind === HEAD || kind === WITH_HEAD) this.#headGain[at] = value;
    });
    this.#norm = Math.sqrt(sum) || 1;
    words.slice(0, MOST_WORDS).forEach((word, at) => {
      this.#mark(word, at);
    });
  }

  /** Marks a word and all that begin like it: they stand together in the vocabulary. */
  #mark({ word, weight }: QueryWord, at: number): void {
    const { wordEnds, wordClasses, wordPrefix, prefixClasses } = this.#index;
    const number = this.#words.findWord(word);
    const prefix = prefixOf(word);
    const first = this.#words.lowerBound(prefix);
    if (first === wordEnds.length || prefixOf(this.#words.wordAt(first)) !== prefix) return;
    const group = wordPrefix[first]!;
    const begins = (KIND_WEIGHTS[PREFIX] * rarityOf(prefixClasses[group]!, this.#classCount)) ** 2;
    for (let other = first; other < wordEnds.length && wordPrefix[other] === group; other++) {
      this.#gain[other]! += weight * (this.#isLevel[other] ? LEVEL_WEIGHT : 1) * begins;
      this.#marked.push(other);
    }
    if (number < 0) return;
    const itself = (KIND_WEIGHTS[WORD] * rarityOf(wordClasses[number]!, this.#classCount)) ** 2;
    this.#gain[number]! += weight * (this.#isLevel[number] ? LEVEL_WEIGHT : 1) * itself;
    this.#place[number] = at + 1;
  }

  /** 0 to 1, where 1 is the same title. */
  similarityTo(title: number): number {
    const { titleEnds, titleWords, titleNorm } = this.#index;
    const begin = title === 0 ? 0 : titleEnds[title - 1]!;
    const end = titleEnds[title]!;
    let sum = 0;
    for (let at = begin; at < end; at++) sum += this.#gain[titleWords[at]!]!;
    if (sum === 0) return 0;
    return Math.min(1, (sum + this.#together(begin, end)) / (this.#norm * titleNorm[title]!));
  }

  /** What pairs and heads add that a listed title shares. */
  #together(begin: number, end: number): number {
    const { titleWords } = this.#index;
    const place = this.#place;
    let head = end - 1;
    while (head > begin && this.#isLevel[titleWords[head]!]) head -= 1;
    const isSameHead = place[titleWords[head]!] === this.#head + 1;
    let sum = 0;
    for (let i = begin; i < end; i++) {
      const own = place[titleWords[i]!]! - 1;
      if (own < 0) continue;
      const level = this.#isLevel[titleWords[i]!] ? LEVEL_WEIGHT : 1;
      if (i + 1 < end && place[titleWords[i + 1]!] === own + 2) {
        sum += this.#pairGain[own]! * (this.#isLevel[titleWords[i + 1]!] ? LEVEL_WEIGHT : level);
      }
      if (isSameHead && (i === head) === (own === this.#head)) sum += this.#headGain[own]! * level;
    }
    return sum;
  }
}
