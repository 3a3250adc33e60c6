/** What two roles are compared by. */
export const SIGNALS = ['tasks', 'topics', 'titles', 'knowledge', 'interests', 'skills'] as const;
export type Signal = (typeof SIGNALS)[number];

/** How a signal is put on a common scale, and how much it counts. */
export interface SignalScale {
  /** Over all pairs of occupations. */
  readonly mean: number;
  readonly spread: number;
  readonly weight: number;
}

/**
 * Means and standard deviations are those of all pairs of occupations in O*NET 30.1, so that a
 * similarity means the same in a small catalogue and a large one. The weights were tuned on half of the
 * occupations (`npm run bench:related` measures all of it anew and prints it). Skills were not part of
 * that: they stand in, with the weight of knowledge, where one of the two has no knowledge ratings;
 * their mean and spread are those of the roles that ship with truest.
 */
export const SCALES: Readonly<Record<Signal, SignalScale>> = {
  tasks: { mean: 0.236, spread: 0.109, weight: 0.8 },
  topics: { mean: 0.232, spread: 0.18, weight: 0.55 },
  titles: { mean: 0.09, spread: 0.091, weight: 0.5 },
  knowledge: { mean: 0, spread: 0.348, weight: 1.55 },
  interests: { mean: -5.055, spread: 1.926, weight: 0.4 },
  skills: { mean: 0.071, spread: 0.11, weight: 1.55 },
};

/**
 * The share of pairs with a score that the publisher lists as related, as a logistic curve: fitted on
 * the same half.
 */
export const RELATED_SHARE = { intercept: -7.6, slope: 3.4 } as const;
