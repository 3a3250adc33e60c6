import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../src/domain/strengths/items.ts';
import {
  expectSaneShell,
  newHome,
  openProgram,
  openTruest,
  openTruestInShell,
  PROGRAM,
  type Terminal,
} from './terminal.ts';

const KEYS = itemsOf('short').map(({ interest }) =>
  interest === 'social' ? '5' : interest === 'artistic' ? '3' : '2',
);
const COUNT = KEYS.length;

function savedIn(home: string): string {
  const folder = join(home, 'data', 'personal', 'strengths');
  const names = readdirSync(folder);
  expect(names).toHaveLength(1);
  return readFileSync(join(folder, names[0]!), 'utf8');
}

/** Waits for an activity by its number. */
const question = (terminal: Terminal, number: number): Promise<void> =>
  terminal.see(new RegExp(`(^|\\s)${number} of ${COUNT}\\b`));
const value = (terminal: Terminal, number: number): Promise<void> =>
  terminal.see(new RegExp(`^\\? Your values, ${number} of 5\\.`, 'm'));
const style = (terminal: Terminal, number: number): Promise<void> =>
  terminal.see(new RegExp(`^\\? Your style, ${number} of 6\\.`, 'm'));

/** Answers activities from one number on. In lines an answer is followed by enter. */
async function answer(terminal: Terminal, keys: readonly string[], from = 1, plain = false): Promise<void> {
  for (const [index, key] of keys.entries()) {
    await question(terminal, from + index);
    terminal.type(key, ...(plain ? ['enter'] : []));
  }
}

const flat = (terminal: Terminal): string => terminal.transcript().replace(/\s+/g, ' ');

/** A home in which all activities are answered and no value yet. */
function homeAtValues(): ReturnType<typeof newHome> {
  const made = newHome();
  const run = spawnSync(process.execPath, [PROGRAM, 'strengths', '--answers', '-'], {
    env: { PATH: process.env['PATH'], ...made.env },
    input: `[${KEYS.join()}]`,
    encoding: 'utf8',
  });
  expect(run.status).toBe(0);
  const path = /^Kept in\s+(.*)$/m.exec(run.stdout)![1]!;
  const text = readFileSync(path, 'utf8').replace('finished: true', 'finished: false');
  writeFileSync(path, text.replace('values: skip', 'values: []'));
  return made;
}

describe.skipIf(process.platform === 'win32')('strengths on a terminal', () => {
  test.each([
    { columns: 80, rows: 24 },
    { columns: 40, rows: 24 },
  ])('asks all three parts at $columns columns, shows the result and saves it', async (size) => {
    const { home, env } = newHome();
    const terminal = openTruestInShell(['--no-pager', 'strengths'], { ...size, env });
    await answer(terminal, KEYS);
    for (let number = 1; number <= 5; number++) {
      await value(terminal, number);
      terminal.type('enter');
    }
    for (let number = 1; number <= 6; number++) {
      await style(terminal, number);
      terminal.type(...(number % 2 === 0 ? ['down', 'enter'] : ['enter']));
    }
    await expectSaneShell(terminal, 0);
    expect(flat(terminal)).toMatch(/What leads, in this order Social .* Artistic .* 6\. Security, fair pay/);
    expect(savedIn(home)).toContain('finished: true');
  });

  test('goes back and skips within a part and between parts, pauses, and goes on later', async () => {
    const { home, env } = homeAtValues();
    const first = openTruest(['--no-pager', 'strengths'], { env });
    await value(first, 1);
    first.type('enter');
    await value(first, 2);
    first.type(...Array(5).fill('down'), 'enter');
    await value(first, 1);
    first.type(...Array(6).fill('down'), 'enter');
    await question(first, 30);
    first.type('b');
    await question(first, 29);
    first.type('s');
    await question(first, 30);
    first.type('4');
    await value(first, 1);
    first.type(...Array(7).fill('down'), 'enter');
    await style(first, 1);
    first.type(...Array(4).fill('down'), 'enter');
    expect(await first.exit()).toBe(0);
    expect(flat(first)).toContain('Your answers are kept. Go on with: truest strengths');
    expect(savedIn(home)).toMatch(/finished: false[\s\S]*answer: skip\n[\s\S]*answer: 4\nvalues: skip\n/);
    const second = openTruest(['--no-pager', 'strengths'], { env });
    await style(second, 1);
    second.type('ctrlC');
    expect(await second.exit()).toBe(130);
  });

  test('follows the size of the terminal in the middle of an activity and of a choice', async () => {
    const { env } = homeAtValues();
    const terminal = openTruest(['--no-pager', 'strengths'], { env });
    await value(terminal, 1);
    terminal.resize(40, 24);
    terminal.type(...Array(6).fill('down'), 'enter');
    await question(terminal, 30);
    terminal.resize(100, 30);
    await terminal.see(/^Your interests {2,}30 of 30/m);
    terminal.type('p');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.cursorVisible).toBe(true);
  });

  test('has no colour with NO_COLOR, and ASCII where the locale has no unicode', async () => {
    const { env } = newHome();
    const terminal = openTruest(['--no-pager', 'strengths'], { env: { ...env, NO_COLOR: '1', LANG: 'C' } });
    await answer(terminal, KEYS.slice(0, 3));
    await question(terminal, 4);
    terminal.type('p');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.raw).not.toMatch(/\u001b\[[0-9;]+m/);
    expect(terminal.raw).toMatch(/^[\x00-\x7f]*$/);
  });
});

