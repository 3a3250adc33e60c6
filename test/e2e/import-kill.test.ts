import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, hasData } from '../../scripts/data-folder.ts';
import { smallRelease, writeFolder } from '../data/import/small-release.ts';
import { temporaryFolder } from '../support/memory-io.ts';
import { PROGRAM } from './program.ts';

/** Runs an import, and kills it after so many milliseconds if it is still running. */
function runImport(home: string, argv: readonly string[], killAfter?: number): Promise<number | null> {
  const child = spawn(process.execPath, [PROGRAM, 'import', ...argv], {
    env: { ...process.env, TRUEST_HOME: home },
    stdio: 'ignore',
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((done) =>
    child.on('exit', (code) => {
      clearTimeout(timer);
      done(code);
    }),
  );
}

/** A checksum of everything that readers find. */
function stateOf(home: string): string {
  const folder = join(home, 'data/imported');
  if (!existsSync(folder)) return 'nothing';
  const hash = createHash('sha256');
  for (const path of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    hash.update(path);
    if (/\.(?:yaml|json)$/.test(path)) hash.update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex');
}

/** Imports one and the other in turn, killed at moments spread over the time that it takes. */
async function killRepeatedly(
  times: number,
  one: readonly string[],
  other: readonly string[],
): Promise<Record<string, number>> {
  const home = temporaryFolder();
  const states = new Map<string, string>();
  let took = 0;
  for (const [name, argv] of [
    ['one', one],
    ['other', other],
  ] as const) {
    const started = Date.now();
    expect(await runImport(home, argv)).toBe(0);
    took = Math.max(took, Date.now() - started);
    states.set(stateOf(home), name);
  }
  const seen: Record<string, number> = {};
  for (let time = 0; time < times; time += 1) {
    const argv = time % 2 === 0 ? one : other;
    // The writing and the swap are in the last third; a busy machine takes longer at times.
    await runImport(home, argv, took * (time % 3 === 0 ? time / times : 0.6 + (0.7 * time) / times));
    const state = states.get(stateOf(home)) ?? 'torn';
    seen[state] = (seen[state] ?? 0) + 1;
  }
  expect(await runImport(home, one)).toBe(0);
  expect(states.get(stateOf(home))).toBe('one');
  const names = readdirSync(join(home, 'data')).filter((name) => !/^imported(?:\.[0-9a-f]{12})?$/.test(name));
  expect(names).toEqual([]);
  expect(readdirSync(join(home, 'data'))).toHaveLength(2);
  return seen;
}

describe('an import that is killed', () => {
  it('leaves the old state or the new one, whenever it is', { timeout: 120_000 }, async () => {
    const { 'Work Values.txt': _, ...other } = smallRelease();
    const seen = await killRepeatedly(
      12,
      ['onet', writeFolder(smallRelease())],
      ['onet', writeFolder(other)],
    );
    expect(Object.keys(seen)).not.toContain('torn');
  });

  // The whole release: KILLS=50 npx vitest run test/e2e/import-kill.test.ts
  const kills = Number(process.env['KILLS'] ?? 0);
  it.skipIf(kills === 0 || !hasData())('does so on the whole release', { timeout: 3_600_000 }, async () => {
    const whole = join(dataFolder(), 'onet/db_30_1_text');
    const other = temporaryFolder();
    for (const name of readdirSync(whole))
      if (name !== 'Work Values.txt') symlinkSync(join(whole, name), join(other, name));
    const seen = await killRepeatedly(kills, ['onet', whole], ['onet', other]);
    expect(Object.keys(seen)).not.toContain('torn');
    process.stderr.write(`${JSON.stringify(seen)}\n`);
  });
});
