import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../src/domain/strengths/items.ts';
import { type MemoryIoOptions, type Ran, runTruest } from '../support/memory-io.ts';

const SHORT = itemsOf('short');
const listOf = (liked: string, most = 5, rest = 2): string =>
  `[${SHORT.map(({ interest }) => (interest === liked ? most : rest)).join()}]`;
const SOCIAL = `interests: ${listOf('social')}
values: [relationships, support, achievement, conditions, independence]
style: {people: high, pace: low, hours: skip}
`;

type Options = MemoryIoOptions & { readonly home?: string };
const strengths = (words: readonly string[], options?: Options): Promise<Ran> =>
  runTruest(['strengths', ...words], options);
const take = (stdin = SOCIAL, options: Options = {}): Promise<Ran> =>
  strengths(['--answers', '-'], { stdin, ...options });

const folderIn = (home: string): string => join(home, 'data', 'personal', 'strengths');
const savedIn = (home: string): string[] => {
  try {
    return readdirSync(folderIn(home)).sort();
  } catch {
    return [];
  }
};
const flat = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '').replace(/\s+/g, ' ');

describe('strengths --answers', () => {
  test('shows interests as a chart, what leads, values and style, and saves them', async () => {
    const { code, out, home } = await take();
    expect(code).toBe(0);
    expect(out).toMatch(
      /^ {2}Social {9}40 {2}▰{20} {2}like a lot\n {2}Realistic {6}10 {2}▰{5}▱{15} {2}dislike$/m,
    );
    expect(flat(out)).toContain('What leads Social You like helping');
    expect(flat(out)).toContain('1. Friendly people around me');
    expect(flat(out)).toContain('6. Being noticed');
    expect(flat(out)).toContain('• Most of the day with people • Steady, planned days What this says');
    expect(flat(out)).toContain('51%, Hanna & Rounds 2020');
    expect(out).toContain('truest match');
    expect(savedIn(home)).toEqual(['2026-03-02.yaml']);
  });

  test('reads a file, and saves nothing with --no-save', async () => {
    const { home } = await runTruest(['--version']);
    writeFileSync(join(home, 'answers.yaml'), SOCIAL);
    const { out } = await strengths(['--answers', 'answers.yaml', '--no-save'], { home, cwd: home });
    expect(out).toContain('Social');
    expect(savedIn(home)).toEqual([]);
  });

  test('answers as JSON', async () => {
    const { out, home } = await strengths(['--answers', '-', '--json'], { stdin: SOCIAL });
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      date: '2026-03-02',
      form: 'short',
      interests: { answered: 30, total: 30, spread: 30, noRanking: null, doubts: [], leading: ['social'] },
      values: ['relationships', 'support', 'achievement', 'conditions', 'independence', 'recognition'],
      style: { people: 'high', pace: 'low', hours: null },
      previous: null,
      changes: [],
      saved: join(folderIn(home), '2026-03-02.yaml'),
    });
    expect(JSON.parse(out).interests.scores[3]).toEqual({
      interest: 'social',
      score: 40,
      answered: 5,
      total: 5,
    });
  });

  test.each([
    ['flat', listOf('social', 3, 3).replace('3', '4'), 'too near to one another'],
    ['all alike', listOf('social', 4, 4), 'do not distinguish'],
    ['too few', '[4, 3]', 'Too few answers to rank'],
    ['none', '{}', 'Too few answers to rank'],
  ])('ranks nothing when they are %s', async (_name, answers, why) => {
    const { code, out } = await take(answers);
    expect(code).toBe(0);
    expect(out).toContain('No ranking\n');
    expect(flat(out)).toContain(why);
    expect(out).not.toMatch(/NaN|What leads|truest match/);
  });

  test('says when answers are scattered, or nearly all alike', async () => {
    const scattered = `[${SHORT.map(({ interest }, at) => (interest === 'social' ? 4 : (at % 5) + 1)).join()}]`;
    expect(flat((await take(scattered)).out)).toContain('as answers given by chance would');
    const social = SHORT.filter(({ interest }) => interest === 'social').slice(0, 3);
    const alike = `[${SHORT.map((item) => (social.includes(item) ? 1 : 5)).join()}]`;
    expect(flat((await take(alike)).out)).toContain('nearly all your answers are the same');
  });

  test.each([
    ['a wrong answer', ['--answers', '-'], '[9]', 'answer 1 is 9'],
    ['a missing file', ['--answers', 'nowhere.yaml'], '', 'nowhere.yaml'],
    ['nothing', ['--answers', '-'], '', 'neither answers by activity nor a list'],
    ['no terminal', [], '', 'truest strengths --answers FILE'],
    ['--replay with answers', ['--replay', 'x.yaml', '--answers', '-'], '', '--replay shows a saved file'],
  ])('refuses %s', async (_name, flags, stdin, message) => {
    const { code, err, home } = await strengths(flags, { stdin });
    expect(code).toBe(2);
    expect(flat(err)).toContain(message);
    expect(savedIn(home)).toEqual([]);
  });

  test('without a terminal it shows a file of answers that can be filled in', async () => {
    const { err } = await strengths([], { stdin: '' });
    const file = err
      .slice(err.indexOf('    interests:'))
      .replaceAll(/^ {4}/gm, '')
      .replaceAll(': skip', ': 4');
    const { code } = await strengths(['--answers', '-', '--no-save'], { stdin: file });
    expect(file).toContain('computer-fault: 4');
    expect(code).toBe(0);
  });

  test.each([40, 57, 110])('fits into %d columns', async (columns) => {
    const { out } = await take(SOCIAL, { terminal: true, columns, env: { TRUEST_PAGER: '' } });
    const wide = out
      .replace(/\u001b\[[\d;]*m/g, '')
      .split('\n')
      .filter((line) => line.length > columns);
    expect(wide.filter((line) => !/\.yaml$/.test(line))).toEqual([]);
  });

  test('is ASCII where the locale has no unicode', async () => {
    const { out } = await take(SOCIAL, { env: { LANG: 'C' } });
    expect(out).toMatch(/Social {9}40 {2}#{20} {2}like a lot/);
    expect(out).toMatch(/^[\x00-\x7f]*$/);
  });
});

