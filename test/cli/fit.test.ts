import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type MemoryIoOptions, type Ran, runTruest } from '../support/memory-io.ts';

const ROLE = 'e-commerce-operations-manager';
const PROFILE = `profiles/roles/business-operations/${ROLE}.yaml`;
const ANSWERS = '[4, 3, skip, 2, 2, 4, 1, 4, 3, 5, 4]';

type Options = MemoryIoOptions & { readonly home?: string };
const truestFit = (words: readonly string[], options?: Options): Promise<Ran> =>
  runTruest(['fit', ...words], options);
const check = (answers = ANSWERS, options: Options = {}): Promise<Ran> =>
  truestFit([ROLE, '--answers', '-'], { stdin: answers, ...options });

const folderIn = (home: string): string => join(home, 'data', 'personal', 'fit');
const savedIn = (home: string): string[] => {
  try {
    return readdirSync(folderIn(home)).sort();
  } catch {
    return [];
  }
};
const FILE = `${ROLE}-2026-03-02.yaml`;
const flat = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '').replace(/\s+/g, ' ');

/** Lays the shipped profile over itself with some of its words exchanged. */
function rewrite(home: string, exchange: (text: string) => string): void {
  const folder = join(home, 'data', 'profiles', 'roles', 'business-operations');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${ROLE}.yaml`), exchange(readFileSync(PROFILE, 'utf8')));
}

describe('fit --answers', () => {
  test('shows the result, dealbreakers first, and saves it', async () => {
    const { code, out, home } = await check();
    expect(code).toBe(0);
    expect(out.indexOf('Before anything else')).toBeLessThan(out.indexOf('Mixed'));
    expect(out).toContain('10 of 11 answered');
    expect(out).toMatch(/speaks for\n {6}\+2 ▰▰▰▰/);
    expect(flat(out)).toContain('Ask in the interview • "On how many days of last month');
    expect(out).toContain('not a validated test');
    expect(savedIn(home)).toEqual([FILE]);
    expect(readFileSync(join(folderIn(home), FILE), 'utf8')).toContain('answer: skip');
  });

  test('reads a file as it reads the input, and saves nothing with --no-save', async () => {
    const { home } = await runTruest(['--version']);
    writeFileSync(join(home, 'answers.yaml'), ANSWERS);
    const { out } = await truestFit([ROLE, '--answers', 'answers.yaml', '--no-save'], { home, cwd: home });
    expect(savedIn(home)).toEqual([]);
    const { out: other } = await check(ANSWERS, { home });
    expect(other.startsWith(out.trimEnd())).toBe(true);
  });

  test('answers as JSON', async () => {
    const { out, home } = await truestFit([ROLE, '--answers', '-', '--json'], { stdin: ANSWERS });
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      role: { id: ROLE },
      verdict: 'mixed',
      answered: 10,
      total: 11,
      noVerdict: null,
      dealbreakers: [{ statement: 'plan-breaks', answer: 2, points: -1.5 }],
      saved: join(folderIn(home), FILE),
    });
    expect(report.score).toBeGreaterThan(45);
  });

  test.each([
    ['too few', '[4, 3]', 'Too few answers for a verdict: 2 of 11 answered'],
    ['all alike', `[${Array(11).fill(4).join()}]`, 'they do not distinguish'],
    ['none', '{}', 'Too few answers for a verdict: 0 of 11 answered'],
  ])('gives no verdict for %s', async (_name, answers, why) => {
    const { code, out } = await check(answers);
    expect(code).toBe(0);
    expect(out).toContain('No verdict\n');
    expect(flat(out)).toContain(why);
    expect(out).not.toMatch(/\d of 100|NaN/);
  });

  test.each([
    ['a wrong answer', ['--answers', '-'], '[9]', 'answer 1 is 9'],
    ['a missing file', ['--answers', 'nowhere.yaml'], '', 'nowhere.yaml'],
    ['nothing', ['--answers', '-'], '', 'neither answers by statement nor a list'],
  ])('refuses %s', async (_name, flags, stdin, message) => {
    const { code, err, home } = await truestFit([ROLE, ...flags], { stdin });
    expect(code).toBe(2);
    expect(flat(err)).toContain(message);
    expect(savedIn(home)).toEqual([]);
  });

  test('without a terminal and without answers names the flag', async () => {
    const { code, err } = await truestFit([ROLE]);
    expect(code).toBe(2);
    expect(flat(err)).toContain(`truest fit ${ROLE} --answers FILE`);
    expect((await truestFit([])).code).toBe(2);
  });

  test.each([80, 40])(
    'it also shows the file, which can be copied and filled in (%d columns)',
    async (columns) => {
      const { err, home } = await truestFit([ROLE], { stdin: '', env: { CI: '1' }, terminal: true, columns });
      const rows = err.split('\n').filter((row) => /^ {4}[a-z-]+: skip$/.test(row));
      expect(rows).toHaveLength(11);
      const file = rows.join('\n').replace('finds-leaks: skip', 'finds-leaks: 5');
      const { out, code } = await check(file, { home });
      expect(code).toBe(0);
      expect(out).toContain('1 of 11 answered');
      expect(flat(err)).toContain(`truest role show ${ROLE} --json`);
    },
  );

  test('fits into 40 columns', async () => {
    const { out } = await check(ANSWERS, { terminal: true, columns: 40, env: { TRUEST_PAGER: '' } });
    const wide = out
      .replace(/\u001b\[[\d;]*m/g, '')
      .split('\n')
      .filter((line) => line.length > 40);
    expect(wide.filter((line) => !/truest fit |\.yaml$/.test(line))).toEqual([]);
  });
});

describe('fit --replay', () => {
  test('gives the same bytes as the check did, again and again', async () => {
    const { out, home } = await check();
    const path = join(folderIn(home), FILE);
    for (let time = 0; time < 2; time++) {
      expect((await truestFit(['--replay', path], { home })).out).toBe(out);
    }
    expect((await truestFit(['show', '1'], { home })).out).toBe(out);
    expect(savedIn(home)).toEqual([FILE]);
  });

  test.each([
    ['broken', (text: string) => text.replace('role:', 'role: ['), 'is not readable'],
    ['edited wrongly', (text: string) => text.replace('answer: skip', 'answer: maybe'), 'answers.2.answer'],
    ['cut', (text: string) => text.slice(0, text.indexOf('finished')), 'is not a saved fit check: finished'],
  ])('says what is wrong with a file that is %s', async (_name, exchange, message) => {
    const { home } = await check();
    const path = join(folderIn(home), FILE);
    const text = exchange(readFileSync(path, 'utf8'));
    writeFileSync(path, text);
    const { code, err } = await truestFit(['--replay', path], { home });
    expect(code).toBe(1);
    expect(flat(err)).toContain(message);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('says which statements changed since, and keeps the rest', async () => {
    const { home } = await check();
    rewrite(home, (text) =>
      text
        .replace('I like finding out where', 'I love finding out where')
        .replace('id: traces-orders', 'id: chases-orders'),
    );
    const { out, code } = await truestFit(['--replay', join(folderIn(home), FILE)], { home });
    expect(code).toBe(0);
    expect(flat(out)).toContain('reworded since, whose answers no longer count: finds-leaks.');
    expect(flat(out)).toContain('no longer has: traces-orders.');
    expect(flat(out)).toContain('new since: chases-orders.');
    expect(out).toContain('8 of 11 answered');
  });

  test('does not mix with a role or answers', async () => {
    const { code, err } = await truestFit([ROLE, '--replay', 'x.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('--replay');
  });
});

describe('saved checks', () => {
  async function two(): Promise<string> {
    const { home } = await check();
    await check('[4, 3, 4, 4, 2, 4, 1, 4, 4, 5, 4]', { home });
    return home;
  }

  test('are listed, and compared answer by answer', async () => {
    const home = await two();
    const list = (await truestFit(['list'], { home })).out;
    expect(list).toMatch(/^1 .*mixed, 5\d {2,}2026-03-02$/m);
    expect(list).toMatch(/^2 .*promising, 6\d/m);
    const { out } = await truestFit(['diff', '1', `${ROLE}-2026-03-02-2`], { home });
    expect(out).toMatch(/^ {5}2 → 4 {5}\+6\.8 {2}I can drop a half-finished plan/m);
    expect(out).toMatch(/^ {2}skip → 4 {5}\+1\.7 {2}Cutting a day/m);
    const { answers, sameRole } = JSON.parse((await truestFit(['diff', '1', '2', '--json'], { home })).out);
    expect(sameRole).toBe(true);
    expect(answers).toContainEqual(
      expect.objectContaining({ statement: 'plan-breaks', before: 2, after: 4 }),
    );
    expect((await truestFit(['diff', '1', '1'], { home })).out).toContain('All answers are the same.');
  });

  test('of two roles are compared by what they come to', async () => {
    const { home } = await check();
    await truestFit(['operations-coordinator', '--answers', '-'], { home, stdin: '[5, 4, 5, 4, 5, 4, 5]' });
    const { out } = await truestFit(['diff', '1', '2'], { home });
    expect(out).toMatch(/^Two roles\n {2}E-Commerce.*mixed.*\n {2}Operations Coordinator.*strong/m);
    expect(out).toMatch(/^Where they differ.*\n +E-Commerce.* +Operations Coordinator$/m);
    expect(out).toMatch(/^Speaks against\n/m);
    const diff = JSON.parse((await truestFit(['diff', '1', '2', '--json'], { home })).out);
    expect(diff).toMatchObject({ sameRole: false, answers: [] });
    expect(diff.kinds.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'energy',
      'friction',
      'strength',
    ]);
    expect(diff.contributions[0].dealbreakers).toMatchObject([{ statement: 'plan-breaks', answer: 2 }]);
  });

  test('are removed by number or name, all or none', async () => {
    const home = await two();
    expect((await truestFit(['delete', '1', '7'], { home })).code).toBe(2);
    expect(savedIn(home)).toHaveLength(2);
    expect((await truestFit(['delete', '1'], { home })).err).toContain('Removed');
    expect(savedIn(home)).toEqual([`${ROLE}-2026-03-02-2.yaml`]);
  });

  test('one that is broken is named and does not hide the others', async () => {
    const home = await two();
    writeFileSync(join(folderIn(home), FILE), 'role: [');
    const { code, out } = await truestFit(['list'], { home });
    expect(code).toBe(0);
    expect(out).toMatch(/^1 .*cannot be read$/m);
    expect(out).toMatch(/^2 .*promising/m);
    expect(out.replace(/\n/g, '')).toContain(`${FILE}:1:8 is not readable`);
    expect((await truestFit(['show', '1'], { home })).code).toBe(1);
    expect(readFileSync(join(folderIn(home), FILE), 'utf8')).toBe('role: [');
  });

  test('none are no error; one that is not there is', async () => {
    expect((await truestFit(['list'])).out).toContain('No fit check is saved yet.');
    expect(await truestFit(['show', 'nothing'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('"nothing"'),
    });
  });
});

describe('a check that was saved under an id that the role had before', () => {
  const FORMER = 'web-shop-manager';
  const OLD = `${FORMER}-2026-03-01.yaml`;

  /** The shipped role with a former id, and a check of it from the time of that id. */
  async function home(exchange = (text: string): string => text): Promise<string> {
    const { home } = await check();
    rewrite(home, (text) => text.replace(/^title:/m, `formerIds: [${FORMER}]\ntitle:`));
    const folder = folderIn(home);
    const text = readFileSync(join(folder, FILE), 'utf8');
    rmSync(join(folder, FILE));
    const renamed = text.replace(`role: ${ROLE}`, `role: ${FORMER}`).replace('2026-03-02', '2026-03-01');
    writeFileSync(join(folder, OLD), exchange(renamed));
    return home;
  }

  test('is listed, shown, compared and read as answers', async () => {
    const place = await home();
    expect((await truestFit(['list'], { home: place })).out).toMatch(/^1 .*mixed, 5\d {2,}2026-03-01$/m);
    const shown = await truestFit(['show', '1'], { home: place });
    expect(shown.out).toContain('10 of 11 answered');
    expect(flat(shown.err)).toContain(`(${ROLE}), whose id was ${FORMER} before`);
    const again = await truestFit([ROLE, '--answers', join(folderIn(place), OLD)], { home: place });
    expect(again.code).toBe(0);
    const { out } = await truestFit(['diff', '1', '2'], { home: place });
    expect(out).toContain('Twice the same role');
    expect(out).toContain('All answers are the same.');
  });

  test('is gone on with', async () => {
    const place = await home((text) =>
      text.replace('finished: true', 'finished: false').replace(/ {2}- statement: counts-first[\s\S]*/, ''),
    );
    const { err, code } = await runTruest(['--plain', '--no-pager', 'fit', ROLE], {
      terminal: true,
      stdin: '3\npause\n',
      home: place,
    });
    expect(code).toBe(0);
    expect(err).toContain('Going on with the check of 2026-03-01');
    expect(flat(err)).toContain('10 of 11.');
    expect(savedIn(place)).toEqual([OLD]);
    expect(readFileSync(join(folderIn(place), OLD), 'utf8')).toMatch(new RegExp(`^role: ${ROLE}$`, 'm'));
  });
});

describe('asked in lines', () => {
  const asked = (words: readonly string[], stdin: string, options: Options = {}): Promise<Ran> =>
    runTruest(['--plain', '--no-pager', 'fit', ...words], { terminal: true, stdin, ...options });
  const lines = (...typed: readonly (string | number)[]): string => `${typed.join('\n')}\n`;

  test('answers, skips, goes back and pauses; a later run goes on', async () => {
    const first = await asked([ROLE], lines(4, 'back', 5, 'skip', 'constructor', 'pause'));
    expect(first.code).toBe(0);
    expect(first.err).toContain('"constructor" is not a number from 1 to 5');
    expect(flat(first.err)).toContain(`Your answers are kept. Go on with: truest fit ${ROLE}`);
    const text = readFileSync(join(folderIn(first.home), FILE), 'utf8');
    expect(text).toMatch(/finished: false[\s\S]*answer: 5\n[\s\S]*answer: skip\n$/);
    const { home } = first;
    const second = await asked([ROLE], lines(3, 2, 2, 4, 1, 4, 3, 5, 4), { home });
    expect(second.code).toBe(0);
    expect(flat(second.err)).toContain('3 of 11.');
    expect(second.err).not.toContain(' 1 of 11.');
    expect(second.err).toContain('5 very much me');
    expect(second.out).toContain('10 of 11 answered');
    expect(savedIn(home)).toEqual([FILE]);
    expect((await truestFit(['--replay', join(folderIn(home), FILE)], { home })).out).toContain('10 of 11');
  });

  test('--restart leaves the unfinished one, which is not gone on with any more', async () => {
    const { home } = await asked([ROLE], lines(4, 'pause'));
    await asked([ROLE, '--restart'], lines(3, 2, 2, 4, 1, 4, 3, 5, 4, 2, 1), { home });
    expect(savedIn(home)).toEqual([`${ROLE}-2026-03-02-2.yaml`, FILE].sort());
    const third = await asked([ROLE], lines('pause'), { home });
    expect(third.err).toContain('1 of 11.');
  });

  test('goes on with what still stands when the role changed in between', async () => {
    const { home } = await asked([ROLE], lines(4, 3, 'pause'));
    rewrite(home, (text) => text.replace('I like finding out where', 'I love finding out where'));
    const { err } = await asked([ROLE], lines('pause'), { home });
    expect(flat(err)).toContain('whose answers no longer count: finds-leaks.');
    expect(flat(err)).toContain('1 of 11. Energy: would it energise you? I love finding');
  });

  test('a broken save stops it with a way out', async () => {
    const { home } = await asked([ROLE], lines(4, 'pause'));
    writeFileSync(join(folderIn(home), FILE), 'role: [');
    const { code, err } = await asked([ROLE], lines(4), { home });
    expect(code).toBe(1);
    expect(flat(err)).toContain(`truest fit ${ROLE} --restart`);
    expect(readFileSync(join(folderIn(home), FILE), 'utf8')).toBe('role: [');
  });
});
