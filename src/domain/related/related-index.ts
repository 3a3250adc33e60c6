import { normalise } from '../words.ts';
import { type CentredRatings, centreRatings, type DenseRows, distance, dot, interestRows } from './dense.ts';
import type { RelatedDocument } from './document.ts';
import { Highest, thresholdFor } from './highest.ts';
import { RELATED_SHARE, SCALES, SIGNALS, type Signal, type SignalScale } from './scale.ts';
import { findTopics } from './topics.ts';
import { cosinesWith, hasWords, type WordWeights, weighWords } from './word-weights.ts';

/** How alike two roles are in each signal, unscaled; NaN where one of them lacks it. */
export type PairSignals = Readonly<Record<Signal, number>>;

export interface Neighbour {
  readonly id: string;
  /**
   * How alike, 0 to 1: of O*NET's pairs that are as alike as this, the share that the publisher lists
   * among the related occupations of one of them. Symmetric.
   */
  readonly similarity: number;
}

/** Up to so many roles each is compared with each; beyond, with those whose words are nearest. */
const MOST_COMPARED = 1500;

/** Words of tasks: see `weighWords`. Titles have few words, and each tells more. */
const TASK_POWER = 0.5;
const TITLE_POWER = 1;

/**
 * Compares roles by five signals: the words of their tasks, what those are about, the words of their
 * titles, the knowledge that they rest on, and the interests that they suit. Each is put on a common
 * scale; those that a pair lacks leave their share to the others.
 */
export class RelatedIndex {
  readonly ids: readonly string[];
  readonly documents: readonly RelatedDocument[];
  readonly tasks: WordWeights;
  readonly titles: WordWeights;
  readonly knowledge: CentredRatings;
  readonly #topics: DenseRows;
  readonly #interests: DenseRows;
  readonly abilities: CentredRatings;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #havingSkill = new Map<string, number>();
  readonly #taskCosines: Float32Array;
  readonly #titleCosines: Float32Array;
  readonly #nearness: Float32Array;
  readonly #all: Uint32Array;
  readonly #normalised: string[] = [];
  #row = -1;

  constructor(documents: Iterable<RelatedDocument>) {
    // Sorted, so that nothing depends on the order in which profiles were read.
    const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.documents = sorted;
    this.ids = sorted.map(({ id }) => id);
    this.#numbers = new Map(this.ids.map((id, at) => [id, at]));
    this.tasks = weighWords(
      sorted.map(({ text }) => text),
      TASK_POWER,
    );
    this.titles = weighWords(
      sorted.map(({ titles }) => titles.join('\n')),
      TITLE_POWER,
    );
    this.#topics = findTopics(this.tasks);
    this.knowledge = centreRatings(
      sorted.map(({ knowledge }) => knowledge),
      { spread: false },
    );
    this.#interests = interestRows(sorted.map(({ interests }) => interests));
    this.abilities = centreRatings(
      sorted.map(({ abilities }) => abilities),
      { spread: true },
    );
    for (const { skills } of sorted)
      for (const skill of skills.keys())
        this.#havingSkill.set(skill, (this.#havingSkill.get(skill) ?? 0) + 1);
    this.#taskCosines = new Float32Array(sorted.length);
    this.#titleCosines = new Float32Array(sorted.length);
    this.#nearness = new Float32Array(sorted.length);
    this.#all = Uint32Array.from(sorted, (_, at) => at);
  }

