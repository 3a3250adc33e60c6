import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  expectSaneShell,
  type Key,
  newHome,
  openTruest,
  openTruestInShell,
  PROGRAM,
  type Terminal,
} from './terminal.ts';

const folderIn = (home: string): string => join(home, 'data', 'personal');
const textIn = (home: string): string => readFileSync(join(folderIn(home), 'me.yaml'), 'utf8');
const flat = (terminal: Terminal): string => terminal.transcript().replace(/\s+/g, ' ');

type Keys = readonly (Key | (string & {}))[];
interface Step {
  /** Words of the question, and what stands there before the last key is pressed. */
  readonly see: string;
  readonly type: Keys;
  readonly shows?: string;
  readonly last?: Keys;
  /** What the file says after it. */
  readonly kept: string;
}

/** The questions of `me set`, to the role that has the fewest skills asked one by one. */
const ON_TERMINAL: readonly Step[] = [
  {
    see: 'Which role do you have now?',
    type: ['operations coord'],
    shows: '❯ Operations Coordinator',
    last: ['enter'],
    kept: 'role: operations-coordinator',
  },
  { see: 'How many years in this role', type: ['2', 'enter'], kept: 'yearsInRole: 2' },
  { see: 'How many years of work', type: ['6', 'enter'], kept: 'years: 6' },
  {
    see: 'The highest education',
    type: ['down', 'down'],
    shows: '❯ a high school diploma',
    last: ['enter'],
    kept: 'education: high-school',
  },
  {
    see: 'How good are you',
    type: ['down'],
    shows: '❯ Ask me one by one',
    last: ['enter'],
    kept: 'years: 6',
  },
  { see: '1 of ', type: ['down', 'down'], shows: '❯ 2 helps with it', last: ['enter'], kept: ': 2\n' },
  { see: '2 of ', type: ['up', 'up', 'up', 'up', 'up', 'up', 'up', 'up'], last: [], kept: ': 2\n' },
];

const IN_LINES: readonly Step[] = [
  {
    see: 'Which role do you have now?',
    type: ['Operations Coordinator', 'enter'],
    kept: 'role: operations-coo',
  },
  { see: 'How many years in this', type: ['2', 'enter'], kept: 'yearsInRole: 2' },
  { see: 'How many years of work', type: ['6', 'enter'], kept: 'years: 6' },
  { see: 'The highest education', type: ['3', 'enter'], kept: 'education: high-school' },
  { see: 'How good are you', type: ['2', 'enter'], kept: 'years: 6' },
  { see: '1 of ', type: ['3', 'enter'], kept: ': 2\n' },
  { see: '2 of ', type: [], kept: ': 2\n' },
];

async function go(terminal: Terminal, steps: readonly Step[]): Promise<void> {
  for (const { see, type, shows, last } of steps) {
    await terminal.see(see);
    terminal.type(...type);
    if (shows !== undefined) await terminal.see(shows);
    if (last) terminal.type(...last);
  }
}

