import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessFit } from '../../../src/domain/fit/assess.ts';
import { compareKinds, effectOfAnswer } from '../../../src/domain/fit/compare.ts';
import type { Answer } from '../../../src/domain/questionnaire.ts';
import { statement, statements } from '../../support/fit.ts';

test('scores by kind, the most different first, kinds that nobody answered left out', () => {
  const ward = [
    statement('nights', { kind: 'friction', weight: 3 }),
    statement('noise', { kind: 'friction' }),
    statement('people'),
    statement('counts', { kind: 'strength' }),
  ];
  const a = { statements: ward, answers: { nights: 1, noise: 5, people: 4, counts: null } as const };
  const b = { statements: ward.slice(0, 3), answers: { nights: 5, noise: 5, people: 5 } as const };
  expect(compareKinds(a, b)).toEqual([
    { kind: 'friction', scores: [25, 100] },
    { kind: 'energy', scores: [75, 100] },
  ]);
  expect(compareKinds(a, { statements: [], answers: {} }).map(({ scores }) => scores)).toEqual([
    [75, null],
    [25, null],
  ]);
});

test('a changed answer moves the score by its effect', () => {
  const given = fc.constantFrom<Answer>(1, 2, 3, 4, 5);
  const check = fc.tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), given), { minLength: 3, maxLength: 9 }),
    fc.nat(),
    fc.option(given),
  );
  fc.assert(
    fc.property(check, ([all, pick, to]) => {
      const list = statements(all.map(([weight]) => weight));
      const answers = Object.fromEntries(list.map(({ id }, at) => [id, all[at]![1]]));
      const { id } = list[pick % list.length]!;
      const before = assessFit(list, answers).score;
      const after = assessFit(list, { ...answers, [id]: to }).score;
      fc.pre(before !== null && after !== null);
      expect(before! + effectOfAnswer({ statements: list, answers }, id, to)!).toBeCloseTo(after!, 9);
    }),
  );
});

test('an answer to a statement that the role does not have has no effect to tell', () => {
  expect(effectOfAnswer({ statements: statements([1]), answers: {} }, 'gone', 5)).toBeNull();
});
