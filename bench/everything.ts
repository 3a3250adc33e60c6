import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Subject } from './measure.ts';

/** One run of a command. */
export interface Run {
  readonly name: string;
  /** Wall time. */
  readonly seconds: number;
  /** Peak resident memory. */
  readonly megabytes: number;
}

export interface EverythingOptions {
  readonly program: string;
  /** The folder of the public releases. */
  readonly data: string;
  /** An empty folder to work in. */
  readonly work: string;
}

const PROBE = pathToFileURL(join(import.meta.dirname, 'memory-probe.mjs')).href;
const BATCH = 50_000;

/** Imports the public releases into an empty home and compiles them: how long each takes, and how much memory. */
export function importEverything({ program, data, work }: EverythingOptions): Run[] {
  const run = (name: string, args: readonly string[]): Run => runOnce(name, [program, ...args], work);
  return [
    run('import onet', ['import', 'onet', join(data, 'onet', 'db_30_1_text')]),
    run('import oews', ['import', 'oews', join(data, 'bls', 'oews')]),
    run('import projections', ['import', 'projections', join(data, 'bls', 'ep')]),
    run('first compile', ['role', 'show', 'firefighters']),
  ];
}

/** Codes 50,000 titles of the release, a little changed so that none is known by heart. */
export function codeTitles({ program, data, work }: EverythingOptions): Run & { titles: number } {
  const listed = readFileSync(join(data, 'onet', 'db_30_1_text', 'Alternate Titles.txt'), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split('\t')[1] ?? []);
  const titles = Array.from({ length: BATCH }, (_, at) => `Sr. ${listed[(at * 7919) % listed.length]}`);
  const file = join(work, 'titles.csv');
  const quoted = titles.map((title) => `"${title.replaceAll('"', '""')}"`);
  writeFileSync(file, `title\n${quoted.join('\n')}\n`);
  const args = [program, 'role', 'search', '--batch', file, '--column', 'title'];
  const run = runOnce(`--batch of ${BATCH}`, args, work, join(work, 'coded.csv'));
  const lines = readFileSync(join(work, 'coded.csv'), 'utf8').trimEnd().split('\n').length;
  if (lines !== BATCH + 1) throw new Error(`--batch gave ${lines} lines for ${BATCH} titles`);
  return { ...run, titles: BATCH };
}

/** The commands that are measured with everything imported. */
export function everythingSubjects({ program, work }: EverythingOptions): Subject[] {
  const env = { TRUEST_HOME: join(work, 'home') };
  const subject = (name: string, args: readonly string[], expect: RegExp): Subject => ({
    name,
    args: [program, ...args],
    expect,
    env,
  });
  return [
    subject('role show imported', ['role', 'show', 'firefighters'], /Firefighters/),
    subject('role show written', ['role', 'show', 'registered-nurse'], /Nurse/),
    subject('role search', ['role', 'search', 'sr forklift driver'], /Industrial Truck/),
    subject('paths imported', ['paths', 'firefighters', 'emergency-management-directors'], /From/),
    subject('paths written', ['paths', 'operations-coordinator', 'vice-president-of-operations'], /From/),
    subject('match', ['match', '--interests', '8,20,12,36,24,16'], /best match/),
    subject('track list', ['track', 'list'], /Business Operations/),
  ];
}

function runOnce(name: string, args: readonly string[], work: string, into?: string): Run {
  const peak = join(work, 'peak');
  const output = into === undefined ? undefined : openSync(into, 'w');
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: {
      ...process.env,
      TRUEST_HOME: join(work, 'home'),
      NODE_OPTIONS: `--import ${PROBE}`,
      TRUEST_BENCH_PEAK: peak,
    },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', output ?? 'ignore', 'pipe'],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (output !== undefined) closeSync(output);
  if (status !== 0) throw new Error(`${name}: exit ${status}\n${stderr.slice(0, 400)}`);
  return { name, seconds, megabytes: Number(readFileSync(peak, 'utf8')) / 1024 };
}
