import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PROGRAM = join(ROOT, 'bin/truest.js');

/** A Node that the built program is run with. */
export interface NodeVersion {
  readonly name: string;
  readonly path: string;
}

/** This Node, and those that `scripts/bring-nodes.mjs` brought. */
export function nodeVersions(): NodeVersion[] {
  const folder = join(ROOT, '.nodes');
  const brought = existsSync(folder) ? readdirSync(folder).sort() : [];
  const others = brought.flatMap((major): NodeVersion[] => {
    const packages = join(folder, major, 'node_modules');
    if (!existsSync(packages)) return [];
    const found = readdirSync(packages).map((name) => join(packages, name, 'bin/node'));
    return found.filter((path) => existsSync(path)).map((path) => ({ name: `Node ${major}`, path }));
  });
  return [{ name: `Node ${process.versions.node.split('.')[0]}`, path: process.execPath }, ...others];
}

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A home of its own in which nothing of the machine shows; `remove` it afterwards. */
export function emptyHome(): { readonly env: Record<string, string>; remove(): void } {
  const home = mkdtempSync(join(tmpdir(), 'truest-e2e-'));
  return {
    env: { TRUEST_HOME: home, HOME: home },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** A small environment with an empty home, for one test. */
export function emptyEnvironment(): Record<string, string> {
  const home = emptyHome();
  onTestFinished(() => home.remove());
  return { PATH: process.env['PATH'] ?? '', ...home.env };
}

/** Runs the built program, with pipes for its streams. */
export function runProgram(
  args: readonly string[],
  {
    node = process.execPath,
    env = {},
    input = '',
  }: { node?: string; env?: Record<string, string>; input?: string } = {},
): Finished {
  const { status, stdout, stderr } = spawnSync(node, [PROGRAM, ...args], {
    env: { ...emptyEnvironment(), ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs a line of shell in which `truest` is the built program. */
export function runShell(line: string, node = process.execPath): Promise<Finished> {
  const env = emptyEnvironment();
  const script = `truest() { "${node}" "${PROGRAM}" "$@"; }\n${line}`;
  return new Promise((resolve) => {
    const child = spawn('bash', ['-c', script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
