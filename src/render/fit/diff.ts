import { type Contribution, type FitResult, wholeScore } from '../../domain/fit/assess.ts';
import type { KindScores } from '../../domain/fit/compare.ts';
import type { StatementKind } from '../../schema/vocabulary.ts';
import { fitModel } from '../fit-model.ts';
import { isNarrow, painted, sectionHeading, stack } from '../layout.ts';
import { type Screen, WIDTH } from '../screen.ts';
import { renderTable } from '../table.ts';
import { wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';
import { contributionJson } from './json.ts';
import { outcome, type SavedCheck } from './saved.ts';

/** An answer that differs between two checks of a role; null for skipped or not there. */
export interface ChangedAnswer {
  readonly statement: string;
  readonly text: string;
  readonly before: number | null;
  readonly after: number | null;
  /** What this change does to the first score by itself, in points of 100; null when it no longer counts. */
  readonly scoreEffect: number | null;
}

export interface FitDiff {
  readonly sides: readonly [DiffSide, DiffSide];
  readonly sameRole: boolean;
  /** Empty for two roles. */
  readonly answers: readonly ChangedAnswer[];
  readonly kinds: readonly KindScores[];
}

interface DiffSide {
  readonly saved: SavedCheck;
  readonly result: FitResult | undefined;
}

/**
 * `{checks [as fit list], sameRole, answers [{statement, text, before, after, scoreEffect}], kinds
 * [{kind, scores}], contributions [{dealbreakers, speaksFor, speaksAgainst}]}`, the last two a pair each
 * in the order of the checks.
 */
export function fitDiffJson({ sides, sameRole, answers, kinds }: FitDiff): object {
  return {
    checks: sides.map(({ saved }) => saved),
    sameRole,
    answers,
    kinds,
    contributions: sides.map(({ result }) => ({
      dealbreakers: (result?.dealbreakers ?? []).map(contributionJson),
      speaksFor: (result?.speaksFor ?? []).map(contributionJson),
      speaksAgainst: (result?.speaksAgainst ?? []).map(contributionJson),
    })),
  };
}

const KIND_WORDS: Readonly<Record<StatementKind, string>> = {
  energy: 'energises you',
  friction: 'you can live with it',
  strength: 'is how you work',
};

/** Of what speaks for and against a role, as much as two roles can be weighed by. */
const SHOWN = 3;

export function renderFitDiff(diff: FitDiff, screen: Screen): string {
  const theme = createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });
  const { width } = theme.screen;
  const { sides, sameRole, answers, kinds } = fitModel(diff, theme);
  const head = sides.flatMap(({ saved }) =>
    wrap(`${saved.title}, ${saved.date}: ${outcome(saved)}`, width, '  ', '    '),
  );
  const title = theme.title(sameRole ? 'Twice the same role' : 'Two roles');
  if (!sameRole) {
    return stack([
      [title, ...head],
      kindLines(kinds, sides, theme),
      besideEachOther('Think twice', sides, (result) => result.dealbreakers, theme),
      besideEachOther('Speaks for', sides, (result) => result.speaksFor, theme),
      besideEachOther('Speaks against', sides, (result) => result.speaksAgainst, theme),
    ]);
  }
  if (answers.length === 0) return stack([[title, ...head], ['All answers are the same.']]);
  return stack([
    [title, ...head],
    [
      ...sectionHeading('Answers that changed, and what each did to the score', theme),
      ...answers.flatMap((row) => answerLines(row, theme)),
    ],
    kindLines(kinds, sides, theme),
  ]);
}

const shownScore = (score: number | null): string => (score === null ? '-' : `${wholeScore(score)}`);

/** The scores by kind as a table; on a narrow screen in sentences. Two checks of one role go by their dates. */
function kindLines(kinds: FitDiff['kinds'], sides: FitDiff['sides'], theme: Theme): string[] {
  if (kinds.length === 0) return [];
  const [a, b] = namesOf(sides);
  const heading = sectionHeading('Where they differ, each of 100', theme);
  if (!isNarrow(theme)) {
    const columns = [
      { head: '' },
      { head: a, align: 'right', flexible: true },
      { head: b, align: 'right', flexible: true },
    ] as const;
    const rows = kinds.map(({ kind, scores }) => [`  ${KIND_WORDS[kind]}`, ...scores.map(shownScore)]);
    return [...heading, ...renderTable(columns, rows, theme)];
  }
  return [
    ...heading,
    ...kinds.flatMap(({ kind, scores: [x, y] }) => [
      ...painted(KIND_WORDS[kind], theme, '  ', theme.strong),
      ...[`${shownScore(x)}  ${a}`, `${shownScore(y)}  ${b}`].flatMap((line) =>
        wrap(line, theme.screen.width, '    ', '        '),
      ),
    ]),
  ];
}

function namesOf(sides: FitDiff['sides']): [string, string] {
  const [a, b] = sides.map(({ saved }) => saved) as [SavedCheck, SavedCheck];
  if (a.role !== b.role) return [a.title, b.title];
  return a.date === b.date ? ['before', 'after'] : [a.date, b.date];
}

/** What weighs most in each role, in two columns where there is room. */
function besideEachOther(
  heading: string,
  sides: FitDiff['sides'],
  pick: (result: FitResult) => readonly Contribution[],
  theme: Theme,
): string[] {
  const texts = sides.map(({ result }) =>
    result ? pick(result).slice(0, SHOWN).map(contributed(theme)) : [],
  );
  if (texts.every((list) => list.length === 0)) return [];
  const titles = namesOf(sides);
  if (isNarrow(theme)) {
    return [
      ...sectionHeading(heading, theme),
      ...texts.flatMap((list, at) => [
        ...painted(titles[at]!, theme, '  ', theme.strong),
        ...(list.length === 0 ? ['    nothing'] : []),
        ...list.flatMap((text) => wrap(text, theme.screen.width, '    ', '         ')),
      ]),
    ];
  }
  const columns = titles.map((head) => ({ head, flexible: true }));
  const rows = Array.from({ length: Math.max(...texts.map((list) => list.length)) }, (_, at) =>
    texts.map((list) => list[at] ?? (at === 0 ? 'nothing' : '')),
  );
  return [...sectionHeading(heading, theme), ...renderTable(columns, rows, theme)];
}

const contributed =
  (theme: Theme) =>
  ({ statement, points }: Contribution): string =>
    `${signed(points, theme)} ${statement.text}`;

const signed = (value: number, theme: Theme): string =>
  `${value < 0 ? theme.symbols.minus : '+'}${Number(Math.abs(value).toFixed(1))}`;

function answerLines({ text, before, after, scoreEffect }: ChangedAnswer, theme: Theme): string[] {
  const shown = (answer: number | null): string => (answer === null ? 'skip' : `${answer}`);
  const effect = scoreEffect === null ? '' : signed(scoreEffect, theme);
  const lead = `  ${shown(before).padStart(4)} ${theme.symbols.lateral} ${shown(after).padEnd(4)} ${effect.padStart(5)}  `;
  return wrap(text, theme.screen.width, lead, ' '.repeat(lead.length));
}
