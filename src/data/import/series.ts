import type { CategoryProfile } from '../../schema/category.ts';
import type { OewsOccupation, OewsYear } from './oews.ts';
import { findGroups } from './soc-groups.ts';

type YearRow = CategoryProfile['series'][number];
type Gap = CategoryProfile['gaps'][number];

/**
 * Employment and median pay of a category by year, out of workbooks in the order of their years. A year
 * is left out, and listed with the reason, unless its workbook has the code as an occupation of its own
 * under the title that the newest workbook gives it: a gap rather than a false trend.
 */
export function buildSeries(code: string, years: readonly OewsYear[]): { series: YearRow[]; gaps: Gap[] } {
  const title = years.findLast((year) => year.occupations.has(code))?.occupations.get(code)?.title;
  const series: YearRow[] = [];
  const gaps: Gap[] = [];
  for (const { year, release, occupations } of years) {
    const occupation = occupations.get(code);
    if (occupation && title !== undefined && isSameTitle(occupation.title, title)) {
      series.push({
        year,
        employment: occupation.employment,
        medianPay: occupation.pay.median,
        topCoded: occupation.topCoded.includes('median'),
        release,
      });
    } else {
      gaps.push({
        year,
        why: occupation ? otherMeaning(code, occupation) : whyAbsent(code, year, occupations),
      });
    }
  }
  return { series, gaps };
}

function isSameTitle(a: string, b: string): boolean {
  const plain = (title: string): string =>
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return plain(a) === plain(b);
}

const otherMeaning = (code: string, { title }: OewsOccupation): string =>
  `Another classification: ${code} stood for ${title}.`;

function whyAbsent(code: string, year: number, occupations: ReadonlyMap<string, OewsOccupation>): string {
  const group = findGroups(code).find((one) => occupations.has(one));
  return group === undefined
    ? `Not published as an occupation of its own for May ${year}.`
    : `Counted together with others under ${group} ${occupations.get(group)?.title}.`;
}
