import { Best } from './best.ts';
import { type Feature, HEAD, headOf, KIND_WEIGHTS, PAIR, PREFIX, prefixOf, RARITY_POWER, WITH_HEAD, WORD } from './features.ts';
import type { TitleIndex } from './title-index.ts';
import { isLevelWord } from './words.ts';
import type { IndexWords } from './words-of-index.ts';

/** How many of the nearest titles have a vote. */
const NEAREST = 100;
export const LEVEL_WEIGHT = 0.3;
const MOST_WORDS = 40;

/**
 * Finds the listed titles that are most similar to one: the cosine of their features. Titles are held
 * as their words only; what words, prefixes, pairs and heads add up to is worked out on the way.
 */
export class NearestTitles {
  readonly #index: TitleIndex;
  readonly #words: IndexWords;
  readonly #isLevel: Uint8Array;
  /** What a word of a listed title adds, for the title that is looked for. */
  readonly #gain: Float32Array;
  /** 1 + the place of a word in that title. */
  readonly #place: Uint8Array;
  /** By place: what it adds that the next word, the head, or being the head is the same. */
  readonly #pairGain = new Float64Array(MOST_WORDS);
  readonly #headGain = new Float64Array(MOST_WORDS);
  readonly #best = new Best(NEAREST);
  readonly #unseen: number;

  constructor(index: TitleIndex, words: IndexWords) {
    this.#index = index;
    this.#words = words;
    const count = index.wordEnds.length;
    this.#gain = new Float32Array(count);
    this.#place = new Uint8Array(count);
    this.#isLevel = new Uint8Array(count);
    for (let word = 0; word < count; word++) if (isLevelWord(words.wordAt(word))) this.#isLevel[word] = 1;
    this.#unseen = Math.log(1 + index.classCount) ** RARITY_POWER;
  }

  /** `numbers` are those of `features` in the index. */
  find(
    words: readonly { readonly word: string; readonly weight: number }[],
    features: readonly Feature[],
    numbers: readonly number[],
  ): Best {
    const { titleEnds, titleWords, titleNorm } = this.#index;
    const gain = this.#gain;
    const best = this.#best;
    best.clear();
    const head = headOf(words);
    const { norm, marked, extra } = this.#prepare(words, features, numbers);
    let at = 0;
    for (let title = 0; title < titleEnds.length; title++) {
      const begin = at;
      const end = titleEnds[title]!;
      let sum = 0;
      for (; at < end; at++) sum += gain[titleWords[at]!]!;
      if (sum === 0) continue;
      const scale = norm * titleNorm[title]!;
      if (sum + extra <= best.least * scale) continue;
      sum += this.#together(begin, end, head);
      best.add(title, Math.min(1, sum / scale));
    }
    for (const word of marked) {
      gain[word] = 0;
      this.#place[word] = 0;
    }
    return best;
  }

  #prepare(
    words: readonly { readonly word: string; readonly weight: number }[],
    features: readonly Feature[],
    numbers: readonly number[],
  ): { norm: number; marked: number[]; extra: number } {
    const index = this.#index;
    const marked: number[] = [];
    let norm = 0;
    let extra = 0;
    this.#pairGain.fill(0);
    this.#headGain.fill(0);
    features.forEach(({ kind, at, weight }, i) => {
      const rarity = numbers[i]! < 0 ? this.#unseen : index.featureRarity[numbers[i]!]!;
      norm += (weight * rarity) ** 2;
      if (at >= MOST_WORDS) return;
      const value = weight * KIND_WEIGHTS[kind]! * rarity * rarity;
      if (kind === PAIR) this.#pairGain[at] = value;
      else if (kind === HEAD || kind === WITH_HEAD) this.#headGain[at] = value;
      else return;
      extra += value;
    });
    words.slice(0, MOST_WORDS).forEach(({ word, weight }, at) => {
      const prefix = prefixOf(word);
      for (let other = this.#words.lowerBound(prefix); other < index.wordEnds.length; other++) {
        const text = this.#words.wordAt(other);
        if (!text.startsWith(prefix)) break;
        if (prefixOf(text) !== prefix) continue;
        const level = this.#isLevel[other] ? LEVEL_WEIGHT : 1;
        const begins = index.prefixRarity[index.wordPrefix[other]!]!;
        let value = (KIND_WEIGHTS[PREFIX] * begins) ** 2;
        if (text === word) {
          value += (KIND_WEIGHTS[WORD] * index.wordRarity[other]!) ** 2;
          this.#place[other] = at + 1;
        }
        this.#gain[other]! += weight * level * value;
        marked.push(other);
      }
    });
    return { norm: Math.sqrt(norm) || 1, marked, extra };
  }

  /** What pairs and heads add that a listed title shares. */
  #together(begin: number, end: number, head: number): number {
    const { titleWords } = this.#index;
    const place = this.#place;
    let titleHead = end - 1;
    while (titleHead > begin && this.#isLevel[titleWords[titleHead]!]) titleHead -= 1;
    const sameHead = place[titleWords[titleHead]!]! === head + 1;
    let sum = 0;
    for (let i = begin; i < end; i++) {
      const own = place[titleWords[i]!]! - 1;
      if (own < 0) continue;
      const level = this.#isLevel[titleWords[i]!] ? LEVEL_WEIGHT : 1;
      if (i + 1 < end && place[titleWords[i + 1]!] === own + 2) {
        sum += this.#pairGain[own]! * (this.#isLevel[titleWords[i + 1]!] ? LEVEL_WEIGHT : level);
      }
      if (sameHead) sum += this.#headGain[own]! * level;
    }
    return sum;
  }
}
