import { nextState } from '../../domain/questionnaire.ts';
import { type InterestItem, itemsOf } from '../../domain/strengths/items.ts';
import { nextSitting, partOf, type Sitting, type SittingAction } from '../../domain/strengths/sitting.ts';
import {
  nextDial,
  STYLE_TEXTS,
  VALUE_TEXTS,
  valuesLeft,
  WORK_VALUES,
} from '../../domain/strengths/values.ts';
import { DIALS } from '../../schema/vocabulary.ts';
import type { Context } from '../context.ts';
import { askWhich } from '../prompts/ask-which.ts';
import type { Choice } from '../prompts/question.ts';
import { type Questionnaire, runQuestionnaire } from '../prompts/questionnaire.ts';

const FLAG = '--answers FILE';

/**
 * Asks what is left of a sitting, part by part, until it is done or paused; resolves to the sitting then
 * and whether it is done. `onChange` is called after every answer, so that nothing is lost. Throws a
 * Failure on Ctrl-C and at the end of the input.
 */
export async function askSitting(
  sitting: Sitting,
  onChange: (sitting: Sitting) => void,
  context: Context,
): Promise<{ readonly sitting: Sitting; readonly isDone: boolean }> {
  let now = sitting;
  for (;;) {
    const part = partOf(now);
    if (part === 'done') return { sitting: now, isDone: true };
    if (part === 'interests') {
      const resumed = nextState(now.interests, { do: 'resume' });
      const before = now;
      const interests = await runQuestionnaire(
        questionnaireOf(itemsOf(now.form)),
        resumed,
        async (state) => onChange({ ...before, interests: state }),
        context,
      );
      now = { ...now, interests };
      if (interests.status === 'paused') return { sitting: now, isDone: false };
      continue;
    }
    const action = part === 'values' ? await askValue(now, context) : await askStyle(now, context);
    if (action === 'pause') return { sitting: now, isDone: false };
    now = nextSitting(now, action);
    onChange(now);
  }
}

const questionnaireOf = (items: readonly InterestItem[]): Questionnaire => ({
  title: 'Your interests',
  items: items.map(({ id, text }) => ({ id, heading: 'Would you like doing this?', text })),
  labels: {
    5: 'like it a lot',
    4: 'like it',
    3: 'in between, or not sure',
    2: 'dislike it',
    1: 'dislike it a lot',
  },
  flag: FLAG,
});

const BACK: Choice = { value: 'back', name: 'Back' };
const PAUSE: Choice = { value: 'pause', name: 'Pause, and go on later' };

/** The most important of the values that are left. */
async function askValue({ values }: Sitting, context: Context): Promise<SittingAction | 'pause'> {
  const ranked = values ?? [];
  const place = `Your values, ${ranked.length + 1} of ${WORK_VALUES.length - 1}.`;
  const what =
    ranked.length === 0 ? 'What matters most to you in work?' : 'And what matters most of the rest?';
  const chosen = await askWhich(
    { message: `${place} ${what}`, flag: FLAG },
    [
      ...valuesLeft(ranked).map((value) => ({ value, name: VALUE_TEXTS[value] })),
      BACK,
      { value: 'skip', name: 'Skip the values' },
      PAUSE,
    ],
    context,
  );
  if (chosen === 'pause') return 'pause';
  if (chosen === 'back' || chosen === 'skip') return { do: chosen };
  return { do: 'value', value: WORK_VALUES.find((value) => value === chosen)! };
}

/** Which end of the next pair. */
async function askStyle({ style }: Sitting, context: Context): Promise<SittingAction | 'pause'> {
  const dial = nextDial(style)!;
  const chosen = await askWhich(
    {
      message: `Your style, ${DIALS.indexOf(dial) + 1} of ${DIALS.length}. Which would you rather have?`,
      flag: FLAG,
    },
    [
      { value: 'low', name: STYLE_TEXTS[dial].low },
      { value: 'high', name: STYLE_TEXTS[dial].high },
      { value: 'skip', name: 'Skip: neither, or both' },
      BACK,
      PAUSE,
    ],
    context,
  );
  if (chosen === 'pause') return 'pause';
  if (chosen === 'back' || chosen === 'skip') return { do: chosen };
  return { do: 'style', end: chosen === 'low' ? 'low' : 'high' };
}
