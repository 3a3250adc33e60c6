import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  expectSaneShell,
  type Key,
  newHome,
  openTruest,
  openTruestInShell,
  type Terminal,
} from './terminal.ts';

type Keys = readonly (Key | (string & {}))[];

/** What is asked, what to type, and what stands on the screen before the answer is given. */
interface Step {
  readonly asks: string;
  readonly type: Keys;
  readonly shows?: string;
}

const ON_TERMINAL: readonly Step[] = [
  { asks: 'Title of the role', type: ['Returns Desk Analyst'] },
  { asks: 'Track:', type: ['bus'], shows: 'Track: bus' },
  { asks: 'Level:', type: ['down'], shows: '❯ Specialist' },
  { asks: 'Category', type: ['business op'], shows: '❯ 13-1199' },
  { asks: 'Summary', type: ['You find out why things come back.'] },
];

const IN_LINES: readonly Step[] = [
  { asks: 'Title of the role', type: ['Returns Desk Analyst'] },
  { asks: '13. Another, which is new', type: ['1'] },
  { asks: '2. Specialist', type: ['nonsense', 'enter', '2'] },
  { asks: 'Category', type: ['business op', 'enter', '1'] },
  { asks: 'Summary', type: ['You find out why things come back.'] },
];

async function answer(terminal: Terminal, steps: readonly Step[]): Promise<void> {
  for (const { asks, type, shows } of steps) {
    await terminal.see(asks);
    terminal.type(...type);
    if (shows !== undefined) await terminal.see(shows);
    terminal.type('enter');
  }
}

const fileIn = (home: string): string =>
  join(home, 'data', 'profiles', 'roles', 'business-operations', 'returns-desk-analyst.yaml');

describe.skipIf(process.platform === 'win32')('profile new on a terminal', () => {
  test.each([
    { columns: 80, rows: 24 },
    { columns: 40, rows: 20 },
    { columns: 200, rows: 50 },
  ])('asks for everything at $columns columns', async (size) => {
    const { home, env } = newHome();
    const terminal = openTruestInShell(['profile', 'new'], { ...size, env });
    await answer(terminal, ON_TERMINAL);
    await expectSaneShell(terminal, 0);
    expect(terminal.transcript().replace(/\n/g, '')).toContain('truest role show returns-desk-analyst');
    const text = readFileSync(fileIn(home), 'utf8');
    expect(text).toContain('id: returns-desk-analyst\ntitle: Returns Desk Analyst\n');
    expect(text).toContain('level: specialist\ncategory: 13-1199\nsummary: You find out why');
  });

  test('asks only for what the flags leave open', async () => {
    const { home, env } = newHome();
    const flags = ['--track', 'business-operations', '--summary', 'You find out why.'];
    const terminal = openTruest(['profile', 'new', 'Returns Desk Analyst', ...flags], { env });
    await answer(terminal, [
      { asks: 'Level:', type: ['down'], shows: '❯ Specialist' },
      { asks: 'Category', type: [] },
    ]);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.transcript()).not.toContain('Title of the role');
    expect(readFileSync(fileIn(home), 'utf8')).not.toMatch(/^category/m);
  });

  test('says what is wrong with an answer, and asks again', async () => {
    const { env } = newHome();
    const terminal = openTruest(['profile', 'new'], { env });
    await terminal.see('Title of the role');
    terminal.type('enter');
    await terminal.see('A role needs a title.');
    terminal.type('x'.repeat(401), 'enter');
    await terminal.see('longer than 400 characters');
  });

  test('offers another id, or to replace, when a shipped role has it', async () => {
    const { home, env } = newHome();
    const terminal = openTruestInShell(['profile', 'new', 'Operations Manager'], { env });
    await terminal.see('The id operations-manager is that of Operations Manager');
    await terminal.see('❯ Give mine another id');
    terminal.type('enter');
    await terminal.see('(operations-manager-2)');
    terminal.type('operations-supervisor', 'enter');
    await terminal.see('The id operations-supervisor is that of');
    terminal.type('ctrlU', 'returns-desk', 'enter');
    await answer(terminal, ON_TERMINAL.slice(1));
    await expectSaneShell(terminal, 0);
    const roles = join(home, 'data', 'profiles', 'roles', 'business-operations');
    expect(readdirSync(roles)).toEqual(['returns-desk.yaml']);
  });

  test('follows the size of the terminal', async () => {
    const { env } = newHome();
    const terminal = openTruest(['profile', 'new', 'Returns Desk Analyst'], { env });
    await terminal.see('Track:');
    terminal.resize(44, 16);
    await answer(terminal, ON_TERMINAL.slice(1, 2));
    await terminal.see('Level:');
    terminal.resize(120, 30);
    terminal.type('down');
    await terminal.see('❯ Specialist');
    terminal.type('ctrlC');
    expect(await terminal.exit()).toBe(130);
    expect(terminal.cursorVisible).toBe(true);
  });

  test.each([
    ['NO_COLOR', [], { NO_COLOR: '1' }],
    ['--no-color', ['--no-color'], {}],
  ])('has no colour with %s', async (_name, flags, more) => {
    const { env } = newHome();
    const terminal = openTruest([...flags, 'profile', 'new'], { env: { ...env, ...more } });
    await answer(terminal, ON_TERMINAL);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.raw).not.toMatch(/\u001b\[[0-9;]+m/);
  });

  test('writes ASCII where the locale has no unicode', async () => {
    const { env } = newHome();
    const terminal = openTruest(['profile', 'new', 'Returns Desk Analyst'], { env: { ...env, LANG: 'C' } });
    await terminal.see('Track:');
    await answer(terminal, ON_TERMINAL.slice(1, 2));
    await terminal.see('> Coordinator');
    expect(terminal.raw).toMatch(/^[\x00-\x7f]*$/);
  });
});

