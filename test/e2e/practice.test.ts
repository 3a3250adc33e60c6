import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/memory-io.ts';
import { openTruest, openTruestInShell, PROGRAM, SHELL_IS_BACK, type Terminal } from './terminal.ts';

const ROLE = 'e-commerce-operations-specialist';
const WORDS = ['--no-pager', 'role', 'interview', ROLE, '--practice'];
const GO_ON = `truest role interview ${ROLE} --practice`;
const RATE = 'How good was your answer?';
/** The rating can be chosen: what stands last is how to do so. */
const CHOICES = /(?:7:|select)$/;

function newHome(): { home: string; env: Record<string, string> } {
  const home = temporaryFolder();
  return { home, env: { TRUEST_HOME: home } };
}
const folderIn = (home: string): string => join(home, 'data', 'personal', 'interviews');
const savedIn = (home: string): string => readFileSync(join(folderIn(home), `${ROLE}.yaml`), 'utf8');
const flat = (terminal: Terminal): string => terminal.transcript().replace(/\s+/g, ' ');

/** Waits for a question by its number, until notes can be typed. */
const question = (terminal: Terminal, number: number, count = 6): Promise<void> =>
  terminal.see(
    new RegExp(`(^|\\s)${number} of ${count}\\b(?![\\s\\S]*not yet)[\\s\\S]*(?:›|>|or nothing:)$`),
  );

/** Notes a line to a question and rates it: with its number and enter, on a terminal and in lines alike. */
async function answer(terminal: Terminal, number: number, rating: string, count = 6): Promise<void> {
  await question(terminal, number, count);
  terminal.type(`note ${number}`, 'enter', 'enter');
  await terminal.see(RATE);
  await terminal.see(CHOICES);
  terminal.type(rating, 'enter');
}

async function expectSaneShell(terminal: Terminal, code: number): Promise<void> {
  await terminal.see(SHELL_IS_BACK);
  expect(terminal.transcript()).toMatch(new RegExp(`^code ${code}\nicanon\necho\n`, 'm'));
  expect(terminal.cursorVisible).toBe(true);
}

