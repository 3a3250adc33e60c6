import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, workbookParts, zipParts } from './fixtures.ts';

/** A table as the publisher lays it out: tabs, CRLF. */
export const table = (header: string, rows: readonly string[], end = '\r\n'): string =>
  [header, ...rows].map((line) => line.replaceAll('|', '\t') + end).join('');

/** Four occupations: two that written tracks cover, one that none covers, one that is counted with others. */
const OCCUPATIONS = [
  ['43-4051.00', 'Customer Service Representatives', 'Answer customers who call, write or come by.'],
  [
    '13-1023.00',
    'Purchasing Agents, Except Wholesale, Retail, and Farm Products',
    'Buy for an organisation.',
  ],
  ['45-4011.00', 'Forest and Conservation Workers', 'Plant, protect and count trees.'],
  ['43-4051.03', 'Patient Representatives', 'Speak for patients in a hospital.'],
] as const;

const CODES = OCCUPATIONS.map(([code]) => code);
const RATED = 'O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value';
const SCORED = `${RATED}|Date|Domain Source`;

const rated = (elements: readonly (readonly [string, string])[]): string[] =>
  CODES.slice(0, 3).flatMap((code, index) =>
    elements.flatMap(([element, name], at) => [
      `${code}|${element}|${name}|IM|${(4.5 - index * 0.25 - at * 0.5).toFixed(2)}`,
      `${code}|${element}|${name}|LV|${(5 - index * 0.5 - at).toFixed(2)}`,
    ]),
  );

const INTERESTS = ['Realistic', 'Investigative', 'Artistic', 'Social', 'Enterprising', 'Conventional'];

/** The files of a small release, in the shape of 30.1. */
export function smallRelease(): Record<string, string> {
  return {
    'Read Me.txt': 'O*NET 30.1 Database\r\nDecember 2025 Release\r\n',
    'Occupation Data.txt': table(
      'O*NET-SOC Code|Title|Description',
      OCCUPATIONS.map((row) => row.join('|')),
    ),
    'Job Zones.txt': table('O*NET-SOC Code|Job Zone|Date|Domain Source', [
      '43-4051.00|2|08/2023|Analyst',
      '13-1023.00|4|08/2023|Analyst',
      '45-4011.00|1|08/2023|Analyst',
    ]),
    'Interests.txt': table(
      SCORED,
      CODES.flatMap((code) =>
        INTERESTS.map((name, at) => `${code}|1.B.1.${'abcdef'[at]}|${name}|OI|${at + 1}.50|11/2023|Expert`),
      ),
    ),
    'Skills.txt': table(
      RATED,
      rated([
        ['2.A.1.b', 'Active Listening'],
        ['2.B.1.d', 'Negotiation'],
      ]),
    ),
    'Knowledge.txt': table(
      RATED,
      rated([
        ['2.C.1.e', 'Customer and Personal Service'],
        ['2.C.4.d', 'Biology'],
      ]),
    ),
    'Work Activities.txt': table(RATED, rated([['4.A.1.a.1', 'Getting Information']])),
    'Work Styles.txt': table(SCORED, ['43-4051.00|1.D.1.a|Innovation|WI|-1.25|12/2025|Expert']),
    'Work Values.txt': table(SCORED, ['43-4051.00|1.B.2.a|Achievement|EX|3.33|06/2008|Analyst']),
    'Education, Training, and Experience.txt': table(
      'O*NET-SOC Code|Element ID|Element Name|Scale ID|Category|Data Value',
      [
        '43-4051.00|2.D.1|Required Level of Education|RL|2|61.50',
        '43-4051.00|2.D.1|Required Level of Education|RL|6|20.25',
        '43-4051.00|2.D.1|Required Level of Education|RL|7|18.25',
        '43-4051.00|3.A.1|Related Work Experience|RW|1|100.00',
      ],
    ),
    'Task Statements.txt': table('O*NET-SOC Code|Task ID|Task|Task Type|Incumbents Responding', [
      '43-4051.00|1|Keep records of what customers asked for.|Supplemental|80',
      '43-4051.00|2|Confer with customers by telephone.|Core|90',
    ]),
    'Technology Skills.txt': table(
      'O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology|In Demand',
      ['43-4051.00|Ledger software|1|Accounting software|N|N', '43-4051.00|Zendesk|2|Helpdesk|Y|N'],
    ),
    'Alternate Titles.txt': table('O*NET-SOC Code|Alternate Title|Short Title|Source(s)', [
      '43-4051.00|Call Center Agent|n/a|08',
      '43-4051.00|call center agent|n/a|09',
      '43-4051.00|Customer Service Representatives|n/a|09',
      '45-4011.00|Tree Planter|n/a|08',
    ]),
    'Sample of Reported Titles.txt': table('O*NET-SOC Code|Reported Job Title|Shown in My Next Move', [
      '43-4051.00|Account Representative|Y',
    ]),
    'Related Occupations.txt': table('O*NET-SOC Code|Related O*NET-SOC Code|Relatedness Tier|Index', [
      '43-4051.00|13-1023.00|Primary-Long|2',
      '43-4051.00|43-4051.03|Primary-Short|1',
    ]),
  };
}

