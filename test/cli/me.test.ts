import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type MemoryIoOptions, type Ran, runTruest, temporaryFolder } from '../support/memory-io.ts';

type Options = MemoryIoOptions & { readonly home?: string };
const me = (words: readonly string[], options?: Options): Promise<Ran> =>
  runTruest(['me', ...words], options);
const set = (words: readonly string[], options?: Options): Promise<Ran> => me(['set', ...words], options);

const folderIn = (home: string): string => join(home, 'data', 'personal');
const fileIn = (home: string): string => join(folderIn(home), 'me.yaml');
const textIn = (home: string): string => readFileSync(fileIn(home), 'utf8');
const flat = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '').replace(/\s+/g, ' ');

const ALL = [
  ...['--role', 'order-management-specialist', '--years-in-role', '3', '--years', '8.5'],
  ...['--education', 'bachelor', '--skill', 'negotiation=3', '--skill', 'sql=5', '--licence', 'CPIM'],
];

describe('me', () => {
  test('of somebody who told nothing says how to tell it', async () => {
    const { code, out, home } = await me([]);
    expect(code).toBe(0);
    expect(out).toContain('Nothing yet.');
    expect(out).toContain('truest me set --role <role>');
    expect(out).toContain(folderIn(home));
    expect(existsSync(folderIn(home))).toBe(false);
  });

  test('shows what is known, beside what the role asks for', async () => {
    const { home } = await set(ALL);
    const { out } = await me(['show'], { home });
    expect(out).toMatch(/role +Order Management Specialist, for 3 years/);
    expect(out).toMatch(/work +8.5 years altogether/);
    expect(out).toMatch(/SQL +5 others come for advice\n/);
    expect(flat(out)).toMatch(/Your role asks for \d+ more: /);
    expect(out).not.toContain('Not known yet');
    expect((await me([], { home })).out).toBe(out);
  });

  test('says what else is kept, and what was left behind', async () => {
    const { home } = await set(['--years', '3']);
    await runTruest(['fit', 'operations-coordinator', '--answers', '-'], { home, stdin: '[5, 4, 5, 4]' });
    writeFileSync(join(folderIn(home), 'me.1f2e.kept'), 'years: 2');
    const { out } = await me([], { home });
    expect(out).toMatch(/fit checks +1: truest fit list/);
    expect(flat(out)).toContain('1 file there was put aside or left behind');
    expect(JSON.parse((await me(['--json'], { home })).out)).toMatchObject({
      schemaVersion: 1,
      role: null,
      years: 3,
      unknown: expect.arrayContaining([{ what: 'your role', command: 'truest me set --role <role>' }]),
      kept: [{ part: 'fit', count: 1 }],
      leftovers: 1,
      folder: folderIn(home),
    });
  });

  test('with a file that is broken says where, and how to mend it', async () => {
    const { home } = await set(ALL);
    writeFileSync(fileIn(home), 'role: [');
    for (const words of [[], ['set', '--years', '3'], ['export']]) {
      const { code, err } = await me(words, { home });
      expect(code).toBe(1);
      expect(flat(err)).toContain('me.yaml:1:8 is not readable');
      expect(err).toContain('truest me edit');
    }
    expect(textIn(home)).toBe('role: [');
  });

  test('shows ids that no profile has, as such', async () => {
    const { home } = await set(['--years', '3']);
    writeFileSync(fileIn(home), 'role: lamplighter\nskills: {lamp-lighting: 6}\n');
    const { out } = await me([], { home });
    expect(flat(out)).toContain('lamplighter (no profile has this role now)');
    expect(flat(out)).toContain('lamp-lighting 6 sets how it is done (no profile has this skill now)');
  });

  test.each([40, 80, 200])('stays within %d columns', async (columns) => {
    const { home } = await set([...ALL, '--skills-from-role']);
    const { out } = await me([], { home, terminal: true, columns, env: { TRUEST_PAGER: '', NO_COLOR: '1' } });
    const wide = out.split('\n').filter((line) => line.length > columns);
    expect(wide.filter((line) => !/truest me set|\/personal$/.test(line))).toEqual([]);
    expect(out).not.toContain('\u001b');
  });
});

