import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/render/text.ts';
import { type MemoryIoOptions, type Ran, runTruest } from '../support/memory-io.ts';

const typed = (line: string, options?: MemoryIoOptions): Promise<Ran> => runTruest(line.split(' '), options);

describe('a command line that cannot be read', () => {
  test.each([
    [
      'role show x --fromat',
      ['unknown option --fromat', 'did you mean --format?', 'see: truest role show --help'],
    ],
    ['role list --jsn', ['unknown option --jsn', 'did you mean --json?', 'see: truest role list --help']],
    ['role show', ['role show needs <role>: an id, a title, or something near it']],
    [
      'role shw',
      ['there is no command "role shw"', 'did you mean truest role show?', 'see: truest role --help'],
    ],
    ['me exprot', ['there is no command "me exprot"', 'did you mean truest me export?']],
    ['strengths lst', ['there is no command "strengths lst"', 'did you mean truest strengths list?']],
    ['fit list --answers x', ['fit list takes no --answers', 'see: truest fit list --help']],
    ['plan show --no-save', ['plan show takes no --no-save']],
    ['role list --min-pay much', ['--min-pay cannot be "much": it takes a number, such as 80000']],
    ['role list --min-pay', ['--min-pay needs a value: --min-pay <dollars>']],
    [
      'role show x --format markdwn',
      ['--format cannot be "markdwn"', 'did you mean markdown?', 'it is one of text,'],
    ],
    ['role search x --limit 0', ['--limit cannot be "0": it takes a whole number from 1 to 1000']],
    ['paths a --kind up', ['--kind cannot be "up": it is not one of advance, lateral, pivot']],
    ['completion ksh', ['<shell> cannot be "ksh"', 'it is one of bash, zsh, fish']],
    ['role list extra', ['role list takes no arguments, and got "extra"']],
    ['profile schema role more', ['profile schema takes one argument, and got "role" "more"']],
  ])('truest %s', async (line, said) => {
    const { code, out, err } = await typed(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^truest: /);
    for (const part of said) expect(err).toContain(part);
    expect(err.split('\n').slice(1, -1)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^ {2}see: /)]),
    );
  });

  test('is told within the width of the terminal', async () => {
    const { err } = await typed('role list --education doctorate-of-everything', {
      terminal: true,
      columns: 40,
    });
    expect(err).toContain('--education cannot be');
    for (const row of err.split('\n')) expect(widthOf(row)).toBeLessThanOrEqual(40);
  });

  test('carries nothing to the terminal that it should not', async () => {
    const { err } = await typed('role list --sort \u001b[2Jpay');
    expect(err).not.toContain('\u001b');
  });
});

describe('what reads well and cannot be meant', () => {
  test.each([
    [['role', 'search', ''], '<words> is empty'],
    [['role', 'search', 'nurse', ' '], '<words> is empty'],
    [['role', 'show', '\t'], '<role> is empty'],
    [['fit', 'chief-of-staff', '--answers', ''], '--answers is empty'],
    [['fit', 'show', ''], '<check> is empty'],
    [['role', 'list', '--profiles', ''], '--profiles is empty'],
    [['--profiles', 'a', '--profiles', '', 'role', 'list'], '--profiles is empty'],
    [['paths', 'a', 'b', '--via', ''], '--via is empty'],
    [['profile', 'new', 'Returns Analyst', '--id', ''], '--id is empty'],
    [['profile', 'validate', ''], '<paths> is empty'],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await runTruest(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`truest: ${message}\n  see: truest `);
  });

  test.each([
    'paths --json --format dot',
    'paths --format text --json',
    'role show chief-of-staff --json --format markdown',
    'track show business-operations --format text --json',
    'profile validate --format github --json',
    'profile lint --format github --json',
  ])('truest %s', async (line) => {
    const { code, out, err } = await typed(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^truest: --json and --format \w+ ask for two different answers/);
  });

  test('two flags that say the same are no conflict', async () => {
    const { code, out } = await typed('role show chief-of-staff --json --format json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('id', 'chief-of-staff');
  });
});

describe('the names of several roles where one is asked for', () => {
  test.each([['role', 'show'], ['role', 'moves'], ['fit']])('truest %s %s', async (...command) => {
    const names = ['Operations Manager', 'chief-of-staff'];
    const { code, out, err } = await runTruest([...command.filter(Boolean), ...names]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('names of 2 roles');
    expect(err).toContain("truest role compare 'Operations Manager' chief-of-staff");
  });

  test('a title needs no quotes', async () => {
    const { out } = await typed('role show chief of staff --brief');
    expect(out).toMatch(/^Chief of Staff/);
  });
});

describe('help', () => {
  test('of a command can be asked for by the word', async () => {
    const { code, out } = await typed('help role show');
    expect(code).toBe(0);
    expect(out).toBe((await typed('role show --help')).out);
    expect((await typed('help')).out).toBe((await typed('--help')).out);
  });

  test('of a command below another lists its own options and those of truest alone', async () => {
    const { out } = await typed('plan show --help');
    expect(out).toContain('--format');
    expect(out).toContain('--no-pager');
    expect(out).not.toContain('--from');
  });
});