describe.skipIf(process.platform === 'win32').each([
  ['on a terminal', [] as string[], ON_TERMINAL, {}],
  ['on 40 columns without colour', [] as string[], ON_TERMINAL, { NO_COLOR: '1' }],
  ['in plain lines', ['--plain'], IN_LINES, {}],
])('me set %s', (name, flags, steps, more) => {
  const size = name.includes('40') ? { columns: 40, rows: 20 } : {};
  const open = (env: Record<string, string>): Terminal =>
    openTruestInShell([...flags, '--no-pager', 'me', 'set'], { env: { ...env, ...more }, ...size });

  test('asks all of it and keeps it', async () => {
    const { home, env } = newHome();
    const terminal = open(env);
    await go(terminal, steps.slice(0, 4));
    await terminal.see('How good are you');
    terminal.type(...((flags.length > 0 ? ['1', 'enter'] : ['enter']) as Keys));
    // Licences that the role speaks of, and others.
    for (;;) {
      await terminal.see(/Do you have this|Other licences/);
      if (/Other licences/.test(terminal.screen())) break;
      terminal.type('n', 'enter');
      await terminal.see('Other licences');
    }
    terminal.type('CPIM', 'enter');
    await expectSaneShell(terminal, 0);
    expect(textIn(home)).toMatch(
      /role: operations-coordinator\nyearsInRole: 2\nyears: 6\neducation: high-school\nlicences:\n {2}- CPIM/,
    );
    expect(flat(terminal)).toMatch(/role Operations Coordinator years in the role 2 years of work 6/);
    if (name.includes('without colour')) expect(terminal.raw).not.toMatch(/\u001b\[[0-9;]+m/);
    if (flags.length > 0) expect(terminal.raw.replace(/\u001b\[[0-9;]*m/g, '')).not.toContain('\u001b');
  });

  test.each(steps.map((_step, at) => at))('Ctrl-C at question %d loses nothing', async (at) => {
    const { home, env } = newHome();
    const terminal = open(env);
    await go(terminal, steps.slice(0, at));
    await terminal.see(steps[at]!.see);
    terminal.type('ctrlC');
    await expectSaneShell(terminal, 130);
    expect(flat(terminal)).toContain('truest me set');
    if (at === 0) expect(existsSync(folderIn(home))).toBe(false);
    else for (const { kept } of steps.slice(0, at)) expect(textIn(home)).toContain(kept);
  });

  test('the end of the input in the middle loses nothing', async () => {
    const { home, env } = newHome();
    const terminal = open(env);
    await go(terminal, steps.slice(0, 2));
    await terminal.see(steps[2]!.see);
    terminal.type('ctrlD');
    await expectSaneShell(terminal, 2);
    expect(flat(terminal)).toContain('What you answered is kept. Go on with: truest me set');
    expect(textIn(home)).toContain('yearsInRole: 2');
  });
});

describe.skipIf(process.platform === 'win32')('beside it', () => {
  test('two sessions of me set at once: the later one says so, and what it had is kept', async () => {
    const { home, env } = newHome();
    const [one, two] = [1, 2].map(() => openTruest(['--plain', 'me', 'set'], { env })) as [
      Terminal,
      Terminal,
    ];
    for (const terminal of [one, two]) await terminal.see('Which role do you have now?');
    one.type('Operations Coordinator', 'enter');
    await one.see('How many years in this');
    two.type('Operations Manager', 'enter');
    expect(await two.exit()).toBe(1);
    expect(flat(two)).toContain('was changed by somebody else in the meantime');
    one.type('ctrlC');
    await one.exit();
    expect(textIn(home)).toContain('role: operations-coordinator');
    const kept = readdirSync(folderIn(home)).find((name) => name.endsWith('.kept'))!;
    expect(readFileSync(join(folderIn(home), kept), 'utf8')).toContain('role: operations-manager');
  });

  test('an editor gets the terminal, and Ctrl-C at the question after it keeps what was written', async () => {
    const { home, env } = newHome();
    const script = join(home, 'editor.sh');
    writeFileSync(script, 'stty -a | grep -q icanon && [ -t 0 ] && [ -t 1 ] && echo "yers: 4" > "$1"\n');
    const terminal = openTruestInShell(['me', 'edit'], { env: { ...env, EDITOR: `sh ${script}` } });
    await terminal.see('Edit it again?');
    expect(flat(terminal)).toContain('"yers" is not known; did you mean years?');
    terminal.type('ctrlC');
    await expectSaneShell(terminal, 130);
    const [copy] = readdirSync(folderIn(home));
    expect(readFileSync(join(folderIn(home), copy!), 'utf8')).toBe('yers: 4\n');
    expect(terminal.transcript().replace(/\s/g, '')).toContain(copy!);
  });

  test('me forget asks; Ctrl-C and enter delete nothing, y does', async () => {
    const { home, env } = newHome();
    const run = (words: string[]) =>
      spawnSync(process.execPath, [PROGRAM, 'me', ...words], { env: { PATH: process.env['PATH'], ...env } });
    run(['set', '--years', '4']);
    for (const [key, code] of [
      ['ctrlC', 130],
      ['enter', 0],
    ] as const) {
      const terminal = openTruestInShell(['me', 'forget'], { env });
      await terminal.see('Delete 1 file for good?');
      expect(terminal.screen()).toContain('me.yaml');
      terminal.type(key);
      await expectSaneShell(terminal, code);
      expect(textIn(home)).toContain('years: 4');
    }
    const terminal = openTruestInShell(['me', 'forget'], { env });
    await terminal.see('Delete 1 file for good?');
    terminal.type('y', 'enter');
    await expectSaneShell(terminal, 0);
    expect(existsSync(folderIn(home))).toBe(false);
  });

  test('a full disk: what was kept stays whole, and it says so', () => {
    const { home, env } = newHome();
    const run = (limit: string, words: readonly string[], more: Record<string, string> = {}) =>
      spawnSync('/bin/sh', ['-c', `${limit} exec "$@"`, 'sh', process.execPath, PROGRAM, 'me', ...words], {
        env: { PATH: process.env['PATH'], ...env, ...more },
        input: '{"basics": {"label": "Operations Manager"}}',
        encoding: 'utf8',
      });
    expect(run('', ['set', '--years', '4']).status).toBe(0);
    const before = textIn(home);
    // As near to a full disk as a test comes without mounting one: no file may grow.
    for (const words of [['set', '--years', '5'], ['import', '-'], ['edit']]) {
      const { status, stderr } = run('ulimit -f 0;', words, { EDITOR: 'true' });
      expect(status).toBe(1);
      expect(stderr.replace(/\s+/g, ' ')).toContain('the disk is full');
      expect(stderr).not.toContain('--no-save');
      expect(textIn(home)).toBe(before);
      expect(readdirSync(folderIn(home))).toEqual(['me.yaml']);
    }
  });
});
