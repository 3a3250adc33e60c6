import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import {
  answersOf,
  changesSince,
  type FitFile,
  fitFileOf,
  parseAnswers,
  parseFitFile,
  standingAnswers,
} from '../../src/data/fit-file.ts';
import { assessFit } from '../../src/domain/fit/assess.ts';
import type { Answer } from '../../src/domain/questionnaire.ts';
import { statement, statements } from '../support/fit.ts';

const ROLE = { id: 'ward-nurse', title: 'Ward Nurse' };
const THREE = statements([1, 2, 3]);
const saved = (answers: Record<string, Answer | null>, finished = true): FitFile =>
  fitFileOf(ROLE, THREE, answers, '2026-03-02', finished);
const parse = (text: string) => parseAnswers(text, [ROLE.id], THREE, 'answers.yaml').answers;

describe('a saved check', () => {
  test('holds the statements as they read, with their answers', () => {
    expect(saved({ s0: 4, s1: null, gone: 3 }, false)).toEqual({
      role: 'ward-nurse',
      title: 'Ward Nurse',
      date: '2026-03-02',
      finished: false,
      answers: [
        { statement: 's0', text: 'I would enjoy s0.', answer: 4 },
        { statement: 's1', text: 'I would enjoy s1.', answer: 'skip' },
      ],
    });
  });

  test('comes back as it was from YAML, whatever was answered', () => {
    const any = fc.record({
      s0: fc.constantFrom<Answer | null>(1, 2, 3, 4, 5, null),
      s2: fc.constantFrom<Answer | null>(1, 2, 3, 4, 5, null),
    });
    fc.assert(
      fc.property(any, fc.boolean(), (answers, finished) => {
        const file = saved(answers, finished);
        const again = parseFitFile(stringify(file), 'one.yaml');
        expect(again).toEqual(file);
        expect(answersOf(again)).toEqual(answers);
        expect(assessFit(THREE, standingAnswers(again, THREE))).toEqual(assessFit(THREE, answers));
      }),
    );
  });

  test.each([
    ['nothing', '', 'one.yaml is not a saved fit check: the file: '],
    ['a list', '[1, 2]', 'one.yaml is not a saved fit check: the file: '],
    ['broken YAML', 'role: [', 'one.yaml:1:'],
    ['an answer of 7', stringify(saved({ s0: 4 })).replace('answer: 4', 'answer: 7'), 'answers.0.answer: '],
    ['another date', stringify(saved({})).replace('2026-03-02', 'yesterday'), 'date: a date such as'],
    [
      'a statement twice',
      stringify({ ...saved({ s0: 4 }), answers: [...saved({ s0: 4 }).answers, ...saved({ s0: 1 }).answers] }),
      'answers: s0 is there twice',
    ],
    ['aliases', 'role: &a x\ntitle: *a\n', 'one.yaml is not readable: '],
  ])('that is %s is told of', (_name, text, message) => {
    expect(() => parseFitFile(text, 'one.yaml')).toThrow(message);
  });
});

describe('when the role has changed since', () => {
  const file = saved({ s0: 4, s1: 2, s2: 5 });
  const now = [THREE[0]!, statement('s1', { text: 'I would put up with s1.' }), statement('new')];

  test('it says which statements, and keeps the rest', () => {
    expect(changesSince(file, now)).toEqual({ reworded: ['s1'], gone: ['s2'], added: ['new'] });
    expect(standingAnswers(file, now)).toEqual({ s0: 4 });
  });

  test('another weight, reason or order is no change of what was asked', () => {
    const same = [...THREE].reverse().map((each) => ({ ...each, weight: 1, because: 'of something else' }));
    expect(changesSince(file, same)).toEqual({ reworded: [], gone: [], added: [] });
    expect(standingAnswers(file, same)).toEqual({ s0: 4, s1: 2, s2: 5 });
  });

  test('what an unfinished one has not come to is not new', () => {
    expect(changesSince(saved({ s0: 4 }, false), THREE).added).toEqual([]);
  });
});

describe('answers from a file', () => {
  test.each([
    ['a map', 's0: 4\ns2: skip\n', { s0: 4, s2: null }],
    ['a map of JSON', '{"s0": 4, "s1": null}', { s0: 4, s1: null }],
    ['a list', '[4, skip, 1]', { s0: 4, s1: null, s2: 1 }],
    ['a list of the first', '- 4\n', { s0: 4 }],
    ['a saved check', stringify(saved({ s0: 4, s1: null })), { s0: 4, s1: null }],
    ['an empty map', '{}', {}],
  ])('may be %s', (_name, text, answers) => {
    expect(parse(text)).toEqual(answers);
  });

  test.each([
    ['nothing', '', 'neither answers by statement nor a list'],
    ['a word', 'yes please', 'neither answers by statement nor a list'],
    ['an unknown statement', 's9: 4', 'no statement "s9"; did you mean s'],
    ['what an object inherits', 'constructor: 4', 'no statement "constructor"'],
    ['an answer of 6', 's0: 6', 's0 is 6, and an answer is 1, 2, 3, 4, 5 or skip'],
    ['an answer of 4.5', '[4.5]', 'answer 1 is 4.5'],
    ['a word for an answer', '[4, agree]', 'answer 2 is "agree"'],
    ['too many', '[1, 2, 3, 4]', 'has 4 answers, and the check has 3 statements'],
    ['broken YAML', 's0: [', 'answers.yaml:1:'],
    ['aliases', 'a: &a [1]\nb: *a', 'not readable'],
    ['a check of another role', stringify({ ...saved({}), role: 'porter' }), 'is a check of porter'],
    ['a broken check', stringify({ ...saved({}), date: 'once' }), 'date: a date such as'],
  ])('with %s are refused', (_name, text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});
