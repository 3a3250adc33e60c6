import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A command line of the program, run as a whole process. */
export interface Subject {
  readonly name: string;
  /** Arguments of node. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What the command must print, so that a failing command is never measured. */
  readonly expect?: RegExp;
}

export interface Measured {
  readonly name: string;
  /** Median wall time over the median of `node -e 0` in the same run. */
  readonly ratio: number;
  readonly milliseconds: number;
  /** Peak resident memory in MB, measured in runs of its own. */
  readonly megabytes: number;
}

const BARE: Subject = { name: 'node -e 0', args: ['-e', '0'] };

/**
 * Whole-process wall times: each round runs bare Node and then every subject once, so that a slow
 * moment of the machine meets all of them; the first round only warms up.
 */
export function measure(subjects: readonly Subject[], rounds: number): Measured[] {
  const all = [BARE, ...subjects];
  const times = all.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [at, subject] of all.entries()) {
      const time = runOnce(subject);
      if (round > 0) times[at]!.push(time);
    }
  }
  const bare = median(times[0]!);
  return all.map((subject, at) => ({
    name: subject.name,
    ratio: median(times[at]!) / bare,
    milliseconds: median(times[at]!),
    megabytes: peakMemory(subject),
  }));
}

function runOnce(subject: Subject, env: Record<string, string> = {}): number {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, subject.args, {
    env: { ...process.env, ...subject.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 || (subject.expect && !subject.expect.test(stdout))) {
    throw new Error(`${subject.name}: exit ${status}\n${stdout.slice(0, 400)}\n${stderr.slice(0, 400)}`);
  }
  return time;
}

const MEMORY_PROBE = pathToFileURL(join(import.meta.dirname, 'memory-probe.mjs')).href;

/** The median of three runs in which the process itself writes down its peak when it ends. */
function peakMemory(subject: Subject): number {
  const folder = mkdtempSync(join(tmpdir(), 'truest-bench-'));
  const file = join(folder, 'peak');
  const peaks = [1, 2, 3].map(() => {
    runOnce(subject, { NODE_OPTIONS: `--import ${MEMORY_PROBE}`, TRUEST_BENCH_PEAK: file });
    return Number(readFileSync(file, 'utf8')) / 1024;
  });
  rmSync(folder, { recursive: true });
  return median(peaks);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
