import { type Verdict, wholeScore } from '../../domain/fit/assess.ts';
import { fitModel } from '../fit-model.ts';
import { isNarrow, stack } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { renderTable } from '../table.ts';
import { wrap } from '../text.ts';
import { createTheme } from '../theme.ts';

/** A saved check in one line. */
export interface SavedCheck {
  readonly name: string;
  readonly role: string;
  readonly title: string;
  readonly date: string;
  readonly finished: boolean;
  readonly verdict: Verdict | null;
  readonly score: number | null;
  /** Why the file cannot be read, or null; what would stand in it is then empty. */
  readonly problem: string | null;
}

/** What a check came to, in a few words. */
export const outcome = (check: SavedCheck): string => {
  if (check.problem !== null) return 'cannot be read';
  if (!check.finished) return 'paused';
  return check.verdict === null || check.score === null
    ? 'no verdict'
    : `${check.verdict}, ${wholeScore(check.score)}`;
};

/** What a check is called: the title of its role, or its file when that cannot be read. */
const nameOf = (check: SavedCheck): string => (check.problem === null ? check.title : check.name);

export function renderFitList(checks: readonly SavedCheck[], screen: Screen): string {
  const theme = createTheme(screen);
  if (checks.length === 0) {
    return stack([
      [...wrap('No fit check is saved yet.', screen.width), `  ${theme.command('truest fit <role>')}`],
    ]);
  }
  const fitted = fitModel(checks, theme);
  const lines = isNarrow(theme)
    ? fitted.flatMap((check, at) => [
        ...wrap(`${at + 1} ${nameOf(check)}`, screen.width, '', '  ').map(theme.strong),
        ...wrap([check.date, outcome(check)].filter((part) => part !== '').join(', '), screen.width, '  '),
      ])
    : renderTable(
        [
          { head: '', align: 'right' },
          { head: 'role', flexible: true },
          { head: 'result' },
          { head: 'date' },
        ],
        fitted.map((check, at) => [`${at + 1}`, nameOf(check), outcome(check), check.date]),
        theme,
      );
  return stack([
    lines,
    fitted.flatMap(({ problem }) => (problem === null ? [] : wrap(problem, screen.width))),
    wrap('By number: truest fit show 1, fit diff 1 2, fit delete 1', screen.width).map(theme.dim),
  ]);
}