/** The same release with the names and columns that it has from 30.3 on. */
export function smallRelease31(): Record<string, string> {
  const {
    'Interests.txt': interests,
    'Skills.txt': skills,
    'Technology Skills.txt': technology,
    'Alternate Titles.txt': titles,
    'Education, Training, and Experience.txt': education,
    'Work Values.txt': _,
    ...same
  } = smallRelease() as Record<string, string> & ReturnType<typeof smallRelease>;
  const [header, ...rows] = skills!.split('\r\n');
  const only = (prefix: string): string =>
    [header, ...rows.filter((row) => row.includes(`\t${prefix}`)), ''].join('\r\n');
  return {
    ...same,
    'Read Me.txt': 'O*NET 31.0 Database\r\nAugust 2026 Release\r\n',
    'Career Interest Types.txt': interests!,
    'Essential Skills.txt': only('2.A'),
    'Transferable Skills.txt': only('2.B'),
    'Software Skills.txt': technology!
      .replace('Example', 'Workplace Example')
      .replace('Commodity Code\tCommodity Title', 'Element ID\tElement Name'),
    'Job Titles.txt': titles!.replace('Alternate Title', 'Job Title'),
    'Education.txt': `${education!}43-4051.00\t2.D.1\tRequired Level of Education\tRQ\t2\t100.00\r\n`,
  };
}

/** Writes files into a new folder, or into `folder`. */
export function writeFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  folder = newFolder(),
): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const OEWS = 'OCC_CODE|OCC_TITLE|O_GROUP|TOT_EMP|A_PCT10|A_PCT25|A_MEDIAN|A_PCT75|A_PCT90'.split('|');

/** A national workbook of one year: pay rises a little every year. */
export function oewsWorkbook(
  year: number,
  extra: readonly (readonly (string | number | null)[])[] = [],
): Uint8Array {
  const pay = (median: number): number[] =>
    [0.5, 0.75, 1, 1.5, 2].map((factor) => Math.round((median + (year - 2019) * 1000) * factor));
  return zipParts(
    workbookParts({
      [`national_M${year}_dl`]: [
        OEWS,
        ['43-4051', 'Customer Service Representatives', 'detailed', 2_700_000 + year, ...pay(40_000)],
        ['13-1020', 'Buyers and Purchasing Agents', 'detailed', 450_000, ...pay(70_000)],
        ['45-4011', 'Forest and Conservation Workers', 'detailed', 9_000, ...pay(30_000)],
        ...extra,
      ],
      'Field Descriptions': [[`May ${year} OEWS Estimates`], ['# = at least $239,200 per year']],
    }),
  );
}

const PROJECTIONS = [
  '2024 National Employment Matrix title',
  '2024 National Employment Matrix code',
  'Occupation type',
  'Employment, 2024',
  'Employment, 2034',
  'Employment change, numeric, 2024–34',
  'Employment change, percent, 2024–34',
  'Occupational openings, 2024–34 annual average',
  'Typical education needed for entry',
  'Work experience in a related occupation',
  'Typical on-the-job training needed to attain competency in the occupation',
];

export const projectionsWorkbook = (): Uint8Array =>
  zipParts(
    workbookParts({
      'Table 1.2': [
        PROJECTIONS,
        [
          'Customer service representatives',
          '43-4051',
          'Line item',
          2800.4,
          2660.1,
          -140.3,
          -5,
          341.7,
          "Bachelor's degree",
          'None',
          'Short-term on-the-job training',
        ],
      ],
    }),
  );
