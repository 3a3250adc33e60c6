import { beforeAll, describe, expect, it } from 'vitest';
import { loadDocuments } from '../../../bench/titles/release.ts';
import { dataFolder, hasData } from '../../../scripts/data-folder.ts';
import { buildTitleIndex } from '../../../src/domain/title-search/build.ts';
import type { TitleDocument } from '../../../src/domain/title-search/document.ts';
import { hashWord } from '../../../src/domain/title-search/hashes.ts';
import { TitleSearch } from '../../../src/domain/title-search/title-search.ts';

/** Health care, food, transport and office work: four of the fields of the release. */
const FIELDS = /^(?:29|31|35|43|53)-/;

/** Ways in which people write a title that is listed. */
const CHANGES: Readonly<
  Record<string, { readonly change: (title: string) => string; readonly least: number }>
> = {
  'in capitals': { change: (title) => title.toUpperCase(), least: 0.99 },
  'in the plural': { change: (title) => `${title}s`, least: 0.97 },
  'with a place': { change: (title) => `${title} - Columbus, OH`, least: 0.97 },
  'with pay and hours': { change: (title) => `${title} | $19.50/hr | Full-time, nights`, least: 0.97 },
  'for whoever applies': { change: (title) => `${title} (m/f/d)`, least: 0.99 },
  'with a number of the ad': { change: (title) => `${title} #204418`, least: 0.99 },
  senior: { change: (title) => `Senior ${title}`, least: 0.93 },
  'turned round': { change: (title) => title.replace(/^(.+) (\S+)$/, '$2, $1'), least: 0.95 },
  'with a letter too few': { change: withoutLetter, least: 0.85 },
  'with two letters swapped': { change: withSwap, least: 0.85 },
};

/** The place of the longest word's middle. */
function middleOf(title: string): number {
  const longest = title.split(' ').reduce((most, word) => (word.length > most.length ? word : most));
  return title.indexOf(longest) + Math.floor(longest.length / 2);
}

function withoutLetter(title: string): string {
  const at = middleOf(title);
  return title.slice(0, at) + title.slice(at + 1);
}

function withSwap(title: string): string {
  const at = middleOf(title);
  return title.slice(0, at) + (title[at + 1] ?? '') + (title[at] ?? '') + title.slice(at + 2);
}

describe.skipIf(!hasData())('titles of the O*NET release', () => {
  let search: TitleSearch;
  let sample: string[];

  beforeAll(() => {
    const documents: TitleDocument[] = loadDocuments(dataFolder()).filter(({ soc }) => FIELDS.test(soc!));
    search = new TitleSearch(buildTitleIndex(documents).index);
    const plain = documents
      .flatMap(({ otherTitles }) => otherTitles)
      .filter((title) => /^[A-Za-z ]+ [A-Za-z ]+$/.test(title));
    sample = plain.filter((title) => hashWord(title) % 40 === 0);
  }, 120_000);

  const codeOf = (title: string): string | undefined => search.findClasses(title, 1).matches[0]?.code;

  it.each(Object.entries(CHANGES))('are found %s', (_, { change, least }) => {
    const same = sample.filter((title) => codeOf(change(title)) === codeOf(title));
    expect(same.length / sample.length).toBeGreaterThanOrEqual(least);
  });
});
