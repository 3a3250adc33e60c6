import { editDistance } from './nearest.ts';
import { wordsOf } from './words.ts';

/** The fields of a role that are searched, each a bit in a posting. */
export const SEARCH_FIELDS = { title: 1, alias: 2, skill: 4, summary: 8 } as const;
export type SearchField = keyof typeof SEARCH_FIELDS;

/** How much a word counts where it stands. */
const FIELD_WEIGHTS: Readonly<Record<SearchField, number>> = { title: 8, alias: 6, skill: 2.5, summary: 1 };

/** The texts of one role that are searched. */
export type SearchTexts = Readonly<Record<SearchField, readonly string[]>>;

/**
 * An index of words in flat arrays, so that a short-lived process can use it without parsing it.
 * Word `w` is `vocabulary.slice(wordEnds[w - 1], wordEnds[w])`, in code-unit order; its postings are
 * those from `postingEnds[w - 1]` to `postingEnds[w]`: a document number and its field bits.
 */
export interface SearchIndex {
  readonly documentCount: number;
  readonly vocabulary: string;
  readonly wordEnds: Uint32Array;
  readonly postingEnds: Uint32Array;
  readonly documents: Uint32Array;
  readonly fields: Uint8Array;
}

/** A document that a query found. */
export interface SearchHit {
  readonly document: number;
  /** Higher is nearer; only to be compared within one query. */
  readonly score: number;
  /** What of the query was found, and how. */
  readonly words: readonly WordMatch[];
}

export interface WordMatch {
  /** The word of the query. */
  readonly typed: string;
  /** The word that was found for it. */
  readonly found: string;
  readonly how: 'exact' | 'prefix' | 'typo';
  /** The fields that it was found in, the most telling first. */
  readonly fields: readonly SearchField[];
}

/** Builds the index of `texts`; a document's number is its place in the list. */
export function buildSearchIndex(texts: readonly SearchTexts[]): SearchIndex {
  const postings = new Map<string, Map<number, number>>();
  texts.forEach((text, document) => {
    for (const field of Object.keys(SEARCH_FIELDS) as SearchField[]) {
      for (const phrase of text[field]) {
        for (const word of wordsOf(phrase)) {
          let ofWord = postings.get(word);
          if (!ofWord) {
            ofWord = new Map();
            postings.set(word, ofWord);
          }
          ofWord.set(document, (ofWord.get(document) ?? 0) | SEARCH_FIELDS[field]);
        }
      }
    }
  });
  const words = [...postings.keys()].sort();
  const size = words.reduce((sum, word) => sum + postings.get(word)!.size, 0);
  const wordEnds = new Uint32Array(words.length);
  const postingEnds = new Uint32Array(words.length);
  const documents = new Uint32Array(size);
  const fields = new Uint8Array(size);
  let letters = 0;
  let at = 0;
  words.forEach((word, index) => {
    for (const [document, bits] of postings.get(word)!) {
      documents[at] = document;
      fields[at++] = bits;
    }
    wordEnds[index] = letters += word.length;
    postingEnds[index] = at;
  });
  return {
    documentCount: texts.length,
    vocabulary: words.join(''),
    wordEnds,
    postingEnds,
    documents,
    fields,
  };
}

/**
 * Finds the documents for a query, nearest first, at most `limit`. A word counts by its rarity, by the
 * field it stands in, and less when it was only begun or misspelt; a document that has more of the
 * query's words comes before one that has fewer. `only` leaves out other fields.
 */
export function searchIndex(
  index: SearchIndex,
  query: string,
  limit: number,
  only: readonly SearchField[] = ['title', 'alias', 'skill', 'summary'],
): SearchHit[] {
  const typed = [...new Set(wordsOf(query))];
  const onlyBits = only.reduce((bits, field) => bits | SEARCH_FIELDS[field], 0);
  const found = new Map<number, { score: number; words: WordMatch[] }>();
  for (const word of typed) {
    const best = new Map<number, { gain: number; match: WordMatch }>();
    let most = Number.POSITIVE_INFINITY;
    for (const candidate of findWords(index, word)) {
      const start = candidate.word === 0 ? 0 : index.postingEnds[candidate.word - 1]!;
      const end = index.postingEnds[candidate.word]!;
      const rarity = Math.min(most, Math.log(1 + index.documentCount / (end - start)));
      // The word itself stands first; a rare word that it only begins is not meant more than it is.
      if (candidate.how === 'exact') most = rarity;
      for (let at = start; at < end; at++) {
        const bits = index.fields[at]! & onlyBits;
        if (bits === 0) continue;
        const document = index.documents[at]!;
        const gain = rarity * weightOf(bits) * candidate.quality;
        const before = best.get(document);
        if (before && before.gain >= gain) continue;
        const match = {
          typed: word,
          found: wordAt(index, candidate.word),
          how: candidate.how,
          fields: fieldsOf(bits),
        };
        best.set(document, { gain, match });
      }
    }
    for (const [document, { gain, match }] of best) {
      const entry = found.get(document);
      if (entry) {
        entry.score += gain;
        entry.words.push(match);
      } else found.set(document, { score: gain, words: [match] });
    }
  }
  const hits = [...found].map(([document, { score, words }]) => ({
    document,
    score: score * (words.length / typed.length) ** 2,
    words,
  }));
  hits.sort((a, b) => b.score - a.score || a.document - b.document);
  return hits.slice(0, limit);
}

interface Candidate {
  readonly word: number;
  readonly quality: number;
  readonly how: WordMatch['how'];
}

/** A word itself; words that begin with it, from three letters; otherwise words within a typo or two. */
function findWords(index: SearchIndex, word: string): Candidate[] {
  const first = lowerBound(index, word);
  const candidates: Candidate[] = [];
  for (let at = first; at < index.wordEnds.length; at++) {
    const found = wordAt(index, at);
    if (found === word) candidates.push({ word: at, quality: 1, how: 'exact' });
    else if (word.length < 3 || !found.startsWith(word)) break;
    else candidates.push({ word: at, quality: 0.6 * (word.length / found.length), how: 'prefix' });
  }
  if (candidates.length > 0 || word.length < 4) return candidates;
  const bound = word.length < 8 ? 1 : 2;
  for (let at = 0; at < index.wordEnds.length; at++) {
    const length = index.wordEnds[at]! - (at === 0 ? 0 : index.wordEnds[at - 1]!);
    if (Math.abs(length - word.length) > bound) continue;
    const distance = editDistance(word, wordAt(index, at), bound);
    if (distance <= bound) candidates.push({ word: at, quality: 0.8 - 0.2 * distance, how: 'typo' });
  }
  return candidates;
}

function wordAt(index: SearchIndex, word: number): string {
  return index.vocabulary.slice(word === 0 ? 0 : index.wordEnds[word - 1], index.wordEnds[word]);
}

/** The first word that is not before `word`. */
function lowerBound(index: SearchIndex, word: string): number {
  let low = 0;
  let high = index.wordEnds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (wordAt(index, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fieldsOf(bits: number): SearchField[] {
  return (Object.keys(SEARCH_FIELDS) as SearchField[]).filter((field) => bits & SEARCH_FIELDS[field]);
}

function weightOf(bits: number): number {
  return Math.max(...fieldsOf(bits).map((field) => FIELD_WEIGHTS[field]));
}
