import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProjections, parseProjections } from '../../../src/data/import/projections.ts';
import { newFolder } from './fixtures.ts';

const HEADER = [
  '2024 National Employment Matrix title',
  '2024 National Employment Matrix code',
  'Occupation type',
  'Employment, 2024',
  'Employment, 2034',
  'Employment distribution, percent, 2024',
  'Employment change, numeric, 2024–34',
  'Employment change, percent, 2024–34',
  'Occupational openings, 2024–34 annual average',
  'Typical education needed for entry',
  'Work experience in a related occupation',
  'Typical on-the-job training needed to attain competency in the occupation',
];
const OTHERS = [
  '      Business operations specialists, all other',
  '13-1199',
  'Line item',
  1205.7,
  1242,
  0.7,
  36.3,
  3,
];
const TITLE = ['Table 1.2 Occupational projections (Employment in thousands)'];
const EXPECTED = {
  from: 2024,
  to: 2034,
  employmentFrom: 1205700,
  employmentTo: 1242000,
  change: 36300,
  growthPercent: 3,
  openingsPerYear: 108200,
  entryEducation: 'bachelor',
  experience: 'None',
  training: null,
  release: 'Employment Projections 2024–34',
};

describe('parseProjections', () => {
  it('reads table 1.2: thousands become people, groups are left out, a dash is nothing', () => {
    const rows = [
      TITLE,
      HEADER,
      [
        'Total, all occupations',
        '00-0000',
        'Summary',
        169956.1,
        175167.9,
        100,
        5211.8,
        3.1,
        18863.3,
        '—',
        '—',
        '—',
      ],
      [...OTHERS, 108.2, "Bachelor's degree", 'None', '—'],
      ['Footnotes:'],
    ];
    expect([...parseProjections(rows, 'book')]).toEqual([
      ['13-1199', { title: 'Business operations specialists, all other', projection: EXPECTED }],
    ]);
  });

  it.each([
    [
      'an education that is not known',
      [...OTHERS, 108.2, 'Apprenticeship', 'None', 'None'],
      /13-1199: "Apprenticeship"/,
    ],
    [
      'an education named like a method of objects',
      [...OTHERS, 108.2, 'constructor', 'None', 'None'],
      /"constructor"/,
    ],
    ['a figure that is none', [...OTHERS, 'a lot', "Bachelor's degree", 'None', 'None'], /13-1199: "a lot"/],
  ])('refuses %s', (_, row, message) => {
    expect(() => parseProjections([HEADER, row], 'book')).toThrow(message);
  });

  it('refuses a table with other columns, by its name', () => {
    expect(() => parseProjections([TITLE, ['Index']], 'occupation.xlsx')).toThrow(
      /occupation.xlsx has no column/,
    );
  });
});

describe('loadProjections', () => {
  it('reads the CSV export where there is no workbook', async () => {
    const folder = newFolder();
    const csv = [
      '"Occupation Title","Occupation Code","Employment 2024","Employment 2034","Employment Change, 2024-2034","Employment Percent Change, 2024-2034","Occupational Openings, 2024-2034 Annual Average","Median Annual Wage 2024","Typical Entry-Level Education","Education Code","Work Experience in a Related Occupation","Workex Code","Typical on-the-job Training","trCode"',
      '"Business operations specialists, all other    * Ship Purser* Keeper of ""Records""","=""13-1199""","1,205.7","1,242.0","36.3","3.0","108.2","81,270","Bachelor\'s degree","3","None","4","N/A","6"',
      '',
    ].join('\r\n');
    writeFileSync(join(folder, 'Employment Projections.csv'), csv);
    expect([...(await loadProjections(folder))]).toEqual([
      ['13-1199', { title: 'Business operations specialists, all other', projection: EXPECTED }],
    ]);
  });

  it('says where a quote is not closed, and when neither file is there', async () => {
    const folder = newFolder();
    await expect(loadProjections(folder)).rejects.toThrow(/neither occupation.xlsx nor/);
    writeFileSync(join(folder, 'Employment Projections.csv'), '"Occupation Title"\n"open');
    await expect(loadProjections(folder)).rejects.toThrow(/Projections.csv:2: a quoted field/);
  });
});
