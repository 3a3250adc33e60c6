import type { DenseRows } from './dense.ts';
import type { WordWeights } from './word-weights.ts';

/** How many topics; more of them follow the words too closely, fewer blur fields together. */
const TOPICS = 40;
/** Fewer texts than this a topic say nothing of how words go together. */
const TEXTS_A_TOPIC = 4;
/** Rounds of subspace iteration; the answer does not change noticeably after them. */
const ROUNDS = 6;

/**
 * Texts by what they are about: the projection of their word weights on the few directions in which
 * texts differ most (latent semantic analysis, Deerwester et al. 1990), so that "wound" and "patient"
 * bring two texts together. Found by subspace iteration from a fixed start, so the same texts give the
 * same numbers. Rows have unit length; a text whose words nobody shares has a row of zeros.
 */
export function findTopics(words: WordWeights): DenseRows {
  const { count } = words;
  const width = Math.min(TOPICS, Math.floor(count / TEXTS_A_TOPIC));
  const known = new Uint8Array(count);
  if (width === 0) return { width, rows: new Float32Array(0), known };
  let byText = fixedNoise(count * width);
  let byWord = new Float64Array(0);
  for (let round = 0; round < ROUNDS; round++) {
    orthonormalise(byText, count, width);
    byWord = gather(words, byText, width);
    if (round < ROUNDS - 1) byText = spread(words, byWord, width);
  }
  // The texts' products are byText (byWordᵀ byWord) byTextᵀ: its root turns them into plain products.
  const root = cholesky(gram(byWord, width), width);
  const rows = new Float32Array(count * width);
  for (let text = 0; text < count; text++) {
    let squares = 0;
    for (let topic = 0; topic < width; topic++) {
      let sum = 0;
      for (let k = topic; k < width; k++) sum += byText[text * width + k]! * root[k * width + topic]!;
      rows[text * width + topic] = sum;
      squares += sum * sum;
    }
    if (squares < 1e-12) continue;
    known[text] = 1;
    const length = Math.sqrt(squares);
    for (let topic = 0; topic < width; topic++) rows[text * width + topic]! /= length;
  }
  return { width, rows, known };
}

/** Numbers from -0.5 to 0.5, always the same (xorshift32). */
function fixedNoise(length: number): Float64Array<ArrayBuffer> {
  let state = 0x9e3779b9;
  return Float64Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32 - 0.5;
  });
}

/** Makes the columns orthonormal (modified Gram-Schmidt); a column that depends on others becomes zero. */
function orthonormalise(matrix: Float64Array, count: number, width: number): void {
  for (let column = 0; column < width; column++) {
    for (let before = 0; before < column; before++) {
      let product = 0;
      for (let row = 0; row < count; row++)
        product += matrix[row * width + column]! * matrix[row * width + before]!;
      for (let row = 0; row < count; row++)
        matrix[row * width + column]! -= product * matrix[row * width + before]!;
    }
    let squares = 0;
    for (let row = 0; row < count; row++) squares += matrix[row * width + column]! ** 2;
    const scale = squares < 1e-18 ? 0 : 1 / Math.sqrt(squares);
    for (let row = 0; row < count; row++) matrix[row * width + column]! *= scale;
  }
}

/** Words by columns: each word takes from the texts that have it. Words of one text only join nothing. */
function gather(words: WordWeights, byText: Float64Array, width: number): Float64Array<ArrayBuffer> {
  const byWord = new Float64Array(words.having.length * width);
  for (let word = 0; word < words.having.length; word++) {
    if (words.having[word]! < 2) continue;
    for (let at = words.textStarts[word]!; at < words.textStarts[word + 1]!; at++) {
      const text = words.texts[at]! * width;
      const weight = words.textWeights[at]!;
      for (let k = 0; k < width; k++) byWord[word * width + k]! += weight * byText[text + k]!;
    }
  }
  return byWord;
}

/** Texts by columns: each text takes from its words. */
function spread(words: WordWeights, byWord: Float64Array, width: number): Float64Array<ArrayBuffer> {
  const byText = new Float64Array(words.count * width);
  for (let text = 0; text < words.count; text++) {
    for (let at = words.starts[text]!; at < words.starts[text + 1]!; at++) {
      const word = words.terms[at]! * width;
      const weight = words.weights[at]!;
      for (let k = 0; k < width; k++) byText[text * width + k]! += weight * byWord[word + k]!;
    }
  }
  return byText;
}

/** The products of all columns with each other. */
function gram(matrix: Float64Array, width: number): Float64Array {
  const products = new Float64Array(width * width);
  for (let row = 0; row < matrix.length; row += width) {
    for (let a = 0; a < width; a++) {
      const value = matrix[row + a]!;
      if (value === 0) continue;
      for (let b = 0; b <= a; b++) products[a * width + b]! += value * matrix[row + b]!;
    }
  }
  return products;
}

/** The lower triangular root of a matrix of which the lower triangle is given; zero where it has none. */
function cholesky(matrix: Float64Array, width: number): Float64Array {
  const root = new Float64Array(width * width);
  for (let a = 0; a < width; a++) {
    for (let b = 0; b <= a; b++) {
      let rest = matrix[a * width + b]!;
      for (let k = 0; k < b; k++) rest -= root[a * width + k]! * root[b * width + k]!;
      const pivot = root[b * width + b]!;
      root[a * width + b] = a === b ? Math.sqrt(Math.max(0, rest)) : pivot < 1e-9 ? 0 : rest / pivot;
    }
  }
  return root;
}
