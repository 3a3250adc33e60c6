import type { TitleIndex } from './title-index.ts';

/** Finds words and features in an index, which holds them in order. */
export class IndexWords {
  readonly #index: TitleIndex;

  constructor(index: TitleIndex) {
    this.#index = index;
  }

  wordAt(word: number): string {
    const { vocabulary, wordEnds } = this.#index;
    return vocabulary.slice(word === 0 ? 0 : wordEnds[word - 1], wordEnds[word]);
  }

  /** The first word that is not before `word`. */
  lowerBound(word: string): number {
    let low = 0;
    let high = this.#index.wordEnds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.wordAt(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The number of a word, -1 where the index has not got it. */
  findWord(word: string): number {
    const at = this.lowerBound(word);
    return at < this.#index.wordEnds.length && this.wordAt(at) === word ? at : -1;
  }

  /** The number of the words that begin as long words with this prefix do, -1 where there are none. */
  findPrefix(prefix: string): number {
    const at = this.lowerBound(prefix);
    if (at === this.#index.wordEnds.length || !this.wordAt(at).startsWith(prefix)) return -1;
    return this.#index.wordPrefix[at]!;
  }

  /** The number of a feature, -1 where no two titles have it. */
  findFeature(hash: number): number {
    const hashes = this.#index.featureHashes;
    let low = 0;
    let high = hashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (hashes[middle]! < hash) low = middle + 1;
      else high = middle;
    }
    return low < hashes.length && hashes[low] === hash ? low : -1;
  }
}
