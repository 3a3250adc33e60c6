import { highest, type Pairs, scoresOf, TUNED, type Weights } from './pairs.ts';

/** Steps by which a weight is moved, coarse first. */
const STEPS = [0.3, 0.1];

/**
 * Moves one weight after the other for as long as the hits at ten and twenty together rise, from a
 * fixed start: the same rows give the same weights.
 */
export function tuneWeights(start: Weights, hits: (weights: Weights) => number): Weights {
  let best = { ...start };
  let most = hits(best);
  for (const step of STEPS) {
    for (let changed = true; changed; ) {
      changed = false;
      for (const signal of TUNED) {
        for (const move of [step, -step]) {
          for (;;) {
            const tried = { ...best, [signal]: Math.max(0, Math.round((best[signal] + move) * 100) / 100) };
            const found = hits(tried);
            if (found <= most + 1e-9) break;
            [best, most, changed] = [tried, found, true];
          }
        }
      }
    }
  }
  return best;
}

/** Hits at ten and twenty together of some rows. */
export function hitsOf(pairs: Pairs, rows: readonly number[], wanted: readonly ReadonlySet<number>[]) {
  return (weights: Weights): number => {
    let sum = 0;
    for (const row of rows) {
      for (const [place, other] of highest(scoresOf(pairs, row, weights)).entries())
        if (wanted[row]!.has(other)) sum += place < 10 ? 0.15 : 0.05;
    }
    return sum / rows.length;
  };
}

/** The logistic curve from a score to the share of pairs that are related (Newton's method). */
export function fitShare(
  pairs: Pairs,
  rows: readonly number[],
  wanted: readonly ReadonlySet<number>[],
  weights: Weights,
): { intercept: number; slope: number } {
  let [intercept, slope] = [-4, 2];
  for (let round = 0; round < 25; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
    for (const row of rows) {
      for (const [other, score] of scoresOf(pairs, row, weights).entries()) {
        if (Number.isNaN(score)) continue;
        const share = 1 / (1 + Math.exp(-(intercept + slope * score)));
        const error = (wanted[row]!.has(other) ? 1 : 0) - share;
        const bend = share * (1 - share);
        g0 += error;
        g1 += error * score;
        h00 += bend;
        h01 += bend * score;
        h11 += bend * score * score;
      }
    }
    const det = h00 * h11 - h01 * h01;
    intercept += (h11 * g0 - h01 * g1) / det;
    slope += (h00 * g1 - h01 * g0) / det;
  }
  return { intercept, slope };
}
