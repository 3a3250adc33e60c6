import type { CategoryView, YearFigures } from '../../domain/category.ts';
import { percentChange } from '../../domain/money.ts';
import type { RolePage } from '../../domain/role.ts';
import { INTERESTS, PERCENTILES } from '../../schema/vocabulary.ts';
import { sparkline } from '../chart.ts';
import { count, countShort, educationWords, JOB_ZONES, moneyShort, percent, UNKNOWN } from '../figures.ts';
import { beside, labelled, sectionHeading } from '../layout.ts';
import { padEnd, wrap } from '../text.ts';
import type { Theme } from '../theme.ts';
import { payLines } from './header.ts';

/** Where the role sits: the category's figures, each with its release. */
export function renderLandscape(page: RolePage, theme: Theme): string[] {
  const { category } = page;
  if (!category) return [];
  const { projection, releases } = category;
  const from = (release: string | null): string => (release === null ? '' : ` (${release})`);
  const rows: [string, string][] = [['category', `${category.code} ${category.title}`]];
  if (category.employment !== null)
    rows.push(['people', `${count(category.employment)}${from(releases.employment)}`]);
  if (projection && category.growthPercent !== null) {
    const growth = percent(category.growthPercent, theme);
    rows.push([
      'projected',
      `${growth} from ${projection.from} to ${projection.to}${from(releases.projection)}`,
    ]);
  }
  if (category.openingsPerYear !== null)
    rows.push([
      'openings',
      `${count(category.openingsPerYear)} a year, most of them to replace people who leave`,
    ]);
  if (category.entryEducation !== null)
    rows.push(['entry', `typically ${educationWords(category.entryEducation)}`]);
  if (category.jobZone !== null)
    rows.push(['job zone', `${category.jobZone} of 5: ${JOB_ZONES[category.jobZone]}`]);
  if (category.interests) rows.push(['interests', strongestInterests(category.interests)]);
  // An imported occupation is itself the nearest.
  if (category.occupation && !page.origin && (category.jobZone !== null || category.interests))
    rows.push([
      'nearest',
      `${category.occupation.code} ${category.occupation.title} (job zone and interests)`,
    ]);
  const { pay } = category;
  const hasPay = pay !== null && PERCENTILES.some((name) => pay[name] !== null);
  if (page.origin && !hasPay && rows.length === 1) return [];
  return [
    ...sectionHeading('Where it sits in the landscape', theme),
    ...rows.flatMap(([label, text]) => beside(label, text, theme, 12)),
    // Without a figure the top of the page has said so.
    ...(hasPay
      ? [
          '',
          ...payLines(category, theme, {
            label: `median pay of the category (${category.releases.pay ?? UNKNOWN})`,
            explained: true,
          }),
        ]
      : []),
  ];
}

/** The interests that stand out: the highest, and those within one point of it. */
function strongestInterests(interests: NonNullable<CategoryView['interests']>): string {
  const highest = Math.max(...Object.values(interests));
  return [...INTERESTS]
    .sort((a, b) => interests[b] - interests[a])
    .filter((name) => interests[name] >= highest - 1)
    .slice(0, 3)
    .map((name) => `${name} ${interests[name].toFixed(1)}`)
    .join(', ')
    .concat(' of 7');
}

/** The year of the OEWS from which on its estimates are model-based (MB3). */
const METHOD_CHANGED = 2021;

/** How the category is changing: employment and pay over the years, the projection, what drives it. */
export function renderChanging(page: RolePage, theme: Theme): string[] {
  const drivers = page.changing.flatMap((change, index) => [
    ...(index === 0 ? [] : ['']),
    ...labelled(change.driver, change.effect, theme),
  ]);
  const { category } = page;
  const lines = category ? trendLines(category, theme) : [];
  if (lines.length === 0 && drivers.length === 0) return [];
  const title = category ? 'How this category is changing' : 'How this role is changing';
  return [
    ...sectionHeading(title, theme, category ? seriesName(category) : ''),
    ...lines,
    ...(lines.length > 0 && drivers.length > 0 ? [''] : []),
    ...drivers,
  ];
}

