import type { Rated } from './document.ts';

/** Rows of numbers, all as wide. */
export interface DenseRows {
  readonly width: number;
  readonly rows: Float32Array;
  /** 1 for a row that says something. */
  readonly known: Uint8Array;
}

export function dot({ rows, width }: DenseRows, a: number, b: number): number {
  let [left, right] = [a * width, b * width];
  const end = left + width;
  // Two sums at a time do not wait for each other.
  let [even, odd] = [0, 0];
  for (; left + 1 < end; left += 2, right += 2) {
    even += rows[left]! * rows[right]!;
    odd += rows[left + 1]! * rows[right + 1]!;
  }
  return left < end ? even + odd + rows[left]! * rows[right]! : even + odd;
}

export function distance({ rows, width }: DenseRows, a: number, b: number): number {
  let [left, right] = [a * width, b * width];
  let squares = 0;
  for (let k = 0; k < width; k++) {
    const apart = rows[left++]! - rows[right++]!;
    squares += apart * apart;
  }
  return Math.sqrt(squares);
}

/** Ratings as rows of unit length around what is usual, and the elements that are their columns. */
export interface CentredRatings extends DenseRows {
  readonly elements: readonly string[];
}

/**
 * What sets ratings apart: each element less its mean over all that rate it (divided by its spread with
 * `spread`), then each row less its own mean, so that neither an element that matters everywhere nor a
 * job that rates everything high makes two alike. An element that a row does not rate stands at the mean.
 */
export function centreRatings(
  ratings: readonly (readonly Rated[])[],
  options: { readonly spread: boolean },
): CentredRatings {
  const elements = [...new Set(ratings.flatMap((list) => list.map(({ element }) => element)))].sort();
  const column = new Map(elements.map((element, at) => [element, at]));
  const width = elements.length;
  const [sums, squares, counts] = [1, 2, 3].map(() => new Float64Array(width)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (const { element, importance } of ratings.flat()) {
    const at = column.get(element)!;
    sums[at]! += importance;
    squares[at]! += importance * importance;
    counts[at]!++;
  }
  const means = sums.map((sum, at) => sum / counts[at]!);
  const spreads = squares.map((square, at) => Math.sqrt(Math.max(0, square / counts[at]! - means[at]! ** 2)));
  const rows = new Float32Array(ratings.length * width);
  const known = new Uint8Array(ratings.length);
  for (const [row, list] of ratings.entries()) {
    const values = rows.subarray(row * width, (row + 1) * width);
    for (const { element, importance } of list) {
      const at = column.get(element)!;
      const above = importance - means[at]!;
      values[at] = options.spread ? (spreads[at]! < 1e-9 ? 0 : above / spreads[at]!) : above;
    }
    if (list.length > 0) known[row] = toUnitLength(values);
  }
  return { width, rows, known, elements };
}

/** Less its mean, and of length 1; gives 0 when nothing is left then. */
function toUnitLength(values: Float32Array): 0 | 1 {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let squares = 0;
  for (let k = 0; k < values.length; k++) {
    values[k]! -= mean;
    squares += values[k]! ** 2;
  }
  const length = Math.sqrt(squares);
  if (length < 1e-4) {
    values.fill(0);
    return 0;
  }
  for (let k = 0; k < values.length; k++) values[k]! /= length;
  return 1;
}

/** Rows of six interests; a row without any is not known. */
export function interestRows(interests: readonly (readonly number[] | null)[]): DenseRows {
  const rows = new Float32Array(interests.length * 6);
  const known = Uint8Array.from(interests, (row) => (row ? 1 : 0));
  for (const [at, row] of interests.entries()) if (row) rows.set(row, at * 6);
  return { width: 6, rows, known };
}
