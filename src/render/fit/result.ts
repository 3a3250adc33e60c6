import { type Contribution, type FitResult, type Verdict, wholeScore } from '../../domain/fit/assess.ts';
import type { OtherRole } from '../../domain/fit/others.ts';
import { fitModel } from '../fit-model.ts';
import { keptIn, sectionHeading, stack } from '../layout.ts';
import { type Screen, WIDTH } from '../screen.ts';
import { widthOf, wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';

/** What the page of a finished fit check shows. */
export interface FitReport {
  readonly role: { readonly id: string; readonly title: string };
  readonly result: FitResult;
  readonly others: readonly OtherRole[];
  /** What to say of a saved check whose role has changed since. */
  readonly changes: readonly string[];
  /** The file that it was saved in. */
  readonly saved: string | null;
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  strong: 'Strong',
  promising: 'Promising',
  mixed: 'Mixed',
  poor: 'Poor',
};

/** The result of a fit check: dealbreakers, verdict, what speaks for and against, what to do with it. */
export function renderFitReport(report: FitReport, screen: Screen): string {
  const theme = createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });
  const fitted = fitModel(report, theme);
  const { result } = fitted;
  const { width } = theme.screen;
  return stack([
    wrap(`Fit check: ${fitted.role.title}`, width).map(theme.title),
    fitted.changes.flatMap((change) => wrap(change, width)),
    dealbreakerLines(result, theme),
    verdictLines(result, theme),
    [
      ...balance('speaks for', result.speaksFor, theme),
      ...balance('speaks against', result.speaksAgainst, theme),
      ...pointsNote(result, theme),
    ],
    askLines(result, theme),
    otherLines(fitted.others, theme),
    [
      ...wrap('This is a conversation with yourself, not a validated test.', width).map(theme.dim),
      ...(fitted.saved === null ? [] : keptIn(fitted.saved, theme)),
    ],
  ]);
}

function dealbreakerLines(result: FitResult, theme: Theme): string[] {
  if (result.dealbreakers.length === 0) return [];
  return [
    ...sectionHeading('Before anything else', theme),
    ...result.dealbreakers.flatMap(({ statement }) =>
      wrap(
        `You did not agree: "${statement.text}" Think twice: ${statement.because}.`,
        theme.screen.width,
        `  ${theme.warn('!')} `,
        '    ',
      ),
    ),
  ];
}

function verdictLines(result: FitResult, theme: Theme): string[] {
  const { width } = theme.screen;
  const counted = `${result.answered} of ${result.total} answered`;
  if (result.verdict === null || result.score === null) {
    const why =
      result.noVerdict === 'all answers alike'
        ? 'All your answers are the same, so they do not distinguish: there is nothing to weigh.'
        : `Too few answers for a verdict: ${counted}, and it takes six in ten.`;
    return [theme.strong('No verdict'), ...wrap(why, width, '  ')];
  }
  const close = nearestVerdicts(result);
  const head = `${VERDICT_WORDS[result.verdict]}${close.length > 0 ? `, and close to ${close.join(' and to ')}` : ''}`;
  const score = `${wholeScore(result.score)} of 100`;
  const room = width - widthOf(head) - widthOf(score);
  const lines =
    room >= 2
      ? [`${theme.strong(head)}${' '.repeat(room)}${theme.strong(score)}`]
      : [theme.strong(head), theme.strong(score)];
  if (result.answered < result.total) lines.push(theme.dim(counted));
  return [...lines, ...flipLines(result, theme)];
}

const nearestVerdicts = (result: FitResult): Verdict[] => [
  ...new Set(result.flips.map((flip) => flip.verdict)),
];

function flipLines(result: FitResult, theme: Theme): string[] {
  if (result.flips.length === 0) return [];
  const [first] = result.flips;
  if (result.flips.length === 1) {
    const step = first!.to > first!.from ? 'up' : 'down';
    return wrap(
      `One answer decides: "${first!.statement.text}" One step ${step} would make it ${first!.verdict}.`,
      theme.screen.width,
      '  ',
    );
  }
  const shown = result.flips
    .slice(0, 3)
    .map(({ statement, from, to, verdict }) => `"${statement.text}" ${from} to ${to}: ${verdict}`);
  const more = result.flips.length > shown.length ? ` and ${result.flips.length - shown.length} more` : '';
  return [
    ...wrap(
      `Borderline: one step in any of these answers changes the verdict${more === '' ? '' : ` (the first three; ${more.trim()})`}.`,
      theme.screen.width,
      '  ',
    ),
    ...shown.flatMap((text) => wrap(text, theme.screen.width, `    ${theme.symbols.bullet} `, '      ')),
  ];
}

/** Signed contributions as bars: a block for each half point. */
function balance(label: string, contributions: readonly Contribution[], theme: Theme): string[] {
  if (contributions.length === 0) return [];
  const lines = contributions.flatMap(({ statement, points }) => {
    const size = Math.abs(points);
    const bar = theme.symbols.filled.repeat(Math.round(size * 2));
    const paint = points > 0 ? theme.good : theme.warn;
    const figure = `${points > 0 ? '+' : theme.symbols.minus}${size}`;
    const lead = `    ${figure.padStart(4)} ${bar.padEnd(6)} `;
    return wrap(statement.text, theme.screen.width, lead, ' '.repeat(widthOf(lead))).map((line) =>
      line.replace(bar, paint(bar)),
    );
  });
  return [`  ${theme.strong(label)}`, ...lines];
}

/** What the points beside the statements are. */
const pointsNote = ({ speaksFor, speaksAgainst }: FitResult, theme: Theme): string[] =>
  speaksFor.length + speaksAgainst.length === 0
    ? []
    : wrap(
        'The points are how far an answer is from the middle, times what the statement weighs.',
        theme.screen.width,
        '  ',
      ).map(theme.dim);

function askLines(result: FitResult, theme: Theme): string[] {
  const weak = [...result.dealbreakers, ...result.speaksAgainst].filter(
    ({ statement }) => statement.ask !== undefined,
  );
  const questions = [...new Set(weak.map(({ statement }) => statement.ask!))];
  if (questions.length === 0) return [];
  return [
    ...sectionHeading('Ask in the interview', theme),
    ...questions.flatMap((question) =>
      wrap(`"${question}"`, theme.screen.width, `  ${theme.symbols.bullet} `, '    '),
    ),
  ];
}

function otherLines(others: readonly OtherRole[], theme: Theme): string[] {
  if (others.length === 0) return [];
  return [
    ...sectionHeading('Also worth a check', theme),
    ...others.flatMap(({ id, title, reason }) => [
      ...wrap(`${title}: ${reason}`, theme.screen.width, '  ', '    '),
      `    ${theme.command(`truest fit ${id}`)}`,
    ]),
  ];
}