describe.skipIf(process.platform === 'win32').each([
  ['on a terminal', [] as string[]],
  ['in plain lines', ['--plain']],
])('practice %s', (_name, flags) => {
  test.each([
    { columns: 80, rows: 60 },
    { columns: 40, rows: 60 },
  ])('asks all of it at $columns columns, and keeps it', async (size) => {
    const { home, env } = newHome();
    const terminal = openTruestInShell([...flags, ...WORDS, '--limit', '3'], { ...size, env });
    for (const [at, rating] of ['3', '1', '4'].entries()) await answer(terminal, at + 1, rating, 3);
    await expectSaneShell(terminal, 0);
    expect(flat(terminal)).toContain('3 of 6 questions: 1 not yet, 1 solid, 1 strong');
    expect(savedIn(home)).toMatch(
      /note 1\n +rating: solid[\s\S]*note 2\n +rating: not yet[\s\S]*note 3\n +rating: strong/,
    );
  });

  test.each([1, 2, 3])(
    'Ctrl-C at question %d, before and after its notes, keeps what was answered',
    async (number) => {
      for (const noted of [false, true]) {
        const { home, env } = newHome();
        const terminal = openTruestInShell([...flags, ...WORDS, '--limit', '3'], { rows: 60, env });
        for (let at = 1; at < number; at++) await answer(terminal, at, '3', 3);
        await question(terminal, number, 3);
        if (noted) {
          terminal.type('begun', 'enter', 'enter');
          await terminal.see(CHOICES);
        }
        terminal.type('ctrlC');
        await expectSaneShell(terminal, 130);
        expect(flat(terminal)).toContain(GO_ON);
        const count = number - 1 + (noted ? 1 : 0);
        const kept = existsSync(folderIn(home)) ? (savedIn(home).match(/date:/g) ?? []) : [];
        expect(kept).toHaveLength(count);
      }
    },
  );

  test('the end of the input keeps what was noted', async () => {
    const { home, env } = newHome();
    const terminal = openTruestInShell([...flags, ...WORDS], { rows: 60, env });
    await question(terminal, 1);
    terminal.type('one line', 'enter');
    await terminal.see(/one line\n(?:›|Type another line.*:)$/);
    terminal.type('ctrlD');
    await expectSaneShell(terminal, 2);
    expect(flat(terminal)).toContain('the input ended before this was answered');
    expect(savedIn(home)).toContain('notes: one line');
  });

  test('goes back, skips, pauses, and goes on where it was', async () => {
    const { home, env } = newHome();
    const first = openTruest([...flags, ...WORDS], { rows: 60, env });
    await answer(first, 1, '2');
    await question(first, 2);
    first.type('back', 'enter');
    await first.see(/You noted: note 1[\s\S]*(?:›|or nothing:)$/);
    first.type('more', 'enter', 'enter');
    await first.see(CHOICES);
    first.type('4', 'enter');
    await question(first, 2);
    first.type('skip', 'enter');
    await question(first, 3);
    first.type('pause', 'enter');
    expect(await first.exit()).toBe(0);
    expect(flat(first)).toContain(`Your notes are kept. Go on with: ${GO_ON}`);
    expect(savedIn(home)).toMatch(/note 1\n +more\n +rating: strong/);
    const second = openTruest([...flags, ...WORDS], { rows: 60, env });
    await question(second, 1, 4);
    second.type('pause', 'enter');
    expect(await second.exit()).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('practice', () => {
  test('follows the size of the terminal while notes are typed, and loses none of them', async () => {
    const { home, env } = newHome();
    const terminal = openTruest([...WORDS, '--limit', '1'], { rows: 40, env });
    await question(terminal, 1, 1);
    terminal.type('a first line that is longer than the narrow terminal is wide', 'enter', 'a second');
    await terminal.see('› a second');
    terminal.resize(40, 40);
    await terminal.see(/^ {2}narrow terminal is wide\n› a second$/m);
    terminal.type(' line', 'enter');
    await terminal.see('› a second line');
    terminal.resize(100, 40);
    await terminal.see(/^› a first line .* is wide\n› a second line$/m);
    terminal.type('enter');
    await terminal.see(CHOICES);
    expect(terminal.transcript().match(/a second line/g)).toHaveLength(1);
    expect(terminal.transcript().match(/a first line/g)).toHaveLength(1);
    terminal.type('3', 'enter');
    expect(await terminal.exit()).toBe(0);
    expect(savedIn(home)).toContain('a first line that is longer than the narrow terminal is wide\n');
    expect(savedIn(home)).toContain('a second line\n');
  });

  test('several lines that are pasted at once are all there', async () => {
    const { home, env } = newHome();
    const terminal = openTruest([...WORDS, '--limit', '1'], { rows: 40, env });
    await question(terminal, 1, 1);
    terminal.type('one\rtwo\rthree\r');
    await terminal.see('› three');
    terminal.type('enter');
    await terminal.see(CHOICES);
    terminal.type('3', 'enter');
    expect(await terminal.exit()).toBe(0);
    expect(savedIn(home)).toMatch(/one\n +two\n +three\n/);
  });

  test('has no colour with NO_COLOR, and ASCII where the locale has no unicode', async () => {
    const { env } = newHome();
    const terminal = openTruest([...WORDS, '--limit', '1'], {
      rows: 40,
      env: { ...env, NO_COLOR: '1', LANG: 'C' },
    });
    await answer(terminal, 1, '3', 1);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.raw).not.toMatch(/\u001b\[[0-9;]+m/);
    expect(terminal.raw).toMatch(/^[\x00-\x7f]*$/);
  });

  test('two at once: the later one says so, and what it had is kept', async () => {
    const { home, env } = newHome();
    const [one, two] = [openTruest(WORDS, { rows: 40, env }), openTruest(WORDS, { rows: 40, env })];
    await question(one, 1);
    await question(two, 1);
    one.type('of the first', 'enter', 'enter');
    await one.see(CHOICES);
    two.type('of the second', 'enter', 'enter');
    expect(await two.exit()).toBe(1);
    expect(flat(two)).toContain('was changed by somebody else in the meantime');
    one.type('3', 'enter');
    await question(one, 2);
    one.type('pause', 'enter');
    expect(await one.exit()).toBe(0);
    const texts = readdirSync(folderIn(home)).map((name) => readFileSync(join(folderIn(home), name), 'utf8'));
    expect(texts).toHaveLength(2);
    for (const said of ['of the first', 'of the second']) {
      expect(texts.some((text) => text.includes(said))).toBe(true);
    }
  });
});

describe.skipIf(process.platform === 'win32')('a plan on a terminal', () => {
  const PLAN = ['--no-pager', 'plan', 'vice-president-of-operations', '--from', 'e-commerce-coordinator'];

  test('asks which way, and proposes one', async () => {
    const { env } = newHome();
    const terminal = openTruest(PLAN, { env, rows: 60 });
    await terminal.see('Which way do you want to plan?');
    await terminal.see(/❯ smoothest/);
    terminal.type('enter');
    expect(await terminal.exit()).toBe(0);
    expect(flat(terminal)).toContain('Kept in');
  });

  test('left with Ctrl-C keeps nothing and leaves the terminal sane', async () => {
    const { home, env } = newHome();
    const terminal = openTruestInShell(PLAN, { env });
    await terminal.see('Which way do you want to plan?');
    terminal.type('ctrlC');
    await expectSaneShell(terminal, 130);
    expect(existsSync(join(home, 'data', 'personal', 'plans'))).toBe(false);
  });
});

test.skipIf(process.platform === 'win32')('a full disk: what was saved stays whole, and it says so', () => {
  const { home, env } = newHome();
  const run = (limit: string, words: readonly string[], input = '') =>
    spawnSync('/bin/sh', ['-c', `${limit} exec "$@"`, 'sh', process.execPath, PROGRAM, ...words], {
      env: { PATH: process.env['PATH'], ...env },
      input,
      encoding: 'utf8',
    });
  const plan = ['plan', 'instructional-designer', '--from', 'elementary-school-teacher'];
  const practice = ['role', 'interview', ROLE, '--answers', '-'];
  expect(run('', plan).status).toBe(0);
  expect(run('', practice, '[{rating: 1}]').status).toBe(0);
  const everything = (): string[] =>
    ['plans', 'interviews'].flatMap((folder) =>
      readdirSync(join(home, 'data', 'personal', folder)).map((name) =>
        readFileSync(join(home, 'data', 'personal', folder, name), 'utf8'),
      ),
    );
  const before = everything();
  // As near to a full disk as a test comes without mounting one: no file may grow.
  for (const [words, input] of [
    [plan, ''],
    [['plan', 'check', '1'], ''],
    [practice, '[{rating: 4}]'],
  ] as const) {
    const { status, stderr } = run('ulimit -f 0;', words, input);
    expect(status).toBe(1);
    expect(stderr.replace(/\s+/g, ' ')).toContain('the disk is full');
  }
  expect(everything()).toEqual(before);
});
