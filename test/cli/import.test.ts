import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SHIPPED_FOLDER } from '../../src/cli/ask.ts';
import { checkProfiles } from '../../src/data/check-profiles.ts';
import { shippedSet } from '../../src/data/compiled-profiles.ts';
import { loadProfiles } from '../../src/data/load-profiles.ts';
import { run } from '../../src/main.ts';
import type { CategoryProfile } from '../../src/schema/category.ts';
import type { RoleProfile } from '../../src/schema/role.ts';
import { newFolder, zipParts } from '../data/import/fixtures.ts';
import {
  oewsWorkbook,
  projectionsWorkbook,
  smallRelease,
  writeFolder,
} from '../data/import/small-release.ts';
import { memoryIo, type Ran, runTruest, temporaryFolder } from '../support/memory-io.ts';

/** A message without the breaks of its lines. */
const unwrapped = (text: string): string => text.replace(/\n(?! )/g, ' ');

const data = (home: string): string => join(home, 'data');
const imported = (home: string): string => join(data(home), 'imported');

/** Every file of what was imported, by path. */
function tree(home: string): Record<string, string> {
  const folder = imported(home);
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    files
      .map((one) => join(one.parentPath, one.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** What is in the data folder beside the import itself. */
const besides = (home: string): string[] =>
  readdirSync(data(home)).filter((name) => name !== 'imported' && !/^imported\.[0-9a-f]{12}$/.test(name));

/** The profiles, checked as every catalogue is made of them. */
function profiles(home: string) {
  const loaded = loadProfiles([join(imported(home), 'profiles')]);
  const { set, problems } = checkProfiles(loaded, shippedSet(SHIPPED_FOLDER));
  expect(problems).toEqual([]);
  return {
    role: (id: string): RoleProfile => set.roles.get(id)!.value,
    category: (code: string): CategoryProfile => set.categories.get(code)!.value,
    set,
  };
}

const onet = (home?: string, files = smallRelease()): Promise<Ran> =>
  runTruest(['import', 'onet', writeFolder(files)], home === undefined ? {} : { home });

function oewsFolder(years: readonly number[]): string {
  return writeFolder(
    Object.fromEntries(years.map((year) => [`national_M${year}_dl.xlsx`, oewsWorkbook(year)])),
  );
}

describe('import onet', () => {
  it('makes roles that stand in the tracks that cover them, valid beside those that ship', async () => {
    const { code, out, err, home } = await onet();
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('4 occupations, 3 of them with ratings');
    const { role, category, set } = profiles(home);
    const agent = role('customer-service-representatives');
    expect(agent).toMatchObject({
      origin: { source: 'O*NET', release: 'O*NET 30.1 (December 2025)' },
      category: '43-4051',
      occupation: '43-4051.00',
      requirements: { education: { usual: 'high-school' } },
      searchTitles: ['Call Center Agent', 'Account Representative'],
      relatedOccupations: [
        'patient-representatives',
        'purchasing-agents-except-wholesale-retail-and-farm-products',
      ],
      technology: [
        { name: 'Zendesk', hot: true },
        { name: 'Ledger software', hot: false },
      ],
    });
    expect(agent.level).toBeUndefined();
    expect(set.tracks.get(agent.track)!.value.socGroups).toContain('43-4051');
    expect(agent.skills.map(({ importance, level }) => [importance, level])).toEqual([
      [5, 5],
      [5, 5],
      [4, 4],
      [4, 4],
    ]);
    expect(role('forest-and-conservation-workers').track).toBe('farming-fishing-and-forestry');
    expect(set.tracks.get('farming-fishing-and-forestry')!.value).toMatchObject({
      title: 'Farming, Fishing, and Forestry',
      socGroups: ['45'],
    });
    const buyer = role('purchasing-agents-except-wholesale-retail-and-farm-products');
    expect(buyer.category).toBe('13-1020');
    expect(category('13-1020').occupations.map((one) => one.code)).toContain('13-1023.00');
    expect(category('43-4051').occupations[0]).toMatchObject({
      activities: [{ element: '4.A.1.a.1', importance: 4.5, level: 5 }],
      workStyles: [{ name: 'Innovation', impact: -1.25 }],
      values: [{ name: 'Achievement', extent: 3.33 }],
      educationShares: [
        { education: 'high-school', percent: 61.5 },
        { education: 'bachelor', percent: 38.5 },
      ],
    });
  });

  it('keeps the figures that ship with truest as long as none are imported', async () => {
    const { home } = await onet();
    const shipped = shippedSet(SHIPPED_FOLDER).categories.get('43-4051')!.value;
    expect(profiles(home).category('43-4051')).toMatchObject({
      pay: shipped.pay,
      series: shipped.series,
      projection: shipped.projection,
    });
  });

  it('is the same twice as once, on another day too', async () => {
    const first = await onet();
    const before = tree(first.home);
    const again = await runTruest(['import', 'onet', writeFolder(smallRelease())], {
      home: first.home,
      now: new Date('2027-01-01T09:00:00Z'),
    });
    expect(tree(first.home)).toEqual(before);
    expect(again.out).toContain('nothing changed');
  });

  it('shows on a terminal how far it is, and takes that away again', async () => {
    const { err, out } = await runTruest(['import', 'onet', writeFolder(smallRelease())], { terminal: true });
    expect(err).toContain('reading Occupation Data.txt');
    expect(err.endsWith('\r\u001b[2K')).toBe(true);
    expect(out).toContain('Imported now: onet.');
  });

  it('says it in JSON', async () => {
    const { out } = await runTruest(['import', 'onet', writeFolder(smallRelease()), '--json']);
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      imported: [{ id: 'onet', counts: { occupations: 4 }, date: '2026-03-02' }],
      profiles: { roles: 4, leftOut: [] },
      present: ['onet'],
      isChanged: true,
    });
  });

  it.each([
    [['import', 'onet'], 2, 'what is to be imported?'],
    [['import', 'onet', '/nowhere/at-all'], 2, 'there is no file or folder'],
    [['import', 'onet', 'x', '--download'], 2, 'either name what to import'],
    [['import', 'onet', newFolder()], 1, 'has no Occupation Data.txt'],
    [['import', 'onet', '--download', '--release', 'latest'], 2, 'they are named like 30.1'],
    [['import', 'oews', newFolder()], 1, 'has no workbooks'],
    [['import', 'projections', newFolder()], 1, 'has neither'],
  ])('%j ends with %i: %s', async (argv, code, message) => {
    const ran = await runTruest(argv);
    expect(ran.code).toBe(code);
    expect(unwrapped(ran.err)).toContain(message);
    expect(ran.err).not.toContain('    at ');
  });

  it('leaves what was there when the new one is no release', async () => {
    const { home } = await onet();
    const before = tree(home);
    const bad = await onet(home, { ...smallRelease(), 'Occupation Data.txt': 'Sorry, not found' });
    expect(bad.code).toBe(1);
    expect(tree(home)).toEqual(before);
    expect(besides(home)).toEqual([]);
  });
});

describe('what is imported together', () => {
  const steps: Record<string, string[]> = {
    onet: ['onet', writeFolder(smallRelease())],
    oews: ['oews', oewsFolder([2024, 2025])],
    older: ['oews', oewsFolder([2023])],
    projections: ['projections', writeFolder({ 'occupation.xlsx': projectionsWorkbook() })],
  };

  it('is the same in whatever order it came', async () => {
    const orders = [
      ['onet', 'oews', 'older', 'projections'],
      ['projections', 'older', 'oews', 'onet'],
      ['oews', 'onet', 'projections', 'older'],
    ];
    const trees: Record<string, string>[] = [];
    for (const order of orders) {
      const home = temporaryFolder();
      for (const step of order) expect((await runTruest(['import', ...steps[step]!], { home })).code).toBe(0);
      trees.push(tree(home));
    }
    expect(trees[1]).toEqual(trees[0]);
    expect(trees[2]).toEqual(trees[0]);
  });

  it('gives figures, years and education to the categories', async () => {
    const home = temporaryFolder();
    for (const step of Object.values(steps)) await runTruest(['import', ...step], { home });
    const { category, role } = profiles(home);
    expect(category('45-4011')).toMatchObject({
      employment: { people: 9000, release: 'OEWS May 2025' },
      pay: { median: 36_000 },
      series: [{ year: 2023 }, { year: 2024 }, { year: 2025 }],
    });
    expect(category('13-1020').pay?.median).toBe(76_000);
    expect(category('43-4051').projection).toMatchObject({ growthPercent: -5, openingsPerYear: 341_700 });
    const agent = role('customer-service-representatives');
    expect(agent.requirements?.education?.usual).toBe('bachelor');
    expect(agent.sources.map(({ title }) => title).join()).toContain('Employment Projections 2024–34');
  });

  it('goes away again, one by one and altogether', async () => {
    const home = temporaryFolder();
    await runTruest(['import', ...steps['onet']!], { home });
    const alone = tree(home);
    for (const step of ['oews', 'older', 'projections'])
      await runTruest(['import', ...steps[step]!], { home });
    const list = await runTruest(['import', 'list'], { home });
    for (const id of ['onet', 'oews-2023', 'oews-2024', 'oews-2025', 'projections'])
      expect(list.out).toContain(id);
    expect((await runTruest(['import', 'remove', 'oews-2024', '--yes'], { home })).code).toBe(0);
    expect(
      profiles(home)
        .category('45-4011')
        .series.map(({ year }) => year),
    ).toEqual([2023, 2025]);
    await runTruest(['import', 'remove', 'oews', '--yes'], { home });
    await runTruest(['import', 'remove', 'projections', '--yes'], { home });
    expect(tree(home)).toEqual(alone);
    const gone = await runTruest(['import', 'remove', 'all', '--yes'], { home });
    expect(gone.out).toContain('Nothing is imported now.');
    expect(readdirSync(data(home))).toEqual([]);
    expect((await runTruest(['import', 'list'], { home })).out).toContain('Nothing was imported.');
  });

  it('is removed only after a yes, and only when it is there', async () => {
    const { home } = await onet();
    const asked = await runTruest(['import', 'remove', 'onet'], { home });
    expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('truest import remove onet --yes')]);
    const unknown = await runTruest(['import', 'remove', 'ownet', '--yes'], { home });
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('did you mean onet?')]);
    expect(tree(home)['imports.json']).toBeDefined();
  });

  it('names the workbooks that are none, and takes the others', async () => {
    const folder = writeFolder({
      'national_M2024_dl.xlsx': oewsWorkbook(2024),
      'national_M2025_dl.xlsx': '<html>Access denied</html>',
      'oesm23nat.zip': oewsWorkbook(2023).subarray(0, 200),
    });
    const { code, out, home } = await runTruest(['import', 'oews', folder]);
    expect(code).toBe(1);
    expect(out.match(/failed/g)).toHaveLength(2);
    expect(profiles(home).set.categories.size).toBeGreaterThan(0);
    expect(Object.keys(tree(home))).toContain('facts/oews-2024.json');
  });

  it('passes over a row that is none, and says so', async () => {
    const bad = oewsWorkbook(2024, [
      ['43-4051', 'Twice', 'detailed', 1, 1, 1, 1, 1, 1],
      ['99-1', 'No code', 'detailed', 1, 1, 1, 1, 1, 1],
      ['45-2011', 'Inspectors', 'detailed', 'many', 1, 1, 1, 1, 1],
    ]);
    const { out } = await runTruest(['import', 'oews', writeFolder({ 'national_M2024_dl.xlsx': bad })]);
    expect(out).toContain('3 rows of national_M2024_dl.xlsx');
    expect(out).toContain('"many" is not a figure');
  });

  it('notices facts that were damaged on the disk, and goes on with the rest', async () => {
    const home = temporaryFolder();
    await runTruest(['import', ...steps['onet']!], { home });
    await runTruest(['import', ...steps['oews']!], { home });
    writeFileSync(join(imported(home), 'facts/oews-2024.json'), '{"year": 2024');
    const { code, out } = await runTruest(['import', ...steps['projections']!], { home });
    expect(code).toBe(0);
    expect(out).toContain('oews-2024 was damaged on the disk and is gone');
    expect(
      profiles(home)
        .category('45-4011')
        .series.map(({ year }) => year),
    ).toEqual([2025]);
  });
});

