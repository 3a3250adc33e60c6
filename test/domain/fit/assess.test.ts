import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assessFit,
  type FitStatement,
  VERDICTS,
  verdictOf,
  wholeScore,
} from '../../../src/domain/fit/assess.ts';
import type { Answer } from '../../../src/domain/questionnaire.ts';
import { statement, statements } from '../../support/fit.ts';

type Answers = Record<string, Answer | null>;

const assess = (weights: readonly number[], answers: readonly (Answer | null | undefined)[]) => {
  const all = statements(weights);
  const given = all.flatMap(({ id }, at) => (answers[at] === undefined ? [] : [[id, answers[at]] as const]));
  return assessFit(all, Object.fromEntries(given));
};

describe('assessFit', () => {
  test('weighs the answers and signs what they add', () => {
    const result = assess([3, 2, 1], [5, 2, 4]);
    // (3 - 1 + 0.5) / 6 = 0.41667
    expect(result.score).toBeCloseTo(70.833, 3);
    expect(result.verdict).toBe('promising');
    expect(result.speaksFor.map(({ statement: { id }, points }) => [id, points])).toEqual([
      ['s0', 3],
      ['s2', 0.5],
    ]);
    expect(result.speaksAgainst.map(({ statement: { id }, points }) => [id, points])).toEqual([['s1', -1]]);
  });

  test.each([
    [75, 'strong'],
    [74.999, 'promising'],
    [60, 'promising'],
    [59.999, 'mixed'],
    [45, 'mixed'],
    [44.999, 'poor'],
    [0, 'poor'],
  ])('%d is %s, and is shown as a score of that verdict', (score, verdict) => {
    expect(verdictOf(score)).toBe(verdict);
    expect(verdictOf(wholeScore(score))).toBe(verdict);
  });

  test('gives no verdict for fewer than six in ten', () => {
    const five = [4, 2, 5, 3, 1] as const;
    expect(assess([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], five)).toMatchObject({
      noVerdict: 'too few answers',
      score: null,
      verdict: null,
      answered: 5,
      total: 10,
    });
    expect(assess([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [...five, 4]).verdict).not.toBeNull();
  });

  test('gives no verdict for answers that are all alike', () => {
    for (const answer of [1, 2, 3, 4, 5] as const) {
      expect(assess([3, 2, 1], [answer, answer, answer])).toMatchObject({
        noVerdict: 'all answers alike',
        score: null,
        flips: [],
      });
    }
  });

  test('says nothing of a role without statements, and nothing of no answers', () => {
    expect(assess([], [])).toMatchObject({ noVerdict: 'too few answers', score: null, total: 0 });
    expect(assess([1, 2], [])).toMatchObject({ noVerdict: 'too few answers', score: null, answered: 0 });
  });

  test('reports a dealbreaker below 3, whatever the verdict is', () => {
    const all = [statement('stop', { dealbreaker: true }), ...statements([3, 3, 3])];
    const with_ = (answer: Answer) => assessFit(all, { stop: answer, s0: 5, s1: 5, s2: 5 });
    expect(with_(1).dealbreakers.map(({ statement: { id } }) => id)).toEqual(['stop']);
    expect(with_(1).verdict).toBe('strong');
    expect(with_(2).dealbreakers).toHaveLength(1);
    expect(with_(3).dealbreakers).toEqual([]);
    expect(assessFit(all, { stop: 2 })).toMatchObject({ noVerdict: 'too few answers', dealbreakers: [{}] });
  });

  test('names each answer that one step would make another verdict of', () => {
    // (2 + 0) / 4: exactly 75; any step down leaves strong.
    const { verdict, flips } = assess([2, 2], [5, 3]);
    expect(verdict).toBe('strong');
    expect(flips.map(({ statement: { id }, from, to, verdict: other }) => [id, from, to, other])).toEqual([
      ['s0', 5, 4, 'promising'],
      ['s1', 3, 2, 'promising'],
    ]);
    expect(assess([1, 1, 1], [3, 3, 4]).flips).toContainEqual(
      expect.objectContaining({ from: 4, to: 5, verdict: 'promising' }),
    );
  });

  test('no step to all answers alike is a step to another verdict', () => {
    const { verdict, flips } = assess([1, 1], [4, 3]);
    expect(verdict).toBe('promising');
    expect(flips.filter(({ to, statement: { id } }) => id === 's1' && to === 4)).toEqual([]);
  });

  test('takes no answer from what an object inherits', () => {
    expect(assessFit([statement('constructor'), statement('toString')], {}).answered).toBe(0);
  });
});

const anyAnswer = fc.constantFrom<Answer | null>(1, 2, 3, 4, 5, null);
const anyStatements = fc
  .array(fc.record({ weight: fc.integer({ min: 1, max: 3 }), dealbreaker: fc.boolean() }), { maxLength: 16 })
  .map((all) => all.map((parts, at) => statement(`s${at}`, parts)));
const anyCase = anyStatements.chain((all) =>
  fc.record({
    all: fc.constant(all),
    answers: fc
      .array(fc.option(anyAnswer, { nil: undefined }), { minLength: all.length, maxLength: all.length })
      .map((given) =>
        Object.fromEntries(given.flatMap((answer, at) => (answer === undefined ? [] : [[`s${at}`, answer]]))),
      ),
  }),
);

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

describe('whatever is answered', () => {
  test('nothing is NaN, and a verdict stands with its score or neither', () => {
    fc.assert(
      fc.property(anyCase, ({ all, answers }) => {
        const result = assessFit(all, answers);
        expect(numbersIn(result).every(Number.isFinite)).toBe(true);
        expect(result.verdict === null).toBe(result.score === null);
        expect(result.noVerdict === null).toBe(result.score !== null);
        if (result.score === null) return;
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('the score never falls when an answer rises, and the verdict neither', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ all, answers }, pick) => {
        const raisable = all.filter(({ id }) => (answers[id] ?? 5) < 5);
        if (raisable.length === 0) return;
        const { id } = raisable[pick % raisable.length]!;
        const [before, after] = [answers, { ...answers, [id]: (answers[id]! + 1) as Answer }].map((given) =>
          assessFit(all, given),
        );
        if (before!.score === null || after!.score === null) return;
        expect(after!.score).toBeGreaterThan(before!.score);
        const rank = (verdict: (typeof VERDICTS)[number] | null): number => VERDICTS.indexOf(verdict!);
        expect(rank(after!.verdict)).toBeGreaterThanOrEqual(rank(before!.verdict));
      }),
    );
  });

  test('a statement that is skipped changes nothing in the score', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 3 }), fc.boolean(), ({ all, answers }, weight, said) => {
        const more: readonly FitStatement[] = [...all, statement('skipped', { weight })];
        const given: Answers = said ? { ...answers, skipped: null } : answers;
        const [before, after] = [assessFit(all, answers), assessFit(more, given)];
        expect(after.answered).toBe(before.answered);
        if (after.score !== null) expect(after.score).toBe(before.score);
        else if (before.score !== null) expect(after.noVerdict).toBe('too few answers');
      }),
    );
  });

  test('each flip is true: with that one step the verdict is the one it names', () => {
    fc.assert(
      fc.property(anyCase, ({ all, answers }) => {
        const result = assessFit(all, answers);
        for (const {
          statement: { id },
          from,
          to,
          verdict,
        } of result.flips) {
          expect(answers[id]).toBe(from);
          expect(assessFit(all, { ...answers, [id]: to }).verdict).toBe(verdict);
          expect(verdict).not.toBe(result.verdict);
        }
      }),
    );
  });
});
