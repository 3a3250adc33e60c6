import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  goneQuestions,
  type NumberedQuestion,
  nextPractice,
  openQuestions,
  orderPractice,
  type PracticeAction,
  type Practised,
  questionsOf,
  RATINGS,
  ratingOf,
  recordPractice,
  standing,
  startPractice,
  type Try,
  takeUnrated,
} from '../../src/domain/interview-practice.ts';

const question = (text: string, kind: NumberedQuestion['kind'] = 'technical') => ({
  question: text,
  kind,
  listensFor: 'A routine.',
  strong: 'Counts twice.',
  weak: 'Guesses.',
});
const asked = (texts: readonly string[]): NumberedQuestion[] =>
  questionsOf({ interview: texts.map((text) => question(text)) });

const TEXTS = ['drip', 'bell', 'rota', 'family', 'handover'];
const day = fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01');
const go: fc.Arbitrary<Try> = fc.record({
  date: day,
  notes: fc.constantFrom('', 'count twice'),
  rating: fc.constantFrom(...RATINGS, null),
});
const history: fc.Arbitrary<Practised[]> = fc
  .uniqueArray(fc.constantFrom(...TEXTS, 'gone'), { minLength: 0 })
  .chain((texts) =>
    fc.tuple(
      ...texts.map((text) =>
        fc.record({ question: fc.constant(text), tries: fc.array(go, { maxLength: 4 }) }),
      ),
    ),
  );

test('questions are numbered by kind, in the order of the profile within one', () => {
  const numbered = questionsOf({
    interview: [
      question('why', 'motivation'),
      question('drip'),
      question('time', 'behavioural'),
      question('pump'),
    ],
  });
  expect(numbered.map(({ number, question: text }) => `${number} ${text}`)).toEqual([
    '1 time',
    '2 drip',
    '3 pump',
    '4 why',
  ]);
});

