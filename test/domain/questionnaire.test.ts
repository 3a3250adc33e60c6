import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  nextState,
  type QuestionnaireAction,
  type QuestionnaireState,
  startQuestionnaire,
} from '../../src/domain/questionnaire.ts';

const THREE = ['first', 'second', 'third'];
const say = (answer: Answer): QuestionnaireAction => ({ do: 'answer', answer });
const run = (state: QuestionnaireState, ...actions: QuestionnaireAction[]): QuestionnaireState =>
  actions.reduce(nextState, state);

const anyAnswer = fc.constantFrom<Answer>(1, 2, 3, 4, 5);
const anyAction: fc.Arbitrary<QuestionnaireAction> = fc.oneof(
  anyAnswer.map(say),
  fc.constantFrom<QuestionnaireAction>({ do: 'skip' }, { do: 'back' }, { do: 'pause' }, { do: 'resume' }),
);
const anyQuestions = fc.uniqueArray(fc.stringMatching(/^[a-z_]{1,12}$/), { maxLength: 16 });

describe('nextState', () => {
  test('goes through the questions to the end', () => {
    const end = run(startQuestionnaire(THREE), say(4), { do: 'skip' }, say(1));
    expect(end).toEqual({
      questions: THREE,
      answers: { first: 4, second: null, third: 1 },
      at: 3,
      status: 'done',
    });
  });

  test('goes back, keeping what was answered, and from the end too', () => {
    const end = run(startQuestionnaire(THREE), say(4), say(5), say(1));
    expect(run(end, { do: 'back' })).toMatchObject({ at: 2, status: 'asking', answers: { third: 1 } });
    expect(run(startQuestionnaire(THREE), { do: 'back' })).toMatchObject({ at: 0, status: 'asking' });
  });

  test('does nothing but resume while it is paused', () => {
    const paused = run(startQuestionnaire(THREE), say(4), { do: 'pause' });
    expect(run(paused, say(1), { do: 'skip' }, { do: 'back' })).toBe(paused);
    expect(run(paused, { do: 'resume' }, say(2))).toMatchObject({ at: 2, answers: { first: 4, second: 2 } });
  });

  test('an empty questionnaire is done whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(anyAction), (actions) => {
        expect(run(startQuestionnaire([]), ...actions)).toMatchObject({ at: 0, status: 'done' });
      }),
    );
  });
});

describe('startQuestionnaire', () => {
  test('begins at the first question without an answer; skipped ones are not asked again', () => {
    expect(startQuestionnaire(THREE, { first: null, third: 2, gone: 5 })).toEqual({
      questions: THREE,
      answers: { first: null, third: 2 },
      at: 1,
      status: 'asking',
    });
  });
});

describe('whatever is pressed', () => {
  test('it always ends: from anywhere, as many answers as there are questions lead to the end', () => {
    fc.assert(
      fc.property(anyQuestions, fc.array(anyAction, { maxLength: 60 }), (questions, actions) => {
        const state = run(startQuestionnaire(questions), ...actions, { do: 'resume' });
        expect(state.status).not.toBe('paused');
        const end = run(state, ...questions.map((): QuestionnaireAction => ({ do: 'skip' })));
        expect(end.status).toBe('done');
        expect(Object.keys(end.answers).sort()).toEqual([...questions].sort());
      }),
    );
  });

  test('it is at a question while it asks, and done exactly behind the last', () => {
    fc.assert(
      fc.property(anyQuestions, fc.array(anyAction, { maxLength: 60 }), (questions, actions) => {
        const { at, status, answers } = run(startQuestionnaire(questions), ...actions);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(status === 'done').toBe(at === questions.length);
        expect(questions).toEqual(expect.arrayContaining(Object.keys(answers)));
      }),
    );
  });

  test('saved as JSON in the middle it goes on the same', () => {
    fc.assert(
      fc.property(anyQuestions, fc.array(anyAction), fc.array(anyAction), (questions, before, after) => {
        const middle = run(startQuestionnaire(questions), ...before);
        const loaded = JSON.parse(JSON.stringify(middle)) as QuestionnaireState;
        expect(run(loaded, ...after)).toEqual(run(middle, ...after));
      }),
    );
  });
});
