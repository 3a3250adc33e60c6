import { INTERESTS, type Interest } from '../../schema/vocabulary.ts';

/** How well interests fit, as the manual of the O*NET Interest Profiler names it. */
export const BANDS = ['best', 'great', 'good'] as const;
export type Band = (typeof BANDS)[number];

/** The lowest correlation of the two upper bands; a good match is any above 0. */
const LOWEST = { best: 0.729, great: 0.608 } as const;

/** The band of a correlation; undefined when it is no match. */
export function bandOf(correlation: number): Band | undefined {
  if (correlation >= LOWEST.best) return 'best';
  if (correlation >= LOWEST.great) return 'great';
  return correlation > 0 ? 'good' : undefined;
}

/**
 * Matches whose correlations differ by no more than this share a rank. Measured over the occupations
 * that ship and made-up people: one answer of the short form by one step moves a correlation by .034 in
 * the median, so that a smaller difference says nothing.
 */
export const TIE_MARGIN = 0.03;

/**
 * Numbers less their mean, scaled so that the sum of two such profiles' products is Pearson's
 * correlation; undefined when all are the same.
 */
export function standardise(profile: ArrayLike<number>): Float64Array | undefined {
  const mean = sum(profile) / profile.length;
  const centred = Float64Array.from(profile, (value) => value - mean);
  const size = Math.sqrt(sum(centred.map((value) => value * value)));
  return size < 1e-9 ? undefined : centred.map((value) => value / size);
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at]!;
  return total;
}

/** The correlation of two standardised profiles, -1 to 1. */
export function correlate(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let at = 0; at < a.length; at++) total += a[at]! * b[at]!;
  return Math.max(-1, Math.min(1, total));
}

/** Which interests bring two profiles together, and which part them; each the most telling first. */
export interface Reasons {
  /** Above the mean in both. */
  readonly bothHigh: readonly Interest[];
  /** Below the mean in both. */
  readonly bothLow: readonly Interest[];
  /** The work has more of it than the person likes. */
  readonly workHasMore: readonly Interest[];
  /** The person likes it more than the work has it. */
  readonly workHasLess: readonly Interest[];
}

/** What an interest has to add to a correlation to be named, or to take from it. */
const TELLING = 0.05;

/** `person` and `work` standardised, in the order of RIASEC. */
export function reasonsOf(person: Float64Array, work: Float64Array): Reasons {
  const parts = INTERESTS.map((interest, at) => ({
    interest,
    product: person[at]! * work[at]!,
    likes: person[at]! > 0,
  })).sort((a, b) => Math.abs(b.product) - Math.abs(a.product));
  const of = (agrees: boolean, likes: boolean): Interest[] =>
    parts
      .filter((part) => (agrees ? part.product >= TELLING : part.product <= -TELLING) && part.likes === likes)
      .map(({ interest }) => interest);
  return {
    bothHigh: of(true, true),
    bothLow: of(true, false),
    workHasMore: of(false, false),
    workHasLess: of(false, true),
  };
}