describe.skipIf(process.platform === 'win32')('strengths in plain lines', () => {
  test('asks line by line, and draws nothing again', async () => {
    const { home, env } = newHome();
    const terminal = openTruestInShell(['--plain', '--no-pager', 'strengths'], { env });
    await answer(terminal, KEYS, 1, true);
    await terminal.see('Your values, 1 of 5.');
    terminal.type('8', 'enter');
    for (let number = 1; number <= 6; number++) {
      await terminal.see(`Your style, ${number} of 6.`);
      terminal.type('2', 'enter');
    }
    await expectSaneShell(terminal, 0);
    expect(terminal.raw.replace(/\u001b\[[0-9;]*m/g, '')).not.toContain('\u001b');
    expect(savedIn(home)).toContain('finished: true');
  });
});

describe.skipIf(process.platform === 'win32').each([
  ['on a terminal', [] as string[], false],
  ['in plain lines', ['--plain'], true],
])('leaving strengths %s', (_name, flags, plain) => {
  test.each([1, 2, 6])('with Ctrl-C at activity %d', async (number) => {
    const { home, env } = newHome();
    const terminal = openTruestInShell([...flags, 'strengths'], { env });
    await answer(terminal, KEYS.slice(0, number - 1), 1, plain);
    await question(terminal, number);
    terminal.type('ctrlC');
    await expectSaneShell(terminal, 130);
    expect(flat(terminal)).toContain('truest strengths');
    if (number === 1) return;
    expect(savedIn(home).match(/answer: /g)).toHaveLength(number - 1);
    const again = openTruest([...flags, 'strengths'], { env });
    await question(again, number);
  });

  test('with Ctrl-C in the values and in the style', async () => {
    const { env } = homeAtValues();
    const values = openTruestInShell([...flags, 'strengths'], { env });
    await values.see('Your values, 1 of 5.');
    values.type(...(plain ? ['1', 'enter'] : ['enter']));
    await values.see('Your values, 2 of 5.');
    values.type('ctrlC');
    await expectSaneShell(values, 130);
    const again = openTruestInShell([...flags, 'strengths'], { env });
    await again.see('Your values, 2 of 5.');
    again.type(...(plain ? ['skip', 'enter'] : [...Array(6).fill('down'), 'enter']));
    await again.see('Your style, 1 of 6.');
    again.type('ctrlC');
    await expectSaneShell(again, 130);
    expect(flat(again)).toContain('Your answers are kept. Go on with: truest strengths');
  });

  test('with the end of the input', async () => {
    const { home, env } = newHome();
    const terminal = openTruestInShell([...flags, 'strengths'], { env });
    await answer(terminal, KEYS.slice(0, 2), 1, plain);
    await question(terminal, 3);
    terminal.type('ctrlD');
    await expectSaneShell(terminal, 2);
    expect(flat(terminal)).toContain('the input ended before this was answered');
    expect(savedIn(home).match(/answer: /g)).toHaveLength(2);
  });
});

test.skipIf(process.platform === 'win32')('a disk that takes no more: all answers are shown', async () => {
  const { home, env } = newHome();
  const begun = openTruest(['strengths'], { env });
  await answer(begun, ['4', 'p']);
  expect(await begun.exit()).toBe(0);
  const before = savedIn(home);
  // As near to a full disk as a test comes without mounting one: no file may grow.
  const script = 'ulimit -f 0; exec "$@"';
  const full = openProgram('/bin/sh', ['-c', script, 'sh', process.execPath, PROGRAM, 'strengths'], { env });
  await question(full, 2);
  full.type('5');
  expect(await full.exit()).toBe(1);
  const [first, second] = itemsOf('short');
  expect(flat(full).replace(/\s/g, '')).toContain(
    `{interests:{${first!.id}:4,${second!.id}:5},values:[],style:{}}`,
  );
  expect(savedIn(home)).toBe(before);
});

test('without a terminal it names the flag', () => {
  const { env } = newHome();
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'strengths'], {
    env: { PATH: process.env['PATH'], ...env },
    input: '4\n',
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('--answers FILE');
});