describe('saved strengths', () => {
  test('are replayed to the same bytes, again and again', async () => {
    const { home } = await take(SOCIAL.replace('[5,', '[4,'));
    const { out } = await take(SOCIAL, { home });
    const path = join(folderIn(home), '2026-03-02-2.yaml');
    for (let time = 0; time < 2; time++) {
      expect((await strengths(['--replay', path], { home })).out).toBe(out);
    }
    expect((await strengths(['show'], { home })).out).toBe(out);
    expect((await strengths(['show', '2'], { home })).out).toBe(out);
    expect(savedIn(home)).toHaveLength(2);
  });

  test('say what changed since the time before', async () => {
    const { home, out: first } = await take(`interests: ${listOf('social')}`);
    expect(first).not.toContain('Since');
    const { out } = await take(`interests: ${listOf('artistic', 4, 2)}`, { home });
    expect(flat(out)).toContain('Since 2026-03-02 Social −30, Artistic +20. A few points either way');
    const { previous } = JSON.parse((await strengths(['show', '2', '--json'], { home })).out);
    expect(previous).toMatchObject({ date: '2026-03-02', scores: { social: 40, artistic: 10 } });
    expect(flat((await take(`interests: ${listOf('artistic', 4, 2)}`, { home })).out)).toContain(
      'All six interests stand where they stood.',
    );
  });

  test('say which activities changed since, and keep the rest', async () => {
    const { home } = await take();
    const path = join(folderIn(home), '2026-03-02.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Sew up a torn jacket', 'Sew up a torn coat'));
    const { code, out } = await strengths(['--replay', path], { home });
    expect(code).toBe(0);
    expect(flat(out)).toContain('reworded since, whose answers no longer count: torn-jacket.');
    expect(out).toContain('29 of 30 answered');
  });

  test('are listed, shown and removed by number or name', async () => {
    const { home } = await take();
    await take('[4, 3]', { home });
    const list = (await strengths(['list'], { home })).out;
    expect(list).toMatch(/^1 {2}2026-03-02 {2}Social {2,}relationships$/m);
    expect(list).toMatch(/^2 {2}2026-03-02 {2}no ranking: too few answers {2,}-$/m);
    const { strengths: rows } = JSON.parse((await strengths(['list', '--json'], { home })).out);
    expect(rows[0]).toMatchObject({ name: '2026-03-02', finished: true, leading: ['social'], answered: 30 });
    expect((await strengths(['show', '2026-03-01'], { home })).err).toContain('did you mean 2026-03-02?');
    expect((await strengths(['delete', '2', '7'], { home })).code).toBe(2);
    expect((await strengths(['delete', '2'], { home })).code).toBe(0);
    expect(savedIn(home)).toEqual(['2026-03-02.yaml']);
  });

  test('one that is broken is named, and does not hide the others', async () => {
    const { home } = await take();
    writeFileSync(join(folderIn(home), '2026-03-01.yaml'), 'date: [');
    const { code, out } = await strengths(['list'], { home });
    expect(code).toBe(0);
    expect(out).toMatch(/^1 .*cannot be read/m);
    expect(out).toMatch(/^2 .*Social/m);
    expect((await strengths(['show', '1'], { home })).code).toBe(1);
    expect((await take(SOCIAL, { home })).code).toBe(0);
  });

  test('none are no error in a list, and one to show', async () => {
    expect((await strengths(['list'])).out).toContain('No strengths are saved yet.');
    expect(await strengths(['show'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('truest strengths'),
    });
  });
});

