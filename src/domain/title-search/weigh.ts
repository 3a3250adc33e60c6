import type { Signals } from './signals.ts';

/** The signals as they are added up, in the order of WEIGHTS. */
export const evidenceOf = (signals: Signals): number[] => [
  signals.learned,
  signals.minor,
  signals.major,
  signals.bayes,
  Math.log1p(signals.text),
  signals.prior,
  signals.nearest,
  signals.exact,
];

/**
 * How much each signal counts. Fitted by `npm run bench:titles -- --fit` (conditional logistic
 * regression on the tuning half of the hidden titles) but for the last: a hidden title is never
 * listed, so that weight is chosen, and makes the occupations that list a title come first.
 */
export const WEIGHTS: readonly number[] = [0.401, 0.018, 0.115, 0.283, 0.252, 0.33, 1.539, 1];

/** The evidence for a class; the softmax of it over the classes is how sure the answer is. */
export function weigh(signals: Signals): number {
  // Written out, because it is done for nearly every class and title.
  return (
    WEIGHTS[0]! * signals.learned +
    WEIGHTS[1]! * signals.minor +
    WEIGHTS[2]! * signals.major +
    WEIGHTS[3]! * signals.bayes +
    WEIGHTS[4]! * Math.log1p(signals.text) +
    WEIGHTS[5]! * signals.prior +
    WEIGHTS[6]! * signals.nearest +
    WEIGHTS[7]! * signals.exact
  );
}
