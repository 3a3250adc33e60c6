import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import resumeSchema from '@jsonresume/schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type MemoryIoOptions, type Ran, runTruest } from '../support/memory-io.ts';

type Options = MemoryIoOptions & { readonly home?: string };
const me = (words: readonly string[], options?: Options): Promise<Ran> =>
  runTruest(['me', ...words], options);
const take = (resume: unknown, words: readonly string[] = [], options: Options = {}): Promise<Ran> =>
  me(['import', '-', ...words], {
    ...options,
    stdin: typeof resume === 'string' ? resume : JSON.stringify(resume),
  });

const fileIn = (home: string): string => join(home, 'data', 'personal', 'me.yaml');
const valueIn = (home: string): unknown => parse(readFileSync(fileIn(home), 'utf8'));
const flat = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '').replace(/\s+/g, ' ');

/** What the schema that JSON Resume publishes says against a text; null when nothing. */
function faults(text: string): readonly string[] | null {
  let found: readonly string[] | null = null;
  resumeSchema.validate(JSON.parse(text), (errors) => {
    found = errors === null ? null : errors.map(({ stack }) => stack);
  });
  return found;
}

const ALL = [
  ...['--role', 'order-management-specialist', '--years-in-role', '3', '--years', '8.5'],
  ...['--education', 'some-college', '--skill', 'negotiation=3', '--skill', 'sql=7', '--licence', 'CPIM'],
];

const RESUME = {
  basics: { name: 'Somebody', label: 'Ops', email: 'somebody@example.org' },
  work: [
    { name: 'A wholesaler', position: 'Order Processing Specialist', startDate: '2021-03' },
    { name: 'A shop', position: 'Cashier', startDate: '2016-03', endDate: '2020-03' },
  ],
  education: [{ institution: 'A college', studyType: 'B.A.', endDate: '2016' }],
  skills: [
    { name: 'Negotiation', level: 'Advanced' },
    { name: 'SQL' },
    { name: 'Office', level: 'Expert', keywords: ['Excel', 'Data Quality'] },
  ],
  certificates: [{ name: 'CPIM' }],
  volunteer: [{}],
};

describe('me export', () => {
  test('gives a JSON Resume that its own schema accepts', async () => {
    const { home } = await me(['set', ...ALL]);
    const { code, out } = await me(['export'], { home });
    expect(code).toBe(0);
    expect(faults(out)).toBeNull();
    expect(JSON.parse(out)).toMatchObject({
      basics: { label: 'Order Management Specialist' },
      education: [{ studyType: 'Some college, no degree' }],
      skills: [
        { name: 'Negotiation', level: 'Intermediate' },
        { name: 'SQL', level: 'Master' },
      ],
      certificates: [{ name: 'CPIM' }],
      // No dates: truest does not know them.
      work: [{ position: 'Order Management Specialist' }],
    });
    // The schema does tell what is no résumé.
    expect(faults('{"work": [{"startDate": "yesterday"}]}')).not.toBeNull();
  });

  test('of somebody who told nothing is a JSON Resume too', async () => {
    const { out } = await me(['export']);
    expect(faults(out)).toBeNull();
    expect(Object.keys(JSON.parse(out))).toEqual(['$schema', 'meta']);
  });

  test.each([
    ['bachelor', 'alone'],
    ['none', '1'],
    ['high-school', '2'],
    ['certificate', '5'],
    ['associate', '6'],
    ['master', '7'],
    ['doctorate', '3'],
  ])('and import give the same again (%s)', async (education, level) => {
    const { home } = await me(['set', ...ALL, '--education', education, '--skill', `writing=${level}`]);
    const { out } = await me(['export'], { home });
    const again = await take(out);
    expect(again.code).toBe(0);
    expect(again.out).not.toContain('Could not be placed');
    expect(valueIn(again.home)).toEqual(valueIn(home));
  });

  test('gives YAML and JSON', async () => {
    const { home } = await me(['set', ...ALL]);
    expect(parse((await me(['export', '--format', 'yaml'], { home })).out)).toEqual(valueIn(home));
    for (const words of [['export', '--format', 'json']]) {
      expect(JSON.parse((await me(words, { home })).out)).toEqual({
        schemaVersion: 1,
        ...(valueIn(home) as object),
      });
    }
    expect((await me(['export', '--format', 'pdf'], { home })).code).toBe(2);
  });
});