function seriesName(category: CategoryView): string {
  const first = category.series[0]?.year;
  const last = category.series.at(-1)?.year;
  if (first === undefined || last === undefined) return category.code;
  return first === last
    ? `${category.code}, OEWS May ${last}`
    : `${category.code}, OEWS May ${first} to ${last}`;
}

function trendLines(category: CategoryView, theme: Theme): string[] {
  const { series, projection } = category;
  if (series.length === 0 && !projection) return [];
  const first = series[0];
  const last = series.at(-1);
  const lines: string[] = [];
  if (first && last && series.length > 1) {
    lines.push(...trend('people', 'employment', (value) => countShort(value), '', category, theme));
    lines.push(...trend('pay', 'medianPay', (value) => moneyShort(value, 1), '', category, theme));
    lines.push(
      ...trend(
        'real pay',
        'realMedianPay',
        (value) => moneyShort(value, 1),
        ` in dollars of May ${last.year} (CPI-U)`,
        category,
        theme,
      ),
    );
  } else lines.push(...wrap('There are no comparable years to show a trend.', theme.screen.width, '  '));
  if (projection && category.growthPercent !== null) {
    const jobs = projection.change === null ? '' : ` (${signed(projection.change, theme)} jobs)`;
    const openings =
      category.openingsPerYear === null ? '' : `; ${count(category.openingsPerYear)} openings a year`;
    lines.push(
      ...beside(
        'ahead',
        `${percent(category.growthPercent, theme)} by ${projection.to}${jobs}${openings}`,
        theme,
        10,
      ),
    );
  }
  if (first && last && first.year < METHOD_CHANGED && last.year >= METHOD_CHANGED) {
    const text = `OEWS estimates by a new method from ${METHOD_CHANGED} on: a jump there may be the method's.`;
    lines.push(...wrap(text, theme.screen.width, '  ', '    ').map(theme.dim));
  }
  if (category.gaps.length > 0) {
    const reasons = new Map<string, number[]>();
    for (const { why, year } of category.gaps) {
      const reason = why.replace(` for May ${year}`, '');
      reasons.set(reason, [...(reasons.get(reason) ?? []), year]);
    }
    for (const [why, years] of reasons) {
      lines.push(
        ...wrap(`${yearList(years)} left out: ${why}`, theme.screen.width, '  ', '    ').map((line) =>
          theme.dim(line),
        ),
      );
    }
  }
  return lines;
}

/** "2019", "2019 and 2021", "2019 to 2025", "2019, 2021 and 2024". */
export function yearList(years: readonly number[]): string {
  const [first, last] = [years[0]!, years[years.length - 1]!];
  if (years.length > 2 && last - first === years.length - 1) return `${first} to ${last}`;
  return years.length < 2 ? `${first}` : `${years.slice(0, -1).join(', ')} and ${last}`;
}

const signed = (value: number, theme: Theme): string =>
  value < 0 ? `${theme.symbols.minus}${count(-value)}` : `+${count(value)}`;

function trend(
  label: string,
  field: 'employment' | 'medianPay' | 'realMedianPay',
  show: (value: number) => string,
  aside: string,
  category: CategoryView,
  theme: Theme,
): string[] {
  const years = everyYear(category.series);
  const values = years.map((year) => year?.[field] ?? null);
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return [];
  const [from, to] = [known[0]!, known.at(-1)!];
  const change = percentChange(from, to);
  const spark = theme.accent(sparkline(values, theme));
  const text = `${padEnd(show(from), 7)} ${spark} ${padEnd(show(to), 7)} ${change === undefined ? '' : theme.strong(percent(change, theme))}${aside}`;
  return beside(label, text, theme, 10);
}

/** The series with a hole for each year that is missing, so that a gap is seen as a gap. */
function everyYear(series: readonly YearFigures[]): (YearFigures | undefined)[] {
  const first = series[0]!.year;
  const last = series.at(-1)!.year;
  return Array.from({ length: last - first + 1 }, (_, at) =>
    series.find((figures) => figures.year === first + at),
  );
}
