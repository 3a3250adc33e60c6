import {
  type Answer,
  nextState,
  type QuestionnaireAction,
  type QuestionnaireState,
} from '../../domain/questionnaire.ts';
import { meter } from '../../render/chart.ts';
import { safeText } from '../../render/safe-text.ts';
import { widthOf, wrap } from '../../render/text.ts';
import { createTheme, type Theme } from '../../render/theme.ts';
import type { Context } from '../context.ts';
import { screenOf } from '../screen.ts';
import { askInLines, type Said } from './ask-in-lines.ts';
import { askOnTerminal } from './ask-on-terminal.ts';
import { asksInLines } from './can-prompt.ts';

export interface QuestionnaireItem {
  readonly id: string;
  /** A short heading above the statement, such as the part of the questionnaire. */
  readonly heading: string;
  readonly text: string;
}

export interface Questionnaire {
  readonly title: string;
  readonly items: readonly QuestionnaireItem[];
  readonly labels: Readonly<Record<Answer, string>>;
  /** The flag that answers all of it without asking. */
  readonly flag: string;
}

/**
 * Asks a questionnaire from where `state` stands, until it is done or paused; resolves to the state
 * then. `onChange` is called after every action, so that nothing is lost. Throws a Failure on Ctrl-C.
 */
export async function runQuestionnaire(
  questionnaire: Questionnaire,
  state: QuestionnaireState,
  onChange: (state: QuestionnaireState) => void,
  context: Context,
): Promise<QuestionnaireState> {
  let now = state;
  while (now.status === 'asking') {
    const action = await askOne(questionnaire, now, context);
    now = nextState(now, action);
    onChange(now);
  }
  return now;
}

function askOne(
  questionnaire: Questionnaire,
  state: QuestionnaireState,
  context: Context,
): Promise<QuestionnaireAction> {
  const item = questionnaire.items[state.at]!;
  const given = state.answers[item.id];
  return asksInLines(context)
    ? askOneInLines(questionnaire, state, item, given, context)
    : askOneOnTerminal(questionnaire, state, item, given, context);
}

function askOneOnTerminal(
  { title, labels, flag }: Questionnaire,
  state: QuestionnaireState,
  item: QuestionnaireItem,
  given: Answer | null | undefined,
  context: Context,
): Promise<QuestionnaireAction> {
  const { io, globals } = context;
  const screen = screenOf(io.stderr.isTerminal ? io.stderr : io.stdout, io.env, globals.color);
  const theme = createTheme(screen);
  const { symbols } = theme;
  const keys = `${screen.unicode ? '↑↓' : 'up/down'} or 1${symbols.dash}5 answer ${symbols.separator} s skip ${symbols.separator} b back ${symbols.separator} p pause`;
  const statement = wrap(safeText(item.text), screen.width, '  ').map(theme.strong);
  return askOnTerminal({ message: item.text, flag }, context, ({ scale }, { streams }) =>
    scale(
      {
        lines: [...progressLines(title, state, theme), safeText(item.heading), ...statement].join('\n'),
        summary: wrap(`${state.at + 1}. ${safeText(item.text)}`, screen.width, '', '   ')
          .map(theme.dim)
          .join('\n'),
        labels,
        initial: given ?? 3,
        pointer: symbols.pointer,
        help: wrap(keys, screen.width, '  ').join('\n'),
        paint: theme.accent,
        dim: theme.dim,
      },
      streams,
    ),
  );
}

/** The title and how far it is; the bar where there is room for it. */
function progressLines(title: string, state: QuestionnaireState, theme: Theme): string[] {
  const count = state.questions.length;
  const place = `${state.at + 1} of ${count}`;
  const slots = Math.min(count, 20);
  const bar = meter(Math.round(((state.at + 1) / count) * slots), slots, theme);
  const { width } = theme.screen;
  const safe = safeText(title);
  const room = width - widthOf(safe) - widthOf(place) - 1 - slots;
  if (room >= 2) return [`${theme.title(safe)}${' '.repeat(room)}${place} ${bar}`];
  return [...wrap(safe, width).map(theme.title), `${place} ${bar}`];
}

const WORDS: Readonly<Record<string, QuestionnaireAction>> = {
  s: { do: 'skip' },
  skip: { do: 'skip' },
  b: { do: 'back' },
  back: { do: 'back' },
  p: { do: 'pause' },
  pause: { do: 'pause' },
};

/** Numbered lines that never redraw; the scale is read out with the first question. */
function askOneInLines(
  { title, labels, flag }: Questionnaire,
  state: QuestionnaireState,
  item: QuestionnaireItem,
  given: Answer | null | undefined,
  context: Context,
): Promise<QuestionnaireAction> {
  const first = state.at === 0 && given === undefined;
  const scale = ([5, 4, 3, 2, 1] as const)
    .map((answer) => `  ${answer} ${labels[answer] || '...'}\n`)
    .join('');
  const parse = (line: string): Said<QuestionnaireAction> => {
    const word = WORDS[line.toLowerCase()];
    if (word) return { answer: word };
    if (/^[1-5]$/.test(line)) return { answer: { do: 'answer', answer: Number(line) as Answer } };
    return { wrong: `"${line}" is not a number from 1 to 5, nor skip, back or pause.` };
  };
  const message = `${first ? `${title}. ` : ''}${state.at + 1} of ${state.questions.length}. ${item.heading}: ${item.text}`;
  return askInLines(
    {
      message,
      flag,
      hint: '1 to 5, skip, back or pause',
      ...(first ? { before: scale } : {}),
      ...(given ? { default: `${given}` } : {}),
      parse,
    },
    context,
  );
}
