import type { NoRanking } from '../../domain/strengths/score.ts';
import type { WorkValue } from '../../domain/strengths/values.ts';
import { INTEREST_WORDS, VALUE_NAMES } from '../../domain/strengths/words.ts';
import type { Interest } from '../../schema/vocabulary.ts';
import { fitModel } from '../fit-model.ts';
import { isNarrow, stack } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { renderTable } from '../table.ts';
import { wrap } from '../text.ts';
import { createTheme } from '../theme.ts';

/** Saved strengths in one line. */
export interface SavedStrengths {
  readonly name: string;
  readonly date: string;
  readonly finished: boolean;
  readonly answered: number;
  readonly total: number;
  readonly leading: readonly Interest[];
  readonly noRanking: NoRanking | null;
  readonly firstValue: WorkValue | null;
  /** Why the file cannot be read, or null; what would stand in it is then empty. */
  readonly problem: string | null;
}

const outcome = (saved: SavedStrengths): string => {
  if (saved.problem !== null) return 'cannot be read';
  if (!saved.finished) return `paused, ${saved.answered} of ${saved.total} answered`;
  if (saved.noRanking !== null) return `no ranking: ${saved.noRanking}`;
  return saved.leading.map((interest) => INTEREST_WORDS[interest].name).join(', ');
};

export function renderStrengthsList(all: readonly SavedStrengths[], screen: Screen): string {
  const theme = createTheme(screen);
  if (all.length === 0) {
    return stack([
      [...wrap('No strengths are saved yet.', screen.width), `  ${theme.command('truest strengths')}`],
    ]);
  }
  const fitted = fitModel(all, theme);
  const value = ({ firstValue }: SavedStrengths): string =>
    firstValue === null ? '-' : VALUE_NAMES[firstValue];
  const lines = isNarrow(theme)
    ? fitted.flatMap((saved, at) => [
        ...wrap(`${at + 1} ${saved.date || saved.name}`, screen.width, '', '  ').map(theme.strong),
        ...wrap(outcome(saved), screen.width, '  '),
      ])
    : renderTable(
        [
          { head: '', align: 'right' },
          { head: 'date' },
          { head: 'leading', flexible: true },
          { head: 'first value' },
        ],
        fitted.map((saved, at) => [`${at + 1}`, saved.date || saved.name, outcome(saved), value(saved)]),
        theme,
      );
  return stack([
    lines,
    fitted.flatMap(({ problem }) => (problem === null ? [] : wrap(problem, screen.width))),
    wrap('By number: truest strengths show 1, strengths delete 1', screen.width).map(theme.dim),
  ]);
}
