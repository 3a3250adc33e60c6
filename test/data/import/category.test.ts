import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { getCategory, type Releases } from '../../../src/data/import/category.ts';
import { formatCategory } from '../../../src/data/import/category-yaml.ts';
import type { OewsYear } from '../../../src/data/import/oews.ts';
import { categorySchema } from '../../../src/schema/category.ts';

const TOGETHER = 'Project Management Specialists and Business Operations Specialists, All Other';

/** A year in which occupations have as many people as the year says, and a median of 1,000 times that. */
function year(number: number, titles: Record<string, string>, topCoded = false): OewsYear {
  const median = number * 1000;
  const pay = { p10: null, p25: null, median, p75: null, p90: null };
  return {
    year: number,
    release: `OEWS May ${number}`,
    occupations: new Map(
      Object.entries(titles).map(([code, title]) => {
        return [code, { title, employment: number, pay, topCoded: topCoded ? (['median'] as const) : [] }];
      }),
    ),
  };
}

const releases: Releases = {
  oews: [
    year(2020, { '13-1198': TOGETHER, '11-9999': 'Managers of Another Kind', '13-1020': 'Buyers' }, true),
    year(2021, { '13-1199': 'Business Operations Specialists, All Other', '13-1020': 'Buyers' }, true),
    year(2022, {
      '13-1199': 'Business operations specialists - all other',
      '11-9999': 'Managers',
      '13-1020': 'Buyers',
    }),
  ],
  projections: new Map(),
  onet: {
    release: 'O*NET 30.1 (December 2025)',
    titles: new Map([
      ['13-1199.06', 'Online Merchants'],
      ['13-1199.04', 'Business Continuity Planners'],
      ['13-1199.00', 'Business Operations Specialists, All Other'],
      ['13-1021.00', 'Farm Buyers'],
      ['13-1023.00', 'Purchasing Agents'],
    ]),
    skills: new Map([
      ['13-1199.06', [{ element: '2.A.1.a', name: 'Reading Comprehension', importance: 4, level: null }]],
    ]),
    knowledge: new Map(),
    interests: new Map(),
    jobZones: new Map([
      ['13-1199.04', 4],
      ['13-1023.00', 4],
      ['13-1021.00', 3],
    ]),
    missing: [],
  },
};

describe('getCategory', () => {
  it('shows a gap where the code was counted together with others', () => {
    const { series, gaps } = getCategory('13-1199', releases);
    expect(series.map((row) => [row.year, row.topCoded])).toEqual([
      [2021, true],
      [2022, false],
    ]);
    expect(gaps).toEqual([{ year: 2020, why: `Counted together with others under 13-1198 ${TOGETHER}.` }]);
  });

  it('shows a gap where the code stood for something else, or is not there', () => {
    const { series, gaps } = getCategory('11-9999', releases);
    expect(series.map((row) => row.year)).toEqual([2022]);
    expect(gaps).toEqual([
      { year: 2020, why: 'Another classification: 11-9999 stood for Managers of Another Kind.' },
      { year: 2021, why: 'Not published as an occupation of its own for May 2021.' },
    ]);
  });

  it('lists the O*NET occupations that have data, by code', () => {
    const { occupations } = getCategory('13-1199', releases);
    expect(occupations.map(({ code, jobZone }) => [code, jobZone])).toEqual([
      ['13-1199.04', 4],
      ['13-1199.06', null],
    ]);
  });

  it('never lends an occupation the figures of the group it is counted in', () => {
    expect(getCategory('13-1023', releases)).toMatchObject({
      title: 'Purchasing Agents',
      employment: null,
      pay: null,
      series: [],
      gaps: [2020, 2021, 2022].map((number) => ({
        year: number,
        why: expect.stringContaining('13-1020 Buyers'),
      })),
      projection: null,
    });
  });

  it('takes a group that the statistics publish for what it is, with the occupations in it', () => {
    const group = getCategory('13-1020', releases);
    expect(group.employment).toEqual({ people: 2022, release: 'OEWS May 2022' });
    expect(group.occupations.map(({ code }) => code)).toEqual(['13-1021.00', '13-1023.00']);
  });

  it('refuses a code that is no longer used, saying what is', () => {
    expect(() => getCategory('13-1198', releases)).toThrow(/13-1198 .* was last published for May 2020/);
    expect(() => getCategory('13-1198', releases)).toThrow(
      expect.objectContaining({ advice: ['What it counted is published now under 13-1082, 13-1199.'] }),
    );
    expect(() => getCategory('99-9999', releases)).toThrow('99-9999 is in none of the releases.');
  });
});

describe('formatCategory', () => {
  it('is read back as the same category', () => {
    const category = getCategory('13-1199', releases);
    expect(categorySchema.parse(parse(formatCategory(category)))).toEqual(category);
  });

  it('puts a rating and a year on one line each, and leaves out what the schema assumes', () => {
    const text = formatCategory(getCategory('13-1199', releases));
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../schema/category.schema.json');
    expect(text).toContain(
      '  - { year: 2021, employment: 2021, medianPay: 2021000, topCoded: true, release: OEWS May 2021 }\n' +
        '  - { year: 2022, employment: 2022, medianPay: 2022000, release: OEWS May 2022 }\n',
    );
    expect(text).toContain(
      '      - { element: 2.A.1.a, name: Reading Comprehension, importance: 4, level: null }\n',
    );
  });
});
