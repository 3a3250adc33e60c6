import type { Indices } from './indices.ts';

/** Listed titles as numbers of features and their values, each title's values of length 1 together. */
export interface Lesson {
  readonly classCount: number;
  /** Feature -> its classes, as in the index. */
  readonly featureEnds: Uint32Array;
  readonly featureClass: Indices;
  /** Title -> its class. */
  readonly own: Indices;
  readonly exampleEnds: Uint32Array;
  readonly exampleFeatures: Uint32Array;
  readonly exampleValues: Float32Array;
}

/** The best of a few that were tried on hidden titles; more rounds gain little. */
export const LEARN = { rate: 0.5, decay: 1e-4, drop: 0.3 };

/**
 * Learns a weight for each pair of a feature and a class that has it, so that the softmax over the
 * classes' sums gives each listed title its own class: multinomial logistic regression by stochastic
 * gradient descent (Adagrad), with a part of the features left out at random in each step so that no
 * weight rests on another. The same input gives the same weights. `rounds` is how often each title is seen.
 */
export function learnWeights(lesson: Lesson, rounds: number): Float32Array {
  const { classCount, featureEnds, featureClass, own, exampleEnds, exampleFeatures, exampleValues } = lesson;
  const learner = new Learner(classCount, featureEnds, featureClass);
  const used = new Uint32Array(1024);
  const values = new Float64Array(1024);
  const random = randomFrom(12345);
  const order = Uint32Array.from({ length: own.length }, (_, at) => at);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const example of order) {
      let size = 0;
      let norm = 0;
      for (
        let at = example === 0 ? 0 : exampleEnds[example - 1]!;
        at < exampleEnds[example]! && size < 1024;
        at++
      ) {
        if (random() < LEARN.drop) continue;
        used[size] = exampleFeatures[at]!;
        const value = exampleValues[at]!;
        values[size++] = value;
        norm += value * value;
      }
      if (size === 0) continue;
      norm = Math.sqrt(norm) || 1;
      for (let i = 0; i < size; i++) values[i]! /= norm;
      learner.learn(used, values, size, own[example]!);
    }
  }
  return learner.weights;
}

/** The weights while they are learned. In small functions, which Node makes much faster than one long one. */
class Learner {
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #classCount: number;
  readonly #featureEnds: Uint32Array;
  readonly #featureClass: Indices;
  /** Class -> its score, then its error; 0 between two titles. */
  readonly #errors: Float64Array;
  readonly #isTouched: Uint8Array;
  /** The classes with a score. One place more than classes: what is written behind the last does not count. */
  readonly #touched: Int32Array;

  constructor(classCount: number, featureEnds: Uint32Array, featureClass: Indices) {
    this.#classCount = classCount;
    this.#featureEnds = featureEnds;
    this.#featureClass = featureClass;
    this.weights = new Float32Array(featureClass.length);
    this.#squares = new Float32Array(featureClass.length).fill(1e-3);
    this.#errors = new Float64Array(classCount);
    this.#isTouched = new Uint8Array(classCount);
    this.#touched = new Int32Array(classCount + 1);
  }

  /** One step: the first `size` features, each times its value, ought to give the class `own`. */
  learn(features: Uint32Array, values: Float64Array, size: number, own: number): void {
    const ends = this.#featureEnds;
    let count = 0;
    for (let i = 0; i < size; i++) {
      const feature = features[i]!;
      count = this.#score(feature === 0 ? 0 : ends[feature - 1]!, ends[feature]!, values[i]!, count);
    }
    softmaxErrors(this.#errors, this.#touched, count, this.#classCount, own);
    for (let i = 0; i < size; i++) {
      const feature = features[i]!;
      this.#correct(feature === 0 ? 0 : ends[feature - 1]!, ends[feature]!, values[i]!);
    }
    for (let i = 0; i < count; i++) {
      this.#isTouched[this.#touched[i]!] = 0;
      this.#errors[this.#touched[i]!] = 0;
    }
  }

  #score(begin: number, end: number, x: number, before: number): number {
    const classes = this.#featureClass;
    const weights = this.weights;
    const errors = this.#errors;
    const isTouched = this.#isTouched;
    const touched = this.#touched;
    let count = before;
    for (let at = begin; at < end; at++) {
      // Without a branch, which nobody could predict: this runs some hundred million times.
      const one = classes[at]!;
      touched[count] = one;
      count += 1 - isTouched[one]!;
      isTouched[one] = 1;
      errors[one]! += weights[at]! * x;
    }
    return count;
  }

  #correct(begin: number, end: number, x: number): void {
    const classes = this.#featureClass;
    const weights = this.weights;
    const squares = this.#squares;
    const errors = this.#errors;
    for (let at = begin; at < end; at++) {
      const error = errors[classes[at]!]!;
      if (error < 1e-3 && error > -1e-3) continue;
      const gradient = error * x + LEARN.decay * weights[at]!;
      squares[at]! += gradient * gradient;
      weights[at]! -= (LEARN.rate * gradient) / Math.sqrt(squares[at]!);
    }
  }
}

/** Turns scores into the share that the softmax gives, less 1 for the right class; the others score 0. */
function softmaxErrors(
  scores: Float64Array,
  touched: Int32Array,
  count: number,
  classCount: number,
  own: number,
): void {
  let most = 0;
  for (let i = 0; i < count; i++) most = Math.max(most, scores[touched[i]!]!);
  let sum = (classCount - count) * Math.exp(-most);
  for (let i = 0; i < count; i++) {
    scores[touched[i]!] = Math.exp(scores[touched[i]!]! - most);
    sum += scores[touched[i]!]!;
  }
  for (let i = 0; i < count; i++) scores[touched[i]!]! /= sum;
  scores[own]! -= 1;
}

function randomFrom(start: number): () => number {
  let seed = start;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}
