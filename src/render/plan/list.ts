import { nextRole, type Plan, progressOf } from '../../domain/plan/plan.ts';
import { fitModel } from '../fit-model.ts';
import { isNarrow, stack } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { renderTable } from '../table.ts';
import { wrap } from '../text.ts';
import { createTheme } from '../theme.ts';
import { isOverdue } from './report.ts';

/** A saved plan in one line. */
export interface PlanLine {
  readonly name: string;
  /** Titles of the roles; empty when the file cannot be read. */
  readonly from: string;
  readonly to: string;
  readonly next: string;
  readonly done: number;
  readonly total: number;
  readonly review: string | null;
  readonly overdue: boolean;
  /** Why the file cannot be read, or null. */
  readonly problem: string | null;
}

/** A plan in one line; `today` is a day as 2026-03-02. */
export const planLineOf = (name: string, plan: Plan, today: string): PlanLine => ({
  name,
  from: plan.from.title,
  to: plan.to.title,
  next: nextRole(plan).title,
  ...progressOf(plan),
  review: plan.review,
  overdue: isOverdue(plan, today),
  problem: null,
});

export const unreadablePlan = (name: string, problem: string): PlanLine => ({
  name,
  from: '',
  to: '',
  next: '',
  done: 0,
  total: 0,
  review: null,
  overdue: false,
  problem,
});

/** `{plans [{name, from, to, next, done, total, review, overdue, problem}]}`: roles by title. */
export const planLinesJson = (plans: readonly PlanLine[]): object => ({ plans });

/** The saved plans, with how far they are and when to look at them again. */
export function renderPlanList(lines: readonly PlanLine[], screen: Screen): string {
  const theme = createTheme(screen);
  if (lines.length === 0) {
    return stack([
      [
        ...wrap('No plan is saved yet.', screen.width),
        `  ${theme.command('truest plan <target> --from <role>')}`,
      ],
    ]);
  }
  const fitted = fitModel(lines, theme);
  const title = (line: PlanLine): string =>
    line.problem === null ? `${line.from} to ${line.to}` : line.name;
  const done = (line: PlanLine): string =>
    line.problem === null ? `${line.done} of ${line.total}` : 'cannot be read';
  const review = (line: PlanLine): string => `${line.review ?? ''}${line.overdue ? ' overdue' : ''}`;
  const rows = isNarrow(theme)
    ? fitted.flatMap((line, at) => [
        ...wrap(`${at + 1} ${title(line)}`, screen.width, '', '  ').map(theme.strong),
        ...wrap(
          [`done ${done(line)}`, ...(line.review === null ? [] : [`review ${review(line)}`])].join(', '),
          screen.width,
          '  ',
        ),
      ])
    : renderTable(
        [
          { head: '', align: 'right' },
          { head: 'plan', flexible: true },
          { head: 'next', flexible: true },
          { head: 'done' },
          { head: 'review' },
        ],
        fitted.map((line, at) => [`${at + 1}`, title(line), line.next, done(line), review(line)]),
        theme,
      );
  return stack([
    rows,
    fitted.flatMap(({ problem }) => (problem === null ? [] : wrap(problem, screen.width))),
    wrap('By number: truest plan show 1, plan check 3 --plan 1, plan delete 1', screen.width).map(theme.dim),
  ]);
}
