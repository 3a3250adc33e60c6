import { type Feature, WORD } from './features.ts';
import { type Indices, indicesOf } from './indices.ts';
import { type Lesson, learnWeights } from './learn-weights.ts';
import { rarityOf } from './rarity.ts';

/** Where there are many titles, pairs and heads of one title only add nothing and are left out. */
const MANY_TITLES = 5000;

/** Features, the classes that have them, and in how many titles. */
export interface FeatureTable {
  readonly hashes: Uint32Array;
  readonly ends: Uint32Array;
  readonly classes: Indices;
  readonly counts: Uint16Array;
  /** Hash -> in how many classes, those that were left out too. */
  readonly classCounts: ReadonlyMap<number, number>;
}

/** Counts the features of titles by their classes. */
export function countFeatures(titles: readonly (readonly Feature[])[], own: Indices): FeatureTable {
  const byHash = new Map<number, Map<number, number>>();
  const words = new Set<number>();
  titles.forEach((features, title) => {
    for (const { kind, hash } of features) {
      let counts = byHash.get(hash);
      if (!counts) {
        counts = new Map();
        byHash.set(hash, counts);
        if (kind === WORD) words.add(hash);
      }
      counts.set(own[title]!, (counts.get(own[title]!) ?? 0) + 1);
    }
  });
  const isKept = (hash: number, counts: ReadonlyMap<number, number>): boolean =>
    titles.length < MANY_TITLES || words.has(hash) || counts.size > 1 || [...counts.values()][0]! > 1;
  const hashes = Uint32Array.from(
    [...byHash].flatMap(([hash, counts]) => (isKept(hash, counts) ? [hash] : [])),
  ).sort();
  const ends = new Uint32Array(hashes.length);
  const classes: number[] = [];
  const counts: number[] = [];
  hashes.forEach((hash, feature) => {
    for (const [one, count] of [...byHash.get(hash)!].sort((a, b) => a[0] - b[0])) {
      classes.push(one);
      counts.push(Math.min(65_535, count));
    }
    ends[feature] = classes.length;
  });
  const classCounts = new Map([...byHash].map(([hash, counts]) => [hash, counts.size]));
  return { hashes, ends, classes: indicesOf(classes), counts: Uint16Array.from(counts), classCounts };
}

/** The titles as lessons for the class of each. */
export function lessonOf(
  titles: readonly (readonly Feature[])[],
  own: Indices,
  table: FeatureTable,
  classCount: number,
): Lesson {
  const numbers = new Map(Array.from(table.hashes, (hash, feature) => [hash, feature]));
  const exampleEnds = new Uint32Array(titles.length);
  const exampleFeatures: number[] = [];
  const exampleValues: number[] = [];
  titles.forEach((features, title) => {
    for (const { hash, weight } of features) {
      const number = numbers.get(hash);
      if (number === undefined) continue;
      exampleFeatures.push(number);
      exampleValues.push(weight * rarityOf(table.classCounts.get(hash)!, classCount));
    }
    exampleEnds[title] = exampleFeatures.length;
  });
  return {
    classCount,
    featureEnds: table.ends,
    featureClass: table.classes,
    own,
    exampleEnds,
    exampleFeatures: Uint32Array.from(exampleFeatures),
    exampleValues: Float32Array.from(exampleValues),
  };
}

/** Weights in thousandths of the features for groups of classes. */
export function learnGroups(
  lesson: Lesson,
  groupOf: Indices,
  rounds: number,
): { ends: Uint32Array; classes: Indices; weights: Int16Array } {
  const ends = new Uint32Array(lesson.featureEnds.length);
  const classes: number[] = [];
  let at = 0;
  lesson.featureEnds.forEach((end, feature) => {
    const groups = new Set<number>();
    for (; at < end; at++) groups.add(groupOf[lesson.featureClass[at]!]!);
    for (const group of [...groups].sort((a, b) => a - b)) classes.push(group);
    ends[feature] = classes.length;
  });
  const featureClass = indicesOf(classes);
  const groupCount = Array.from(groupOf).reduce((most, group) => Math.max(most, group + 1), 0);
  const weights = learnWeights(
    {
      ...lesson,
      classCount: groupCount,
      featureEnds: ends,
      featureClass,
      own: indicesOf(Array.from(lesson.own, (one) => groupOf[one]!)),
    },
    rounds,
  );
  return { ends, classes: featureClass, weights: inThousandths(weights) };
}

export const inThousandths = (weights: Float32Array): Int16Array =>
  Int16Array.from(weights, (weight) => Math.max(-32_768, Math.min(32_767, Math.round(weight * 1000))));
