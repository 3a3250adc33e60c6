import { COMMON_ABBREVIATIONS } from './abbreviations.ts';
import type { TitleDocument } from './document.ts';
import { learnAbbreviations } from './learn-abbreviations.ts';
import { type ReadOptions, readListed, type TitleWord } from './read-title.ts';
import { variantsOf } from './variants.ts';
import { foldTitle, splitWords, stem } from './words.ts';

/** A title that is listed for a document. */
export interface Entry {
  readonly document: number;
  readonly text: string;
  readonly words: readonly TitleWord[];
  sources: number;
}

/**
 * How much a title is to be believed, as a number of lists that have it: the occupation's own title more
 * than the others, and what somebody wrote about a role more than both.
 */
const LISTED = 1;
const OWN_TITLE = 3;
const WRITTEN = 5;

/** The titles of all documents, each once for a document, and how they were read. */
export function readEntries(documents: readonly TitleDocument[]): {
  entries: Entry[];
  expansions: ReadonlyMap<string, readonly string[]>;
  isHead: (word: string) => boolean;
} {
  const lines = documents.map(({ title, otherTitles, isEditorial }) =>
    [title, ...otherTitles].map((line, at) => ({
      sources: isEditorial ? WRITTEN : at === 0 ? OWN_TITLE : LISTED,
      ...variantsOf(line),
    })),
  );
  const pairs = lines.flatMap((ofDocument) => ofDocument.flatMap(({ pair }) => (pair ? [pair] : [])));
  // A common abbreviation keeps its common meaning.
  const expansions = new Map([...learnAbbreviations(pairs), ...COMMON_ABBREVIATIONS]);
  const heads = findHeads(lines.flatMap((ofDocument) => ofDocument.flatMap(({ names }) => names)));
  const isHead = (word: string): boolean => heads.has(word);
  const options: ReadOptions = { expand: (word) => expansions.get(word), isHead };
  const entries = lines.flatMap((ofDocument, document) => {
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
    return [...byWords.values()];
  });
  return { entries, expansions, isHead };
}

/** The words that end a title more often than they stand elsewhere. */
function findHeads(names: readonly string[]): Set<string> {
  const last = new Map<string, number>();
  const all = new Map<string, number>();
  for (const name of names) {
    if (name.includes(',')) continue;
    const words = splitWords(foldTitle(name)).map(stem);
    words.forEach((word, at) => {
      all.set(word, (all.get(word) ?? 0) + 1);
      if (at === words.length - 1) last.set(word, (last.get(word) ?? 0) + 1);
    });
  }
  return new Set([...all].filter(([word, count]) => (last.get(word) ?? 0) * 2 > count).map(([word]) => word));
}
