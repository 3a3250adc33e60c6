import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  expectSaneShell,
  newHome,
  openProgram,
  openTruest,
  openTruestInShell,
  PROGRAM,
  type Terminal,
} from './terminal.ts';

const ROLE = 'e-commerce-operations-manager';
const ANSWERS = ['4', '3', '5', '2', '2', '4', '1', '4', '3', '5', '4'];
const COUNT = ANSWERS.length;
const GO_ON = `truest fit ${ROLE}`;

const folderIn = (home: string): string => join(home, 'data', 'personal', 'fit');
function savedIn(home: string): string {
  const names = readdirSync(folderIn(home));
  expect(names).toHaveLength(1);
  return readFileSync(join(folderIn(home), names[0]!), 'utf8');
}

/** Waits for a question by its number. */
const question = (terminal: Terminal, number: number): Promise<void> =>
  terminal.see(new RegExp(`(^|\\s)${number} of ${COUNT}\\b`));

/** Answers the questions from one number on. In lines an answer is followed by enter. */
async function answer(terminal: Terminal, keys: readonly string[], from = 1, plain = false): Promise<void> {
  for (const [index, key] of keys.entries()) {
    await question(terminal, from + index);
    terminal.type(key, ...(plain ? ['enter'] : []));
  }
}

const flat = (terminal: Terminal): string => terminal.transcript().replace(/\s+/g, ' ');

