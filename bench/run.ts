import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder, hasData } from '../scripts/data-folder.ts';
import { codeTitles, everythingSubjects, importEverything } from './everything.ts';
import { generateProfiles } from './generate.ts';
import { measureInteractive } from './interactive.ts';
import { type Measured, measure, type Subject } from './measure.ts';

/**
 * `npm run bench [-- --rounds N] [--sizes 1000,10000]`: whole-process wall times as ratios to
 * `node -e 0` in the same run, with the shipped catalogue and with generated ones; first compile and
 * peak memory too. Where the public releases are, also with all of them imported (`--everything`: only
 * that). Absolute times depend on the machine; the ratios are what budgets are about.
 */
const ROOT = join(import.meta.dirname, '..');
const PROGRAM = join(ROOT, 'bin/truest.js');
const flag = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const rounds = Number(flag('--rounds', '15'));
const onlyEverything = process.argv.includes('--everything');
const sizes = onlyEverything ? [] : flag('--sizes', '100,1000,10000').split(',').map(Number);

if (!existsSync(join(ROOT, 'dist/catalogue/shipped.db'))) throw new Error('build first: npm run build');
const work = mkdtempSync(join(tmpdir(), 'truest-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const truest = (name: string, args: string[], expect: RegExp, env?: Record<string, string>): Subject => ({
  name,
  args: [PROGRAM, ...args],
  expect,
  env: { TRUEST_HOME: join(work, 'empty'), ...env },
});

const shipped: Subject[] = [
  truest('--version', ['--version'], /^\d+\.\d+/),
  truest('--help', ['--help'], /Usage/),
  truest('role show', ['role', 'show', 'e-commerce-operations-manager'], /Manager/),
  truest('role show --json', ['role', 'show', 'e-commerce-operations-manager', '--json'], /"id"/),
  truest('track list', ['track', 'list'], /Business Operations/),
  truest('track list <track>', ['track', 'list', 'business-operations'], /Manager/),
  truest('role search', ['role', 'search', 'customer returns'], /Operations/),
  truest('role list', ['role', 'list'], /roles\./),
  truest('match', ['match', '--interests', '8,20,12,36,24,16'], /best match/),
  truest('paths <from> <to>', ['paths', 'operations-coordinator', 'vice-president-of-operations'], /Fastest/),
];
if (!onlyEverything) print('shipped catalogue', measure(shipped, rounds));

const ROLE = 'e-commerce-operations-manager';
const asked = [{ args: [PROGRAM, 'fit', ROLE], until: /1 of 11/, env: { TRUEST_HOME: join(work, 'empty') } }];
if (!onlyEverything) {
  print(
    'on a terminal, until the first question',
    await measureInteractive(
      asked.map((one) => ({ ...one, name: 'fit <role>' })),
      rounds,
    ),
  );
}

for (const size of sizes) {
  const folder = join(work, `profiles-${size}`);
  mkdirSync(folder);
  generateProfiles(folder, size, join(ROOT, 'profiles'));
  const env = { TRUEST_HOME: join(work, `home-${size}`) };
  const first = truest('first compile', ['role', 'show', 'role-7', '--profiles', folder], /7/, env);
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, first.args, {
    env: { ...process.env, ...first.env },
    encoding: 'utf8',
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`first compile: ${stderr}`);
  console.log(`\nfirst compile of ${size} profiles: ${seconds.toFixed(1)} s`);
  const with_ = (name: string, args: string[], expect: RegExp): Subject =>
    truest(name, [...args, '--profiles', folder], expect, env);
  print(
    `${size} profiles`,
    measure(
      [
        with_('role show', ['role', 'show', 'role-7'], /7/),
        with_('track list', ['track', 'list'], /Field/),
        with_('track list <track>', ['track', 'list', 'field-0'], /rung/),
        with_('match', ['match', '--interests', '8,20,12,36,24,16'], /best match/),
        with_('role search', ['role', 'search', 'customer returns'], /Operations/),
        with_('paths --max-steps 6', ['paths', 'role-7', `role-${size - 45}`, '--max-steps', '6'], /From/),
        with_('role list --json', ['role', 'list', '--json'], /roles/),
      ],
      rounds,
    ),
  );
}

if (onlyEverything && !hasData())
  throw new Error(`the public releases are not in ${dataFolder()}: set TRUEST_DATA`);
if (hasData()) {
  const everything = { program: PROGRAM, data: dataFolder(), work: join(work, 'everything') };
  mkdirSync(everything.work);
  console.log('\neverything imported');
  for (const { name, seconds, megabytes } of importEverything(everything)) {
    console.log(
      `  ${name.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s ${megabytes.toFixed(0).padStart(6)} MB`,
    );
  }
  print('everything imported', measure(everythingSubjects(everything), rounds));
  const { name, titles, seconds, megabytes } = codeTitles(everything);
  console.log(`  ${name}: ${Math.round(titles / seconds)} titles a second, ${megabytes.toFixed(0)} MB`);
}

function print(title: string, rows: readonly (Omit<Measured, 'megabytes'> & Partial<Measured>)[]): void {
  console.log(`\n${title} (medians of ${rounds} rounds)`);
  console.log('  command               ratio      ms     MB');
  for (const row of rows) {
    console.log(
      `  ${row.name.padEnd(20)} ${row.ratio.toFixed(2).padStart(6)} ${row.milliseconds.toFixed(0).padStart(7)} ${(row.megabytes?.toFixed(0) ?? '').padStart(6)}`,
    );
  }
}
