import { type Feature, featuresOf, prefixOf } from './features.ts';
import type { Indices } from './indices.ts';
import { rarityOf } from './rarity.ts';
import { TEXT_SCALE } from './text-table.ts';
import type { TitleIndex } from './title-index.ts';
import { type QueryWord, TitleSimilarity } from './title-similarity.ts';
import { IndexWords } from './words-of-index.ts';

/** How much of P(feature | class) stands beside the background in naive Bayes. */
const SMOOTHING = 0.7;
const THOUSANDTH = 0.001;
/** A title from this similarity on is the same one. */
const SAME = 0.9999;

/** What speaks for a class. */
export interface Signals {
  class: number;
  /** Sum of the learned weights of the title's features. */
  learned: number;
  /** The same for the class's minor and major group. */
  minor: number;
  major: number;
  /** Naive Bayes: logarithm of P(features | class), smoothed, against the background. */
  bayes: number;
  /** BM25 of descriptions and tasks. */
  text: number;
  /** Logarithm of the share of all listed titles that the class has. */
  prior: number;
  /** Similarity of the most similar listed title, 0 to 1, and its number, -1 without any. */
  nearest: number;
  nearestTitle: number;
  /** The class's share in the sources of an identical title, 0 to 1. */
  exact: number;
}

/** Reads from an index what speaks for which class. */
export class SignalReader {
  readonly index: TitleIndex;
  readonly words: IndexWords;
  readonly #similarity: TitleSimilarity;
  readonly #classCount: number;
  readonly #prior: Float64Array;
  readonly #learned: Float64Array;
  readonly #minor: Float64Array;
  readonly #major: Float64Array;
  readonly #bayes: Float64Array;
  readonly #text: Float64Array;
  readonly #documentText: Float64Array;
  readonly #classDocuments: readonly (readonly number[])[];

