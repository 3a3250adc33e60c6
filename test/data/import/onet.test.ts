import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadOnet, parseInterests, parseJobZones, parseRatings } from '../../../src/data/import/onet.ts';
import { newFolder } from './fixtures.ts';

const table = (header: string, rows: readonly string[], end = '\r\n'): string =>
  [header, ...rows].map((line) => line.replaceAll('|', '\t') + end).join('');
const RATINGS = 'O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|N';

describe('parseRatings', () => {
  const rows = [
    '13-1023.00|2.A.1.a|Reading Comprehension|LV|4.12|n/a',
    '13-1023.00|2.A.1.a|Reading Comprehension|IM|4.12|n/a',
    '13-1023.00|2.B.1.d|Negotiation|IM|4.25|n/a',
    '13-1023.00|2.A.1.b|Active Listening|IM|4.12|n/a',
    '13-1023.00|2.A.1.b|Active Listening|LV|4.00|n/a',
    '13-1023.00|2.A.1.f|Science|LV|0.12|n/a',
  ];
  const expected = [
    { element: '2.B.1.d', name: 'Negotiation', importance: 4.25, level: null },
    { element: '2.A.1.a', name: 'Reading Comprehension', importance: 4.12, level: 4.12 },
    { element: '2.A.1.b', name: 'Active Listening', importance: 4.12, level: 4 },
  ];

  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
  ])('reads lines that end in %s, the most important first', (_, end) => {
    expect(parseRatings(table(RATINGS, rows, end), 'file').get('13-1023.00')).toEqual(expected);
  });

  it.each([
    ['is off the scale', '13-1023.00|2.A.1.a|Reading Comprehension|IM|5.12|n/a', /Skills.txt:2: "5.12"/],
    ['is no number', '13-1023.00|2.A.1.a|Reading Comprehension|LV|n/a|n/a', /Skills.txt:2: "n\/a"/],
    ['is cut off', '13-1023.00|2.A.1.a', /Skills.txt:2: columns are missing/],
  ])('refuses a line that %s', (_, row, message) => {
    expect(() => parseRatings(table(RATINGS, [row]), 'Skills.txt')).toThrow(message);
  });

  it('names the columns that a file has not', () => {
    expect(() => parseRatings(table('O*NET-SOC Code|Element ID', []), 'Skills.txt')).toThrow(
      'Skills.txt has no column Element Name, Scale ID, Data Value.',
    );
    expect(() => parseRatings('', 'Skills.txt')).toThrow('Skills.txt is empty.');
  });
});

describe('parseInterests and parseJobZones', () => {
  it('takes the six scores, not the high points, and only whole profiles', () => {
    const names = ['Social', 'Realistic', 'Investigative', 'Artistic', 'Enterprising', 'Conventional'];
    const rows = names.map((name, index) => `43-4151.00|1.B.1.x|${name}|OI|${index + 1}.50|x`);
    rows.push(
      '43-4151.00|1.B.1.g|First Interest High-Point|IH|6.00|x',
      '43-6014.00|1.B.1.a|Realistic|OI|1.00|x',
    );
    const found = parseInterests(table(RATINGS, rows), 'file');
    expect([...found]).toEqual([
      [
        '43-4151.00',
        {
          realistic: 2.5,
          investigative: 3.5,
          artistic: 4.5,
          social: 1.5,
          enterprising: 5.5,
          conventional: 6.5,
        },
      ],
    ]);
    expect(Object.keys(found.get('43-4151.00') ?? {})[0]).toBe('realistic');
  });

  it('reads job zones from 1 to 5', () => {
    const text = (zone: string): string =>
      table('O*NET-SOC Code|Job Zone|Date', [`43-4151.00|${zone}|08/2023`]);
    expect(parseJobZones(text('2'), 'file').get('43-4151.00')).toBe(2);
    expect(() => parseJobZones(text('6'), 'Job Zones.txt')).toThrow(/Job Zones.txt:2/);
  });
});

describe('loadOnet', () => {
  it('says which files a release has not, and reads the rest', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'Read Me.txt'), 'O*NET 31.0 Database\r\nAugust 2026 Release\r\n');
    await expect(loadOnet(folder)).rejects.toThrow(/has no Occupation Data.txt/);
    const titles = table('O*NET-SOC Code|Title|Description', ['43-4151.00|Order Clerks|Receive orders.']);
    writeFileSync(join(folder, 'Occupation Data.txt'), titles);
    writeFileSync(join(folder, 'Job Zones.txt'), table('O*NET-SOC Code|Job Zone', ['43-4151.00|2']));
    expect(await loadOnet(folder)).toMatchObject({
      release: 'O*NET 31.0 (August 2026)',
      titles: new Map([['43-4151.00', 'Order Clerks']]),
      jobZones: new Map([['43-4151.00', 2]]),
      skills: new Map(),
      missing: ['Skills.txt', 'Knowledge.txt', 'Interests.txt'],
    });
  });
});
