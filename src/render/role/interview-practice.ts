import type { NumberedQuestion, Practised, Try } from '../../domain/interview-practice.ts';
import { meter } from '../chart.ts';
import { fitModel } from '../fit-model.ts';
import { beside, isNarrow, keptIn, stack } from '../layout.ts';
import { type Screen, WIDTH } from '../screen.ts';
import { oneParagraph, widthOf, wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';

export interface Asked {
  readonly title: string;
  readonly place: { readonly at: number; readonly count: number };
  readonly question: NumberedQuestion;
  /** What was noted before somebody went back to it. */
  readonly notes: string;
  /** Whether it is the first that is asked: then it is said how to answer. */
  readonly isFirst: boolean;
}

const themeFor = (screen: Screen): Theme =>
  createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });

/** A question of a practice, with how far it is. */
export function renderAsked(asked: Asked, screen: Screen): string {
  const theme = themeFor(screen);
  const { title, place, question, notes, isFirst } = fitModel(asked, theme);
  const { width } = theme.screen;
  const slots = Math.min(place.count, 20);
  const bar = meter(Math.round((place.at / place.count) * slots), slots, theme);
  const where = `${place.at} of ${place.count}`;
  const room = width - widthOf(title) - widthOf(where) - 1 - slots;
  const head =
    room >= 2
      ? [`${theme.title(title)}${' '.repeat(room)}${where} ${bar}`]
      : [...wrap(title, width).map(theme.title), `${where} ${bar}`];
  const how =
    'Type your answer in keywords, as many lines as you like; an empty line ends it. Alone in the first line: skip, back, pause, or edit for your editor.';
  return `\n${stack([
    [...head, theme.dim(question.kind), ...wrap(question.question, width, '  ').map(theme.strong)],
    notes === ''
      ? []
      : wrap(
          `You noted: ${notes.replace(/\n/g, ' / ')} (what you type is added; edit changes it)`,
          width,
        ).map(theme.dim),
    isFirst ? wrap(how, width).map(theme.dim) : [],
  ])}`;
}

/** What was listened for, once the question is answered; and what was noted the last time. */
export function renderReveal(question: NumberedQuestion, before: Try | undefined, screen: Screen): string {
  const theme = themeFor(screen);
  const fitted = fitModel({ question, before }, theme);
  return `\n${revealLines(fitted.question, theme).join('\n')}\n${
    fitted.before === undefined
      ? ''
      : `${tryLines(fitted.before, 'last time', lastTime(fitted.before), theme).join('\n')}\n`
  }\n`;
}

const lastTime = ({ date, rating }: Try): string => `${date}, ${rating ?? 'not rated'}`;

const LABEL = 13;

/** What is listened for in a question, and what strong and weak answers sound like. */
export function revealLines(
  { listensFor, strong, weak }: Pick<NumberedQuestion, 'listensFor' | 'strong' | 'weak'>,
  theme: Theme,
): string[] {
  return [
    ...beside('listens for', oneParagraph(listensFor), theme, LABEL, theme.strong),
    ...beside('strong', oneParagraph(strong), theme, LABEL, theme.good),
    ...beside('weak', oneParagraph(weak), theme, LABEL, theme.warn),
  ];
}

function tryLines({ notes }: Try, label: string, head: string, theme: Theme): string[] {
  const said = notes.trim() === '' ? 'nothing noted' : notes.trim();
  const lines = said.split('\n');
  return [
    ...beside(label, head, theme, LABEL),
    ...lines.flatMap((line) =>
      wrap(line, theme.screen.width, isNarrow(theme) ? '    ' : ' '.repeat(LABEL + 2)),
    ),
  ];
}

/** What was noted on the questions of a role. */
export interface NotesReport {
  readonly role: { readonly id: string; readonly title: string };
  /** Questions that the role asks, with every go at them, the last first. */
  readonly questions: readonly {
    readonly number: number;
    readonly question: string;
    readonly tries: readonly Try[];
  }[];
  /** Questions that it asks no more. */
  readonly gone: readonly Practised[];
  readonly never: number;
  readonly saved: string | null;
}

export function renderNotes(report: NotesReport, screen: Screen): string {
  const theme = themeFor(screen);
  const { role, questions, gone, never, saved } = fitModel(report, theme);
  const { width } = theme.screen;
  const inner = { ...theme, screen: { ...theme.screen, width: width - 2 } };
  const goes = (tries: readonly Try[]): string[] =>
    tries.flatMap((go) => tryLines(go, go.date, go.rating ?? 'not rated', inner)).map((line) => `  ${line}`);
  const practice = theme.command(`truest role interview ${role.id} --practice`);
  if (questions.length === 0 && gone.length === 0) {
    return stack([
      wrap(`You have not practised the interview of ${role.title} yet.`, width),
      [`  ${practice}`],
    ]);
  }
  return stack([
    wrap(`Your notes: ${role.title}`, width).map(theme.title),
    ...questions.map(({ number, question, tries }) => [
      ...wrap(question, width, `${number} `.padStart(4), '    ').map(theme.strong),
      ...goes(tries),
    ]),
    ...(gone.length === 0
      ? []
      : [
          wrap('No longer asked in the profile, or asked in other words:', width),
          ...gone.map(({ question, tries }) => [
            ...wrap(question, width, '    ').map(theme.strong),
            ...goes(tries),
          ]),
        ]),
    [
      ...(never > 0
        ? wrap(`${never} ${never === 1 ? 'question' : 'questions'} not practised yet.`, width)
        : []),
      `  ${practice}`,
      ...(saved === null ? [] : keptIn(saved, theme)),
    ],
  ]);
}
