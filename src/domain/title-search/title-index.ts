import type { Indices } from './indices.ts';

/**
 * The index of the title search, in flat arrays that a short-lived process can use without parsing.
 * A class is a SOC code; a role that belongs to none is a class of its own. What belongs to `x` stands
 * from `xEnds[x - 1]` (0 for the first) to `xEnds[x]`. Weights are in thousandths.
 */
export interface TitleIndex {
  /** The codes in order, one a line. */
  readonly classCodes: string;
  readonly classTitles: string;
  /** Class -> group of the same first four characters of the code (its minor group), and first two. */
  readonly classMinor: Indices;
  readonly classMajor: Indices;
  /** Titles are in the order of their classes. */
  readonly classTitleEnds: Uint32Array;
  /** Document -> class; the document's number is its place in the list that was built from. */
  readonly documentClass: Indices;
  readonly documentIsEditorial: Uint8Array;

  /** All words in code-unit order. */
  readonly vocabulary: string;
  readonly wordEnds: Uint32Array;
  /** Word -> in how many classes it is a word of a title; 0 for a word that only texts have. */
  readonly wordClasses: Indices;
  /** Word -> number of its prefix, and that -> in how many classes titles have it. */
  readonly wordPrefix: Indices;
  readonly prefixClasses: Indices;
  /** 1 for words that end titles more often than not. */
  readonly wordIsHead: Uint8Array;

  /** Title -> document. */
  readonly titleDocument: Indices;
  readonly titleEnds: Uint32Array;
  readonly titleWords: Indices;
  /** The length of each title's vector of features. */
  readonly titleNorm: Float32Array;
  readonly titleSources: Uint8Array;

  /** Hashes of features in order; those of one title only are left out. */
  readonly featureHashes: Uint32Array;
  readonly featureEnds: Uint32Array;
  readonly featureClasses: Indices;
  /** How many titles of the class have it. */
  readonly featureCounts: Uint16Array;
  /** Learned, in thousandths. */
  readonly featureWeights: Int16Array;
  readonly minorEnds: Uint32Array;
  readonly minorClasses: Indices;
  readonly minorWeights: Int16Array;
  readonly majorEnds: Uint32Array;
  readonly majorClasses: Indices;
  readonly majorWeights: Int16Array;

  /** Prefix -> documents whose texts have words that begin so, and how much that counts: BM25, in 1/256. */
  readonly textEnds: Uint32Array;
  readonly textDocuments: Indices;
  readonly textWeights: Uint16Array;

  /** What abbreviations stand for: `cna=certified nursing assistant`, one a line. */
  readonly expansions: string;
}