describe('the order of a practice', () => {
  const group = (past: readonly Practised[], text: string): number => {
    const rating = standing(past.find((each) => each.question === text));
    return rating === null ? 1 : rating <= 2 ? 0 : 2;
  };

  test('is weak, never rated, better; the weaker first, then the one longest ago', () => {
    fc.assert(
      fc.property(history, (past) => {
        const questions = asked(TEXTS);
        const order = orderPractice(questions, past);
        const texts = order.questions.map((each) => each.question);
        expect([...texts].sort()).toEqual([...TEXTS].sort());
        const groups = texts.map((text) => group(past, text));
        expect(groups).toEqual([...groups].sort());
        expect([order.weak, order.never, order.better]).toEqual(
          [0, 1, 2].map((each) => groups.filter((of) => of === each).length),
        );
        for (const [at, text] of texts.entries()) {
          const next = texts[at + 1];
          if (next === undefined || groups[at] !== groups[at + 1]) continue;
          const [a, b] = [text, next].map((each) => past.find((of) => of.question === each));
          const [ratingA, ratingB] = [standing(a) ?? 0, standing(b) ?? 0];
          expect(ratingA).toBeLessThanOrEqual(ratingB);
          if (ratingA === ratingB)
            expect((a?.tries.at(-1)?.date ?? '') <= (b?.tries.at(-1)?.date ?? '')).toBe(true);
        }
      }),
    );
  });

  test('of a few is the beginning of the order of all', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 9 }), (past, limit) => {
        const questions = asked(TEXTS);
        const all = orderPractice(questions, past).questions;
        expect(orderPractice(questions, past, limit).questions).toEqual(all.slice(0, limit));
      }),
    );
  });

  test('without a history is that of the numbers', () => {
    expect(orderPractice(asked(TEXTS), [])).toMatchObject({ weak: 0, never: 5, better: 0 });
    expect(orderPractice(asked(TEXTS), []).questions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  test('a question that reads differently now is one never practised, and the old one is told', () => {
    const past = [
      { question: 'old words', tries: [{ date: '2026-01-01', notes: 'x', rating: 'shaky' as const }] },
    ];
    expect(orderPractice(asked(['new words']), past).never).toBe(1);
    expect(goneQuestions(asked(['new words']), past)).toEqual(past);
  });
});

const action: fc.Arbitrary<PracticeAction> = fc.oneof(
  fc.record({ do: fc.constant('note' as const), notes: fc.constantFrom('', 'count', 'a\nb') }),
  fc.record({
    do: fc.constant('rate' as const),
    rating: fc.constantFrom(1, 2, 3, 4) as fc.Arbitrary<1 | 2 | 3 | 4>,
  }),
  fc.constantFrom({ do: 'skip' as const }, { do: 'back' as const }),
);

describe('a practice', () => {
  test('ends for whoever goes on, whatever they did before', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        let state = actions.reduce(nextPractice, startPractice(TEXTS));
        for (let step = 0; state.status === 'asking'; step++) {
          expect(step).toBeLessThan(2 * TEXTS.length);
          state = nextPractice(
            state,
            state.step === 'notes' ? { do: 'note', notes: '' } : { do: 'rate', rating: 3 },
          );
        }
        expect(state.status).toBe('done');
        expect(openQuestions(state)).toEqual([]);
      }),
    );
  });

  test('keeps what was said when one goes back, and has open what is not rated', () => {
    let state = startPractice(['drip', 'bell']);
    state = nextPractice(state, { do: 'note', notes: 'count' });
    expect(openQuestions(state)).toEqual(['drip', 'bell']);
    state = nextPractice(state, { do: 'back' });
    expect(state).toMatchObject({ at: 0, step: 'notes', given: { drip: { notes: 'count', rating: null } } });
    state = nextPractice(nextPractice(state, { do: 'note', notes: 'count twice' }), {
      do: 'rate',
      rating: 2,
    });
    expect(state).toMatchObject({ at: 1, given: { drip: { notes: 'count twice', rating: 2 } } });
    expect(nextPractice(state, { do: 'back' })).toMatchObject({ at: 0, step: 'notes' });
    expect(openQuestions(nextPractice(state, { do: 'pause' }))).toEqual(['bell']);
  });

  test('of no questions is done', () => {
    expect(startPractice([]).status).toBe('done');
  });
});

describe('the history', () => {
  test('grows by one go for each question that was answered, however often it is recorded', () => {
    fc.assert(
      fc.property(history, fc.array(action, { maxLength: 20 }), (past, actions) => {
        const state = actions.reduce(nextPractice, startPractice(TEXTS));
        const after = recordPractice(past, state.given, '2026-04-01');
        const count = (all: readonly Practised[], text: string): number =>
          all.find((each) => each.question === text)?.tries.length ?? 0;
        for (const text of [...TEXTS, 'gone']) {
          expect(count(after, text)).toBe(count(past, text) + (Object.hasOwn(state.given, text) ? 1 : 0));
        }
        expect(new Set(after.map((each) => each.question)).size).toBe(after.length);
      }),
    );
  });

  test('gives back the notes of a question that was left, which then are no go of their own', () => {
    const past = recordPractice([], { drip: { notes: 'count', rating: null } }, '2026-04-01');
    const { given, history: rest } = takeUnrated(past, 'drip');
    expect(given).toEqual({ drip: { notes: 'count', rating: null } });
    expect(recordPractice(rest, { drip: { notes: 'count twice', rating: 3 } }, '2026-04-02')).toEqual([
      { question: 'drip', tries: [{ date: '2026-04-02', notes: 'count twice', rating: 'solid' }] },
    ]);
    expect(takeUnrated(past, 'bell')).toEqual({ given: {}, history: past });
  });

  test('a rating and its word are one', () => {
    expect(RATINGS.map(ratingOf)).toEqual([1, 2, 3, 4]);
  });
});