describe('an unlucky import', () => {
  it('is refused while another one runs, and takes over from one that ended', async () => {
    const { home } = await onet();
    const lock = join(data(home), 'imported.lock');
    const holder = (pid: number): string =>
      JSON.stringify({ pid, host: hostname(), since: '2026-03-02T08:00:00Z', token: 'x' });
    writeFileSync(lock, holder(process.pid));
    const refused = await onet(home);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(`another import is running (process ${process.pid} on ${hostname()}`);
    // No process has this number on Linux.
    writeFileSync(lock, holder(4_194_305));
    expect((await onet(home)).code).toBe(0);
    writeFileSync(lock, '');
    expect((await onet(home)).err).toContain('another import is running');
  });

  it('lets one of two at once through, or both one after the other', async () => {
    const home = temporaryFolder();
    const both = await Promise.all([onet(home), onet(home)]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
    profiles(home);
    expect(besides(home)).toEqual([]);
  });

  it('leaves everything as it was on Ctrl-C', async () => {
    const { home } = await onet();
    const before = tree(home);
    const { 'Job Zones.txt': _, ...files } = smallRelease();
    const memory = memoryIo({ env: { TRUEST_HOME: home } });
    const running = run(['import', 'onet', writeFolder(files)], memory.io);
    setTimeout(memory.interrupt, 5);
    expect(await running).toBe(130);
    expect(tree(home)).toEqual(before);
    expect(besides(home)).toEqual([]);
  });

  it('removes what a killed one left', async () => {
    const { home } = await onet();
    mkdirSync(join(data(home), 'imported.0123456789ab/profiles'), { recursive: true });
    writeFileSync(join(data(home), 'imported.0123456789ab.link'), '');
    await onet(home);
    expect(readdirSync(data(home))).toHaveLength(2);
    expect(lstatSync(imported(home)).isSymbolicLink()).toBe(true);
  });

  it('takes the place of a folder that is no link, such as one that was copied', async () => {
    const home = temporaryFolder();
    mkdirSync(join(imported(home), 'profiles'), { recursive: true });
    writeFileSync(join(imported(home), 'imports.json'), 'torn');
    const { code } = await onet(home);
    expect(code).toBe(0);
    profiles(home);
    expect(readdirSync(data(home))).toHaveLength(2);
  });

  it.skipIf(process.getuid?.() === 0)('says so where it must not write', async () => {
    const home = temporaryFolder();
    mkdirSync(data(home), { mode: 0o500 });
    const { code, err } = await onet(home);
    chmodSync(data(home), 0o700);
    expect([code, unwrapped(err)]).toEqual([1, expect.stringContaining('no permission to write there')]);
  });

  it('says so where a file stands in the way', async () => {
    const home = temporaryFolder();
    writeFileSync(data(home), '');
    const { code, err } = await onet(home);
    expect([code, unwrapped(err)]).toEqual([
      1,
      expect.stringContaining('a file stands where a folder is needed'),
    ]);
  });
});

it('never makes anything but valid profiles, whatever the release holds', async () => {
  const home = temporaryFolder();
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '../../etc/passwd',
      'no',
      '12:30',
      'CON',
      'n/a',
      '\u202e',
      'a\\b',
      "'",
      '"',
      '{x}',
      '%s',
      'é',
    ),
  );
  const field = hostile.map((text) => text.replace(/[\t\r\n]/g, ' '));
  await fc.assert(
    fc.asyncProperty(fc.array(field, { minLength: 8, maxLength: 8 }), async ([a, b, c, d, e, f, g, h]) => {
      const files: Record<string, string> = smallRelease();
      files['Occupation Data.txt'] += `51-1011.00\t${a}\t${b}\r\n51-1012.00\t${a}\t${c}\r\n${d}\t${e}\tx\r\n`;
      files['Task Statements.txt'] += `51-1011.00\t1\t${f}\tCore\t1\r\n`;
      files['Alternate Titles.txt'] += `51-1011.00\t${g}\tn/a\t1\r\n`;
      files['Skills.txt'] += `51-1011.00\t2.A.1.a\t${h}\tIM\t4\r\n51-1011.00\t${g}\t${h}\tIM\t4\r\n`;
      files['Work Styles.txt'] += `51-1011.00\t${g}\t${h}\tWI\t1\r\n43-4051.00\t1.D.1.b\t${c}\tWI\t1\r\n`;
      files['Technology Skills.txt'] += `51-1011.00\t${e}\t1\t${d}\tY\tN\r\n`;
      const { code, err } = await onet(home, files);
      expect([code, err]).toEqual([0, '']);
      profiles(home);
    }),
    { numRuns: 40 },
  );
});

