import type { TitleDocument } from './document.ts';
import { countFeatures, inThousandths, learnGroups, lessonOf } from './feature-table.ts';
import { featuresOf, PREFIX, prefixOf, WORD } from './features.ts';
import { hashFeature, hashWord } from './hashes.ts';
import { type Indices, indicesOf } from './indices.ts';
import { learnWeights } from './learn-weights.ts';
import { readEntries } from './listed-titles.ts';
import { rarityOf } from './rarity.ts';
import { countTexts, weighTexts } from './text-table.ts';
import type { TitleIndex } from './title-index.ts';

/** How often each title is seen while weights are learned. */
const ROUNDS = 6;
const GROUP_ROUNDS = 3;

/** What the search needs, and the listed titles as they are written, in the order of the index. */
export interface BuiltTitles {
  readonly index: TitleIndex;
  readonly titles: readonly string[];
}

/**
 * Builds the index over documents; their places in the list are their numbers. `codeTitles` names the SOC
 * codes; one that it lacks is called after its first document. With all of O*NET this
 * takes some seconds, most of them for the weights.
 */
export function buildTitleIndex(
  documents: readonly TitleDocument[],
  codeTitles: ReadonlyMap<string, string> = new Map(),
): BuiltTitles {
  const classNames = [...new Set(documents.map(classOf))].sort();
  const classNumbers = new Map(classNames.map((name, at) => [name, at]));
  const documentClass = indicesOf(documents.map((document) => classNumbers.get(classOf(document))!));
  const { entries, expansions, isHead } = readEntries(documents);
  entries.sort((a, b) => documentClass[a.document]! - documentClass[b.document]! || a.document - b.document);
  const own = indicesOf(entries.map(({ document }) => documentClass[document]!));
  const features = entries.map(({ words }) => featuresOf(words));
  const table = countFeatures(features, own);
  const lesson = lessonOf(features, own, table, classNames.length);
  const classMinor = groupsOf(classNames, 4);
  const classMajor = groupsOf(classNames, 2);
  const minor = learnGroups(lesson, classMinor, GROUP_ROUNDS);
  const major = learnGroups(lesson, classMajor, GROUP_ROUNDS);

  const texts = countTexts(documents);
  const inTitles = new Set(entries.flatMap(({ words }) => words.map(({ word }) => word)));
  const words = [...new Set([...inTitles, ...texts.words])].sort();
  const wordNumbers = new Map(words.map((word, at) => [word, at]));
  const prefixes = [...new Set(words.map(prefixOf))].sort();
  const prefixNumbers = new Map(prefixes.map((prefix, at) => [prefix, at]));
  const classCount = (kind: number, word: string): number =>
    table.classCounts.get(hashFeature(kind, hashWord(word))) ?? 0;
  const classTitleEnds = new Uint32Array(classNames.length);
  for (const one of own) classTitleEnds[one]! += 1;
  classTitleEnds.forEach((count, at) => {
    classTitleEnds[at] = count + (at === 0 ? 0 : classTitleEnds[at - 1]!);
  });
  let letters = 0;
  let titleEnd = 0;
  const index: TitleIndex = {
    classCodes: classNames.join('\n'),
    classTitles: classNames.map((name) => codeTitles.get(name) ?? firstTitle(documents, name)).join('\n'),
    classMinor,
    classMajor,
    classTitleEnds,
    documentClass,
    documentIsEditorial: Uint8Array.from(documents, ({ isEditorial }) => (isEditorial ? 1 : 0)),
    vocabulary: words.join(''),
    wordEnds: Uint32Array.from(words, (word) => {
      letters += word.length;
      return letters;
    }),
    wordClasses: indicesOf(words.map((word) => classCount(WORD, word))),
    wordPrefix: indicesOf(words.map((word) => prefixNumbers.get(prefixOf(word))!)),
    prefixClasses: indicesOf(prefixes.map((prefix) => classCount(PREFIX, prefix))),
    wordIsHead: Uint8Array.from(words, (word) => (isHead(word) ? 1 : 0)),
    titleDocument: indicesOf(entries.map(({ document }) => document)),
    titleEnds: Uint32Array.from(entries, (entry) => {
      titleEnd += entry.words.length;
      return titleEnd;
    }),
    titleWords: indicesOf(entries.flatMap((entry) => entry.words.map(({ word }) => wordNumbers.get(word)!))),
    titleNorm: Float32Array.from(features, (ofTitle) => {
      const values = ofTitle.map(
        ({ hash, weight }) => weight * rarityOf(table.classCounts.get(hash)!, classNames.length),
      );
      return Math.hypot(...values);
    }),
    titleSources: Uint8Array.from(entries, ({ sources }) => Math.min(255, sources)),
    featureHashes: table.hashes,
    featureEnds: table.ends,
    featureClasses: table.classes,
    featureCounts: table.counts,
    featureWeights: inThousandths(learnWeights(lesson, ROUNDS)),
    minorEnds: minor.ends,
    minorClasses: minor.classes,
    minorWeights: minor.weights,
    majorEnds: major.ends,
    majorClasses: major.classes,
    majorWeights: major.weights,
    ...weighTexts(texts, prefixes),
    expansions: [...expansions].map(([short, long]) => `${short}=${long.join(' ')}`).join('\n'),
  };
  return { index, titles: entries.map(({ text }) => text) };
}

/** The class of a document: its SOC code, or itself. */
const classOf = ({ soc, id }: TitleDocument): string => soc ?? id;

const firstTitle = (documents: readonly TitleDocument[], name: string): string =>
  documents.find((document) => classOf(document) === name)!.title;

/** Class -> number of its group: the classes whose codes begin with the same characters. */
function groupsOf(classNames: readonly string[], length: number): Indices {
  const groups = new Map<string, number>();
  return indicesOf(
    classNames.map((name) => {
      const group = /^\d\d-\d/.test(name) ? name.slice(0, length) : name;
      if (!groups.has(group)) groups.set(group, groups.size);
      return groups.get(group)!;
    }),
  );
}
