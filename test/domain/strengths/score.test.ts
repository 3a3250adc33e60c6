import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWERS, type Answer } from '../../../src/domain/questionnaire.ts';
import { type Form, itemsOf } from '../../../src/domain/strengths/items.ts';
import {
  type InterestsResult,
  LEAST_F,
  leadingOf,
  scoreInterests,
  varianceRatio,
} from '../../../src/domain/strengths/score.ts';
import { INTERESTS, type Interest } from '../../../src/schema/vocabulary.ts';

type Answers = Record<string, Answer | null>;
const FORMS: readonly Form[] = ['short', 'full'];
const form = fc.constantFrom(...FORMS);

/** A generator of numbers from 0 to 1 that gives the same ones each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const normal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
const toAnswer = (value: number): Answer => Math.min(5, Math.max(1, Math.round(value))) as Answer;

/** Somebody who likes each interest this much, from 1 to 5, and answers with this much noise. */
function respond(liking: Readonly<Record<Interest, number>>, which: Form, noise = 0, seed = 1): Answers {
  const next = numbers(seed);
  return Object.fromEntries(
    itemsOf(which).map(({ id, interest }) => [id, toAnswer(liking[interest] + noise * normal(next))]),
  );
}
const score = (answers: Answers, which: Form): InterestsResult => scoreInterests(itemsOf(which), answers);
const likes = (...liked: readonly Interest[]): Record<Interest, number> =>
  Object.fromEntries(
    INTERESTS.map((interest) => [interest, liked.includes(interest) ? 5 - liked.indexOf(interest) : 2]),
  ) as Record<Interest, number>;
const all = (value: number): Record<Interest, number> =>
  Object.fromEntries(INTERESTS.map((interest) => [interest, value])) as Record<Interest, number>;
const shareOf = (count: number, holds: (seed: number) => boolean): number =>
  Array.from({ length: count }, (_, seed) => holds(seed + 1)).filter(Boolean).length / count;

describe.each(FORMS)('simulated people, %s form', (which) => {
  test.each(INTERESTS)('somebody who likes only %s leads with it, with noise too', (liked) => {
    const clean = score(respond(likes(liked), which), which);
    expect(clean.leading).toEqual([liked]);
    expect(clean.interests).toMatchObject({ [liked]: 40 });
    const found = shareOf(
      200,
      (seed) => score(respond(likes(liked), which, 1, seed), which).leading[0] === liked,
    );
    expect(found).toBeGreaterThan(0.97);
  });

  test.each([
    ['realistic', 'investigative'],
    ['investigative', 'artistic'],
    ['artistic', 'social'],
    ['social', 'enterprising'],
    ['enterprising', 'conventional'],
    ['conventional', 'realistic'],
    ['social', 'realistic'],
  ] as const)('somebody of two interests, %s and %s, leads with both', (first, second) => {
    expect(score(respond(likes(first, second), which), which).leading).toEqual([first, second]);
    const found = shareOf(200, (seed) => {
      const { leading } = score(respond(likes(first, second), which, 1, seed), which);
      return [first, second].every((one) => leading.slice(0, 2).includes(one));
    });
    expect(found).toBeGreaterThan(0.95);
  });

  test('the six numbers of noisy people come near to their liking', () => {
    const liking = {
      realistic: 4.2,
      investigative: 3.6,
      artistic: 1.8,
      social: 2.4,
      enterprising: 3,
      conventional: 2,
    };
    for (const interest of INTERESTS) {
      const scores = Array.from(
        { length: 200 },
        (_, seed) => score(respond(liking, which, 0.8, seed + 1), which).interests![interest],
      );
      const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
      expect(Math.abs(mean - (liking[interest] - 1) * 10), interest).toBeLessThan(1.5);
    }
  });

  test('who answers by chance is mostly called scattered or flat', () => {
    const told = shareOf(400, (seed) => {
      const next = numbers(seed);
      const answers = Object.fromEntries(
        itemsOf(which).map(({ id }) => [id, ANSWERS[Math.floor(next() * 5)]!]),
      );
      const result = score(answers, which);
      return result.noRanking !== null || result.doubts.includes('scattered');
    });
    expect(told).toBeGreaterThan(0.86);
  });

  test('who likes everything equally is refused as flat, or called scattered', () => {
    const told = shareOf(400, (seed) => {
      const result = score(respond(all(3), which, 0.7, seed), which);
      return result.noRanking === 'flat' || result.doubts.includes('scattered');
    });
    expect(told).toBeGreaterThan(0.86);
    const even = respond(all(3), which);
    const [first] = itemsOf(which);
    expect(score({ ...even, [first!.id]: 5 }, which)).toMatchObject({
      noRanking: 'flat',
      interests: null,
      leading: [],
    });
  });

  test.each(ANSWERS)('who answers %d to everything is told that it does not distinguish', (same) => {
    const result = score(respond(all(same), which), which);
    expect(result).toMatchObject({ noRanking: 'all answers alike', interests: null, spread: 0, leading: [] });
    expect(result.scales.every((scale) => scale.score === (same - 1) * 10)).toBe(true);
  });

  test('who agrees to nearly everything is told so', () => {
    const answers = respond(all(5), which);
    for (const { id } of itemsOf(which)
      .filter(({ interest }) => interest === 'artistic')
      .slice(0, 3))
      answers[id] = 1;
    expect(score(answers, which).doubts).toContain('nearly all alike');
  });

  test('who turns the scale round gets the profile turned round', () => {
    const answers = respond(likes('social', 'artistic'), which, 0.6, 7);
    const turned = Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [id, (6 - answer!) as Answer]),
    );
    const [one, other] = [score(answers, which), score(turned, which)];
    for (const [at, { score: own }] of one.scales.entries())
      expect(own! + other.scales[at]!.score!).toBeCloseTo(40);
    expect(other.leading).not.toContain('social');
  });
});

