import type { CategoryProfile } from '../../schema/category.ts';
import { PERCENTILES } from '../../schema/vocabulary.ts';
import { filesOf, type Rule, repeats } from './context.ts';

/** Pay does not fall from a percentile to the next. */
export const payFalls: Rule = function* (together) {
  for (const file of filesOf(together, 'category')) {
    const { pay } = file.value;
    if (pay === null) continue;
    const known = PERCENTILES.filter((percentile) => pay[percentile] !== null);
    for (const [index, percentile] of known.entries()) {
      const below = known[index - 1];
      if (below === undefined || pay[below]! <= pay[percentile]!) continue;
      yield {
        file,
        path: ['pay', percentile],
        rule: 'category/pay-falls',
        message: `${percentile} is less than ${below}`,
        expected: `at least ${pay[below]}`,
      };
    }
  }
};

/** The series goes from year to year, and a year that is left out is not in it. */
export const yearsInOrder: Rule = function* (together) {
  for (const file of filesOf(together, 'category')) {
    const { series, gaps } = file.value;
    for (const [index, { year }] of series.entries()) {
      const before = series[index - 1]?.year;
      if (before === undefined || before < year) continue;
      yield {
        file,
        path: ['series', index, 'year'],
        rule: 'category/years-in-order',
        message: `${year} stands after ${before}`,
        expected: 'every year once, the earliest first',
      };
    }
    for (const [index, { year }] of gaps.entries()) {
      if (!series.some((figures) => figures.year === year)) continue;
      yield {
        file,
        path: ['gaps', index, 'year'],
        rule: 'category/gap-is-filled',
        message: `${year} is said to be left out, and stands in the series`,
      };
    }
  }
};

/** A projection looks ahead. */
export const projectionLooksBack: Rule = function* (together) {
  for (const file of filesOf(together, 'category')) {
    const { projection } = file.value;
    if (projection === null || projection.from < projection.to) continue;
    yield {
      file,
      path: ['projection', 'to'],
      rule: 'category/projection-looks-back',
      message: `the projection goes from ${projection.from} to ${projection.to}`,
    };
  }
};

/**
 * The letters of a code that name its broad occupation: the public releases count some occupations
 * together under a code of their own, such as 13-1020 for 13-1021 to 13-1023.
 */
const BROAD_GROUP = 6;

/** The occupations belong to the category, and each stands in it once. */
export const foreignOccupation: Rule = function* (together) {
  for (const file of filesOf(together, 'category')) {
    const { code, occupations } = file.value;
    const broad = code.slice(0, BROAD_GROUP);
    for (const [index, occupation] of occupations.entries()) {
      if (occupation.code.startsWith(broad)) continue;
      yield {
        file,
        path: ['occupations', index, 'code'],
        rule: 'category/foreign-occupation',
        message: `${occupation.code} does not belong to ${code}`,
        expected: `a code that begins with ${broad}`,
      };
    }
    for (const { index, first, item } of repeats(codesOf(file.value))) {
      const { line } = file.locate(['occupations', first, 'code']);
      yield {
        file,
        path: ['occupations', index, 'code'],
        rule: 'category/duplicate-occupation',
        message: `${item} occurs twice, first on line ${line}`,
      };
    }
  }
};

const codesOf = ({ occupations }: CategoryProfile): string[] => occupations.map(({ code }) => code);
