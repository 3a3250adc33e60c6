import { COMMON_ABBREVIATIONS } from './abbreviations.ts';
import type { TitleDocument } from './document.ts';
import { featuresOf, headOf, prefixOf, RARITY_POWER, WORD, PREFIX } from './features.ts';
import { hashFeature, hashWord } from './hashes.ts';
import { learnAbbreviations } from './learn-abbreviations.ts';
import { learnWeights } from './learn-weights.ts';
import { type ReadOptions, readListed, type TitleWord } from './read-title.ts';
import type { TitleIndex } from './title-index.ts';
import { variantsOf } from './variants.ts';
import { foldTitle, isStopWord, stem } from './words.ts';

interface Entry {
  readonly document: number;
  readonly words: TitleWord[];
  readonly text: string;
  sources: number;
}

const BM25_K1 = 1.2;
const BM25_B = 0.75;

/** The class of a document: its SOC code, or itself. */
const classOf = (document: TitleDocument): string => document.soc ?? document.id;

/** Builds the index. Takes about two seconds for a whole O*NET release. */
export function buildTitleIndex(documents: readonly TitleDocument[]): { index: TitleIndex; titleTexts: string[] } {
  const lines = documents.map((document) =>
    [{ title: document.title, sources: 3 }, ...document.otherTitles].map((listed) => ({ ...listed, ...variantsOf(listed.title) })),
  );
  const pairs = lines.flat().flatMap(({ pair }) => (pair ? [pair] : []));
  const expansions = new Map<string, readonly string[]>([...learnAbbreviations(pairs), ...COMMON_ABBREVIATIONS]);
  const headWords = countHeads(lines.flatMap((ofDocument) => ofDocument.flatMap(({ names }) => names)));
  const options: ReadOptions = {
    expand: (word) => expansions.get(word),
    isHead: (word) => headWords.get(word) ?? false,
  };
  const entries: Entry[] = [];
  lines.forEach((ofDocument, document) => {
    const byWords = new Map<string, Entry>();
    for (const { names, sources } of ofDocument) {
      for (const text of names) {
        const words = readListed(text, options);
        if (words.length === 0) continue;
        const key = words.map(({ word }) => word).join(' ');
        const before = byWords.get(key);
        if (before) before.sources = Math.max(before.sources, sources);
        else byWords.set(key, { document, words, text, sources });
      }
    }
    entries.push(...byWords.values());
  });

  const classNames = [...new Set(documents.map(classOf))].sort();
  const classNumber = new Map(classNames.map((name, at) => [name, at]));
  const documentClass = Uint16Array.from(documents, (document) => classNumber.get(classOf(document))!);
  const entryClass = entries.map((entry) => documentClass[entry.document]!);

  // Features and their classes.
  const classesOf = new Map<number, Map<number, number>>();
  const seen = new Map<number, number>();
  const entryFeatures = entries.map((entry) => featuresOf(entry.words));
  entryFeatures.forEach((features, at) => {
    const own = entryClass[at]!;
    for (const { hash } of features) {
      let counts = classesOf.get(hash);
      if (!counts) classesOf.set(hash, (counts = new Map()));
      counts.set(own, (counts.get(own) ?? 0) + 1);
      seen.set(hash, (seen.get(hash) ?? 0) + 1);
    }
  });
  const rarityOf = (hash: number): number => {
    const count = classesOf.get(hash)?.size ?? 0;
    return Math.log(1 + classNames.length / Math.max(1, count)) ** RARITY_POWER;
  };

  // Texts.
  const textCounts = documents.map((document) => {
    const counts = new Map<string, number>();
    for (const text of document.texts) {
      for (const raw of foldTitle(text).split(/[^\p{L}\p{N}+#]+/u)) {
        if (raw === '' || isStopWord(raw)) continue;
        const word = stem(raw);
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    return counts;
  });
  const textFrequency = new Map<string, number>();
  for (const counts of textCounts) for (const word of counts.keys()) textFrequency.set(word, (textFrequency.get(word) ?? 0) + 1);

  const inTitles = new Set(entries.flatMap((entry) => entry.words.map(({ word }) => word)));
  const words = [...new Set([...inTitles, ...[...textFrequency].filter(([, n]) => n < documents.length / 4 || documents.length < 20).map(([word]) => word)])].sort();
  const wordNumber = new Map(words.map((word, at) => [word, at]));
  const prefixes = [...new Set(words.map(prefixOf))].sort();
  const prefixNumber = new Map(prefixes.map((prefix, at) => [prefix, at]));

  const kept = [...seen].filter(([, n]) => n > 1).map(([hash]) => hash).sort((a, b) => a - b);
  const featureHashes = Uint32Array.from(kept);
  const featureNumber = new Map(kept.map((hash, at) => [hash, at]));
  const featureEnds = new Uint32Array(kept.length);
  const featureClass: number[] = [];
  const featureCount: number[] = [];
  kept.forEach((hash, at) => {
    for (const [own, count] of [...classesOf.get(hash)!].sort((a, b) => a[0] - b[0])) {
      featureClass.push(own);
      featureCount.push(count);
    }
    featureEnds[at] = featureClass.length;
  });
  const featureRarity = Float32Array.from(kept, rarityOf);

  const classTitles = new Float64Array(classNames.length);
  for (const own of entryClass) classTitles[own]! += 1;

  const featureClassArray = Uint16Array.from(featureClass);
  const exampleEnds = new Uint32Array(entries.length);
  const exampleFeatures: number[] = [];
  const exampleValues: number[] = [];
  entryFeatures.forEach((features, at) => {
    for (const { hash, weight } of features) {
      const number = featureNumber.get(hash);
      if (number === undefined) continue;
      exampleFeatures.push(number);
      exampleValues.push(weight * featureRarity[number]!);
    }
    exampleEnds[at] = exampleFeatures.length;
  });
  const featureWeight = learnWeights({
    classCount: classNames.length,
    featureEnds,
    featureClass: featureClassArray,
    own: Uint16Array.from(entryClass),
    exampleEnds,
    exampleFeatures: Uint32Array.from(exampleFeatures),
    exampleValues: Float32Array.from(exampleValues),
  });

  const titleWords: number[] = [];
  const titleEnds = new Uint32Array(entries.length);
  const titleNorm = new Float32Array(entries.length);
  entries.forEach((entry, at) => {
    for (const { word } of entry.words) titleWords.push(wordNumber.get(word)!);
    titleEnds[at] = titleWords.length;
    let sum = 0;
    for (const { hash, weight } of entryFeatures[at]!) sum += (weight * rarityOf(hash)) ** 2;
    titleNorm[at] = Math.sqrt(sum);
  });

  const lengths = textCounts.map((counts) => [...counts.values()].reduce((sum, n) => sum + n, 0));
  const meanLength = lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, lengths.length);
  const textPostings = new Map<string, [number, number][]>();
  textCounts.forEach((counts, document) => {
    for (const [word, n] of counts) {
      if (!wordNumber.has(word)) continue;
      const rarity = Math.log(1 + (documents.length - textFrequency.get(word)! + 0.5) / (textFrequency.get(word)! + 0.5));
      const tf = (n * (BM25_K1 + 1)) / (n + BM25_K1 * (1 - BM25_B + (BM25_B * lengths[document]!) / meanLength));
      const list = textPostings.get(word);
      if (list) list.push([document, rarity * tf]);
      else textPostings.set(word, [[document, rarity * tf]]);
    }
  });
  const textEnds = new Uint32Array(words.length);
  const textDocument: number[] = [];
  const textWeight: number[] = [];
  words.forEach((word, at) => {
    for (const [document, weight] of textPostings.get(word) ?? []) {
      textDocument.push(document);
      textWeight.push(weight);
    }
    textEnds[at] = textDocument.length;
  });

  let letters = 0;
  const index: TitleIndex = {
    classCount: classNames.length,
    classCodes: classNames.join('\n'),
    classPrior: Float32Array.from(classTitles, (n) => Math.log((n + 1) / (entries.length + classNames.length))),
    documentClass,
    documentIsEditorial: Uint8Array.from(documents, ({ isEditorial }) => (isEditorial ? 1 : 0)),
    vocabulary: words.join(''),
    wordEnds: Uint32Array.from(words, (word) => (letters += word.length)),
    wordRarity: Float32Array.from(words, (word) => (inTitles.has(word) ? rarityOf(hashFeature(WORD, hashWord(word))) : 0)),
    wordPrefix: Uint16Array.from(words, (word) => prefixNumber.get(prefixOf(word))!),
    prefixRarity: Float32Array.from(prefixes, (prefix) => rarityOf(hashFeature(PREFIX, hashWord(prefix)))),
    wordIsHead: Uint8Array.from(words, (word) => (headWords.get(word) ? 1 : 0)),
    titleDocument: Uint16Array.from(entries, (entry) => entry.document),
    titleEnds,
    titleWords: Uint16Array.from(titleWords),
    titleNorm,
    titleSources: Uint8Array.from(entries, (entry) => Math.min(255, entry.sources)),
    featureHashes,
    featureRarity,
    featureEnds,
    featureClass: featureClassArray,
    featureCount: Float32Array.from(featureCount),
    featureWeight,
    textEnds,
    textDocument: Uint16Array.from(textDocument),
    textWeight: Float32Array.from(textWeight),
    expansions: [...expansions].map(([short, long]) => `${short}=${long.join(' ')}`).join('\n'),
  };
  return { index, titleTexts: entries.map((entry) => entry.text) };
}

/** The words that end a title more often than they stand elsewhere. */
function countHeads(names: readonly string[]): Map<string, boolean> {
  const last = new Map<string, number>();
  const all = new Map<string, number>();
  for (const name of names) {
    if (name.includes(',')) continue;
    const words = foldTitle(name).split(/[^\p{L}\p{N}+#]+/u).filter((word) => word !== '').map(stem);
    words.forEach((word, at) => {
      all.set(word, (all.get(word) ?? 0) + 1);
      if (at === words.length - 1) last.set(word, (last.get(word) ?? 0) + 1);
    });
  }
  return new Map([...all].map(([word, n]) => [word, (last.get(word) ?? 0) / n > 0.5]));
}
