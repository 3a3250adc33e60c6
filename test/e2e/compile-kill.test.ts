import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateProfiles } from '../../bench/generate.ts';
import { temporaryFolder } from '../support/memory-io.ts';
import { PROGRAM } from './program.ts';

const SHIPPED = join(import.meta.dirname, '../../profiles');

/** Asks for the page of a role; gives its title, or undefined when the process was killed before. */
function askTitle(home: string, profiles: string, killAfter?: number): Promise<string | undefined> {
  const child = spawn(
    process.execPath,
    [PROGRAM, 'role', 'show', 'role-3', '--json', '--profiles', profiles],
    { env: { ...process.env, TRUEST_HOME: home }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((done) =>
    child.on('close', (code) => {
      clearTimeout(timer);
      done(code === 0 ? (JSON.parse(output) as { title: string }).title : undefined);
    }),
  );
}

/** A home, and forty profiles of which one can be given another title. */
function setUp() {
  const home = temporaryFolder();
  const profiles = join(temporaryFolder(), 'profiles');
  generateProfiles(profiles, 40, SHIPPED);
  const path = join(profiles, 'roles/field-0/role-3.yaml');
  const text = readFileSync(path, 'utf8');
  return {
    ask: (killAfter?: number) => askTitle(home, profiles, killAfter),
    rename: (title: string): void => writeFileSync(path, text.replace(/^title: .*$/m, `title: ${title}`)),
    cached: (): string[] => readdirSync(join(home, 'cache')),
  };
}

describe('compiling', () => {
  it('that is killed at whatever moment leaves a catalogue that answers rightly, and nothing else', async () => {
    const { ask, rename, cached } = setUp();
    rename('Before');
    const started = Date.now();
    expect(await ask()).toBe('Before');
    const took = Date.now() - started;
    let killed = 0;
    for (let time = 0; time < 12; time++) {
      rename(`Time ${time}`);
      // The writing is in the last third.
      const killAfter = took * (time % 3 === 0 ? time / 12 : 0.6 + (0.5 * time) / 12);
      if ((await ask(killAfter)) === undefined) killed++;
      expect(await ask()).toBe(`Time ${time}`);
    }
    expect(killed).toBeGreaterThan(0);
    expect(cached()).toEqual([expect.stringMatching(/^catalogue-[0-9a-f]+\.db$/)]);
  }, 120_000);

  it('in two processes at once answers both', async () => {
    const { ask, rename, cached } = setUp();
    rename('Of Two');
    expect(await Promise.all([ask(), ask()])).toEqual(['Of Two', 'Of Two']);
    expect(cached()).toHaveLength(1);
  }, 60_000);
});