describe('me import', () => {
  test('takes what it can place, and names the rest', async () => {
    const { code, out, home } = await take(RESUME);
    expect(code).toBe(0);
    const text = flat(out);
    expect(text).toContain(
      'Order Management Specialist, from "Order Processing Specialist" (sure: your job of today)',
    );
    expect(text).toContain('years of work 9 (assumed: the dates of 2 jobs, overlaps once)');
    expect(text).toContain('Negotiation 5 others come for advice (sure: Advanced in the résumé)');
    expect(text).toContain('SQL: no level is given');
    expect(text).toContain('truest me set --skill sql=N');
    expect(text).toContain('Excel: no skill is called so');
    expect(text).toContain('Office: no skill is called so; near: office-administration');
    expect(text).toContain('no use for it: basics.name, basics.email, volunteer (1).');
    expect(valueIn(home)).toEqual({
      role: 'order-management-specialist',
      yearsInRole: 5,
      years: 9,
      education: 'bachelor',
      skills: { negotiation: 5, 'data-quality': 6 },
      licences: ['CPIM'],
    });
  });

  test('reads a file as it reads the input, with a byte-order mark too', async () => {
    const { home } = await me([]);
    writeFileSync(join(home, 'resume.json'), `\ufeff${JSON.stringify(RESUME)}`);
    expect((await me(['import', 'resume.json'], { home, cwd: home })).code).toBe(0);
    expect(valueIn(home)).toMatchObject({ years: 9 });
  });

  test('with --dry-run changes nothing', async () => {
    const { code, out, home } = await take(RESUME, ['--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('Would be taken');
    expect(out).toContain('this was a dry run');
    expect(existsSync(fileIn(home))).toBe(false);
  });

  test('keeps what was set, unless it is told to replace it', async () => {
    const { home } = await me(['set', '--years', '20', '--skill', 'negotiation=2']);
    const { out } = await take(RESUME, [], { home });
    expect(flat(out)).toContain('Not taken: you have set it otherwise years of work 9');
    expect(valueIn(home)).toMatchObject({ years: 20, skills: { negotiation: 2, 'data-quality': 6 } });
    await take(RESUME, ['--replace'], { home });
    expect(valueIn(home)).toMatchObject({ years: 9, skills: { negotiation: 5 } });
    expect((await take(RESUME, ['--replace'], { home })).out).toContain('Nothing changed.');
  });

  test('answers as JSON', async () => {
    const { out } = await take(RESUME, ['--json', '--dry-run']);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ schemaVersion: 1, dryRun: true, saved: null, notUsed: expect.any(Array) });
    expect(report.taken).toContainEqual({
      field: 'role',
      value: 'order-management-specialist',
      title: 'Order Management Specialist',
      where: 'work[0].position',
      text: 'Order Processing Specialist',
      how: 'sure',
      because: 'your job of today',
      outcome: 'new',
    });
    expect(report.leftOut).toContainEqual({
      where: 'skills[1]',
      text: 'SQL',
      why: 'no level is given',
      skill: 'sql',
    });
  });

  test('leaves a title out that is unclear, unless it is told which role it is', async () => {
    const resume = { work: [{ position: 'Programmer', startDate: '2023-03' }] };
    const { out, home } = await take(resume);
    expect(flat(out)).toContain('Programmer: it could be ');
    expect(flat(out)).toContain('truest me import <file> --role <role>');
    expect(valueIn(home)).toMatchObject({ role: null, yearsInRole: null, years: 3 });
    await take(resume, ['--role', 'cnc-programmer'], { home });
    expect(valueIn(home)).toMatchObject({ role: 'cnc-programmer', yearsInRole: 3 });
  });

  test('asks about it on a terminal', async () => {
    const { home } = await me([]);
    writeFileSync(join(home, 'resume.json'), JSON.stringify({ basics: { label: 'Programmer' } }));
    const asked = (stdin: string): Promise<Ran> =>
      runTruest(['--plain', '--no-pager', 'me', 'import', 'resume.json'], {
        home,
        cwd: home,
        terminal: true,
        stdin,
      });
    expect(flat((await asked('none\n')).out)).toContain('Programmer: none of the roles is it');
    expect((await asked('CNC\n')).err).toContain('Which role is "Programmer"?');
    expect(valueIn(home)).toMatchObject({ role: 'cnc-programmer' });
  });

  test.each([
    ['nothing', '', 'is not JSON: it is empty'],
    ['no JSON', '{"basics":', 'is not JSON: '],
    ['YAML', 'basics:\n  label: Cook\n', 'is not JSON: '],
    ['a list', '[]', 'it holds no object'],
    ['a text', '"resume"', 'it holds no object'],
    ['three megabytes', `{"a": "${'x'.repeat(3_000_000)}"}`, 'has more than 2 MB'],
  ])('refuses %s', async (_name, text, message) => {
    const { code, err, home } = await take(text);
    expect(code).toBe(2);
    expect(flat(err)).toContain(message);
    expect(existsSync(fileIn(home))).toBe(false);
  });

  test('refuses what is not UTF-8, not there, or no file', async () => {
    const { home } = await me([]);
    writeFileSync(join(home, 'latin.json'), Buffer.from('{"basics": {"label": "K\xf6chin"}}', 'latin1'));
    writeFileSync(join(home, 'wide.json'), Buffer.from('\ufeff{}', 'utf16le'));
    for (const [file, message] of [
      ['latin.json', 'latin.json is not UTF-8'],
      ['wide.json', 'wide.json is not UTF-8'],
      ['none.json', 'there is no such file'],
      ['.', 'it is a folder'],
    ] as const) {
      const { code, err } = await me(['import', file], { home, cwd: home });
      expect(code).toBe(2);
      expect(flat(err)).toContain(message);
    }
  });

  test('withstands a file that nests a hundred thousand times, and one that steers terminals', async () => {
    const deep = `{"work": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect([0, 2]).toContain((await take(deep)).code);
    const evil = {
      basics: { label: '\u001b[2J\u202eevil' },
      certificates: [{ name: 'a\u0007\nb' }],
      '\u001b[31m': 1,
    };
    const { code, out, home } = await take(evil);
    expect(code).toBe(0);
    expect(out).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(valueIn(home)).toMatchObject({ licences: ['a b'] });
  });

  test.each([40, 80])('stays within %d columns', async (columns) => {
    const { home } = await me([]);
    writeFileSync(join(home, 'resume.json'), JSON.stringify(RESUME));
    const { out } = await me(['import', 'resume.json'], {
      home,
      cwd: home,
      terminal: true,
      columns,
      env: { TRUEST_PAGER: '', NO_COLOR: '1' },
    });
    const wide = out.split('\n').filter((line) => line.length > columns);
    expect(wide.filter((line) => !/truest me |me\.yaml$/.test(line))).toEqual([]);
  });
});