describe('me set', () => {
  test('sets everything, and says what changed', async () => {
    const first = await set(ALL);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/Negotiation +3 does it with guidance\n/);
    const { home } = first;
    const { out } = await set(['--skill', 'negotiation=alone', '--education', 'M.Sc.'], { home });
    expect(flat(out)).toContain('Negotiation 4 does it alone (before: 3 does it with guidance)');
    expect(flat(out)).toContain("education a master's degree (before: a bachelor's degree)");
    expect(textIn(home)).toContain(
      'role: order-management-specialist\nyearsInRole: 3\nyears: 8.5\neducation: master\n',
    );
    expect((await set(['--years', '8.5'], { home })).out).toBe('Nothing changed.\n');
  });

  test('takes near names, and says so', async () => {
    const { err, home } = await set(['--role', 'order mangement specialist', '--skill', 'negotiaton=3']);
    expect(flat(err)).toContain(
      'Taking Order Management Specialist (order-management-specialist), the nearest to',
    );
    expect(flat(err)).toContain('Taking Negotiation (negotiation), the nearest to "negotiaton".');
    expect(textIn(home)).toContain('negotiation: 3');
  });

  test('answers as JSON', async () => {
    const { out } = await set(['--years', '4', '--skill', 'sql=2', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      changes: [
        { field: 'years', before: null, after: 4 },
        { field: 'skill', skill: 'sql', name: 'SQL', before: null, after: 2, assumed: false },
      ],
      me: { role: null, years: 4, skills: { sql: 2 }, licences: [] },
      saved: expect.stringContaining('me.yaml'),
    });
  });

  test('assumes levels from the role, and says that it does, until they are given', async () => {
    const { home, out } = await set([...ALL, '--skills-from-role']);
    expect(flat(out)).toMatch(/Order management \d .* \(assumed\)/);
    expect(flat(out)).toMatch(
      /Assumed: 11 levels are what Order Management Specialist asks for, not what you said/,
    );
    // What was said stays.
    expect(textIn(home)).toMatch(/negotiation: 3\n/);
    expect(textIn(home)).toMatch(/order-management: \d # assumed from Order Management Specialist/);
    const skills = async (): Promise<{ id: string; level: number; assumed: boolean }[]> =>
      JSON.parse((await me(['--json'], { home })).out).skills;
    const before = (await skills()).find(({ id }) => id === 'order-management')!;
    expect(before.assumed).toBe(true);
    await set(['--skill', `order-management=${before.level}`], { home });
    expect((await skills()).find(({ id }) => id === 'order-management')).toEqual({
      ...before,
      assumed: false,
    });
    expect((await skills()).filter(({ assumed }) => assumed)).toHaveLength(10);
  });

  test('of another role forgets the years in the one before', async () => {
    const { home } = await set(ALL);
    const { out } = await set(['--role', 'operations-manager'], { home });
    expect(flat(out)).toContain('years in the role not known any more (before: 3)');
    expect(flat(out)).toContain('truest me set --years-in-role N');
  });

  test('clears fields, skills and licences', async () => {
    const { home } = await set(ALL);
    await set(['--clear', 'SQL', '--clear', 'cpim', '--clear', 'years'], { home });
    expect(textIn(home)).toContain('years: null\n');
    expect(textIn(home)).not.toMatch(/sql|CPIM/);
    await set(['--clear', 'role', '--clear', 'skills', '--clear', 'education'], { home });
    expect(textIn(home)).toMatch(
      /role: null\nyearsInRole: null\n[\s\S]*education: null\n[\s\S]*skills: \{\}/,
    );
  });

  test.each([
    ['an unknown role', ['--role', 'lamplighter'], 'there is no role "lamplighter"'],
    ['an unknown skill', ['--skill', 'juggling=3'], 'there is no skill "juggling"'],
    ['a skill that could be several', ['--skill', 'management=3'], '"management" could be several skills'],
    ['a skill without a level', ['--skill', 'sql'], 'has no level: write sql=4'],
    ['a level without a skill', ['--skill', '=4'], 'names no skill'],
    ['a level of 9', ['--skill', 'sql=9'], '"9" is no level of sql'],
    ['another education', ['--education', 'wizardry'], 'the levels: none, high-school'],
    ['years that are none', ['--years', 'many'], 'it takes a number of years from 0 to 80'],
    ['years below zero', ['--years', '-3'], '--years'],
    [
      'more years in the role than of work',
      ['--years', '2', '--years-in-role', '4'],
      '4 years in the role are more than 2',
    ],
    ['an empty licence', ['--licence', '  '], '--licence is empty'],
    ['an endless licence', ['--licence', 'x'.repeat(201)], '--licence takes a name'],
    ['something to clear that is not there', ['--clear', 'skils'], 'did you mean skills?'],
    ['skills of no role', ['--skills-from-role'], 'whose skills?'],
    ['nothing, without a terminal', [], 'truest me set --role <role> --years-in-role N'],
  ])('refuses %s, and changes nothing', async (_name, words, message) => {
    const { code, err, home } = await set(words);
    expect(code).toBe(2);
    expect(flat(err)).toContain(message);
    expect(existsSync(fileIn(home))).toBe(false);
  });

  test('keeps the notes in the file', async () => {
    const { home } = await set(ALL);
    writeFileSync(fileIn(home), textIn(home).replace('sql: 5', 'sql: 5 # ask Ann'));
    await set(['--skill', 'sql=6'], { home });
    expect(textIn(home)).toContain('sql: 6 # ask Ann');
  });

  test('shows the levels in its help', async () => {
    expect((await set(['--help'])).out).toMatch(/ {2}3 {2}does it with guidance\n/);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'in a folder that cannot be written says so',
    async () => {
      const { home } = await set(ALL);
      chmodSync(folderIn(home), 0o500);
      const { code, err } = await set(['--years', '9'], { home });
      chmodSync(folderIn(home), 0o700);
      expect(code).toBe(1);
      expect(flat(err)).toContain('no permission');
      expect(err).not.toContain('--no-save');
    },
  );
});

describe('me set, asked in lines', () => {
  const asked = (lines: readonly (string | number)[], options: Options = {}): Promise<Ran> =>
    runTruest(['--plain', '--no-pager', 'me', 'set'], {
      terminal: true,
      stdin: lines.map((line) => `${line}\n`).join(''),
      ...options,
    });

  test('takes all of it', async () => {
    const { code, out, home } = await asked([
      'Order Management Specialist',
      3,
      8,
      "a bachelor's degree",
      'Assume',
      'CPIM, Forklift licence',
    ]);
    expect(code).toBe(0);
    expect(textIn(home)).toMatch(/yearsInRole: 3\nyears: 8\neducation: bachelor\n/);
    expect(textIn(home)).toContain('licences:\n  - CPIM\n  - Forklift licence\n');
    expect(flat(out)).toContain('Assumed: 12 levels');
  });

  test('leaves what is not answered as it is', async () => {
    const { home } = await set(ALL);
    const before = textIn(home);
    const { code, out } = await asked(['leave', '', '', '', 'leave', ''], { home });
    expect(code).toBe(0);
    expect(out).toContain('Nothing changed.');
    expect(textIn(home)).toBe(before);
  });

  test('asks skill by skill until there is enough of it', async () => {
    const { home } = await asked([
      'Order Management Specialist',
      '',
      '',
      '1',
      'Ask me',
      '5',
      '1',
      '7',
      'no more',
      '',
    ]);
    expect(textIn(home)).toMatch(/skills:\n( {2}[a-z-]+: 4\n) {2}[a-z-]+: 6\n$/);
  });

  test('asks again when years cannot be', async () => {
    const { err, home } = await asked(['Operations Manager', 'three', 3, 2, 5, '', 'leave', '']);
    expect(flat(err)).toContain('Type a number of years from 0 to 80');
    expect(flat(err)).toContain('They cannot be less than the 3 years in the role.');
    expect(textIn(home)).toContain('yearsInRole: 3\nyears: 5\n');
  });

  test('keeps what was answered when the input ends', async () => {
    const { code, err, home } = await asked(['Operations Manager', '3']);
    expect(code).toBe(2);
    expect(flat(err)).toContain('What you answered is kept. Go on with: truest me set');
    expect(textIn(home)).toContain('role: operations-manager\nyearsInRole: 3\n');
  });
});

describe.skipIf(process.platform === 'win32')('me edit', () => {
  /** An editor that runs a line of shell on the file, which is "$1"; it may take words of its own before. */
  function editorThat(line: string): Record<string, string> {
    const script = join(temporaryFolder(), 'my editor.sh');
    writeFileSync(script, `[ "$1" = --wait ] && shift\n${line}\n`);
    return { EDITOR: `/bin/sh '${script}' --wait`, PATH: process.env['PATH']! };
  }
  const edit = (line: string, options: Options = {}): Promise<Ran> =>
    me(['edit'], { ...options, env: { ...options.env, ...editorThat(line) } });
  const inFolder = (home: string): string[] => readdirSync(folderIn(home)).sort();

  test('takes what was written, and says what changed', async () => {
    const { code, out, home } = await edit('printf "years: 4 # so far\\nskills: {sql: 3}\\n" > "$1"');
    expect(code).toBe(0);
    expect(out).toMatch(/years of work +4\n +SQL +3 does it with guidance\n/);
    expect(textIn(home)).toContain('years: 4 # so far\n');
    expect(inFolder(home)).toEqual(['me.yaml']);
  });

  test('gives a page to fill in, and changes nothing when it comes back as it was', async () => {
    const { code, err, home } = await edit(
      `grep -q "3 does it with guidance" "$1" && grep -q "role: null" "$1"`,
    );
    expect(code).toBe(0);
    expect(err).toContain('Nothing was changed.');
    expect(inFolder(home)).toEqual([]);
  });

  test('VISUAL goes before EDITOR', async () => {
    const { EDITOR: visual } = editorThat('echo "years: 7" > "$1"');
    const { home } = await edit('echo "years: 3" > "$1"', { env: { VISUAL: visual } });
    expect(textIn(home)).toContain('years: 7');
  });

  test('says where and what is wrong, and keeps what was written', async () => {
    const { home } = await set(ALL);
    const before = textIn(home);
    const { code, err } = await edit('printf "yers: 4\\nskills:\\n  sql: 9\\n" > "$1"', { home });
    expect(code).toBe(1);
    expect(flat(err)).toContain('.edit.yaml:1:1 "yers" is not known; did you mean years? 1 | yers: 4');
    expect(flat(err)).toContain('.edit.yaml:3:8 skills.sql: has to be a level');
    expect(textIn(home)).toBe(before);
    const copy = inFolder(home).find((name) => name.endsWith('.edit.yaml'))!;
    expect(readFileSync(join(folderIn(home), copy), 'utf8')).toContain('yers: 4');
    expect(err.replace(/\s/g, '')).toContain(copy);
  });

  test('on a terminal asks whether to edit again, as often as needed', async () => {
    const twice = 'if grep -q yers "$1"; then echo "years: 5" > "$1"; else echo "yers: 5" > "$1"; fi';
    const options = { terminal: true, env: { TERM: 'dumb' } };
    const { code, err, home } = await edit(twice, { ...options, stdin: 'yes\n' });
    expect(code).toBe(0);
    expect(flat(err)).toContain('Edit it again?');
    expect(textIn(home)).toContain('years: 5');
    const refused = await edit('echo "yers: 5" > "$1"', { ...options, stdin: 'no\n' });
    expect(refused.code).toBe(1);
    expect(inFolder(refused.home)).toEqual([expect.stringMatching(/^me\.[0-9a-f]+\.edit\.yaml$/)]);
  });

  test('mends a file that is broken', async () => {
    const { home } = await set(ALL);
    writeFileSync(fileIn(home), 'role: [');
    expect((await edit('echo "years: 4" > "$1"', { home })).code).toBe(0);
    expect(textIn(home)).toBe('years: 4\n');
  });

  test('names ids that no profile has, with what is near', async () => {
    const { code, out, home } = await edit('printf "role: operations-manger\\nskills: {sqll: 3}\\n" > "$1"');
    expect(code).toBe(0);
    expect(flat(out)).toContain(
      'No profile has the role operations-manger; did you mean operations-manager?',
    );
    expect(flat(out)).toContain('No profile has the skill sqll');
    expect(textIn(home)).toContain('operations-manger');
  });

  test('two sessions at once: the later one is told, and what it wrote is kept', async () => {
    const { home } = await set(ALL);
    const meanwhile = `echo "years: 30" > '${fileIn(home)}'; echo "years: 40" > "$1"`;
    const { code, err } = await edit(meanwhile, { home });
    expect(code).toBe(1);
    expect(flat(err)).toContain('was changed by somebody else in the meantime');
    expect(textIn(home)).toBe('years: 30\n');
    const [kept] = inFolder(home).filter((name) => name.endsWith('.kept'));
    expect(readFileSync(join(folderIn(home), kept!), 'utf8')).toBe('years: 40\n');
    expect(inFolder(home)).toHaveLength(2);
  });

  test.each([
    ['no editor', {}, 2, 'neither VISUAL nor EDITOR'],
    ['an empty one', { EDITOR: ' ' }, 2, 'neither VISUAL nor EDITOR'],
    ['one that is not there', { EDITOR: 'no-such-editor' }, 1, 'the editor `no-such-editor` cannot be run'],
    ['one that fails', { EDITOR: 'false' }, 1, 'ended with an error (1)'],
  ])('with %s says so', async (_name, env, exit, message) => {
    const { code, err, home } = await me(['edit'], { env: { PATH: process.env['PATH'], ...env } });
    expect(code).toBe(exit);
    expect(flat(err)).toContain(message);
    expect(existsSync(folderIn(home)) ? inFolder(home) : []).toEqual([]);
  });

  test('an editor that wrote something and failed leaves it there', async () => {
    const { code, err, home } = await edit('echo "years: 4" > "$1"; exit 3');
    expect(code).toBe(1);
    expect(flat(err)).toContain('what you wrote is kept in');
    expect(inFolder(home)).toHaveLength(1);
  });
});

describe('me forget', () => {
  async function full(): Promise<string> {
    const { home } = await set(ALL);
    await runTruest(['fit', 'operations-coordinator', '--answers', '-'], { home, stdin: '[5, 4, 5, 4]' });
    writeFileSync(join(folderIn(home), 'me.1f2e.kept'), 'years: 2');
    writeFileSync(join(folderIn(home), 'fit', '.x.yaml.1f2e'), '');
    mkdirSync(join(home, 'data', 'profiles'), { recursive: true });
    return home;
  }
  const files = (home: string): string[] =>
    existsSync(folderIn(home)) ? (readdirSync(folderIn(home), { recursive: true }) as string[]).sort() : [];

  test('deletes everything, and leaves profiles alone', async () => {
    const home = await full();
    const { code, out, err } = await me(['forget', '--yes'], { home });
    expect(code).toBe(0);
    expect(flat(out)).toContain('To be deleted: 4 files in');
    expect(flat(out)).toContain('what you told (2) me.1f2e.kept put aside or left behind me.yaml');
    expect(flat(out)).toContain('Profiles, imported releases and settings stay');
    expect(err).toContain('They are deleted.');
    expect(existsSync(folderIn(home))).toBe(false);
    expect(existsSync(join(home, 'data', 'profiles'))).toBe(true);
  });

  test('deletes parts, by one or many of them', async () => {
    const home = await full();
    const { out } = await me(['forget', 'fits', '--json', '--yes'], { home });
    expect(JSON.parse(out).removed).toHaveLength(2);
    expect(files(home)).toEqual(['me.1f2e.kept', 'me.yaml']);
    await me(['forget', 'me', 'fit', '--yes'], { home });
    expect(files(home)).toEqual([]);
    expect((await me(['forget'], { home })).out).toBe('Nothing of that is kept.\n');
  });

  test.each([
    ['without a terminal', [], 'truest me forget --yes'],
    ['as JSON', ['--json'], 'truest me forget --yes'],
    ['of a part that is none', ['fti', '--yes'], 'did you mean fit?'],
  ])('%s deletes nothing', async (_name, words, message) => {
    const home = await full();
    const before = files(home);
    const { code, err } = await me(['forget', ...words], { home });
    expect(code).toBe(2);
    expect(flat(err)).toContain(message);
    expect(files(home)).toEqual(before);
  });

  test('shows what it would be and asks; no is the answer unless it is yes', async () => {
    const home = await full();
    const before = files(home);
    const asked = (stdin: string): Promise<Ran> =>
      runTruest(['--plain', 'me', 'forget', 'me'], { home, terminal: true, stdin });
    for (const answer of ['\n', 'no\n']) {
      const { code, err } = await asked(answer);
      expect(code).toBe(0);
      expect(err).toContain('Nothing was deleted.');
      expect(files(home)).toEqual(before);
    }
    expect((await asked('')).code).toBe(2);
    expect((await asked('yes\n')).out).toContain('me.1f2e.kept');
    expect(files(home)).toEqual(before.filter((name) => !name.startsWith('me.')));
  });
});
