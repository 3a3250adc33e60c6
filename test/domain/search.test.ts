import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/domain/nearest.ts';
import { buildSearchIndex, type SearchHit, type SearchTexts, searchIndex } from '../../src/domain/search.ts';
import { wordsOf } from '../../src/domain/words.ts';

const text = (title: string, parts: Partial<SearchTexts> = {}): SearchTexts => ({
  title: [title],
  alias: [],
  skill: [],
  summary: [],
  ...parts,
});

const JOBS: readonly SearchTexts[] = [
  text('Account Manager', { skill: ['Negotiation'], summary: ['Keeps customers, and their invoices paid.'] }),
  text('Accountant', { alias: ['Bookkeeper', 'Ledger Clerk'], skill: ['Accounting', 'Tax law'] }),
  text('Pastry Chef', { alias: ['Pâtissier'], summary: ['Everything that is sweet.'] }),
  text('Sous Chef', { summary: ['Runs the kitchen when the head chef is away. Pastry too.'] }),
  text('E-Commerce Operations Manager', { alias: ['Online Shop Manager'] }),
  text('Nurse', { alias: ['RN'], skill: ['Patient care'] }),
  text('Warehouse Operative', { alias: ['Picker'], skill: ['Order picking'] }),
  text('Tax Adviser', { skill: ['Accounting'] }),
];
const INDEX = buildSearchIndex(JOBS);

const titleOf = (hit: SearchHit): string => JOBS[hit.document]!.title[0]!;
const find = (query: string, limit = 10): string[] => searchIndex(INDEX, query, limit).map(titleOf);

describe('searchIndex', () => {
  it.each([
    ['nurse', 'Nurse'],
    ['NURSES', 'Nurse'],
    ['rn', 'Nurse'],
    ['patissier', 'Pastry Chef'],
    ['ecommerce', 'E-Commerce Operations Manager'],
    ['e commerce manager', 'E-Commerce Operations Manager'],
    ['warehuose', 'Warehouse Operative'],
    ['bookeeper', 'Accountant'],
    ['chef pastry', 'Pastry Chef'],
    ['sous', 'Sous Chef'],
  ])('%s is %s', (query, title) => {
    expect(find(query)[0]).toBe(title);
  });

  it('finds nothing for nothing', () => {
    expect(find('')).toEqual([]);
    expect(find('of the')).toEqual([]);
    expect(find('?!')).toEqual([]);
    expect(find('astronaut')).toEqual([]);
    expect(searchIndex(buildSearchIndex([]), 'nurse', 5)).toEqual([]);
  });

  it('puts a word itself before a word that it begins, and that before a misspelling', () => {
    expect(find('account')).toEqual(['Account Manager', 'Accountant', 'Tax Adviser']);
    const [exact, prefix] = searchIndex(INDEX, 'account', 2);
    expect([exact!.words[0]!.how, prefix!.words[0]!.how]).toEqual(['exact', 'prefix']);
    expect(searchIndex(INDEX, 'acountant', 1)[0]!.words[0]).toEqual({
      typed: 'acountant',
      found: 'accountant',
      how: 'typo',
      fields: ['title'],
    });
  });

  it('puts the word itself first even when it is common and the word that it begins is rare', () => {
    const common = Array.from({ length: 40 }, (_, at) => text(`Account Manager ${at}`));
    const rare = text('Accountancy Lecturer');
    const [first, ...others] = searchIndex(buildSearchIndex([rare, ...common]), 'account', 99);
    expect(first!.words[0]!.how).toBe('exact');
    expect(others.at(-1)!.document).toBe(0);
  });

  it('weighs titles over other titles, those over skills, and those over summaries', () => {
    const docs = [
      text('Baker', { summary: ['Knows the harbour.'] }),
      text('Fitter', { skill: ['Harbour work'] }),
      text('Stevedore', { alias: ['Harbour Worker'] }),
      text('Harbour Master'),
    ];
    const hits = searchIndex(buildSearchIndex(docs), 'harbour', 9);
    expect(hits.map(({ document }) => document)).toEqual([3, 2, 1, 0]);
    expect(hits.map(({ words }) => words[0]!.fields[0])).toEqual(['title', 'alias', 'skill', 'summary']);
  });

  it('puts those that have all the words before those that have one of them', () => {
    expect(find('tax accounting')).toEqual(expect.arrayContaining(['Tax Adviser', 'Accountant']));
    expect(find('pastry chef').slice(0, 2)).toEqual(['Pastry Chef', 'Sous Chef']);
  });

  it('looks only into the fields that it is told', () => {
    expect(searchIndex(INDEX, 'pastry', 9, ['title', 'alias']).map(titleOf)).toEqual(['Pastry Chef']);
    expect(searchIndex(INDEX, 'accounting', 9, ['summary'])).toEqual([]);
  });

  it('gives no more than it is told, the best of them', () => {
    const all = find('manager');
    expect(all.length).toBeGreaterThan(1);
    expect(find('manager', 1)).toEqual(all.slice(0, 1));
    expect(find('manager', 0)).toEqual([]);
  });
});

