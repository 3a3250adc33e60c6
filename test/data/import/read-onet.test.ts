import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { OnetOccupation } from '../../../src/data/import/onet-facts.ts';
import { type ReadOnet, readOnet } from '../../../src/data/import/read-onet.ts';
import { openRelease } from '../../../src/data/import/release-files.ts';
import { isFailure } from '../../../src/domain/failure.ts';
import { newFolder, writeTemporary, zipParts } from './fixtures.ts';
import { smallRelease, smallRelease31, table, writeFolder } from './small-release.ts';

async function readPath(path: string): Promise<ReadOnet> {
  const files = await openRelease(path);
  try {
    return await readOnet(files);
  } finally {
    files.close();
  }
}

const read = (files: Readonly<Record<string, string | Uint8Array>>): Promise<ReadOnet> =>
  readPath(writeFolder(files));

const occupation = ({ facts }: ReadOnet, code = '43-4051.00'): OnetOccupation =>
  facts.occupations.find((one) => one.code === code)!;

describe('a release of 30.1', () => {
  it('is read whole', async () => {
    const found = await read(smallRelease());
    expect(found.missing).toEqual([]);
    expect(found.bad).toEqual([]);
    expect(found.facts.release).toBe('O*NET 30.1 (December 2025)');
    expect(found.counts).toEqual({
      occupations: 4,
      occupationsWithData: 3,
      titles: 3,
      tasks: 2,
      technologies: 2,
    });
    expect(occupation(found)).toMatchInlineSnapshot(`
      {
        "activities": [
          [
            "4.A.1.a.1",
            4.5,
            5,
          ],
        ],
        "code": "43-4051.00",
        "description": "Answer customers who call, write or come by.",
        "education": [
          [
            "high-school",
            61.5,
          ],
          [
            "bachelor",
            38.5,
          ],
        ],
        "interests": {
          "artistic": 3.5,
          "conventional": 6.5,
          "enterprising": 5.5,
          "investigative": 2.5,
          "realistic": 1.5,
          "social": 4.5,
        },
        "jobZone": 2,
        "knowledge": [
          [
            "2.C.1.e",
            4.5,
            5,
          ],
          [
            "2.C.4.d",
            4,
            4,
          ],
        ],
        "related": [
          "43-4051.03",
          "13-1023.00",
        ],
        "skills": [
          [
            "2.A.1.b",
            4.5,
            5,
          ],
          [
            "2.B.1.d",
            4,
            4,
          ],
        ],
        "tasks": [
          {
            "core": true,
            "text": "Confer with customers by telephone.",
          },
          {
            "core": false,
            "text": "Keep records of what customers asked for.",
          },
        ],
        "technology": [
          {
            "hot": true,
            "name": "Zendesk",
          },
          {
            "hot": false,
            "name": "Ledger software",
          },
        ],
        "title": "Customer Service Representatives",
        "titles": [
          "Call Center Agent",
          "Account Representative",
        ],
        "values": [
          [
            "1.B.2.a",
            3.33,
          ],
        ],
        "workStyles": [
          [
            "1.D.1.a",
            -1.25,
          ],
        ],
      }
    `);
  });
});

describe('a release of 31.0', () => {
  it('gives the same, but for values, which ended, and for newer answers about education', async () => {
    const before = await read(smallRelease());
    const found = await read(smallRelease31());
    expect(found.missing).toEqual([]);
    expect(found.bad).toEqual([]);
    const { values: _, ...same } = occupation(before);
    expect(occupation(found)).toEqual({ ...same, values: [], education: [['high-school', 100]] });
  });

  it('names the half of the skills that is not there', async () => {
    const { 'Transferable Skills.txt': _, ...files } = smallRelease31();
    const found = await read(files);
    expect(found.missing.map(({ file }) => file)).toEqual(['Transferable Skills.txt']);
    expect(occupation(found).skills).toEqual([['2.A.1.b', 4.5, 5]]);
  });
});

