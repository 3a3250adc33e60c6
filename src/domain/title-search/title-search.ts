import { type ReadOptions, readTyped, type TitleWord } from './read-title.ts';
import { WordRepair } from './repair.ts';
import { SignalReader, type Signals } from './signals.ts';
import type { TitleIndex } from './title-index.ts';
import { weigh } from './weigh.ts';
import { foldTitle, isLevelWord, isStopWord, splitWords, stem } from './words.ts';
import type { IndexWords } from './words-of-index.ts';

/** So many classes are compared; the right one is among them for 94 of 100 hidden titles. */
const SHORTLIST = 30;

/** How sure an answer is: of those with p >= .9 about nine in ten are right; see the benchmark. */
export type Band = 'sure' | 'likely' | 'guess';
export const bandOf = (share: number): Band => (share >= 0.9 ? 'sure' : share >= 0.5 ? 'likely' : 'guess');

/**
 * What brings a document forward within its class. A role that somebody wrote comes before the imported
 * occupation that matches equally well, or hardly better.
 */
const DOCUMENT_WEIGHTS = { similarity: 8, text: 0.5, editorial: 0.5 } as const;

/** How a title was read. */
export interface Reading {
  /** The words that were looked up. */
  readonly words: readonly string[];
  readonly expanded: readonly { readonly typed: string; readonly meant: string }[];
  readonly repaired: readonly { readonly typed: string; readonly meant: string }[];
  /** Level words, which count little. */
  readonly levels: readonly string[];
  /** Words that were not looked up: ad noise, and words that no title has. */
  readonly leftOut: readonly string[];
}

/** A class that a title may belong to. */
export interface ClassMatch {
  readonly class: number;
  /** The SOC code, or the id of a role that has none. */
  readonly code: string;
  /** What the code is called. */
  readonly title: string;
  /** 0 to 1, all classes together 1 at most. */
  readonly confidence: number;
  readonly band: Band;
  /** The most similar listed title of the class: its number, -1 without any, and 0 to 1. */
  readonly nearestTitle: number;
  readonly similarity: number;
}

export interface ClassWithDocuments extends ClassMatch {
  /** The documents of the class, the one that is meant first. */
  readonly documents: readonly DocumentMatch[];
}

export interface DocumentMatch {
  readonly document: number;
  /** The class's confidence for its first document, less for others: the order across classes. */
  readonly relevance: number;
  readonly nearestTitle: number;
  readonly similarity: number;
}

export interface TitleAnswer {
  readonly reading: Reading;
  /** The most likely first; none when nothing in the title is known. */
  readonly matches: readonly ClassWithDocuments[];
}

/** How titles are read for an index: with its abbreviations, and what it knows of words. */
export function readOptionsOf(index: TitleIndex, words: IndexWords): ReadOptions {
  const expansions = new Map(
    index.expansions.split('\n').map((line): [string, string[]] => {
      const [short = '', long = ''] = line.split('=');
      return [short, long.split(' ')];
    }),
  );
  return {
    expand: (word) => expansions.get(word),
    isHead: (word) => {
      const number = words.findWord(word);
      return number >= 0 && index.wordIsHead[number] === 1;
    },
  };
}

/** Finds the occupations behind titles. Making one costs some milliseconds, a title a fraction of one. */
export class TitleSearch {
  readonly index: TitleIndex;
  readonly #reader: SignalReader;
  readonly #repair: WordRepair;
  readonly #codes: readonly string[];
  readonly #titles: readonly string[];
  readonly #options: ReadOptions;

  constructor(index: TitleIndex) {
    this.index = index;
    this.#reader = new SignalReader(index);
    this.#repair = new WordRepair(index, this.#reader.words);
    this.#codes = index.classCodes.split('\n');
    this.#titles = index.classTitles.split('\n');
    this.#options = readOptionsOf(index, this.#reader.words);
  }

  /** The `limit` most likely classes of a title, with the documents of each. */
  find(title: string, limit: number): TitleAnswer {
    const { reading, matches } = this.findClasses(title, limit);
    return {
      reading,
      matches: matches.map((match) => ({ ...match, documents: this.#documentsOf(match) })),
    };
  }

  /** The same without the documents, which take as long again. */
  findClasses(title: string, limit: number): { reading: Reading; matches: ClassMatch[] } {
    const { words, reading } = this.#read(title);
    if (words.length === 0) return { reading, matches: [] };
    const found = this.#reader.signalsOf(words, SHORTLIST, weigh);
    const scores = found.map(weigh);
    const most = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - most));
    const sum = shares.reduce((total, share) => total + share, 0);
    const matches = found
      .map((signals, at) => this.#match(signals, shares[at]! / sum))
      .sort((a, b) => b.confidence - a.confidence || a.class - b.class)
      .slice(0, limit);
    return { reading, matches };
  }

  #match(signals: Signals, confidence: number): ClassMatch {
    return {
      class: signals.class,
      code: this.#codes[signals.class]!,
      title: this.#titles[signals.class]!,
      confidence,
      band: bandOf(confidence),
      nearestTitle: signals.nearestTitle,
      similarity: signals.nearest,
    };
  }

  /** Orders the documents of a class by their nearest titles, then by their texts. */
  #documentsOf({ class: one, confidence }: ClassMatch): DocumentMatch[] {
    const scored = this.#reader.documentsOf(one).map(({ text, ...document }) => ({
      ...document,
      score:
        DOCUMENT_WEIGHTS.similarity * document.similarity +
        DOCUMENT_WEIGHTS.text * Math.log1p(text) +
        (this.index.documentIsEditorial[document.document] ? DOCUMENT_WEIGHTS.editorial : 0),
    }));
    const most = Math.max(...scored.map(({ score }) => score));
    return scored
      .sort((a, b) => b.score - a.score || a.document - b.document)
      .map(({ score, ...document }) => ({ ...document, relevance: confidence * Math.exp(score - most) }));
  }

  #read(title: string): { words: TitleWord[]; reading: Reading } {
    const typed = readTyped(title, this.#options);
    const repaired: { typed: string; meant: string }[] = [];
    const words = typed.flatMap((word): TitleWord[] => {
      if (this.#reader.words.findWord(word.word) >= 0) return [word];
      const repair = this.#repair.find(word.word);
      // A word that is not known still begins like others.
      if (!repair) return [word];
      repaired.push({ typed: word.typed, meant: repair.words.join(' ') });
      return repair.words.map((one) => ({
        word: one,
        typed: word.typed,
        weight: word.weight * repair.trust,
      }));
    });
    const known = words.filter(({ word }) => this.#reader.knows(word));
    const used = new Set(known.map((word) => word.typed));
    const expanded = new Map<string, string>();
    for (const { typed: short } of typed) {
      const long = this.#options.expand(short) ?? this.#options.expand(stem(short));
      if (long) expanded.set(short, long.join(' '));
    }
    return {
      words: known.length === 0 ? [] : words,
      reading: {
        words: known.map(({ word }) => word),
        expanded: [...expanded].map(([short, meant]) => ({ typed: short, meant })),
        repaired,
        levels: [...new Set(typed.filter(({ word }) => isLevelWord(word)).map((word) => word.typed))],
        leftOut: [
          ...new Set(splitWords(foldTitle(title)).filter((word) => !used.has(word) && !isStopWord(word))),
        ],
      },
    };
  }
}