/** Titles of made-up jobs, of words that look like words. */
const syllable = fc.constantFrom(
  'ba',
  'ker',
  'nur',
  'se',
  'cle',
  'rk',
  'min',
  'er',
  'tai',
  'lor',
  'pil',
  'ot',
  'ca',
  'ble',
);
const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const title = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const titles = fc.array(title, { minLength: 1, maxLength: 12 });
const indexOf = (list: readonly string[]) => buildSearchIndex(list.map((each) => text(each)));

describe('searchIndex over any titles', () => {
  it('finds each by each of its words', () => {
    fc.assert(
      fc.property(titles, (list) => {
        const index = indexOf(list);
        for (const [document, each] of list.entries()) {
          for (const part of each.split(' ')) {
            if (wordsOf(part).length === 0) continue;
            const hit = searchIndex(index, part, list.length).find((other) => other.document === document);
            expect(hit?.words[0]?.how, `${part} of ${each}`).toBe('exact');
          }
        }
      }),
    );
  });

  it('finds each first by its whole title, if no other has all those words', () => {
    fc.assert(
      fc.property(titles, (list) => {
        const index = indexOf(list);
        for (const [document, each] of list.entries()) {
          const words = wordsOf(each);
          const has = (other: string): boolean => words.every((part) => wordsOf(other).includes(part));
          if (words.length === 0 || list.filter(has).length > 1) continue;
          expect(searchIndex(index, each, 1)[0]?.document, each).toBe(document);
        }
      }),
    );
  });

  it('finds a word of five letters or more with one letter wrong', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const slip = fc.record({
      at: fc.nat(30),
      letter,
      how: fc.constantFrom('lost', 'added', 'other', 'swapped'),
    });
    fc.assert(
      fc.property(titles, fc.nat(), slip, (list, pick, { at, letter, how }) => {
        const words = [...new Set(list.flatMap(wordsOf))];
        const meant = words[pick % words.length]!;
        fc.pre(meant.length >= 5);
        const place = at % (meant.length - 1);
        const [before, here, next, after] = [
          meant.slice(0, place),
          meant[place]!,
          meant[place + 1]!,
          meant.slice(place + 2),
        ];
        const typed = {
          lost: before + next + after,
          added: before + letter + here + next + after,
          other: before + letter + next + after,
          swapped: before + next + here + after,
        }[how];
        // What was typed may be another word, the beginning of one, or a plural: then that is meant.
        const folded = wordsOf(typed)[0];
        fc.pre(folded === typed && !words.some((other) => other.startsWith(typed)));
        const found = searchIndex(indexOf(list), typed, 99).flatMap((hit) => hit.words);
        expect(found.every((match) => match.how === 'typo')).toBe(true);
        const documents = list.filter((each) => wordsOf(each).includes(meant)).length;
        const near = searchIndex(indexOf(list), typed, 99).filter((hit) =>
          wordsOf(list[hit.document]!).includes(meant),
        );
        expect(near, `${typed} for ${meant}`).toHaveLength(documents);
        for (const match of found) expect(editDistance(match.typed, match.found, 2)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });

  it('says the same about the same titles in whatever order they stand', () => {
    const shuffled = fc
      .uniqueArray(title, { minLength: 1, maxLength: 8 })
      .chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), title),
      );
    fc.assert(
      fc.property(shuffled, ([list, others, query]) => {
        const told = (some: readonly string[]) =>
          searchIndex(indexOf(some), query, 99)
            .map(({ document, score, words }) => ({ title: some[document]!, score, words }))
            .sort((a, b) => (a.title < b.title ? -1 : 1));
        expect(told(others)).toEqual(told(list));
      }),
    );
  });

  it('gives finite scores, the highest first, each document once', () => {
    fc.assert(
      fc.property(titles, fc.oneof(title, fc.string()), fc.nat(12), (list, query, limit) => {
        const hits = searchIndex(indexOf(list), query, limit);
        expect(hits.length).toBeLessThanOrEqual(limit);
        expect(new Set(hits.map(({ document }) => document)).size).toBe(hits.length);
        expect(hits.every(({ score }) => Number.isFinite(score) && score > 0)).toBe(true);
        expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
      }),
    );
  });
});
