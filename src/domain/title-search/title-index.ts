/**
 * The index of the title search, in flat arrays that a short-lived process can use without parsing.
 * Ends: the entries of `x` are those from `xEnds[x - 1]` (0 for the first) to `xEnds[x]`.
 */
export interface TitleIndex {
  /** Number of SOC codes (a role without one stands for itself). */
  readonly classCount: number;
  /** The codes, one a line. */
  readonly classCodes: string;
  /** Logarithm of the share of all titles that a class has. */
  readonly classPrior: Float32Array;
  /** Document -> class; the document's number is its place in the build's list. */
  readonly documentClass: Uint16Array;
  readonly documentIsEditorial: Uint8Array;

  /** All words in code-unit order. */
  readonly vocabulary: string;
  readonly wordEnds: Uint32Array;
  /** Rarity of the word in titles, to the power; 0 for words that only texts have. */
  readonly wordRarity: Float32Array;
  /** Word -> number of its prefix. */
  readonly wordPrefix: Uint16Array;
  readonly prefixRarity: Float32Array;
  /** 1 for words that are more often the last of a title than not. */
  readonly wordIsHead: Uint8Array;

  /** Title -> document. */
  readonly titleDocument: Uint16Array;
  readonly titleEnds: Uint32Array;
  /** Words of the titles; level words have weight .3. */
  readonly titleWords: Uint16Array;
  /** Length of each title's vector. */
  readonly titleNorm: Float32Array;
  readonly titleSources: Uint8Array;

  /** Hashes of features in order; features seen in one title only are left out. */
  readonly featureHashes: Uint32Array;
  readonly featureRarity: Float32Array;
  readonly featureEnds: Uint32Array;
  readonly featureClass: Uint16Array;
  /** Titles of the class that have it. */
  readonly featureCount: Float32Array;
  /** Learned weight. */
  readonly featureWeight: Float32Array;

  /** Word -> documents whose texts have it, and how much it counts there (BM25). */
  readonly textEnds: Uint32Array;
  readonly textDocument: Uint16Array;
  readonly textWeight: Float32Array;

  /** What abbreviations stand for: `cna=certified nursing assistant`, one a line. */
  readonly expansions: string;
}
