import {
  type Answer,
  nextState,
  type QuestionnaireAction,
  type QuestionnaireState,
} from '../../domain/questionnaire.ts';
import { meter } from '../../render/chart.ts';
import { inline } from '../../render/layout.ts';
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
 * then. `onChange` is awaited after every action, so that nothing is lost. Throws a Failure on Ctrl-C.
 */
export async function runQuestionnaire(
  questionnaire: Questionnaire,
  state: QuestionnaireState,
  onChange: (state: QuestionnaireState) => Promise<void>,
  context: Context,
): Promise<QuestionnaireState> {
  let now = state;
  let isFirst = true;
  while (now.status === 'asking') {
    const action = await askOne(questionnaire, now, isFirst, context);
    isFirst = false;
    now = nextState(now, action);
    await onChange(now);
  }
  return now;
}

function askOne(
  questionnaire: Questionnaire,
  state: QuestionnaireState,
  isFirst: boolean,
  context: Context,
): Promise<QuestionnaireAction> {
  const item = questionnaire.items[state.at]!;
  const given = state.answers[item.id];
  return asksInLines(context)
    ? askOneInLines(questionnaire, state, item, given, isFirst, context)
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
  // Asked for anew at every drawing, because the terminal may have another size by then.
  const themeNow = (): Theme =>
    createTheme(screenOf(io.stderr.isTerminal ? io.stderr : io.stdout, io.env, globals.color));
  const draw = (at: Answer): string => {
    const theme = themeNow();
    const { width } = theme.screen;
    const rows = ([5, 4, 3, 2, 1] as const).map((answer) => {
      const text = `${answer} ${labels[answer]}`.trim();
      return answer === at ? `  ${theme.accent(`${theme.symbols.pointer} ${text}`)}` : `    ${text}`;
    });
    return [
      ...progressLines(title, state, theme),
      ...wrap(safeText(item.heading), width),
      ...wrap(safeText(item.text), width, '  ').map(theme.strong),
      '',
      ...rows,
      '',
      ...inline(keysOf(theme), theme).map(theme.dim),
    ].join('\n');
  };
  const summarise = (said: string): string => {
    const theme = themeNow();
    const statement = wrap(`${state.at + 1}. ${safeText(item.text)}`, theme.screen.width, '', '   ');
    const answer = `${theme.dim(theme.symbols.lateral)} ${theme.accent(said)}`;
    const last = statement.at(-1)!;
    const fits = widthOf(last) + said.length + 3 <= theme.screen.width;
    const lines = statement.map(theme.dim);
    return fits ? `${lines.join('\n')} ${answer}` : `${lines.join('\n')}\n   ${answer}`;
  };
  return askOnTerminal({ message: item.text, flag }, context, ({ scale }, { streams, comingBack }) =>
    scale({ draw, summarise, initial: given ?? 3, output: streams.output, comingBack }, streams),
  );
}

const keysOf = ({ screen, symbols }: Theme): string[] => [
  `${screen.unicode ? '↑↓' : 'up/down'} or 1${symbols.dash}5 answer`,
  's skip',
  'b back',
  'p pause',
];

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
  isFirst: boolean,
  context: Context,
): Promise<QuestionnaireAction> {
  const scale = ([5, 4, 3, 2, 1] as const)
    .map((answer) => `${`  ${answer} ${labels[answer]}`.trimEnd()}\n`)
    .join('');
  const parse = (line: string): Said<QuestionnaireAction> => {
    const word = line.toLowerCase();
    if (Object.hasOwn(WORDS, word)) return { answer: WORDS[word]! };
    if (/^[1-5]$/.test(line)) return { answer: { do: 'answer', answer: Number(line) as Answer } };
    return { wrong: `"${line}" is not a number from 1 to 5, nor skip, back or pause.` };
  };
  const heading = /[?!.:]$/.test(item.heading) ? item.heading : `${item.heading}:`;
  const message = `${isFirst ? `${title}. ` : ''}${state.at + 1} of ${state.questions.length}. ${heading} ${item.text}`;
  return askInLines(
    {
      message,
      flag,
      hint: '1 to 5, skip, back or pause',
      ...(isFirst ? { before: scale } : {}),
      ...(given ? { default: `${given}` } : {}),
      parse,
    },
    context,
  );
}
