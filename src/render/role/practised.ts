import { type NumberedQuestion, RATINGS, type Rating, ratingWord } from '../../domain/interview-practice.ts';
import { fitModel } from '../fit-model.ts';
import { keptIn, stack, suggestion } from '../layout.ts';
import { type Screen, WIDTH } from '../screen.ts';
import { wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';
import { revealLines } from './interview-practice.ts';

/** What a practice came to. */
export interface PracticeResult {
  readonly role: { readonly id: string; readonly title: string };
  readonly answered: readonly {
    readonly question: NumberedQuestion;
    readonly notes: string;
    readonly rating: Rating | null;
  }[];
  /** How many questions the role has. */
  readonly total: number;
  /** The file that it is kept in, or null. */
  readonly saved: string | null;
}

/** The end of a practice: what was said beside what is listened for, and what to practise next. */
export function renderPractised(result: PracticeResult, screen: Screen): string {
  const theme = createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });
  const { role, answered, total, saved } = fitModel(result, theme);
  const { width } = theme.screen;
  const weak = answered.filter(({ rating }) => rating !== null && rating <= 2).length;
  const again =
    weak > 0
      ? `${weak} went not yet or only shakily; the next practice begins with ${weak === 1 ? 'it' : 'them'}:`
      : 'The next practice begins with what you have not practised, and what is longest ago:';
  return stack([
    wrap(`Practised: ${role.title}`, width).map(theme.title),
    wrap(`${answered.length} of ${total} questions${tally(answered)}`, width),
    ...answered.map((entry) => answeredLines(entry, theme)),
    [
      ...suggestion(again, `truest role interview ${role.id} --practice`, theme),
      ...suggestion('What you noted:', `truest role interview ${role.id} --notes`, theme),
      ...(saved === null ? [] : keptIn(saved, theme, '  ')),
    ],
  ]);
}

function tally(answered: PracticeResult['answered']): string {
  const counts = RATINGS.flatMap((word, at) => {
    const count = answered.filter(({ rating }) => rating === at + 1).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  const none = answered.filter(({ rating }) => rating === null).length;
  const all = [...counts, ...(none === 0 ? [] : [`${none} not rated`])];
  return all.length === 0 ? '' : `: ${all.join(', ')}`;
}

function answeredLines(
  { question, notes, rating }: PracticeResult['answered'][number],
  theme: Theme,
): string[] {
  const { width } = theme.screen;
  const inner = { ...theme, screen: { ...theme.screen, width: width - 2 } };
  const word = rating === null ? 'not rated' : ratingWord(rating);
  return [
    ...wrap(`${question.question} (${word})`, width, `${question.number}. `.padStart(4), '    ').map(
      theme.strong,
    ),
    ...(notes === '' ? [] : wrap(`you: ${notes.replace(/\n+/g, ' / ')}`, width, '    ', '      ')),
    ...(rating !== null && rating > 2 ? [] : revealLines(question, inner).map((line) => `  ${line}`)),
  ];
}

/**
 * `{role {id, title}, total, answered [{number, question, notes, rating, ratingWord, listensFor, strong, weak}],
 * saved}`: rating 1 (not yet) to 4 (strong) or null; `saved` is the file it is kept in, or null.
 */
export const practiceJson = ({ role, answered, total, saved }: PracticeResult): object => ({
  role,
  total,
  answered: answered.map(({ question: { number, question, listensFor, strong, weak }, notes, rating }) => ({
    number,
    question,
    notes,
    rating,
    ratingWord: rating === null ? null : ratingWord(rating),
    listensFor,
    strong,
    weak,
  })),
  saved,
});
