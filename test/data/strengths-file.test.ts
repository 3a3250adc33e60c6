import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { PersonalStore } from '../../src/data/personal-store.ts';
import { parseStrengthsAnswers } from '../../src/data/strengths-answers.ts';
import {
  changedItems,
  freeStrengthsName,
  knownOf,
  latestStrengths,
  parseStrengthsFile,
  standingStrengths,
  strengthsFileOf,
  strengthsNames,
} from '../../src/data/strengths-file.ts';
import type { Answer } from '../../src/domain/questionnaire.ts';
import { itemsOf } from '../../src/domain/strengths/items.ts';
import type { StrengthsAnswers } from '../../src/domain/strengths/sitting.ts';
import { temporaryFolder } from '../support/memory-io.ts';

const SHORT = itemsOf('short');
const interests = Object.fromEntries(
  SHORT.map(({ id, interest }) => [id, interest === 'social' ? 5 : (2 as Answer)]),
);
const ANSWERS: StrengthsAnswers = {
  form: 'short',
  interests: { ...interests, 'torn-jacket': null },
  values: ['support', 'achievement'],
  style: { people: 'high', pace: null },
};
const FILE = strengthsFileOf(ANSWERS, '2026-03-02', true);
const TEXT = stringify(FILE);

describe('a saved file', () => {
  test('holds the answers with their texts, and gives them back', () => {
    expect(TEXT).toContain('item: torn-jacket\n    text: Sew up a torn jacket\n    answer: skip\n');
    expect(TEXT).toContain('value: support\n    text: Somebody above me');
    expect(TEXT).toContain('dial: people\n    choice: high\n    text: Most of the day with people\n');
    expect(standingStrengths(parseStrengthsFile(TEXT, 'it'))).toEqual(ANSWERS);
    const skipped = { ...ANSWERS, values: null };
    expect(standingStrengths(strengthsFileOf(skipped, '2026-03-02', true))).toEqual(skipped);
  });

  test('of other activities says which changed, and keeps the rest', () => {
    const old = TEXT.replace('Sew up a torn jacket', 'Sew up a torn coat')
      .replace('item: stock-count', 'item: stock-taking')
      .replace('Teach a grown-up to spell', 'Teach a grown-up to write');
    const file = parseStrengthsFile(old, 'it');
    expect(changedItems(file, SHORT)).toEqual({
      reworded: ['torn-jacket', 'adult-reading'].sort(
        (a, b) => SHORT.findIndex(({ id }) => id === a) - SHORT.findIndex(({ id }) => id === b),
      ),
      gone: ['stock-taking'],
    });
    const { result } = knownOf(file);
    expect(result.answered).toBe(27);
    expect(result.scales.find(({ interest }) => interest === 'social')).toMatchObject({
      score: 40,
      answered: 4,
    });
  });

  test.each([
    ['a broken one', TEXT.replace('interests:', 'interests: ['), 'it:5:11 is not readable'],
    ['a wrong answer', TEXT.replace('answer: skip', 'answer: 7'), 'interests.'],
    ['an answer twice', TEXT.replace('item: stock-count', 'item: torn-jacket'), 'torn-jacket is there twice'],
    ['an unknown value', TEXT.replace('value: support', 'value: money'), 'values'],
    ['another kind of file', 'role: nurse', 'is not a file of saved strengths: date'],
  ])('is refused when it is %s', (_name, text, message) => {
    expect(() => parseStrengthsFile(text, 'it')).toThrow(message);
  });
});

describe('in the store', () => {
  const newStore = (): PersonalStore => new PersonalStore(join(temporaryFolder(), 'personal'));

  test('the latest finished one counts, by day and number', () => {
    const store = newStore();
    expect(latestStrengths(store)).toBeUndefined();
    const save = (finished: boolean, day: string): string => {
      const name = freeStrengthsName(store, day);
      store.save(name, strengthsFileOf(ANSWERS, day, finished), undefined);
      return name;
    };
    for (let time = 0; time < 11; time++) save(true, '2026-03-02');
    save(true, '2025-12-24');
    const names = strengthsNames(store);
    expect(names[0]).toBe('strengths/2025-12-24');
    expect(names.at(-1)).toBe('strengths/2026-03-02-11');
    save(false, '2026-03-05');
    const latest = latestStrengths(store)!;
    expect(latest.path).toBe(store.pathOf('strengths/2026-03-02-11'));
    expect(latest).toMatchObject({
      date: '2026-03-02',
      values: ['support', 'achievement'],
      style: { people: 'high' },
    });
    expect(latest.result.leading).toEqual(['social']);
    expect(statSync(latest.path).mode & 0o777).toBe(0o600);
  });

  test('one that is broken is said to be, and left as it is', () => {
    const store = newStore();
    mkdirSync(join(store.folder, 'strengths'), { recursive: true });
    writeFileSync(store.pathOf('strengths/2026-03-02'), 'date: [');
    expect(() => latestStrengths(store)).toThrow('is not readable');
    expect(readFileSync(store.pathOf('strengths/2026-03-02'), 'utf8')).toBe('date: [');
  });
});

describe('answers from a file', () => {
  const parse = (text: string, isFull = false) => parseStrengthsAnswers(text, isFull, 'answers.yaml');

  test('are a list, a map, parts, or a saved file', () => {
    const [first, second] = SHORT;
    expect(parse('[4, skip]').answers).toEqual({
      form: 'short',
      interests: { [first!.id]: 4, [second!.id]: null },
      values: null,
      style: {},
    });
    expect(parse('{torn-jacket: 2}').answers.interests).toEqual({ 'torn-jacket': 2 });
    const parts =
      'interests: {torn-jacket: 2}\nvalues: [support, achievement, independence, recognition, conditions]\nstyle: {people: high, pace: skip}\n';
    expect(parse(parts).answers).toMatchObject({
      values: ['support', 'achievement', 'independence', 'recognition', 'conditions', 'relationships'],
      style: { people: 'high', pace: null },
    });
    expect(parse(TEXT)).toMatchObject({ answers: ANSWERS, saved: { date: '2026-03-02' } });
    expect(parse('values: skip').answers.values).toBeNull();
  });

  test('are of the full form when that is asked for, or answered', () => {
    expect(parse('[4]').answers.form).toBe('short');
    expect(parse('[4]', true).answers.form).toBe('full');
    expect(parse(`[${Array(31).fill(4).join()}]`).answers.form).toBe('full');
    expect(parse('{snow-plough: 5}').answers.form).toBe('full');
  });

  test.each([
    ['[9]', 'answer 1 is 9'],
    [`[${Array(61).fill(4).join()}]`, '61 answers, and there are 60'],
    ['{torn-jackets: 2}', 'did you mean torn-jacket?'],
    ['{torn-jacket: yes}', 'torn-jacket is "yes"'],
    ['values: [suport]', 'did you mean support?'],
    ['values: [support, support]', 'support is there twice'],
    ['values: support', 'values is not a list'],
    ['style: {people: middle}', 'takes low, high or skip'],
    ['style: {peoples: low}', 'did you mean people?'],
    ['style: [low]', 'style is not a map'],
    ['{interests: [3], vlaues: []}', 'unknown part "vlaues"'],
    ['{date: 2026-03-02, interests: 3}', 'is not a file of saved strengths'],
    ['', 'neither answers by activity nor a list'],
    ['4', 'neither answers by activity nor a list'],
    ['[', 'is not readable'],
  ])('%s is refused', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});
