import type { Comparison, Measure, RoleComparison } from '../../domain/compare.ts';
import type { Dial, Education } from '../../schema/vocabulary.ts';
import { slider } from '../chart.ts';
import { count, educationShort, money, percent } from '../figures.ts';
import { fitModel } from '../fit-model.ts';
import { painted, sectionHeading, stack } from '../layout.ts';
import { type Screen, WIDTH } from '../screen.ts';
import { type Column, renderTable } from '../table.ts';
import { paragraphsOf, wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';
import { DIAL_ENDS } from './like.ts';

const LABELS: Readonly<Record<Exclude<Measure, Dial>, string>> = {
  medianPay: 'median pay*',
  growthPercent: 'growth*',
  openingsPerYear: 'openings a year*',
  education: 'education',
  experienceYears: 'years before',
  level: 'level',
  track: 'track',
};

/** Columns that a role needs to stand beside others. */
const LEAST_COLUMN = 16;
const LABEL_COLUMN = 20;

/** Roles side by side, differences first. */
export function renderComparison(comparison: RoleComparison, screen: Screen): string {
  const theme = createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });
  const fitted = fitModel(comparison, theme);
  const beside = theme.screen.width >= LABEL_COLUMN + fitted.roles.length * (LEAST_COLUMN + 2);
  const rows = (list: readonly Comparison[]): Row[] =>
    list.map((row) => ({
      label: labelOf(row.measure),
      cells: row.values.map((value, at) => {
        const isLeast = row.measure === 'medianPay' && fitted.roles[at]!.medianPayTopCoded;
        return `${isLeast ? 'above ' : ''}${valueText(row.measure, value, theme)}`;
      }),
    }));
  const skills = (list: RoleComparison['skillDifferences']): Row[] =>
    list.map((skill) => ({
      label: skill.name,
      cells: skill.levels.map((level) => (level === null ? '-' : `level ${level} of 7`)),
    }));
  const titles = fitted.roles.map((role) => role.title);
  const table = (list: Row[]): string[] =>
    beside ? sideBySide(titles, list, theme) : oneUnderAnother(titles, list, theme);
  const section = (title: string, list: Row[]): string[] =>
    list.length === 0 ? [] : [...sectionHeading(title, theme), ...table(list)];
  return stack([
    section('Where they differ', rows(fitted.differences)),
    section('Skills that tell them apart', skills(fitted.skillDifferences)),
    words('What each takes in return', titles, fitted.tradeoffs, theme),
    words('What is harder than it looks', titles, fitted.harder, theme),
    section('Where they are alike', rows(fitted.alike)),
    section('Skills that they share', skills(fitted.sharedSkills)),
    wrap("* of each role's occupational category, not of the role itself.", theme.screen.width).map(
      theme.dim,
    ),
  ]);
}

interface Row {
  readonly label: string;
  readonly cells: readonly string[];
}

function labelOf(measure: Measure): string {
  if (measure in LABELS) return LABELS[measure as keyof typeof LABELS];
  const [low, high] = DIAL_ENDS[measure as Dial];
  return `${low} / ${high}`;
}

function valueText(measure: Measure, value: string | number | null, theme: Theme): string {
  if (value === null) return '-';
  if (measure === 'medianPay') return money(value as number);
  if (measure === 'growthPercent') return percent(value as number, theme);
  if (measure === 'openingsPerYear') return count(value as number);
  if (measure === 'education') return educationShort(value as Education);
  if (measure === 'experienceYears') return String(value).replace('-', theme.symbols.dash);
  return measure in LABELS ? String(value) : `${slider(value as number, 5, theme)} ${value}`;
}

function sideBySide(titles: readonly string[], rows: readonly Row[], theme: Theme): string[] {
  const columns: Column[] = [
    { head: '', flexible: true },
    ...titles.map((head) => ({ head, flexible: true })),
  ];
  return renderTable(
    columns,
    rows.map((row) => [row.label, ...row.cells]),
    theme,
  );
}

function oneUnderAnother(titles: readonly string[], rows: readonly Row[], theme: Theme): string[] {
  return rows.flatMap((row) => [
    ...painted(row.label, theme, '  ', theme.strong),
    ...row.cells.flatMap((cell, at) => wrap(`${titles[at]}: ${cell}`, theme.screen.width, '    ', '      ')),
  ]);
}

function words(
  title: string,
  titles: readonly string[],
  texts: readonly (string | null)[],
  theme: Theme,
): string[] {
  if (texts.every((text) => text === null)) return [];
  const lines = texts.flatMap((text, at) =>
    text === null
      ? []
      : [
          ...painted(titles[at]!, theme, '  ', theme.strong),
          ...wrap(paragraphsOf(text)[0]!, theme.screen.width, '    '),
        ],
  );
  return [...sectionHeading(title, theme), ...lines];
}