describe.skipIf(process.platform === 'win32')('fit on a terminal', () => {
  test.each([
    { columns: 80, rows: 24 },
    { columns: 40, rows: 20 },
    { columns: 200, rows: 50 },
  ])('asks all of it at $columns columns, shows the result and saves it', async (size) => {
    const { home, env } = newHome();
    const terminal = openTruestInShell(['--no-pager', 'fit', ROLE], { ...size, env });
    await answer(terminal, ANSWERS);
    await expectSaneShell(terminal, 0);
    expect(flat(terminal)).toMatch(
      /Before anything else .* Mixed.* \d\d of 100 .* speaks for .* speaks against/,
    );
    expect(savedIn(home)).toContain('finished: true');
  });

  test('arrows and enter answer too; a role is searched for', async () => {
    const { home, env } = newHome();
    const terminal = openTruest(['--no-pager', 'fit'], { env });
    await terminal.see('Which role do you wonder about?');
    terminal.type('e-commerce operations man');
    await terminal.see('❯ E-Commerce Operations Manager');
    terminal.type('enter');
    await question(terminal, 1);
    terminal.type('up');
    await terminal.see('❯ 4');
    terminal.type('enter');
    await question(terminal, 2);
    terminal.type('down', 'down', 'down', 'down');
    await terminal.see('❯ 1');
    terminal.type('enter');
    await question(terminal, 3);
    terminal.type('p');
    expect(await terminal.exit()).toBe(0);
    expect(savedIn(home)).toMatch(/answer: 4\n[\s\S]*answer: 1\n$/);
  });

  test('goes back, skips, pauses, and goes on where it was', async () => {
    const { home, env } = newHome();
    const first = openTruest(['--no-pager', 'fit', ROLE], { env });
    await answer(first, ['4', 's', 'b']);
    await question(first, 2);
    first.type('5');
    await question(first, 3);
    first.type('p');
    expect(await first.exit()).toBe(0);
    expect(flat(first)).toContain(`Your answers are kept. Go on with: ${GO_ON}`);
    expect(savedIn(home)).toMatch(/finished: false[\s\S]*answer: 4\n[\s\S]*answer: 5\n$/);
    const second = openTruest(['--no-pager', 'fit', ROLE], { env });
    await answer(second, ANSWERS.slice(2), 3);
    expect(await second.exit()).toBe(0);
    expect(savedIn(home)).toContain('finished: true');
  });

  test('follows the size of the terminal in the middle of a question', async () => {
    const { env } = newHome();
    const terminal = openTruest(['--no-pager', 'fit', ROLE], { env });
    await answer(terminal, ['4']);
    await question(terminal, 2);
    terminal.resize(40, 20);
    await terminal.see(/^ {2}Tracing one stuck order through four$/m);
    expect(terminal.transcript().match(/2 of 11/g)).toHaveLength(1);
    terminal.resize(100, 30);
    await terminal.see(/^ {2}Tracing one stuck order .* to me\.$/m);
    expect(terminal.transcript().match(/2 of 11/g)).toHaveLength(1);
    terminal.type('p');
    expect(await terminal.exit()).toBe(0);
  });

  test('has no colour with NO_COLOR, and ASCII where the locale has no unicode', async () => {
    const { env } = newHome();
    const terminal = openTruest(['--no-pager', 'fit', ROLE], { env: { ...env, NO_COLOR: '1', LANG: 'C' } });
    await answer(terminal, ANSWERS);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.raw).not.toMatch(/\u001b\[[0-9;]+m/);
    expect(terminal.raw).toMatch(/^[\x00-\x7f]*$/);
  });

  test('two sessions at once: the later one says so, and what it had is kept', async () => {
    const { home, env } = newHome();
    const begun = openTruest(['fit', ROLE], { env });
    await answer(begun, ['4', 'p']);
    await begun.exit();
    const [one, two] = [openTruest(['fit', ROLE], { env }), openTruest(['fit', ROLE], { env })];
    await question(one, 2);
    await question(two, 2);
    one.type('5');
    await question(one, 3);
    two.type('1');
    expect(await two.exit()).toBe(1);
    expect(flat(two)).toContain('was changed by somebody else in the meantime');
    one.type('p');
    expect(await one.exit()).toBe(0);
    const names = readdirSync(folderIn(home)).sort();
    expect(names).toHaveLength(2);
    const texts = names.map((name) => readFileSync(join(folderIn(home), name), 'utf8'));
    expect(texts.some((text) => /answer: 5\n$/.test(text))).toBe(true);
    expect(texts.some((text) => /answer: 1\n$/.test(text))).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('fit in plain lines', () => {
  test.each([
    ['--plain', ['--plain'], {}],
    ['TRUEST_ACCESSIBLE', [], { TRUEST_ACCESSIBLE: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ])('asks line by line with %s, and draws nothing again', async (_name, flags, more) => {
    const { home, env } = newHome();
    const terminal = openTruestInShell([...flags, '--no-pager', 'fit', ROLE], { env: { ...env, ...more } });
    await answer(terminal, ANSWERS, 1, true);
    await expectSaneShell(terminal, 0);
    expect(terminal.raw.replace(/\u001b\[[0-9;]*m/g, '')).not.toContain('\u001b');
    expect(savedIn(home)).toContain('finished: true');
  });
});

describe.skipIf(process.platform === 'win32').each([
  ['on a terminal', [] as string[], false],
  ['in plain lines', ['--plain'], true],
])('leaving fit %s', (_name, flags, plain) => {
  test.each(ANSWERS.map((_answer, index) => index + 1))('with Ctrl-C at question %d', async (number) => {
    const { home, env } = newHome();
    const terminal = openTruestInShell([...flags, 'fit', ROLE], { env });
    await answer(terminal, ANSWERS.slice(0, number - 1), 1, plain);
    await question(terminal, number);
    terminal.type('ctrlC');
    await expectSaneShell(terminal, 130);
    expect(flat(terminal)).toContain(GO_ON);
    if (number === 1) return;
    expect(savedIn(home).match(/answer: /g)).toHaveLength(number - 1);
    const again = openTruest([...flags, 'fit', ROLE], { env });
    await question(again, number);
  });

  test.each([1, 4])('with the end of the input at question %d', async (number) => {
    const { env } = newHome();
    const terminal = openTruestInShell([...flags, 'fit', ROLE], { env });
    await answer(terminal, ANSWERS.slice(0, number - 1), 1, plain);
    await question(terminal, number);
    terminal.type('ctrlD');
    await expectSaneShell(terminal, 2);
    expect(flat(terminal)).toContain('the input ended before this was answered');
    expect(flat(terminal)).toContain(GO_ON);
  });
});

describe.skipIf(process.platform === 'win32')('fit when the world interferes', () => {
  /** What is typed in a shell to check a role. */
  const command = (...flags: string[]): string =>
    [process.execPath, PROGRAM, '--no-pager', ...flags, 'fit', ROLE].join(' ');

  test.each([
    ['on a terminal', [] as string[], false],
    ['in plain lines', ['--plain'], true],
  ])('Ctrl-Z gives the shell a sane terminal, and fg goes on, %s', async (_name, flags, plain) => {
    const { home, env } = newHome();
    const terminal = openProgram('/bin/bash', ['--norc', '--noprofile', '-i'], {
      env: { ...env, PS1: 'shell> ' },
    });
    await terminal.see('shell>');
    terminal.type(command(...flags), 'enter');
    await answer(terminal, ['4'], 1, plain);
    await question(terminal, 2);
    terminal.type('ctrlZ');
    await terminal.see(/Stopped[\s\S]*^shell>$/m);
    expect(terminal.cursorVisible).toBe(true);
    terminal.type("clear; stty -a | tr ' ;' '\\n\\n' | grep -xE -e '-?(icanon|echo)'", 'enter');
    await terminal.see(/^icanon\necho\nshell>$/m);
    terminal.type('clear; fg', 'enter');
    // The question stands there again; lines have been read out already, and are not redrawn.
    if (plain) await terminal.see('truest.js');
    else await question(terminal, 2);
    terminal.type('5', ...(plain ? (['enter'] as const) : []));
    await question(terminal, 3);
    terminal.type('p', ...(plain ? (['enter'] as const) : []));
    await terminal.see(/Your answers are kept[\s\S]*shell>$/m);
    expect(terminal.cursorVisible).toBe(true);
    expect(savedIn(home)).toMatch(/answer: 4\n[\s\S]*answer: 5\n$/);
  });

  test.each([0, 1, 2])(
    'a disk that takes no more (%d blocks): every answer is kept or shown',
    async (blocks) => {
      const { home, env } = newHome();
      const limited = ['-c', `ulimit -f ${blocks}; exec ${command()}`];
      const terminal = openProgram('/bin/sh', limited, { env });
      let given = 0;
      while (given < COUNT) {
        await terminal.see(new RegExp(`(^|\\s)${given + 1} of ${COUNT}\\b|disk is full`));
        if (terminal.screen().includes('disk is full')) break;
        terminal.type(ANSWERS[given]!);
        given++;
      }
      expect(await terminal.exit()).toBe(1);
      expect(terminal.cursorVisible).toBe(true);
      const page = flat(terminal);
      expect(page).toContain('the disk is full');
      const shown = /\{([^}]*)\}/
        .exec(page)![1]!
        .split(', ')
        .map((pair) => pair.split(': ')[1]);
      expect(shown).toEqual(ANSWERS.slice(0, given));
      if (blocks === 0) return;
      expect(page).toContain(`to go on from what is saved: ${GO_ON}`);
      expect(savedIn(home).match(/answer: \d/g)).toHaveLength(given - 1);
      const again = openTruest(['fit', ROLE], { env });
      await question(again, given);
    },
  );

  test('a folder that may not be written: said before the first question', async () => {
    const { home, env } = newHome();
    const folder = folderIn(home);
    mkdirSync(folder, { recursive: true });
    for (const place of [home, join(home, 'data'), join(home, 'data', 'personal')]) chmodSync(place, 0o755);
    chmodSync(folder, 0o555);
    // Nothing is forbidden to root.
    const asNobody = 'data:text/javascript,if(process.getuid()===0)process.setuid(65534)';
    const terminal = openProgram(process.execPath, ['--import', asNobody, PROGRAM, 'fit', ROLE], { env });
    expect(await terminal.exit()).toBe(1);
    expect(flat(terminal)).toMatch(/^truest: cannot write .*: no permission .*--no-save/);
    expect(terminal.transcript()).not.toContain('1 of 11');
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('without a terminal it names the flag', () => {
  const { env } = newHome();
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'fit', ROLE], {
    env: { PATH: process.env['PATH'], ...env },
    input: '4\n',
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('--answers FILE');
});

test.skipIf(process.platform === 'win32')('a full disk: what was saved stays whole, and it says so', () => {
  const { home, env } = newHome();
  const run = (limit: string) =>
    spawnSync(
      '/bin/sh',
      ['-c', `${limit} exec "$@"`, 'sh', process.execPath, PROGRAM, 'fit', ROLE, '--answers', '-'],
      { env: { PATH: process.env['PATH'], ...env }, input: `[${ANSWERS.join()}]`, encoding: 'utf8' },
    );
  expect(run('').status).toBe(0);
  const before = savedIn(home);
  // As near to a full disk as a test comes without mounting one: no file may grow.
  const { status, stderr } = run('ulimit -f 0;');
  expect(status).toBe(1);
  expect(stderr.replace(/\s+/g, ' ')).toContain('the disk is full');
  expect(stderr).toContain('--no-save');
  expect(savedIn(home)).toBe(before);
});
