import { type Feature, featuresOf } from './features.ts';
import { NearestTitles } from './nearest-titles.ts';
import type { TitleIndex } from './title-index.ts';
import { IndexWords } from './words-of-index.ts';

const VOTE_POWER = 5;
/** How much of P(feature | class) stands beside the background. */
const SMOOTHING = 0.7;
/** From each signal so many classes come into the shortlist. */
const SHORTLIST = 25;
const SAME = 0.9999;

/** What speaks for a class. */
export interface Signals {
  readonly class: number;
  /** Sum over the nearest titles of similarity to the power 5. */
  vote: number;
  /** Largest similarity of one of its titles. */
  nearest: number;
  /** That title's number. */
  nearestTitle: number;
  /** Naive Bayes: logarithm of P(features | class) against the background. */
  bayes: number;
  /** Learned weights. */
  learned: number;
  /** BM25 of descriptions and tasks. */
  text: number;
  /** Share of the class in the sources of an identical title, 0 to 1. */
  exact: number;
  prior: number;
}

export interface QueryWord {
  readonly word: string;
  readonly weight: number;
}

/** Looks titles up in an index; keeps the tables that every title needs. */
export class SignalReader {
  readonly index: TitleIndex;
  readonly words: IndexWords;
  readonly #nearest: NearestTitles;
  readonly #bayes: Float64Array;
  readonly #learned: Float64Array;
  readonly #text: Float64Array;

  constructor(index: TitleIndex) {
    this.index = index;
    this.words = new IndexWords(index);
    this.#nearest = new NearestTitles(index, this.words);
    this.#bayes = new Float64Array(index.classCount);
    this.#learned = new Float64Array(index.classCount);
    this.#text = new Float64Array(index.classCount);
  }

  /** What speaks for which class; classes for which nothing much does are left out. */
  signalsOf(words: readonly QueryWord[]): Signals[] {
    const { index } = this;
    const found = new Map<number, Signals>();
    const of = (own: number): Signals => {
      let signals = found.get(own);
      if (!signals) {
        signals = {
          class: own,
          vote: 0,
          nearest: 0,
          nearestTitle: -1,
          bayes: this.#bayes[own]!,
          learned: this.#learned[own]!,
          text: this.#text[own]!,
          exact: 0,
          prior: index.classPrior[own]!,
        };
        found.set(own, signals);
      }
      return signals;
    };
    const features = featuresOf(words);
    const numbers = features.map(({ hash }) => this.words.findFeature(hash));
    this.#weighFeatures(features, numbers);
    this.#weighTexts(words);
    for (const values of [this.#bayes, this.#learned, this.#text]) for (const own of greatest(values)) of(own);
    let sources = 0;
    this.#nearest.find(words, features, numbers).forEach((title, similarity) => {
      const signals = of(index.documentClass[index.titleDocument[title]!]!);
      signals.vote += similarity ** VOTE_POWER;
      if (similarity > signals.nearest || (similarity === signals.nearest && title < signals.nearestTitle)) {
        signals.nearest = similarity;
        signals.nearestTitle = title;
      }
      if (similarity > SAME) {
        signals.exact += index.titleSources[title]!;
        sources += index.titleSources[title]!;
      }
    });
    const all = [...found.values()];
    if (sources > 0) for (const signals of all) signals.exact /= sources;
    return all;
  }

  #weighFeatures(features: readonly Feature[], numbers: readonly number[]): void {
    const { featureEnds, featureClass, featureCount, featureWeight, featureRarity, classPrior, titleEnds } = this.index;
    const bayes = this.#bayes.fill(0);
    const learned = this.#learned.fill(0);
    const titles = titleEnds.length;
    let norm = 0;
    features.forEach(({ weight }, i) => {
      if (numbers[i]! >= 0) norm += (weight * featureRarity[numbers[i]!]!) ** 2;
    });
    norm = Math.sqrt(norm) || 1;
    features.forEach(({ weight }, i) => {
      const feature = numbers[i]!;
      if (feature < 0) return;
      const start = feature === 0 ? 0 : featureEnds[feature - 1]!;
      const end = featureEnds[feature]!;
      const value = (weight * featureRarity[feature]!) / norm;
      let total = 0;
      for (let at = start; at < end; at++) total += featureCount[at]!;
      for (let at = start; at < end; at++) {
        const own = featureClass[at]!;
        learned[own]! += featureWeight[at]! * value;
        // P(feature | class) / P(feature), with P(class) from the class's share of titles.
        const lift = featureCount[at]! / total / Math.exp(classPrior[own]!);
        bayes[own]! += weight * Math.log(1 + SMOOTHING * lift);
      }
    });
    void titles;
  }

  #weighTexts(words: readonly QueryWord[]): void {
    const { textEnds, textDocument, textWeight, documentClass } = this.index;
    const text = this.#text.fill(0);
    for (const { word, weight } of words) {
      const number = this.words.findWord(word);
      if (number < 0) continue;
      for (let at = number === 0 ? 0 : textEnds[number - 1]!; at < textEnds[number]!; at++) {
        const own = documentClass[textDocument[at]!]!;
        text[own]! += weight * textWeight[at]!;
      }
    }
  }
}

/** The places of the greatest values over 0, the greatest first. */
function greatest(values: Float64Array): number[] {
  const best: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value <= 0) continue;
    if (best.length === SHORTLIST && value <= values[best[SHORTLIST - 1]!]!) continue;
    let place = best.length;
    while (place > 0 && values[best[place - 1]!]! < value) place -= 1;
    best.splice(place, 0, at);
    if (best.length > SHORTLIST) best.pop();
  }
  return best;
}
