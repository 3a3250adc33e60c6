import type { RelatedIndex } from '../../src/domain/related/related-index.ts';
import type { Signal } from '../../src/domain/related/scale.ts';

/** The signals that are tuned. */
export const TUNED = ['tasks', 'topics', 'titles', 'knowledge', 'interests'] as const satisfies Signal[];
export type Weights = Readonly<Record<(typeof TUNED)[number], number>>;

/** All pairs of an index: for each tuned signal a square of standard scores, NaN where one is missing. */
export interface Pairs {
  readonly count: number;
  readonly squares: readonly Float32Array[];
  readonly means: readonly number[];
  readonly spreads: readonly number[];
}

export function comparePairs(index: RelatedIndex): Pairs {
  const count = index.ids.length;
  const squares = TUNED.map(() => new Float32Array(count * count));
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      const signals = index.signals(a, b);
      for (const [at, signal] of TUNED.entries())
        squares[at]![a * count + b] = a === b ? Number.NaN : signals[signal];
    }
  }
  const means: number[] = [];
  const spreads: number[] = [];
  for (const square of squares) {
    let [sum, squared, known] = [0, 0, 0];
    for (const value of square) {
      if (Number.isNaN(value)) continue;
      sum += value;
      squared += value * value;
      known++;
    }
    const mean = sum / known;
    const spread = Math.sqrt(squared / known - mean * mean);
    means.push(mean);
    spreads.push(spread);
    for (let at = 0; at < square.length; at++) square[at] = (square[at]! - mean) / spread;
  }
  return { count, squares, means, spreads };
}

/** The weighted mean of the standard scores of one row's pairs; NaN for a pair that has none. */
export function scoresOf({ count, squares }: Pairs, row: number, weights: Weights): Float64Array {
  const scores = new Float64Array(count);
  const whole = new Float64Array(count);
  for (const [at, signal] of TUNED.entries()) {
    const weight = weights[signal];
    const values = squares[at]!.subarray(row * count, (row + 1) * count);
    for (let other = 0; other < count; other++) {
      const value = values[other]!;
      if (Number.isNaN(value)) continue;
      scores[other]! += weight * value;
      whole[other]! += weight;
    }
  }
  for (let other = 0; other < count; other++) scores[other]! /= whole[other]!;
  return scores;
}

/** The twenty highest, highest first. */
export function highest(scores: Float64Array, count = 20): number[] {
  const best: number[] = [];
  for (let other = 0; other < scores.length; other++) {
    const score = scores[other]!;
    if (Number.isNaN(score) || (best.length === count && score <= scores[best[count - 1]!]!)) continue;
    let at = best.length === count ? count - 1 : best.length;
    while (at > 0 && score > scores[best[at - 1]!]!) {
      best[at] = best[at - 1]!;
      at--;
    }
    best[at] = other;
  }
  return best;
}
