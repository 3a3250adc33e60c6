import type { NumberedQuestion } from '../../domain/interview-practice.ts';
import { QUESTION_KINDS, type QuestionKind } from '../../schema/vocabulary.ts';
import { fitModel } from '../fit-model.ts';
import { beside, sectionHeading, stack, suggestion } from '../layout.ts';
import { bullets, document, escapeMarkdown, section } from '../markdown.ts';
import { type Screen, WIDTH } from '../screen.ts';
import { oneParagraph, wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';

/** The interview questions of a role as they are shown. */
export interface InterviewView {
  readonly role: {
    readonly id: string;
    readonly title: string;
    /** Set for an imported public occupation, which nobody has written about. */
    readonly imported?: boolean;
  };
  /** How many the role has; `questions` may be those of some kinds. */
  readonly count: number;
  readonly questions: readonly NumberedQuestion[];
}

const KIND_TITLES: Readonly<Record<QuestionKind, string>> = {
  behavioural: 'Behavioural: what you did',
  situational: 'Situational: what you would do',
  technical: 'Technical: what you know',
  motivation: 'Motivation: why this',
};

const byKind = ({ questions }: InterviewView): [QuestionKind, readonly NumberedQuestion[]][] =>
  QUESTION_KINDS.map((kind): [QuestionKind, readonly NumberedQuestion[]] => [
    kind,
    questions.filter((question) => question.kind === kind),
  ]).filter(([, ofKind]) => ofKind.length > 0);

/**
 * The questions by kind with what they listen for; `whole` with strong and weak answers, which would spoil
 * a practice.
 */
export function renderInterviewPage(view: InterviewView, whole: boolean, screen: Screen): string {
  const theme = createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });
  const fitted = fitModel(view, theme);
  const { role, count } = fitted;
  const { width } = theme.screen;
  if (count === 0) return noneYet(role, theme);
  const shown = fitted.questions.length;
  const title = `Interview: ${role.title}`;
  const how =
    count === shown ? `${count} ${count === 1 ? 'question' : 'questions'}` : `${shown} of ${count} questions`;
  return stack([
    sectionHeading(title, theme, how),
    ...byKind(fitted).map(([kind, questions]) => [
      ...wrap(KIND_TITLES[kind], width).map(theme.heading),
      ...questions.flatMap((question) => questionLines(question, whole, theme)),
    ]),
    [
      ...(whole
        ? []
        : suggestion(
            'What strong and weak answers sound like (practise first, if you want to):',
            `truest role interview ${role.id} --full`,
            theme,
          )),
      ...suggestion('One at a time, with your notes:', `truest role interview ${role.id} --practice`, theme),
    ],
  ]);
}

function questionLines(question: NumberedQuestion, whole: boolean, theme: Theme): string[] {
  const { width } = theme.screen;
  const inner = { ...theme, screen: { ...theme.screen, width: width - 2 } };
  const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
  return [
    ...wrap(question.question, width, `${question.number}. `.padStart(4), '    ').map(theme.strong),
    ...indented([
      ...beside('listens for', oneParagraph(question.listensFor), inner, 13),
      ...(whole
        ? [
            ...beside('strong', oneParagraph(question.strong), inner, 13, theme.good),
            ...beside('weak', oneParagraph(question.weak), inner, 13, theme.warn),
          ]
        : []),
    ]),
  ];
}

const EXAMPLE = [
  'interview:',
  '  - question: ...',
  '    kind: situational',
  '    listensFor: ...',
  '    strong: ...',
  '    weak: ...',
];

function noneYet({ id, title, imported }: InterviewView['role'], theme: Theme): string {
  if (imported)
    return stack([
      wrap(
        `${title} is an imported public occupation: nobody has written interview questions for it yet.`,
        theme.screen.width,
      ),
      suggestion('To write some, begin with a profile of it:', `truest profile new --from ${id}`, theme),
    ]);
  return stack([
    wrap(`The profile of ${title} has no interview questions yet.`, theme.screen.width),
    [
      ...wrap('A profile gets them by a section of this form in its file:', theme.screen.width),
      ...EXAMPLE.map((line) => `    ${line}`),
    ],
    suggestion('What each part is for:', 'truest profile schema role', theme),
  ]);
}

export function renderInterviewMarkdown(view: InterviewView, whole: boolean): string {
  const { role, count, questions } = fitModel(view, createTheme({ width: 80, colour: false, unicode: true }));
  const parts = byKind({ role, count, questions }).map(([kind, ofKind]) =>
    section(
      2,
      KIND_TITLES[kind],
      ...ofKind.map((question) => {
        const said: [string, string][] = [
          ['Listens for', question.listensFor],
          ...(whole
            ? ([
                ['Strong', question.strong],
                ['Weak', question.weak],
              ] as [string, string][])
            : []),
        ];
        return [
          `**${question.number}. ${escapeMarkdown(question.question)}**`,
          bullets(said.map(([label, text]) => `${label}: ${escapeMarkdown(oneParagraph(text))}`)),
        ].join('\n\n');
      }),
    ),
  );
  const none = count === 0 ? 'The profile has no interview questions yet.' : '';
  return document(`# Interview: ${escapeMarkdown(role.title)}`, none, ...parts);
}

/** `{role {id, title}, count, questions [{number, question, kind, listensFor, strong, weak}]}`. */
export const interviewJson = ({ role: { id, title }, count, questions }: InterviewView): object => ({
  role: { id, title },
  count,
  questions,
});