describe('asked in lines', () => {
  const asked = (words: readonly string[], stdin: string, options: Options = {}): Promise<Ran> =>
    runTruest(['--plain', '--no-pager', 'strengths', ...words], { terminal: true, stdin, ...options });
  const lines = (...typed: readonly (string | number)[]): string => `${typed.join('\n')}\n`;
  const ALL = SHORT.map(({ interest }) => (interest === 'social' ? 5 : 2));

  test('all of it: activities, values, style', async () => {
    const { code, out, err, home } = await asked([], lines(...ALL, 5, 1, 'skip', 2, 'skip', 1, 1, 2, 2));
    expect(code).toBe(0);
    expect(flat(err)).toContain('30 of 30.');
    expect(flat(err)).toContain('Your values, 1 of 5. What matters most to you in work?');
    expect(flat(err)).toContain('Your style, 6 of 6.');
    expect(flat(out)).toContain('What leads Social');
    expect(out).not.toContain('What matters to you, the most first');
    const text = readFileSync(join(folderIn(home), '2026-03-02.yaml'), 'utf8');
    expect(text).toContain('finished: true');
    expect(text).toContain('values: skip');
    expect(text).toMatch(/dial: people\n {4}choice: high[\s\S]*dial: pace\n {4}choice: skip\n/);
  });

  test('pauses in every part; a later run goes on there', async () => {
    const { home, err } = await asked([], lines(4, 'skip', 'back', 3, 'pause'));
    expect(flat(err)).toContain('Your answers are kept. Go on with: truest strengths');
    const second = await asked([], lines(...ALL.slice(2), 2, 'pause'), { home });
    expect(flat(second.err)).toContain('Going on with 2026-03-02');
    expect(flat(second.err)).toContain('3 of 30.');
    expect(flat(second.err)).not.toContain(' 1 of 30.');
    const third = await asked([], lines('back', 'skip', 1, 'pause'), { home });
    expect(flat(third.err)).toMatch(
      /Your values, 2 of 5.*Your values, 1 of 5.*Your style, 1 of 6.*Your style, 2 of 6/,
    );
    const fourth = await asked([], lines('back', 'back', 'back', 4, 'skip', 1, 2, 1, 2, 1, 2), { home });
    expect(fourth.code).toBe(0);
    expect(flat(fourth.err)).toMatch(/Your style, 1 of 6.*Your values, 1 of 5.*30 of 30\./);
    expect(savedIn(home)).toEqual(['2026-03-02.yaml']);
    expect(fourth.out).toContain('What leads');
  });

  test('--full goes on with a short one as a full one; --restart begins anew beside it', async () => {
    const { home } = await asked([], lines(4, 'pause'));
    const full = await asked(['--full'], lines('pause'), { home });
    expect(flat(full.err)).toContain('2 of 60.');
    const anew = await asked(['--restart'], lines(5, 'pause'), { home });
    expect(flat(anew.err)).toContain('1 of 30.');
    expect(savedIn(home)).toHaveLength(2);
  });

  test('with --no-save nothing is kept', async () => {
    const { err, home } = await asked(['--no-save'], lines(4, 'pause'));
    expect(flat(err)).toContain('Nothing was saved, as you asked.');
    expect(savedIn(home)).toEqual([]);
  });

  test('a broken save stops it with a way out', async () => {
    const { home } = await asked([], lines(4, 'pause'));
    writeFileSync(join(folderIn(home), '2026-03-02.yaml'), 'date: [');
    const { code, err } = await asked([], lines(4), { home });
    expect(code).toBe(1);
    expect(flat(err)).toContain('truest strengths --restart');
  });

  test('a folder that cannot be written is told before the first question', async () => {
    const { home } = await runTruest(['--version']);
    mkdirSync(join(home, 'data'), { recursive: true });
    writeFileSync(join(home, 'data', 'personal'), 'a file where a folder should be');
    const { code, err } = await asked([], lines(4), { home });
    expect(code).toBe(1);
    expect(err).not.toContain('1 of 30');
  });
});
