import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWERS, nextState, type QuestionnaireAction } from '../../../src/domain/questionnaire.ts';
import { itemsOf } from '../../../src/domain/strengths/items.ts';
import {
  answersOfSitting,
  nextSitting,
  partOf,
  type Sitting,
  type SittingAction,
  startSitting,
} from '../../../src/domain/strengths/sitting.ts';
import { WORK_VALUES } from '../../../src/domain/strengths/values.ts';
import { DIALS } from '../../../src/schema/vocabulary.ts';

const FRESH = { form: 'short', interests: {}, values: [], style: {} } as const;
const ALL = Object.fromEntries(itemsOf('short').map(({ id }) => [id, 3 as const]));
const AT_VALUES = startSitting({ ...FRESH, interests: ALL });

const act = (sitting: Sitting, ...actions: readonly SittingAction[]): Sitting =>
  actions.reduce(nextSitting, sitting);
const value = (name: (typeof WORK_VALUES)[number]): SittingAction => ({ do: 'value', value: name });
const style = (end: 'low' | 'high'): SittingAction => ({ do: 'style', end });

describe('a sitting', () => {
  test('goes from the activities to the values to the style, and ends', () => {
    expect(partOf(startSitting(FRESH))).toBe('interests');
    expect(partOf(AT_VALUES)).toBe('values');
    const ranked = act(AT_VALUES, ...WORK_VALUES.slice(0, 5).map(value));
    expect(ranked.values).toEqual(WORK_VALUES);
    expect(partOf(ranked)).toBe('style');
    const done = act(ranked, ...DIALS.map(() => style('high')));
    expect(partOf(done)).toBe('done');
    expect(nextSitting(done, { do: 'back' })).toBe(done);
  });

  test('goes back through all its parts', () => {
    let sitting = act(
      AT_VALUES,
      value('support'),
      ...WORK_VALUES.filter((one) => one !== 'support')
        .slice(0, 4)
        .map(value),
    );
    sitting = act(sitting, style('low'), { do: 'back' }, { do: 'back' });
    expect(partOf(sitting)).toBe('values');
    expect(sitting.values).toHaveLength(4);
    sitting = act(sitting, ...Array(5).fill({ do: 'back' }));
    expect(partOf(sitting)).toBe('interests');
    expect(sitting.interests.at).toBe(29);
    expect(sitting.interests.answers).toEqual(ALL);
  });

  test('skips the values as a whole and the style pair by pair', () => {
    const skipped = act(AT_VALUES, value('support'), { do: 'skip' });
    expect(skipped.values).toBeNull();
    expect(partOf(skipped)).toBe('style');
    expect(act(skipped, { do: 'skip' }, style('low')).style).toEqual({ people: null, pace: 'low' });
    expect(act(skipped, { do: 'back' }).values).toEqual([]);
  });

  test('goes on where it was left, whatever was answered', () => {
    const sitting = act(AT_VALUES, value('support'), value('achievement'));
    expect(startSitting(answersOfSitting(sitting))).toEqual(sitting);
  });

  test('always ends, whatever is done before', () => {
    const earlier = fc.array(
      fc.oneof(
        fc.constantFrom<SittingAction>({ do: 'skip' }, { do: 'back' }, style('low'), style('high')),
        fc.constantFrom(...WORK_VALUES).map(value),
        fc
          .oneof(
            fc.constantFrom<QuestionnaireAction>(
              { do: 'skip' },
              { do: 'back' },
              { do: 'pause' },
              { do: 'resume' },
            ),
            fc.constantFrom(...ANSWERS).map((answer): QuestionnaireAction => ({ do: 'answer', answer })),
          )
          .map((action) => ({ interests: action })),
      ),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(earlier, (actions) => {
        let sitting = startSitting(FRESH);
        for (const action of actions) {
          if ('interests' in action) {
            if (partOf(sitting) === 'interests')
              sitting = { ...sitting, interests: nextState(sitting.interests, action.interests) };
          } else if (partOf(sitting) !== 'interests') sitting = nextSitting(sitting, action);
          const { values } = sitting;
          if (values) expect(new Set(values).size).toBe(values.length);
        }
        let steps = 0;
        while (partOf(sitting) !== 'done') {
          const part = partOf(sitting);
          if (part === 'interests') {
            const resumed = nextState(sitting.interests, { do: 'resume' });
            sitting = { ...sitting, interests: nextState(resumed, { do: 'answer', answer: 4 }) };
          } else sitting = nextSitting(sitting, { do: 'skip' });
          steps++;
          expect(steps).toBeLessThanOrEqual(30 + 1 + DIALS.length);
        }
      }),
    );
  });
});
