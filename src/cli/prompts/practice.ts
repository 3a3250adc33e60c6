import { isFailure } from '../../domain/failure.ts';
import {
  type NumberedQuestion,
  nextPractice,
  type PracticeAction,
  type PracticeState,
  type Practised,
  RATINGS,
  type Rating,
} from '../../domain/interview-practice.ts';
import { renderAsked, renderReveal } from '../../render/role/interview-practice.ts';
import type { Context } from '../context.ts';
import { note } from '../note.ts';
import { screenOf } from '../screen.ts';
import { askNotes, editNotes } from './ask-notes.ts';
import { askWhich } from './ask-which.ts';
import { asksInLines } from './can-prompt.ts';
import type { Choice } from './question.ts';

export interface Practice {
  readonly title: string;
  /** Every question of the role. */
  readonly questions: readonly NumberedQuestion[];
  /** What was practised before. */
  readonly history: readonly Practised[];
  /** The flag that answers without asking. */
  readonly flag: string;
}

/**
 * Asks one question after the other from where `state` stands, until all are done or it is paused; resolves
 * to the state then. `onChange` is called after every step and every line of notes, so that nothing is lost.
 * Throws a Failure on Ctrl-C and at the end of the input.
 */
export async function runPractice(
  practice: Practice,
  state: PracticeState,
  onChange: (state: PracticeState) => void,
  context: Context,
): Promise<PracticeState> {
  let now = state;
  let isFirst = true;
  while (now.status === 'asking') {
    const question = practice.questions.find((each) => each.question === now.questions[now.at])!;
    const action =
      now.step === 'notes'
        ? await askForNotes(practice, now, question, isFirst, onChange, context)
        : await askForRating(practice, question, context);
    isFirst = false;
    now = nextPractice(now, action);
    onChange(now);
  }
  return now;
}

const WORDS: Readonly<Record<string, 'skip' | 'back' | 'pause' | 'edit'>> = {
  s: 'skip',
  skip: 'skip',
  b: 'back',
  back: 'back',
  p: 'pause',
  pause: 'pause',
  e: 'edit',
  edit: 'edit',
};

async function askForNotes(
  practice: Practice,
  state: PracticeState,
  question: NumberedQuestion,
  isFirst: boolean,
  onChange: (state: PracticeState) => void,
  context: Context,
): Promise<PracticeAction> {
  const said = Object.hasOwn(state.given, question.question) ? state.given[question.question]!.notes : '';
  const place = { at: state.at + 1, count: state.questions.length };
  write(
    renderAsked({ title: practice.title, place, question, notes: said, isFirst }, screenHere(context)),
    context,
  );
  for (;;) {
    const noted = await askNotes(
      { message: 'Your notes', flag: practice.flag, words: Object.keys(WORDS) },
      (typed) => onChange(nextPractice(state, { do: 'note', notes: together(said, typed) })),
      context,
    );
    if ('notes' in noted) return { do: 'note', notes: together(said, noted.notes) };
    const word = WORDS[noted.word]!;
    if (word !== 'edit') return { do: word };
    try {
      const about = [question.question, 'Lines that begin with # are not kept.'];
      return { do: 'note', notes: await editNotes(said, about, context) };
    } catch (error) {
      if (!isFailure(error) || error.kind === 'interrupted') throw error;
      note(context, [error.message, ...error.advice].join('; '));
    }
  }
}

/** What is typed is added to what was noted before; the editor is there for changing it. */
const together = (before: string, typed: string): string =>
  [before, typed].filter((text) => text !== '').join('\n');

const MEANING: Readonly<Record<(typeof RATINGS)[number], string>> = {
  'not yet': 'I had no answer',
  shaky: 'parts of one',
  solid: 'most of what they listen for',
  strong: 'all of it, with a case of my own',
};

const RATING_CHOICES: readonly Choice[] = [
  ...RATINGS.map((word, at) => ({ value: `${at + 1}`, name: `${word}: ${MEANING[word]}` })),
  { value: 'back', name: 'back to the notes' },
  { value: 'skip', name: 'leave it without a rating' },
  { value: 'pause', name: 'pause' },
];

async function askForRating(
  practice: Practice,
  question: NumberedQuestion,
  context: Context,
): Promise<PracticeAction> {
  const before = practice.history.find((each) => each.question === question.question)?.tries.at(-1);
  write(renderReveal(question, before, screenHere(context)), context);
  const chosen = await askWhich(
    { message: 'How good was your answer?', flag: practice.flag },
    asksInLines(context)
      ? RATING_CHOICES
      : RATING_CHOICES.map((choice, at) => ({ ...choice, name: `${at + 1} ${choice.name}` })),
    context,
  );
  if (chosen === 'back' || chosen === 'skip' || chosen === 'pause') return { do: chosen };
  return { do: 'rate', rating: Number(chosen) as Rating };
}

const sinkOf = ({ io }: Context) => (io.stderr.isTerminal ? io.stderr : io.stdout);
const write = (text: string, context: Context): void => sinkOf(context).write(text);

/** Asked for anew each time, because the terminal may have another size by then. */
const screenHere = (context: Context) => screenOf(sinkOf(context), context.io.env, context.globals.color);
