import { DIALS } from '../../schema/vocabulary.ts';
import { type Answer, nextState, type QuestionnaireState, startQuestionnaire } from '../questionnaire.ts';
import { type Form, itemsOf } from './items.ts';
import {
  type DialEnd,
  nextDial,
  rankValue,
  type StyleChoices,
  unrankValue,
  type ValueRanking,
  valuesLeft,
  WORK_VALUES,
  type WorkValue,
} from './values.ts';

/** What somebody answered. */
export interface StrengthsAnswers {
  readonly form: Form;
  /** Null for skipped. */
  readonly interests: Readonly<Record<string, Answer | null>>;
  /** null when the part was skipped. */
  readonly values: ValueRanking | null;
  readonly style: StyleChoices;
}

/** Where somebody is: first the activities, then the values, then the style. Plain data. */
export interface Sitting {
  readonly form: Form;
  readonly interests: QuestionnaireState;
  readonly values: ValueRanking | null;
  readonly style: StyleChoices;
}

export type Part = 'interests' | 'values' | 'style' | 'done';

/** A sitting at the first question that has no answer. */
export function startSitting({ form, interests, values, style }: StrengthsAnswers): Sitting {
  const state = startQuestionnaire(
    itemsOf(form).map(({ id }) => id),
    interests,
  );
  return { form, interests: state, values, style };
}

export const answersOfSitting = ({ form, interests, values, style }: Sitting): StrengthsAnswers => ({
  form,
  interests: interests.answers,
  values,
  style,
});

/** Which part comes next. */
export function partOf({ interests, values, style }: Sitting): Part {
  if (interests.status !== 'done') return 'interests';
  if (values !== null && values.length < WORK_VALUES.length) return 'values';
  return nextDial(style) === undefined ? 'done' : 'style';
}

/** What can be said in the parts after the activities. */
export type SittingAction =
  | { readonly do: 'value'; readonly value: WorkValue }
  | { readonly do: 'style'; readonly end: DialEnd }
  | { readonly do: 'skip' | 'back' };

/**
 * The sitting after an action in the values or the style; any other leaves it as it is. Skipping passes
 * over the values as a whole, and over one pair of the style. Back leads to the question before, also
 * to that of the part before.
 */
export function nextSitting(sitting: Sitting, action: SittingAction): Sitting {
  const part = partOf(sitting);
  if (part === 'values') return nextInValues(sitting, sitting.values ?? [], action);
  if (part === 'style') return nextInStyle(sitting, action);
  return sitting;
}

function nextInValues(sitting: Sitting, values: ValueRanking, action: SittingAction): Sitting {
  if (action.do === 'skip') return { ...sitting, values: null };
  if (action.do === 'back') {
    return values.length > 0
      ? { ...sitting, values: unrankValue(values) }
      : { ...sitting, interests: nextState(sitting.interests, { do: 'back' }) };
  }
  if (action.do !== 'value' || !valuesLeft(values).includes(action.value)) return sitting;
  return { ...sitting, values: rankValue(values, action.value) };
}

function nextInStyle(sitting: Sitting, action: SittingAction): Sitting {
  const dial = nextDial(sitting.style)!;
  if (action.do === 'skip') return { ...sitting, style: { ...sitting.style, [dial]: null } };
  if (action.do === 'style') return { ...sitting, style: { ...sitting.style, [dial]: action.end } };
  if (action.do !== 'back') return sitting;
  const before = DIALS[DIALS.indexOf(dial) - 1];
  if (before === undefined) {
    const values = sitting.values === null ? [] : unrankValue(sitting.values);
    return { ...sitting, values };
  }
  const { [before]: _, ...style } = sitting.style;
  return { ...sitting, style };
}