  /** How rare a skill is: the logarithm of roles by those that name it. */
  skillRarity(skill: string): number {
    return Math.log((this.ids.length + 1) / (this.#havingSkill.get(skill) ?? 1));
  }

  /** The number of a role, by which the other questions are asked; undefined when it is not there. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** The text of a role's document, as `normalise` writes it. */
  normalisedText(role: number): string {
    this.#normalised[role] ??= normalise(this.documents[role]!.text);
    return this.#normalised[role]!;
  }

  /** How alike two roles are, signal by signal. */
  signals(a: number, b: number): PairSignals {
    this.#compareWords(a);
    return Object.fromEntries(SIGNALS.map((signal) => [signal, this.#signal(signal, a, b)])) as Record<
      Signal,
      number
    >;
  }

  /** The roles nearest to one, nearest first, then by id; only those with which it has anything in common. */
  nearest(of: number, count: number): Neighbour[] {
    this.#compareWords(of);
    return this.#nearestOf(of, this.#candidates(), count);
  }

  /** The one of some roles that is nearest; undefined when none of them has anything in common with it. */
  nearestAmong(of: number, ids: Iterable<string>): Neighbour | undefined {
    this.#compareWords(of);
    const numbers = [...ids].flatMap((id) => this.#numbers.get(id) ?? []).sort((a, b) => a - b);
    return this.#nearestOf(of, numbers, 1)[0];
  }

  #nearestOf(of: number, candidates: ArrayLike<number>, count: number): Neighbour[] {
    const best = new Highest(count);
    for (let at = 0; at < candidates.length; at++) {
      const other = candidates[at]!;
      if (other !== of && this.#haveAnythingInCommon(of, other)) best.offer(other, this.#score(of, other));
    }
    return best.found.map(({ item, score }) => ({ id: this.ids[item]!, similarity: relatedShare(score) }));
  }

  /**
   * The roles whose skills and activities are nearest though nothing else need be: these cross fields.
   * `isWanted` says which come into question. As cosines of ratings around what is usual, -1 to 1.
   */
  furtherAfield(of: number, count: number, isWanted: (id: string) => boolean): Further[] {
    if (this.abilities.known[of] === 0) return [];
    const best = new Highest(count);
    for (let other = 0; other < this.ids.length; other++) {
      if (other === of || this.abilities.known[other] === 0) continue;
      const alike = dot(this.abilities, of, other);
      if (alike >= LEAST_ALIKE_ABILITIES && best.takes(alike) && isWanted(this.ids[other]!))
        best.offer(other, alike);
    }
    return best.found.map(({ item, score }) => ({
      id: this.ids[item]!,
      alike: score,
      similarity: this.#similarity(of, item),
    }));
  }

  /** How alike two roles are, 0 to 1: see Neighbour. NaN when neither says anything. */
  #similarity(a: number, b: number): number {
    this.#compareWords(a);
    return relatedShare(this.#score(a, b));
  }

  /** Cosines of the words of one role with all others, kept until another is asked about. */
  #compareWords(row: number): void {
    if (this.#row === row) return;
    cosinesWith(this.tasks, row, this.#taskCosines);
    cosinesWith(this.titles, row, this.#titleCosines);
    this.#row = row;
  }

  /** All roles, or in a large catalogue those whose words are nearest to the role compared. */
  #candidates(): Uint32Array {
    const count = this.ids.length;
    if (count <= MOST_COMPARED) return this.#all;
    const near = this.#nearness;
    for (let other = 0; other < count; other++) {
      const tasks = scaled('tasks', Math.sqrt(this.#taskCosines[other]!));
      near[other] = tasks + scaled('titles', Math.sqrt(this.#titleCosines[other]!));
    }
    const least = thresholdFor(near, MOST_COMPARED);
    return this.#all.filter((other) => near[other]! >= least);
  }

  #haveAnythingInCommon(a: number, b: number): boolean {
    return (
      this.#taskCosines[b]! > 0 ||
      this.#titleCosines[b]! > 0 ||
      skillCosine(this.documents[a]!.skills, this.documents[b]!.skills) > 0 ||
      (isKnown(this.knowledge, a, b) && dot(this.knowledge, a, b) > 0)
    );
  }

  /** The weighted mean of the scaled signals that both have. */
  #score(a: number, b: number): number {
    let sum = 0;
    let weight = 0;
    for (const signal of SIGNALS) {
      // Skills stand in for knowledge.
      if (signal === 'skills' && isKnown(this.knowledge, a, b)) continue;
      const value = this.#signal(signal, a, b);
      if (Number.isNaN(value)) continue;
      sum += SCALES[signal].weight * scaled(signal, value);
      weight += SCALES[signal].weight;
    }
    return weight === 0 ? Number.NaN : sum / weight;
  }

  #signal(signal: Signal, a: number, b: number): number {
    switch (signal) {
      case 'tasks':
        return hasWords(this.tasks, a) && hasWords(this.tasks, b)
          ? Math.sqrt(this.#taskCosines[b]!)
          : Number.NaN;
      case 'titles':
        return hasWords(this.titles, a) && hasWords(this.titles, b)
          ? Math.sqrt(this.#titleCosines[b]!)
          : Number.NaN;
      case 'topics':
        return isKnown(this.#topics, a, b) ? dot(this.#topics, a, b) : Number.NaN;
      case 'knowledge':
        return isKnown(this.knowledge, a, b) ? dot(this.knowledge, a, b) : Number.NaN;
      case 'interests':
        return isKnown(this.#interests, a, b) ? -distance(this.#interests, a, b) : Number.NaN;
      case 'skills':
        return skillCosine(this.documents[a]!.skills, this.documents[b]!.skills);
    }
  }
}

/** A role further afield. */
export interface Further extends Neighbour {
  /** Cosine of skills and activities around what is usual, -1 to 1. */
  readonly alike: number;
}

/** Below this skills and activities are hardly more alike than those of any two jobs. */
const LEAST_ALIKE_ABILITIES = 0.5;

const isKnown = ({ known }: DenseRows, a: number, b: number): boolean => known[a] === 1 && known[b] === 1;

function scaled(signal: Signal, value: number): number {
  const { mean, spread }: SignalScale = SCALES[signal];
  return (value - mean) / spread;
}

/** The share of pairs with this score that the publisher lists as related. */
export const relatedShare = (score: number): number =>
  1 / (1 + Math.exp(-(RELATED_SHARE.intercept + RELATED_SHARE.slope * score)));

/** NaN when one of them names no skills. */
function skillCosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  let [lengthA, lengthB] = [0, 0];
  for (const [skill, value] of a) {
    product += value * (b.get(skill) ?? 0);
    lengthA += value * value;
  }
  for (const value of b.values()) lengthB += value * value;
  return lengthA === 0 || lengthB === 0 ? Number.NaN : product / Math.sqrt(lengthA * lengthB);
}