  constructor(index: TitleIndex) {
    this.index = index;
    this.words = new IndexWords(index);
    this.#similarity = new TitleSimilarity(index, this.words);
    this.#classCount = index.classMinor.length;
    const zeros = (): Float64Array => new Float64Array(this.#classCount);
    [this.#learned, this.#minor, this.#major] = [zeros(), zeros(), zeros()];
    [this.#bayes, this.#text] = [zeros(), zeros()];
    this.#documentText = new Float64Array(index.documentClass.length);
    const documents: number[][] = Array.from({ length: this.#classCount }, () => []);
    index.documentClass.forEach((one, document) => {
      documents[one]!.push(document);
    });
    this.#classDocuments = documents;
    const { classTitleEnds } = index;
    const all = index.titleEnds.length + this.#classCount;
    this.#prior = Float64Array.from(classTitleEnds, (end, at) =>
      Math.log((end - (at === 0 ? 0 : classTitleEnds[at - 1]!) + 1) / all),
    );
  }

  /**
   * What speaks for the classes that `score` puts first, at most `limit` of them; `score` is asked
   * before nearest and exact are known.
   */
  signalsOf(words: readonly QueryWord[], limit: number, score: (signals: Signals) => number): Signals[] {
    const features = featuresOf(words);
    const numbers = features.map(({ hash }) => this.words.findFeature(hash));
    const rarities = numbers.map((number) => this.#rarityOf(number));
    this.#weighFeatures(features, numbers, rarities);
    this.#weighTexts(words);
    const shortlist: { signals: Signals; score: number }[] = [];
    let tried = this.#signals();
    for (let one = 0; one < this.#classCount; one++) {
      if (this.#bayes[one] === 0 && this.#text[one] === 0) continue;
      this.#fill(tried, one);
      const points = score(tried);
      if (shortlist.length === limit && points <= shortlist.at(-1)!.score) continue;
      let at = shortlist.length;
      while (at > 0 && shortlist[at - 1]!.score < points) at -= 1;
      shortlist.splice(at, 0, { signals: tried, score: points });
      // The one that falls out is filled again for the next class.
      tried = shortlist.length > limit ? shortlist.pop()!.signals : this.#signals();
    }
    const found = shortlist.map(({ signals }) => signals);
    this.#similarity.lookFor(words, features, rarities);
    this.#findNearest(found);
    return found;
  }

  /** Whether anything is known that has this word, or begins like it. */
  knows(word: string): boolean {
    return this.words.findPrefix(prefixOf(word)) >= 0;
  }

  /** For the title that was looked up last: the documents of a class, with what speaks for each. */
  documentsOf(one: number): { document: number; similarity: number; nearestTitle: number; text: number }[] {
    const found = new Map(
      this.#classDocuments[one]!.map((document) => [
        document,
        { document, similarity: 0, nearestTitle: -1, text: this.#documentText[document]! },
      ]),
    );
    const { classTitleEnds, titleDocument } = this.index;
    for (let title = one === 0 ? 0 : classTitleEnds[one - 1]!; title < classTitleEnds[one]!; title++) {
      const similarity = this.#similarity.similarityTo(title);
      const entry = found.get(titleDocument[title]!)!;
      if (similarity <= entry.similarity) continue;
      entry.similarity = similarity;
      entry.nearestTitle = title;
    }
    return [...found.values()];
  }

  #signals(): Signals {
    return {
      class: -1,
      learned: 0,
      minor: 0,
      major: 0,
      bayes: 0,
      text: 0,
      prior: 0,
      nearest: 0,
      nearestTitle: -1,
      exact: 0,
    };
  }

  #fill(signals: Signals, one: number): void {
    signals.class = one;
    signals.learned = this.#learned[one]!;
    signals.minor = this.#minor[this.index.classMinor[one]!]!;
    signals.major = this.#major[this.index.classMajor[one]!]!;
    signals.bayes = this.#bayes[one]!;
    signals.text = this.#text[one]!;
    signals.prior = this.#prior[one]!;
  }

  /** A feature that the index has not got is as rare as can be. */
  #rarityOf(feature: number): number {
    const { featureEnds } = this.index;
    const count = feature < 0 ? 1 : featureEnds[feature]! - (feature === 0 ? 0 : featureEnds[feature - 1]!);
    return rarityOf(count, this.#classCount);
  }

  #weighFeatures(
    features: readonly Feature[],
    numbers: readonly number[],
    rarities: readonly number[],
  ): void {
    const { featureEnds, featureClasses, featureCounts, featureWeights } = this.index;
    const { minorEnds, minorClasses, minorWeights, majorEnds, majorClasses, majorWeights } = this.index;
    const learned = this.#learned.fill(0);
    const bayes = this.#bayes.fill(0);
    const minor = this.#minor.fill(0);
    const major = this.#major.fill(0);
    let norm = 0;
    features.forEach(({ weight }, i) => {
      if (numbers[i]! >= 0) norm += (weight * rarities[i]!) ** 2;
    });
    norm = Math.sqrt(norm) || 1;
    features.forEach(({ weight }, i) => {
      const feature = numbers[i]!;
      if (feature < 0) return;
      const value = (THOUSANDTH * weight * rarities[i]!) / norm;
      const start = feature === 0 ? 0 : featureEnds[feature - 1]!;
      const end = featureEnds[feature]!;
      let total = 0;
      for (let at = start; at < end; at++) total += featureCounts[at]!;
      for (let at = start; at < end; at++) {
        const one = featureClasses[at]!;
        learned[one]! += featureWeights[at]! * value;
        // P(class | feature) / P(class), which is P(feature | class) / P(feature).
        const lift = featureCounts[at]! / (total * this.#share(one));
        bayes[one]! += weight * Math.log(1 + SMOOTHING * lift);
      }
      addWeights(minor, feature, value, minorEnds, minorClasses, minorWeights);
      addWeights(major, feature, value, majorEnds, majorClasses, majorWeights);
    });
  }

  #share(one: number): number {
    const { classTitleEnds, titleEnds } = this.index;
    const count = classTitleEnds[one]! - (one === 0 ? 0 : classTitleEnds[one - 1]!);
    return (count + 1) / (titleEnds.length + this.#classCount);
  }

  #weighTexts(words: readonly QueryWord[]): void {
    const { textEnds, textDocuments, textWeights, documentClass } = this.index;
    const text = this.#text.fill(0);
    const documentText = this.#documentText.fill(0);
    for (const { word, weight } of words) {
      const prefix = this.words.findPrefix(prefixOf(word));
      if (prefix < 0) continue;
      const value = weight / TEXT_SCALE;
      for (let at = prefix === 0 ? 0 : textEnds[prefix - 1]!; at < textEnds[prefix]!; at++) {
        const document = textDocuments[at]!;
        documentText[document]! += textWeights[at]! * value;
        text[documentClass[document]!]! += textWeights[at]! * value;
      }
    }
  }

  #findNearest(found: readonly Signals[]): void {
    const { classTitleEnds, titleSources } = this.index;
    let sources = 0;
    for (const signals of found) {
      const start = signals.class === 0 ? 0 : classTitleEnds[signals.class - 1]!;
      for (let title = start; title < classTitleEnds[signals.class]!; title++) {
        const similarity = this.#similarity.similarityTo(title);
        if (similarity > signals.nearest) {
          signals.nearest = similarity;
          signals.nearestTitle = title;
        }
        if (similarity > SAME) {
          signals.exact += titleSources[title]!;
          sources += titleSources[title]!;
        }
      }
    }
    if (sources > 0) for (const signals of found) signals.exact /= sources;
  }
}

function addWeights(
  sums: Float64Array,
  feature: number,
  value: number,
  ends: Uint32Array,
  classes: Indices,
  weights: Int16Array,
): void {
  const end = ends[feature]!;
  for (let at = feature === 0 ? 0 : ends[feature - 1]!; at < end; at++) {
    sums[classes[at]!]! += weights[at]! * value;
  }
}
