import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type InterestItem, itemsOf } from '../../../src/domain/strengths/items.ts';
import { normalise } from '../../../src/domain/words.ts';
import { INTERESTS } from '../../../src/schema/vocabulary.ts';

const SHORT = itemsOf('short');
const FULL = itemsOf('full');

const countBy = (items: readonly InterestItem[], of: (item: InterestItem) => string) =>
  items.reduce<Record<string, number>>((counts, item) => {
    counts[of(item)] = (counts[of(item)] ?? 0) + 1;
    return counts;
  }, {});

/** Words that tell nothing of an activity. */
const FUNCTION_WORDS = new Set(
  `a an the of to in on at up by for and or so that this what which who how why one two into onto over under off
   some while when with without until as than then it its is was you your own they their she he will won't
   could would out after before behind from through every each no not really does do`.split(/\s+/),
);

/** The telling words of an activity, without the commonest endings. */
const tellingWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z']+/)
    .filter((word) => word !== '' && !FUNCTION_WORDS.has(word))
    .map((word) => word.replace(/(?:ing|ed|es|s|e)$/, ''));

describe('the activities', () => {
  test.each([
    ['short', SHORT, 5],
    ['full', FULL, 10],
  ] as const)('of the %s form are balanced over the interests', (_form, items, count) => {
    expect(countBy(items, ({ interest }) => interest)).toEqual(
      Object.fromEntries(INTERESTS.map((interest) => [interest, count])),
    );
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(new Set(items.map(({ text }) => text)).size).toBe(items.length);
  });

  test('of the full form begin with those of the short one', () => {
    expect(FULL.slice(0, SHORT.length)).toEqual(SHORT);
  });

  test('mix the interests: never two in a row, all six in each round, no order repeated', () => {
    for (const [at, item] of FULL.entries()) expect(item.interest).not.toBe(FULL[at + 1]?.interest);
    const rounds = Array.from({ length: 5 }, (_, round) =>
      SHORT.slice(round * 6, round * 6 + 6).map(({ interest }) => interest),
    );
    for (const round of rounds) expect(new Set(round).size).toBe(6);
    expect(new Set(rounds.map((round) => round.join())).size).toBe(5);
    const pairs = rounds.flatMap((round) => round.slice(1).map((next, at) => `${round[at]} ${next}`));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test('share no telling word between two interests', () => {
    const of = new Map<string, string>();
    const shared = FULL.flatMap(({ interest, text }) =>
      tellingWords(text).flatMap((word) => {
        const other = of.get(word);
        of.set(word, interest);
        return other === undefined || other === interest ? [] : [`${word}: ${other}, ${interest}`];
      }),
    );
    expect(shared).toEqual([]);
  });

  test('take place in many settings, none of which belongs to one interest', () => {
    for (const interest of INTERESTS) {
      const settings = FULL.filter((item) => item.interest === interest).map(({ setting }) => setting);
      expect(new Set(settings).size, interest).toBeGreaterThanOrEqual(4);
      const most = Math.max(
        ...Object.values(
          countBy(
            FULL.filter((item) => item.interest === interest),
            (item) => item.setting,
          ),
        ),
      );
      expect(most, interest).toBeLessThanOrEqual(3);
      const short = SHORT.filter((item) => item.interest === interest).map(({ setting }) => setting);
      expect(new Set(short).size, interest).toBeGreaterThanOrEqual(4);
    }
    for (const [setting, count] of Object.entries(countBy(FULL, (item) => item.setting))) {
      const interests = new Set(
        FULL.filter((item) => item.setting === setting).map(({ interest }) => interest),
      );
      expect(interests.size, setting).toBeGreaterThanOrEqual(Math.min(2, count));
    }
  });

  test('name no job: no title of the catalogue, nor its last word', () => {
    const folder = 'profiles/roles';
    const titles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .flatMap((file) => {
        const role = parse(readFileSync(join(folder, file), 'utf8')) as { title: string; aliases?: string[] };
        return [role.title, ...(role.aliases ?? [])];
      })
      .map(normalise);
    expect(titles.length).toBeGreaterThan(100);
    const named = FULL.flatMap(({ text }) => {
      const words = ` ${normalise(text)} `;
      return titles.filter((title) => words.includes(` ${title} `)).map((title) => `${text}: ${title}`);
    });
    expect(named).toEqual([]);
    const heads = new Set(
      titles.map((title) => title.split(' ').at(-1)!).filter((word) => /(?:er|or|ist|ian|ant)$/.test(word)),
    );
    const headed = FULL.filter(({ text }) =>
      normalise(text)
        .split(' ')
        .some((word) => heads.has(word)),
    );
    expect(headed.map(({ text }) => text)).toEqual([]);
  });

  test('speak neither of pay nor of standing nor of one sex', () => {
    const status =
      /\b(?:pay|paid|salary|wages?|earn\w*|rich|income|bonus\w*|boss|manager|director|chief|leader|professional|expert|senior|junior|famous|prestig\w*|success\w*|important|career|job|work|employee|staff|man|men|woman|women|he|she|his|her|him|boys?|girls?|mother|father|wife|husband)\b/i;
    expect(FULL.filter(({ text }) => status.test(text)).map(({ text }) => text)).toEqual([]);
  });

  test('are short and alike in length', () => {
    for (const { text } of FULL) {
      expect(text.length).toBeLessThanOrEqual(56);
      expect(text.split(' ').length).toBeLessThanOrEqual(11);
      expect(text).toMatch(/^[A-Z][^.]*[^.]$/);
    }
    const means = INTERESTS.map((interest) => {
      const lengths = FULL.filter((item) => item.interest === interest).map(({ text }) => text.length);
      return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    });
    expect(Math.max(...means) - Math.min(...means)).toBeLessThan(12);
  });
});