describe('import --download', () => {
  it('fetches, says from where and what, imports, and leaves only what was imported', async () => {
    const zip = Buffer.from(zipParts(smallRelease()));
    const server = createServer((request, response) => {
      const known = request.url === '/dl_files/database/db_30_1_text.zip';
      response.writeHead(known ? 200 : 404, { 'content-length': known ? zip.length : 0 });
      response.end(known ? zip : '');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const env = { TRUEST_DOWNLOAD_BASE: base };
    const { code, err, out, home } = await runTruest(['import', 'onet', '--download'], { env });
    expect(code).toBe(0);
    expect(err).toContain(`downloading ${base}/dl_files/database/db_30_1_text.zip`);
    expect(unwrapped(err)).toContain(createHash('sha256').update(zip).digest('hex'));
    expect(out).toContain('db_30_1_text.zip');
    expect(readdirSync(join(home, 'cache/downloads'))).toEqual([]);
    profiles(home);
    const missing = await runTruest(['import', 'oews', '--download', '--year', '2019'], { env, home });
    expect([missing.code, unwrapped(missing.err)]).toEqual([1, expect.stringContaining('no such file')]);
  });
});

describe('profile new --from an imported occupation', () => {
  it('makes a draft that is valid, stands for the occupation and has an id of its own', async () => {
    const { home } = await onet();
    const draft = await runTruest(['profile', 'new', '--from', 'forest-and-conservation-workers'], { home });
    expect([draft.code, draft.out]).toEqual([0, expect.stringContaining('Forest and Conservation Worker')]);
    expect(unwrapped(draft.err)).toContain('A draft from a public occupation');
    const folder = join(data(home), 'profiles/roles/farming-fishing-and-forestry');
    const text = readFileSync(join(folder, 'forest-and-conservation-worker.yaml'), 'utf8');
    expect(text).toContain('level: job-zone-1\n');
    expect(text).toContain('occupation: 45-4011.00\n');
    expect(text).toContain('why: …\n');
    expect((await runTruest(['profile', 'validate'], { home })).code).toBe(0);
    const { out } = await runTruest(['role', 'list', '--json'], { home });
    const ids = (JSON.parse(out) as { roles: { id: string }[] }).roles.map(({ id }) => id);
    expect(ids).toContain('forest-and-conservation-worker');
    expect(ids).not.toContain('forest-and-conservation-workers');
  });
});
