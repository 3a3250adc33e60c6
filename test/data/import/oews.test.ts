import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadOews, parseOews } from '../../../src/data/import/oews.ts';
import { newFolder, workbookParts, zipParts } from './fixtures.ts';

type Value = string | number | null;

const HEADER = [
  'occ_code',
  'occ_title',
  'o_group',
  'tot_emp',
  'a_pct10',
  'a_pct25',
  'a_median',
  'a_pct75',
  'a_pct90',
];
const NOTES = [
  ['May 2019 OES Estimates'],
  [],
  ['#  = indicates a wage equal to or greater than $100.00 per hour or $208,000 per year '],
];
const CHIEF: Value[] = ['11-1011', 'Chief Executives', 'detailed', 205890, 62290, 112790, 184460, '#', '#'];

const sheets = (rows: Value[][], notes: Value[][] = NOTES, header: Value[] = HEADER) => [
  { name: 'national_M2019_dl', rows: [header, ...rows] },
  { name: 'Field Descriptions', rows: notes },
];

describe('parseOews', () => {
  it('reads the detailed occupations, top-coded as the notes of that year say', () => {
    const year = parseOews(
      sheets([['11-0000', 'Management Occupations', 'major', 8054120, 1, 2, 3, 4, '#'], CHIEF]),
      'book',
    );
    expect(year.year).toBe(2019);
    expect(year.release).toBe('OEWS May 2019');
    expect([...year.occupations]).toEqual([
      [
        '11-1011',
        {
          title: 'Chief Executives',
          employment: 205890,
          pay: { p10: 62290, p25: 112790, median: 184460, p75: 208000, p90: 208000 },
          topCoded: ['p75', 'p90'],
        },
      ],
    ]);
  });

  it('takes * and ** for figures that are not there, and capital headings in any order', () => {
    const header = [...HEADER].reverse().map((name) => name.toUpperCase());
    const row = ['27-2011', 'Actors', 'detailed', '**', '*', '*', '*', '*', '*'].reverse();
    expect(parseOews(sheets([row], NOTES, header), 'book').occupations.get('27-2011')).toEqual({
      title: 'Actors',
      employment: null,
      pay: { p10: null, p25: null, median: null, p75: null, p90: null },
      topCoded: [],
    });
  });

  it.each([
    [
      'a mark that the notes do not explain',
      sheets([CHIEF], [['May 2019 OES Estimates']]),
      /"#" is not explained/,
    ],
    ['a workbook without its year', sheets([CHIEF], []), /which year/],
    ['an occupation twice, as in workbooks of states', sheets([CHIEF, CHIEF]), /11-1011 .*twice/],
    ['a figure that is none', sheets([[...CHIEF.slice(0, 3), 'many', 1, 2, 3, 4, 5]]), /11-1011 .*"many"/],
    ['a column that is missing', sheets([CHIEF], NOTES, HEADER.slice(0, -1)), /no column for p90/],
    ['a workbook of groups only', sheets([]), /no detailed occupations/],
  ])('refuses %s, naming the file', (_, book, message) => {
    const parse = () => parseOews(book, 'oews.xlsx');
    expect(parse).toThrow(message);
    expect(parse).toThrow('oews.xlsx');
  });
});

describe('loadOews', () => {
  it('reads every workbook of a folder, the oldest first', async () => {
    const folder = join(newFolder(), 'oews');
    mkdirSync(folder);
    for (const year of [2021, 2020]) {
      const notes = [[`May ${year} OEWS Estimates`]];
      const table = [HEADER, ['43-4151', 'Order Clerks', 'detailed', year, 1, 2, 3, 4, 5]];
      const book = zipParts(workbookParts({ table, 'Field Descriptions': notes }));
      writeFileSync(join(folder, `national_M${year}_dl.xlsx`), book);
    }
    writeFileSync(join(folder, 'state_M2021_dl.xlsx'), 'not looked at');
    expect((await loadOews(folder)).map(({ year, occupations }) => [year, occupations.size])).toEqual([
      [2020, 1],
      [2021, 1],
    ]);
  });

  it('says when a folder has none', async () => {
    await expect(loadOews(newFolder())).rejects.toThrow(/national_M<year>_dl.xlsx/);
  });
});
