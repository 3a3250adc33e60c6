import { hashFeature, hashWord } from './hashes.ts';

/** What a title is compared by; the number of each kind is its place. */
export const WORD = 0;
export const PAIR = 1;
export const HEAD = 2;
export const WITH_HEAD = 3;
export const PREFIX = 4;

/** How much each kind counts, before its rarity. */
export const KIND_WEIGHTS = [1, 0.3, 0.5, 0.3, 0.3] as const;

const PREFIX_LETTERS = 5;
export const prefixOf = (word: string): string => word.slice(0, PREFIX_LETTERS);

/** A feature of a title, and its weight before rarity. */
export interface Feature {
  readonly kind: number;
  readonly hash: number;
  readonly weight: number;
  /** The place in the title of the word that it is of. */
  readonly at: number;
}

/** Below this a word is a level word or in brackets, and not the head. */
const LEAST_HEAD = 0.4;

/** The place of the head: the last word that is not a level or an aside. */
export function headOf(words: readonly { readonly weight: number }[]): number {
  for (let at = words.length - 1; at >= 0; at--) if (words[at]!.weight > LEAST_HEAD) return at;
  return words.length - 1;
}

/** The features of a title. */
export function featuresOf(words: readonly { readonly word: string; readonly weight: number }[]): Feature[] {
  const features: Feature[] = [];
  const head = headOf(words);
  const hashes = words.map(({ word }) => hashWord(word));
  const add = (kind: number, at: number, hash: number, weight: number): void => {
    features.push({ kind, at, hash, weight: weight * KIND_WEIGHTS[kind]! });
  };
  words.forEach(({ word, weight }, at) => {
    add(WORD, at, hashFeature(WORD, hashes[at]!), weight);
    add(PREFIX, at, hashFeature(PREFIX, hashWord(prefixOf(word))), weight);
    const next = words[at + 1];
    if (next) add(PAIR, at, hashFeature(PAIR, hashes[at]!, hashes[at + 1]!), Math.min(weight, next.weight));
    if (at === head) add(HEAD, at, hashFeature(HEAD, hashes[at]!), weight);
    else {
      const both = Math.min(weight, words[head]!.weight);
      add(WITH_HEAD, at, hashFeature(WITH_HEAD, hashes[at]!, hashes[head]!), both);
    }
  });
  return features;
}
