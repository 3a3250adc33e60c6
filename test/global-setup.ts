import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['src', 'profiles', 'scripts', 'bin', 'package.json', 'package-lock.json'];
const BUILT = ['dist/program/truest.cjs', 'dist/catalogue'];

/** Builds the program once before the tests, when what it is built from has changed since the last time. */
export default function setup(): void {
  const oldest = Math.min(...BUILT.map((path) => newestIn(join(ROOT, path))));
  const newest = Math.max(...SOURCES.map((path) => newestIn(join(ROOT, path))));
  if (newest < oldest) return;
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    // A shell on Windows, where npm is a script.
    shell: process.platform === 'win32',
  });
}

/** When a file, or anything in a folder, was last written, in milliseconds since 1970; 0 for nothing. */
function newestIn(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const entries = readdirSync(path).map((name) => newestIn(join(path, name)));
  return Math.max(stat.mtimeMs, ...entries);
}
