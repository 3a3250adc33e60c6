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
  const weights = new Float32Array(featureClass.length);
  const squares = new Float32Array(featureClass.length).fill(1e-3);
  const errors = new Float64Array(classCount);
  const touched = new Int32Array(classCount);
  const isTouched = new Uint8Array(classCount);
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
      let count = 0;
      for (let i = 0; i < size; i++) {
        const feature = used[i]!;
        const x = values[i]! / norm;
        values[i] = x;
        const end = featureEnds[feature]!;
        for (let at = feature === 0 ? 0 : featureEnds[feature - 1]!; at < end; at++) {
          const other = featureClass[at]!;
          if (isTouched[other] === 0) {
            isTouched[other] = 1;
            touched[count++] = other;
            errors[other] = 0;
          }
          errors[other]! += weights[at]! * x;
        }
      }
      softmaxErrors(errors, touched, count, classCount, own[example]!);
      for (let i = 0; i < count; i++) isTouched[touched[i]!] = 0;
      for (let i = 0; i < size; i++) {
        const feature = used[i]!;
        const x = values[i]!;
        const end = featureEnds[feature]!;
        for (let at = feature === 0 ? 0 : featureEnds[feature - 1]!; at < end; at++) {
          const error = errors[featureClass[at]!]!;
          if (error < 1e-3 && error > -1e-3) continue;
          const gradient = error * x + LEARN.decay * weights[at]!;
          squares[at]! += gradient * gradient;
          weights[at]! -= (LEARN.rate * gradient) / Math.sqrt(squares[at]!);
        }
      }
    }
  }
  return weights;
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