describe('a release with things missing or broken', () => {
  it.each(Object.keys(smallRelease()).filter((name) => name !== 'Occupation Data.txt'))(
    'goes on without %s, and names it with what that means',
    async (name) => {
      const { [name]: _, ...files } = smallRelease();
      const { missing, facts } = await read(files);
      expect(missing).toHaveLength(1);
      expect(missing[0]?.file).toContain(name);
      expect(missing[0]?.meaning).toMatch(/^\S.*[^.]$/);
      expect(facts.occupations).toHaveLength(4);
    },
  );

  it.each([
    ['is not there', undefined],
    ['is empty', ''],
    ['has another heading', 'a\tb\r\n1\t2\r\n'],
    ['has no rows', 'O*NET-SOC Code\tTitle\tDescription\r\n'],
    ['is a picture', '\u0089PNG\r\n\u001a\n\0\0\0'],
  ])('is refused when its list of occupations %s', async (_, text) => {
    const files: Record<string, string> = smallRelease();
    if (text === undefined) delete files['Occupation Data.txt'];
    else files['Occupation Data.txt'] = text;
    await expect(read(files)).rejects.toSatisfy(isFailure);
  });

  it('names a file of another shape with the columns that it lacks', async () => {
    const found = await read({
      ...smallRelease(),
      'Skills.txt': table('O*NET-SOC Code|Element ID|Skill|Value', ['43-4051.00|2.A.1.b|x|4']),
      'Job Zones.txt': 'O*NET-SOC Code,Job Zone\n43-4051.00,2\n',
    });
    expect(found.bad).toEqual([
      {
        file: 'Job Zones.txt',
        problem:
          'Job Zones.txt has no column O*NET-SOC Code, Job Zone; its columns seem to be separated by ",".',
        skipped: 0,
        first: [],
      },
      {
        file: 'Skills.txt',
        problem: 'Skills.txt has no column Element Name, Scale ID, Data Value.',
        skipped: 0,
        first: [],
      },
    ]);
  });

  it('passes over bad rows, counts them and shows the first', async () => {
    const found = await read({
      ...smallRelease(),
      'Occupation Data.txt': table('O*NET-SOC Code|Title|Description', [
        '43-4051.00|Customer Service Representatives|Answer customers.',
        '43-4051.00|Twice|Twice.',
        'none|No code|None.',
        '45-4011.00|Cut off',
        `13-1023.00|${'x'.repeat(5000)}|Too long.`,
        '51-1011.00|Null\0|Byte.',
        '51-1011.00|No description|',
      ]),
      'Job Zones.txt': table('O*NET-SOC Code|Job Zone', [
        '43-4051.00|9',
        '43-4051.00|2',
        '43-4051.00|3',
        '99-9999.00|2',
      ]),
    });
    expect(found.facts.occupations.map(({ code }) => code)).toEqual(['43-4051.00']);
    expect(occupation(found).jobZone).toBe(2);
    const bad = Object.fromEntries(found.bad.map((one) => [one.file, one]));
    expect(bad['Occupation Data.txt']).toMatchObject({ problem: null, skipped: 6 });
    expect(bad['Occupation Data.txt']?.first).toEqual([
      'Occupation Data.txt:3: 43-4051.00 is there twice.',
      'Occupation Data.txt:4: "none" is no O*NET-SOC code.',
      'Occupation Data.txt:5: columns are missing.',
    ]);
    expect(bad['Job Zones.txt']?.first).toEqual([
      'Job Zones.txt:2: "9" is not between 1 and 5.',
      'Job Zones.txt: "99-9999.00" is not in Occupation Data.txt.',
    ]);
  });

  it.each([
    ['with LF', (text: string) => strToU8(text.replaceAll('\r\n', '\n'))],
    ['with CR alone', (text: string) => strToU8(text.replaceAll('\r\n', '\r'))],
    ['with a byte order mark', (text: string) => strToU8(`\ufeff${text}`)],
    ['in UTF-16', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['in UTF-16 without a mark', (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))],
    [
      'in UTF-16, the other way round',
      (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
    ],
    [
      'in Windows-1252',
      (text: string) => new Uint8Array(Buffer.from(text.replace('wall', 'caf\u00e9'), 'latin1')),
    ],
  ])('is read when it was written %s', async (_, write) => {
    const files = Object.entries(smallRelease()).map(([name, text]) => [name, write(text)]);
    const found = await read(Object.fromEntries(files));
    expect(found.bad).toEqual([]);
    expect(found).toEqual(await read(smallRelease()));
  });

  it('reads the accents of Windows-1252', async () => {
    const files: Record<string, string | Uint8Array> = smallRelease();
    const titles = table('O*NET-SOC Code|Alternate Title', ['43-4051.00|Ma\u00eetre d\u2019H\u00f4tel']);
    files['Alternate Titles.txt'] = new Uint8Array(Buffer.from(titles.replace('\u2019', '\u0092'), 'latin1'));
    expect(occupation(await read(files)).titles[0]).toBe('Ma\u00eetre d\u2019H\u00f4tel');
  });
});

describe('where a release is', () => {
  it('may be a zip file, with a folder in it or without', async () => {
    const files = smallRelease();
    const nested = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`db_30_1_text/${name}`, text]),
    );
    const expected = await read(files);
    expect(await readPath(writeTemporary('release.zip', zipParts(files)))).toEqual(expected);
    expect(
      await readPath(
        writeTemporary('release.zip', zipParts({ ...nested, '__MACOSX/._Occupation Data.txt': 'x' })),
      ),
    ).toEqual(expected);
  });

  it('may be one folder deeper, unless there are two', async () => {
    const outer = newFolder();
    writeFolder(smallRelease(), join(outer, 'db_30_1_text'));
    expect((await readPath(outer)).counts['occupations']).toBe(4);
    writeFolder(smallRelease(), join(outer, 'db_30_2_text'));
    await expect(readPath(outer)).rejects.toThrow('has several releases: db_30_1_text, db_30_2_text.');
  });

  it('tells its release by the folder when nothing else does', async () => {
    const { 'Read Me.txt': _, ...files } = smallRelease();
    const { facts } = await readPath(writeFolder(files, join(newFolder(), 'db_29_3_text')));
    expect(facts.release).toBe('O*NET 29.3');
  });

  it('names what in a folder is no file', async () => {
    const { 'Skills.txt': _, ...files } = smallRelease();
    const folder = writeFolder(files);
    mkdirSync(join(folder, 'Skills.txt'));
    expect((await readPath(folder)).bad).toMatchObject([{ file: 'Skills.txt', problem: 'it is not a file' }]);
  });

  it.each([
    ['leads out of it', { '../Occupation Data.txt': 'x' }, /relative path/],
    ['is an absolute path', { '/Occupation Data.txt': 'x' }, /absolute path/],
    ['unpacks to far more', { 'Occupation Data.txt': ' '.repeat(3_000_000) }, /times its size/],
    ['is not there', { 'readme.txt': 'x' }, /has no Occupation Data.txt/],
  ])('is refused as a zip file in which a part %s', async (_, parts, message) => {
    await expect(readPath(writeTemporary('release.zip', zipParts(parts)))).rejects.toSatisfy(
      (error) => isFailure(error) && message.test(error.message),
    );
  });

  it('is refused as a zip file with a link, an encrypted part, or cut off', async () => {
    const link = zipSync({
      'Occupation Data.txt': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
    });
    await expect(readPath(writeTemporary('link.zip', link))).rejects.toThrow(/is a link/);
    const secret = Buffer.from(zipParts({ 'Occupation Data.txt': 'x' }));
    secret[6]! |= 1;
    secret[secret.indexOf('PK\u0001\u0002') + 8]! |= 1;
    await expect(readPath(writeTemporary('secret.zip', secret))).rejects.toThrow(/is encrypted/);
    const whole = zipParts(smallRelease());
    for (const share of [0, 0.3, 0.9]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      await expect(readPath(writeTemporary('cut.zip', cut))).rejects.toSatisfy(isFailure);
    }
    await expect(readPath(writeTemporary('page.zip', '<html>'))).rejects.toThrow(/as a zip file/);
  });

  it('does not follow a dead link', async () => {
    const { 'Skills.txt': _, ...files } = smallRelease();
    const folder = writeFolder(files);
    symlinkSync(join(folder, 'nowhere'), join(folder, 'Skills.txt'));
    expect((await readPath(folder)).bad[0]).toMatchObject({ file: 'Skills.txt' });
  });
});