describe('scores', () => {
  const answersFor = (which: Form) =>
    fc
      .tuple(...itemsOf(which).map(() => fc.constantFrom(...ANSWERS, null, undefined)))
      .map((given) =>
        Object.fromEntries(
          itemsOf(which).flatMap(({ id }, at) => (given[at] === undefined ? [] : [[id, given[at]!]])),
        ),
      );
  const anyAnswers = form.chain((which) => fc.tuple(fc.constant(which), answersFor(which)));

  test('follow the Interest Profiler: a sum of ten, twice a sum of five', () => {
    for (const which of FORMS) {
      const answers = respond(all(1), which);
      const own = itemsOf(which).filter(({ interest }) => interest === 'social');
      own.slice(0, 5).forEach(({ id }, at) => {
        answers[id] = ([5, 4, 4, 2, 1] as const)[at]!;
      });
      const social = score(answers, which).scales.find(({ interest }) => interest === 'social');
      expect(social!.score).toBe(which === 'short' ? (4 + 3 + 3 + 1 + 0) * 2 : 4 + 3 + 3 + 1 + 0);
    }
  });

  test('need six in ten of a scale: three of five stand for all, two do not', () => {
    const answers = respond(likes('social'), 'short');
    const own = itemsOf('short').filter(({ interest }) => interest === 'social');
    const without = (count: number): InterestsResult =>
      score({ ...answers, ...Object.fromEntries(own.slice(0, count).map(({ id }) => [id, null])) }, 'short');
    expect(without(2).interests).toMatchObject({ social: 40 });
    expect(without(3)).toMatchObject({ noRanking: 'too few answers', interests: null, answered: 27 });
    expect(without(3).scales.find(({ interest }) => interest === 'social')).toMatchObject({
      score: null,
      answered: 2,
    });
  });

  test('are never NaN nor beyond 0 to 40, whatever is answered', () => {
    fc.assert(
      fc.property(anyAnswers, ([which, answers]) => {
        const result = score(answers, which);
        expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
        for (const { score: own } of result.scales)
          if (own !== null) expect(own >= 0 && own <= 40).toBe(true);
        expect(result.interests === null).toBe(result.noRanking !== null);
        expect(result.leading.length > 0).toBe(result.interests !== null);
      }),
    );
  });

  test('rise with every answer and touch no other scale', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(), ([which, answers], at) => {
        const item = itemsOf(which)[at % itemsOf(which).length]!;
        const before = answers[item.id];
        if (before == null || before === 5) return;
        const [low, high] = [
          score(answers, which),
          score({ ...answers, [item.id]: (before + 1) as Answer }, which),
        ];
        for (const [place, scale] of low.scales.entries()) {
          const other = high.scales[place]!.score;
          if (scale.interest !== item.interest || scale.score === null) expect(other).toBe(scale.score);
          else expect(other!).toBeGreaterThan(scale.score);
        }
      }),
    );
  });

  test('skipping says no more than not answering', () => {
    fc.assert(
      fc.property(anyAnswers, ([which, answers]) => {
        const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null));
        expect(score(given, which)).toEqual(score(answers, which));
      }),
    );
  });

  test('do not take what an object inherits for an answer', () => {
    const item = { id: 'constructor', interest: 'social', text: '', setting: 'home' } as const;
    expect(scoreInterests([item], {}).answered).toBe(0);
  });

  test('lead with the three highest above the mean, and what is too near to the third', () => {
    const scores = {
      realistic: 30,
      investigative: 28,
      artistic: 26,
      social: 24,
      enterprising: 4,
      conventional: 0,
    };
    expect(leadingOf(scores)).toEqual(['realistic', 'investigative', 'artistic', 'social']);
    expect(leadingOf({ ...scores, social: 22 })).toEqual(['realistic', 'investigative', 'artistic']);
  });
});

test('the F ratio is that of a worked example, and its threshold the 90th percentile of chance', () => {
  const rows = {
    realistic: [6, 8, 4, 5, 3, 4],
    investigative: [8, 12, 9, 11, 6, 8],
    artistic: [13, 9, 11, 8, 7, 12],
  };
  const given = Object.entries(rows).flatMap(([interest, answers]) =>
    answers.map((answer) => ({ interest: interest as Interest, answer })),
  );
  // Group means 5, 9, 10: 84 / 2 between, 68 / 15 within.
  expect(varianceRatio(given)).toBeCloseTo(42 / (68 / 15), 10);
  const next = numbers(11);
  const below = shareOf(4000, () => {
    const by = itemsOf('short').map(({ interest }) => ({ interest, answer: normal(next) }));
    return varianceRatio(by) < LEAST_F;
  });
  expect(Math.abs(below - 0.9)).toBeLessThan(0.015);
});
