import type { TitleDocument } from '../../src/domain/title-search/document.ts';
import { hashWord } from '../../src/domain/title-search/hashes.ts';

/** A listed title that is hidden, and the code that it should find. */
export interface Hidden {
  readonly title: string;
  readonly soc: string;
}

/** What makes two listed titles the same one: their letters and digits, whatever stands between. */
export const sameTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** One of so many titles is sampled. */
const ONE_IN = 12;

/**
 * The titles to be found: of the alternate titles that only one SOC code has, those whose hash falls
 * on zero; `half` 0 is for tuning, 1 for the report.
 */
export function sampleTitles(
  documents: readonly TitleDocument[],
  half: 0 | 1,
  oneIn = ONE_IN,
  part = 0,
): Hidden[] {
  const codes = new Map<string, Set<string>>();
  for (const { soc, title, otherTitles } of documents) {
    for (const text of [title, ...otherTitles]) {
      const key = sameTitle(text);
      const set = codes.get(key);
      if (set) set.add(soc!);
      else codes.set(key, new Set([soc!]));
    }
  }
  const sampled = new Map<string, Hidden>();
  for (const { soc, otherTitles } of documents) {
    for (const title of otherTitles) {
      const key = sameTitle(title);
      const hash = hashWord(`hide ${key}`);
      if (codes.get(key)!.size === 1 && hash % oneIn === part && (Math.floor(hash / oneIn) & 1) === half)
        sampled.set(key, { title, soc: soc! });
    }
  }
  return [...sampled.values()];
}

/** The documents without the hidden titles: not in their own occupation, and no other has them. */
export function hideTitles(documents: readonly TitleDocument[], hidden: readonly Hidden[]): TitleDocument[] {
  const keys = new Set(hidden.map(({ title }) => sameTitle(title)));
  return documents.map((document) => ({
    ...document,
    otherTitles: document.otherTitles.filter((title) => !keys.has(sameTitle(title))),
  }));
}