describe.skipIf(process.platform === 'win32')('profile new in plain lines', () => {
  test.each([
    ['--plain', ['--plain'], {}],
    ['TRUEST_ACCESSIBLE', [], { TRUEST_ACCESSIBLE: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ])('asks line by line with %s, and draws nothing again', async (_name, flags, more) => {
    const { home, env } = newHome();
    const terminal = openTruestInShell([...flags, 'profile', 'new'], { env: { ...env, ...more } });
    await answer(terminal, IN_LINES);
    await expectSaneShell(terminal, 0);
    expect(terminal.transcript()).toContain('"nonsense" is not one of them.');
    const beforeTheReport = terminal.raw.slice(0, terminal.raw.indexOf('Summary'));
    expect(beforeTheReport.replace(/\u001b\[[0-9;]*m/g, '')).not.toContain('\u001b');
    expect(readFileSync(fileIn(home), 'utf8')).toContain('level: specialist\ncategory: 13-1199\n');
  });
});

describe.skipIf(process.platform === 'win32').each([
  ['on a terminal', [] as string[], ON_TERMINAL],
  ['in plain lines', ['--plain'], IN_LINES],
])('leaving profile new %s', (_name, flags, steps) => {
  const questions = steps.map((step, index) => [step.asks, index] as const);

  test.each(questions)('with Ctrl-C at "%s"', async (asks, index) => {
    const { home, env } = newHome();
    const terminal = openTruestInShell([...flags, 'profile', 'new'], { env });
    await answer(terminal, steps.slice(0, index));
    await terminal.see(asks);
    terminal.type('ctrlC');
    await expectSaneShell(terminal, 130);
    expect(terminal.transcript()).toContain('Nothing was written.');
    if (index > 0) expect(terminal.transcript()).toContain("truest profile new 'Returns Desk Analyst'");
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  test.each(questions)('with the end of the input at "%s"', async (asks, index) => {
    const { home, env } = newHome();
    const terminal = openTruestInShell([...flags, 'profile', 'new'], { env });
    await answer(terminal, steps.slice(0, index));
    await terminal.see(asks);
    terminal.type('ctrlD');
    await expectSaneShell(terminal, 2);
    expect(terminal.transcript()).toContain('the input ended before this was answered');
    expect(existsSync(join(home, 'data'))).toBe(false);
  });
});
