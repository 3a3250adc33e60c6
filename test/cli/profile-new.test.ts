import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type MemoryIoOptions, type Ran, runTruest, temporaryFolder } from '../support/memory-io.ts';

const FLAGS = [
  '--track',
  'business-operations',
  '--level',
  'specialist',
  '--summary',
  'You find out why things come back.',
];

const create = (words: readonly string[], options?: MemoryIoOptions & { home?: string }): Promise<Ran> =>
  runTruest(['profile', 'new', ...words], options);

/** A message on one line. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

const pathIn = (home: string, id: string): string =>
  join(home, 'data', 'profiles', 'roles', 'business-operations', `${id}.yaml`);

/** The file with all of its examples uncommented. */
const uncommented = (text: string): string => text.replace(/^# (?!yaml-)/gm, '');

async function expectValid(folder: string): Promise<void> {
  const { out, code } = await runTruest(['profile', 'validate', folder]);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('no problems') });
}

describe('profile new', () => {
  test('writes a valid profile in the own folder, which is then in use', async () => {
    const { code, out, home } = await create(['Returns Desk Analyst', ...FLAGS, '--category', '13-1199']);
    expect(code).toBe(0);
    expect(out).toContain(pathIn(home, 'returns-desk-analyst'));
    await expectValid(join(home, 'data', 'profiles'));
    const page = await runTruest(['role', 'show', 'returns desk analyst', '--json'], { home });
    expect(JSON.parse(page.out)).toMatchObject({ id: 'returns-desk-analyst', level: 'specialist' });
  });

  test('its examples are valid too, all of them together', async () => {
    const dir = temporaryFolder();
    await create(['Returns Desk Analyst', ...FLAGS, '--category', '13-1199', '--dir', dir]);
    const path = join(dir, 'roles', 'business-operations', 'returns-desk-analyst.yaml');
    const text = uncommented(readFileSync(path, 'utf8'));
    expect(text).toMatch(/^whatItsLike:\n/m);
    expect(text).toMatch(/^ {2}- to: [a-z-]+$/m);
    writeFileSync(path, text);
    await expectValid(dir);
  });

  test('gives editors the schema that the file names', async () => {
    const { home } = await create(['Returns Desk Analyst', ...FLAGS]);
    const path = pathIn(home, 'returns-desk-analyst');
    const [, schema = ''] = /\$schema=(\S+)/.exec(readFileSync(path, 'utf8')) ?? [];
    const json = JSON.parse(readFileSync(join(path, '..', schema), 'utf8'));
    expect(json.properties.whatItsLike.description).toContain("What it's like");
  });

  test('names a schema beside the folder when there is one', async () => {
    const project = temporaryFolder();
    mkdirSync(join(project, 'schema'));
    writeFileSync(join(project, 'schema', 'role.schema.json'), '{}');
    await create(['Returns Desk Analyst', ...FLAGS, '--dir', 'profiles'], { cwd: project });
    const path = join(project, 'profiles', 'roles', 'business-operations', 'returns-desk-analyst.yaml');
    expect(readFileSync(path, 'utf8')).toContain('$schema=../../../schema/role.schema.json\n');
    expect(readdirSync(join(project, 'profiles'))).toEqual(['roles']);
  });

  test('says how to see it when its folder is not in use', async () => {
    const cwd = temporaryFolder();
    const { out } = await create(['Returns Desk Analyst', ...FLAGS, '--dir', 'my roles'], { cwd });
    expect(out).toContain("truest role show returns-desk-analyst --profiles 'my roles'");
    expect(out).toContain("validate 'my roles/roles/business-operations/returns-desk-analyst.yaml'");
  });

  test('begins with the place, skills and requirements of another role', async () => {
    const { err, home } = await create([
      'Returns Desk Lead',
      ...['--from', 'operations-supervisor', '--summary', 'You run the desk.'],
    ]);
    expect(err).toContain('Its skills and requirements are those of Operations Supervisor');
    const like = JSON.parse((await runTruest(['role', 'show', 'operations-supervisor', '--json'])).out);
    const shown = await runTruest(['role', 'show', 'returns-desk-lead', '--json'], { home });
    const { skills, requirements, level, category, whatItsLike } = JSON.parse(shown.out);
    expect(skills).toEqual(like.skills);
    expect(requirements).toEqual(like.requirements);
    expect(level).toBe(like.level);
    expect(category.code).toBe(like.category.code);
    expect(whatItsLike).toBeUndefined();
  });

  test('makes a track for it too', async () => {
    const { home, out } = await create([
      ...['Children’s Librarian', '--new-track', 'Public Libraries', '--level', 'middle'],
      ...['--summary', 'You run story hour.'],
    ]);
    const folder = join(home, 'data', 'profiles');
    expect(out).toContain(join(folder, 'tracks', 'public-libraries.yaml'));
    await expectValid(folder);
    expect(existsSync(join(folder, 'roles', 'public-libraries', 'childrens-librarian.yaml'))).toBe(true);
    expect(readdirSync(join(folder, '.schema'))).toEqual(['role.schema.json', 'track.schema.json']);
    const listed = await runTruest(['track', 'list', 'public libraries'], { home });
    expect(listed.out).toContain('Children’s Librarian');
    const path = join(folder, 'tracks', 'public-libraries.yaml');
    writeFileSync(path, uncommented(readFileSync(path, 'utf8')));
    await expectValid(folder);
    const again = await create(['Other', '--new-track', 'Public libraries'], { home });
    expect(again.err).toContain('there is a track Public Libraries already: --track public-libraries');
    expect(again.code).toBe(2);
  });

  test('answers as JSON', async () => {
    const { out, home } = await create(['Returns Desk Analyst', ...FLAGS, '--json']);
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      id: 'returns-desk-analyst',
      title: 'Returns Desk Analyst',
      track: 'business-operations',
      level: 'specialist',
      category: null,
      replacesShipped: false,
      path: pathIn(home, 'returns-desk-analyst'),
      trackPath: null,
    });
  });

  test('prints it instead of writing it', async () => {
    const { out, err, home } = await create(['Returns Desk Analyst', ...FLAGS, '--stdout']);
    expect(out).toMatch(/^# yaml-language-server: \$schema=\S+\nid: returns-desk-analyst\n/);
    expect(err).toBe('');
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  test('takes titles and nearly titles for track, level and category', async () => {
    const { out } = await create([
      ...['Returns Desk Analyst', '--track', 'Business operations', '--level', 'specialist or analyst'],
      ...['--category', 'business operations specialists, all other', '--summary', 'You find out.', '--json'],
    ]);
    expect(JSON.parse(out)).toMatchObject({ level: 'specialist', category: '13-1199' });
  });
});

describe('profile new refuses', () => {
  test('what is missing, without a terminal, with the command to type', async () => {
    const { code, err } = await create(['Returns Desk Analyst', '--track', 'business-operations']);
    expect(code).toBe(2);
    expect(err).toContain('a new profile needs a level and a summary');
    expect(flat(err)).toContain(
      "truest profile new 'Returns Desk Analyst' --track business-operations --level <level> --summary <summary>",
    );
  });

  test('an id that is there, and says which one is free', async () => {
    const { home } = await create(['Returns Desk Analyst', ...FLAGS]);
    const before = readFileSync(pathIn(home, 'returns-desk-analyst'), 'utf8');
    for (const words of [['Returns Desk Analyst'], ['Other', '--id', 'returns-desk-analyst']]) {
      const { code, err } = await create([...words, ...FLAGS], { home });
      expect(code).toBe(2);
      expect(err).toContain('--id returns-desk-analyst-2');
    }
    expect(readFileSync(pathIn(home, 'returns-desk-analyst'), 'utf8')).toBe(before);
    // Not even --replace is for files of one's own.
    const replaced = await create(['Returns Desk Analyst', ...FLAGS, '--replace'], { home });
    expect(replaced.code).toBe(2);
  });

  test('a file that is in the way, even one that is no profile', async () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, 'roles', 'sales'), { recursive: true });
    writeFileSync(join(dir, 'roles', 'sales', 'returns-desk-analyst.yaml'), 'not: a profile');
    const { code, err } = await create(['Returns Desk Analyst', ...FLAGS, '--dir', dir]);
    expect(code).toBe(2);
    expect(err).toContain('is the name of');
  });

  test('the id of a shipped role, unless it shall be replaced', async () => {
    const refused = await create(['Operations Manager', ...FLAGS]);
    expect(refused.code).toBe(2);
    expect(flat(refused.err)).toContain('which comes with truest');
    expect(refused.err).toContain('--replace');
    const { code, out, home } = await create(['Operations Manager', ...FLAGS, '--replace']);
    expect(code).toBe(0);
    expect(flat(out)).toContain('stands in for the role of the same id');
    const { out: page } = await runTruest(['role', 'show', 'operations-manager', '--json'], { home });
    expect(JSON.parse(page).summary).toBe('You find out why things come back.');
  });

  test('to replace what is not there', async () => {
    const { code, err } = await create(['Returns Desk Analyst', ...FLAGS, '--replace']);
    expect({ code, err: flat(err) }).toEqual({
      code: 2,
      err: expect.stringContaining('there is none to replace'),
    });
  });

  test.each([
    [['x', '--track', 'busines-operations'], 'did you mean business-operations?'],
    [['x', '--track', 'business-operations', '--level', 'managr'], 'did you mean manager?'],
    [['x', '--track', 'business-operations', '--new-track', 'y'], 'not both'],
    [['x', '--category', '13-1198'], 'did you mean 13-1199'],
    [['x', '--id', 'Not An Id'], 'the id is not'],
    [['x', '--summary', ' '], '--summary is empty'],
    [['bell\u0007'], 'the invisible character \\x07'],
    [['x', '--alias', 'X'], 'is given twice, or is the title itself'],
    [['販売員', ...FLAGS], 'give one in the letters a to z: --id <id>'],
    [['x'.repeat(401)], 'longer than 400 characters'],
  ])('%j', async (words, message) => {
    const { code, err, home } = await create(words);
    expect(code).toBe(2);
    expect(flat(err)).toContain(message);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  test('to leave half of it when the other half cannot be written', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'roles'), 'a file');
    const words = [
      'Librarian',
      '--new-track',
      'Libraries',
      '--level',
      'early',
      '--summary',
      'x',
      '--dir',
      dir,
    ];
    expect((await create(words)).code).toBe(1);
    expect(existsSync(join(dir, 'tracks', 'libraries.yaml'))).toBe(false);
  });

  test('a folder that cannot be one, and leaves nothing behind', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'roles'), 'a file');
    const { code, err } = await create(['Returns Desk Analyst', ...FLAGS, '--dir', dir]);
    expect(code).toBe(1);
    expect(flat(err)).toContain('a file stands where a folder is needed');
    expect(readdirSync(dir)).toEqual(['roles']);
    const file = await create(['Returns Desk Analyst', ...FLAGS, '--dir', join(dir, 'roles')]);
    expect(file).toMatchObject({ code: 2, err: expect.stringContaining('is not a folder') });
  });
});
