import type { RoleRow } from '../../domain/role.ts';
import { educationShort, moneyShort, percent } from '../figures.ts';
import { isNarrow } from '../layout.ts';
import { type Column, renderTable } from '../table.ts';
import { wrap } from '../text.ts';
import type { Theme } from '../theme.ts';

export const FIGURES_NOTE =
  "Pay (median) and growth are those of each role's occupational category, not of the role itself.";

/** A dash where there is no figure. */
const NONE = '-';

export const payCell = (row: Pick<RoleRow, 'medianPay' | 'medianPayTopCoded'>): string =>
  row.medianPay === null ? NONE : `${row.medianPayTopCoded ? '>' : ''}${moneyShort(row.medianPay)}`;

/** What the middle half of the category earns, as `$52k–96k`; the median alone where no more is known. */
const middleHalfCell = (row: RoleRow, theme: Theme): string => {
  if (row.middleHalfPay === null) return payCell(row);
  const { from, to, topCoded } = row.middleHalfPay;
  return `${moneyShort(from)}${theme.symbols.dash}${topCoded ? '>' : ''}${moneyShort(to).slice(1)}`;
};

export const growthCell = (row: Pick<RoleRow, 'growthPercent'>, theme: Theme): string =>
  row.growthPercent === null ? NONE : percent(row.growthPercent, theme);

/** What stands behind a role in a table, and whose figures they are. */
const FIGURE_COLUMNS: readonly Column[] = [
  { head: 'pay', align: 'right' },
  { head: 'growth', align: 'right' },
  { head: 'category' },
  { head: 'education' },
];

const figureCells = (row: RoleRow, theme: Theme, pay = payCell(row)): string[] => [
  pay,
  growthCell(row, theme),
  row.category ?? NONE,
  row.education === null ? NONE : educationShort(row.education),
];

const figureLine = (cells: readonly string[], theme: Theme, indent: string): string[] =>
  wrap(cells.join(` ${theme.symbols.separator} `), theme.screen.width, indent).map(theme.dim);

/** What stands below roles that are shown with the pay of the middle half. */
export const MIDDLE_HALF_NOTE =
  "Pay is what the middle half of each role's occupational category earns, at every level of experience: at the start expect the lower number or less. Growth is the category's too.";

/** Columns that a range of pay, the other figures and two texts of 12 columns take side by side. */
const LEAST_BESIDE = 74;

/**
 * Roles in a table with the pay of the middle half of their category, because a median promises a
 * beginner what everybody earns; on a narrow screen two lines each. `lead` is the column before the
 * figures.
 */
export function roleTable(
  rows: readonly RoleRow[],
  theme: Theme,
  lead: { readonly head: string; readonly of: (row: RoleRow) => string },
): string[] {
  if (theme.screen.width < LEAST_BESIDE) {
    return rows.flatMap((row) => [
      ...wrap(row.title, theme.screen.width).map(theme.strong),
      ...figureLine([lead.of(row), ...figureCells(row, theme, middleHalfCell(row, theme))], theme, '  '),
    ]);
  }
  const columns = [{ head: 'role', flexible: true }, { head: lead.head, flexible: true }, ...FIGURE_COLUMNS];
  const cells = rows.map((row) => [
    row.title,
    lead.of(row),
    ...figureCells(row, theme, middleHalfCell(row, theme)),
  ]);
  return renderTable(columns, cells, theme);
}

/** Roles in one table, under the title of their group. */
export function roleTableByGroup(
  groups: readonly { readonly title: string; readonly roles: readonly RoleRow[] }[],
  theme: Theme,
): string[] {
  if (isNarrow(theme)) {
    return groups.flatMap(({ title, roles }) => [
      ...wrap(title, theme.screen.width).map(theme.strong),
      ...roles.flatMap((row) => [
        ...wrap(row.title, theme.screen.width, '  '),
        ...figureLine(figureCells(row, theme), theme, '    '),
      ]),
    ]);
  }
  const rows = groups.flatMap(({ title, roles }) => [
    [theme.strong(title)],
    ...roles.map((row) => [`  ${row.title}`, ...figureCells(row, theme)]),
  ]);
  return renderTable([{ head: '', flexible: true }, ...FIGURE_COLUMNS], rows, theme);
}
