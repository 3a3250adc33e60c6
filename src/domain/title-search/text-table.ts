import { prefixOf } from './features.ts';
import { type Indices, indicesOf } from './indices.ts';
import { foldTitle, isStopWord, splitWords, stem } from './words.ts';

/** The constants of BM25 as Robertson and Zaragoza give them (2009). */
const K1 = 1.2;
const B = 0.75;
/** Words that more than this share of the texts have point at none. */
const COMMON = 0.25;
const FEW = 20;
export const TEXT_SCALE = 256;

/** What the texts of documents say: how often each word, and each beginning of words, stands in each. */
export interface TextCounts {
  readonly words: ReadonlySet<string>;
  /** Prefix -> document -> how often. */
  readonly prefixes: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Document -> number of words. */
  readonly lengths: readonly number[];
}

export function countTexts(documents: readonly { readonly texts: readonly string[] }[]): TextCounts {
  const frequencies = new Map<string, number>();
  const prefixes = new Map<string, Map<number, number>>();
  const lengths = documents.map(({ texts }, document) => {
    const words = texts.flatMap((text) =>
      splitWords(foldTitle(text))
        .filter((word) => !isStopWord(word))
        .map(stem),
    );
    for (const word of new Set(words)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    for (const word of words) {
      const prefix = prefixOf(word);
      let counts = prefixes.get(prefix);
      if (!counts) {
        counts = new Map();
        prefixes.set(prefix, counts);
      }
      counts.set(document, (counts.get(document) ?? 0) + 1);
    }
    return words.length;
  });
  const most = documents.length < FEW ? documents.length : documents.length * COMMON;
  const words = new Set([...frequencies].filter(([, count]) => count <= most).map(([word]) => word));
  return { words, prefixes, lengths };
}

/** BM25 of each prefix in each document. `prefixes` gives their order. */
export function weighTexts(
  counts: TextCounts,
  prefixes: readonly string[],
): { textEnds: Uint32Array; textDocuments: Indices; textWeights: Uint16Array } {
  const all = counts.lengths.length;
  const mean = counts.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, all) || 1;
  const textEnds = new Uint32Array(prefixes.length);
  const documents: number[] = [];
  const weights: number[] = [];
  prefixes.forEach((prefix, at) => {
    const having = counts.prefixes.get(prefix) ?? new Map<number, number>();
    const rarity = Math.log(1 + all / Math.max(1, having.size));
    for (const [document, count] of having) {
      const length = 1 - B + (B * counts.lengths[document]!) / mean;
      documents.push(document);
      weights.push(
        Math.min(65_535, Math.round((TEXT_SCALE * rarity * count * (K1 + 1)) / (count + K1 * length))),
      );
    }
    textEnds[at] = documents.length;
  });
  return { textEnds, textDocuments: indicesOf(documents), textWeights: Uint16Array.from(weights) };
}
