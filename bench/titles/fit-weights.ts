/** One title: the evidence for each class of its shortlist, and which of them is right (-1: none). */
export interface Case {
  readonly evidence: readonly (readonly number[])[];
  readonly right: number;
}

const STEPS = 400;
const RATE = 0.1;

/**
 * Weights that make the softmax of the weighted evidence over each shortlist most likely to give the
 * right class (conditional logistic regression, by Adam on standardised columns). Columns that never
 * vary get weight 0.
 */
export function fitWeights(all: readonly Case[]): { weights: number[]; loss: number } {
  const cases = all.filter(({ right }) => right >= 0);
  const width = cases[0]!.evidence[0]!.length;
  const spread = Array.from({ length: width }, (_, column) => {
    let [count, sum, squares] = [0, 0, 0];
    for (const { evidence } of cases) {
      for (const row of evidence) {
        count += 1;
        sum += row[column]!;
        squares += row[column]! ** 2;
      }
    }
    return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2)) || Number.POSITIVE_INFINITY;
  });
  const scaled = cases.map(({ evidence, right }) => ({
    right,
    rows: evidence.map((row) => row.map((value, column) => value / spread[column]!)),
  }));
  const weights = new Array<number>(width).fill(0.1);
  const mean = new Array<number>(width).fill(0);
  const square = new Array<number>(width).fill(0);
  let loss = 0;
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Array<number>(width).fill(0);
    loss = 0;
    for (const { rows, right } of scaled) {
      const shares = softmax(rows.map((row) => row.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
      loss -= Math.log(Math.max(1e-12, shares[right]!));
      rows.forEach((row, at) => {
        const error = shares[at]! - (at === right ? 1 : 0);
        for (let i = 0; i < width; i++) gradient[i]! += error * row[i]!;
      });
    }
    for (let i = 0; i < width; i++) {
      const slope = gradient[i]! / scaled.length;
      mean[i] = 0.9 * mean[i]! + 0.1 * slope;
      square[i] = 0.99 * square[i]! + 0.01 * slope ** 2;
      const size = Math.sqrt(square[i]! / (1 - 0.99 ** step)) + 1e-8;
      weights[i]! -= (RATE * (mean[i]! / (1 - 0.9 ** step))) / size;
    }
  }
  return { weights: weights.map((weight, i) => weight / spread[i]!), loss: loss / scaled.length };
}

export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
