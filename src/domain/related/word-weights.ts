import { wordsOf } from '../words.ts';

/**
 * Texts as sparse rows of unit length: the words of text `t` are `terms[starts[t]]` up to, not
 * including, `terms[starts[t + 1]]`, with their weights beside them; and the same by word, for finding
 * the texts that share one.
 */
export interface WordWeights {
  readonly count: number;
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
  /** In how many texts each word occurs. */
  readonly having: Uint32Array;
  readonly textStarts: Uint32Array;
  readonly texts: Uint32Array;
  readonly textWeights: Float32Array;
}

/**
 * Weighs the words of each text by (1 + log times) × log((1 + texts) / texts that have it) ^ power. A
 * power below 1 lets ordinary words count for more than TF-IDF does.
 */
export function weighWords(texts: Iterable<string>, power: number): WordWeights {
  const numberOf = new Map<string, number>();
  const starts = [0];
  const terms: number[] = [];
  const times: number[] = [];
  for (const text of texts) {
    const counts = new Map<number, number>();
    for (const word of wordsOf(text)) {
      let number = numberOf.get(word);
      if (number === undefined) {
        number = numberOf.size;
        numberOf.set(word, number);
      }
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    // In the order of their numbers, so that two texts' products add up alike from either side.
    for (const [term, count] of [...counts].sort((a, b) => a[0] - b[0])) {
      terms.push(term);
      times.push(count);
    }
    starts.push(terms.length);
  }
  const count = starts.length - 1;
  const having = new Uint32Array(numberOf.size);
  for (const term of terms) having[term]!++;
  const weights = new Float32Array(terms.length);
  for (let text = 0; text < count; text++) {
    let squares = 0;
    for (let at = starts[text]!; at < starts[text + 1]!; at++) {
      const rarity = Math.log((count + 1) / having[terms[at]!]!) ** power;
      const weight = (1 + Math.log(times[at]!)) * rarity;
      weights[at] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    for (let at = starts[text]!; at < starts[text + 1]!; at++) weights[at]! /= length;
  }
  const rows = { starts: Uint32Array.from(starts), terms: Uint32Array.from(terms), weights };
  return { count, words: [...numberOf.keys()], having, ...rows, ...turned(count, having, rows) };
}

/** The same weights by word. */
function turned(
  count: number,
  having: Uint32Array,
  { starts, terms, weights }: Pick<WordWeights, 'starts' | 'terms' | 'weights'>,
): Pick<WordWeights, 'textStarts' | 'texts' | 'textWeights'> {
  const textStarts = new Uint32Array(having.length + 1);
  for (let term = 0; term < having.length; term++) textStarts[term + 1] = textStarts[term]! + having[term]!;
  const next = textStarts.slice();
  const texts = new Uint32Array(terms.length);
  const textWeights = new Float32Array(terms.length);
  for (let text = 0; text < count; text++) {
    for (let at = starts[text]!; at < starts[text + 1]!; at++) {
      const to = next[terms[at]!]!++;
      texts[to] = text;
      textWeights[to] = weights[at]!;
    }
  }
  return { textStarts, texts, textWeights };
}

/** The cosine of one text with every text, 0 to 1, written into `cosines`. */
export function cosinesWith(of: WordWeights, text: number, cosines: Float32Array): void {
  cosines.fill(0);
  for (let at = of.starts[text]!; at < of.starts[text + 1]!; at++) {
    const term = of.terms[at]!;
    const weight = of.weights[at]!;
    for (let to = of.textStarts[term]!; to < of.textStarts[term + 1]!; to++) {
      cosines[of.texts[to]!]! += weight * of.textWeights[to]!;
    }
  }
}

export const hasWords = (of: WordWeights, text: number): boolean => of.starts[text + 1]! > of.starts[text]!;