/** Things that happen to files on their way. */
const DAMAGE: readonly ((bytes: Buffer, at: number) => Buffer)[] = [
  (bytes, at) => bytes.subarray(0, at % (bytes.length + 1)),
  (bytes, at) =>
    Buffer.from(bytes).fill(0, at % bytes.length, Math.min(bytes.length, (at % bytes.length) + 5)),
  (bytes) => Buffer.from(bytes.toString().replaceAll('\t', ',')),
  (bytes) => Buffer.from(bytes.toString(), 'utf16le'),
  (bytes) => Buffer.from(bytes.toString().replaceAll('\t', '\t\t')),
  (bytes) => Buffer.concat([bytes, bytes]),
  (bytes, at) => {
    const copy = Buffer.from(bytes);
    for (let index = 0; index < 20; index += 1)
      copy[(at + index * 37) % copy.length] = (at * 7 + index * 31) % 256;
    return copy;
  },
  (bytes, at) =>
    Buffer.from(bytes.toString().replace(/\r\n/g, (end, place: number) => (place % 3 === at % 3 ? '' : end))),
  (bytes, at) => {
    const place = at % bytes.length;
    return Buffer.concat([bytes.subarray(0, place), Buffer.alloc(200_000, 0x41), bytes.subarray(place)]);
  },
  (bytes) => Buffer.from(bytes.toString().replaceAll('43-4051.00', '13-1023.00')),
];

it('is never more than refused, whatever happened to its files', async () => {
  const names = Object.keys(smallRelease());
  const damage = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...DAMAGE), fc.nat({ max: 100_000 }));
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      const files: Record<string, Buffer> = {};
      for (const [name, text] of Object.entries(smallRelease())) files[name] = Buffer.from(text);
      for (const [name, harm, at] of damages)
        if (files[name]!.length > 0) files[name] = harm(files[name]!, at);
      const folder = newFolder();
      for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
      try {
        const { facts } = await readPath(folder);
        const codes = facts.occupations.map(({ code }) => code);
        expect(codes).toEqual([...new Set(codes)].sort());
      } catch (error) {
        expect(isFailure(error), String(error)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
