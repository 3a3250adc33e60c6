import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyEnvironment, ROOT } from './program.ts';

describe('the package', () => {
  let folder: string;
  let files: string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'truest-package-'));
    // Built by the global set-up; packing runs no scripts, so that it packs just that.
    const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    files = (JSON.parse(packed) as { files: { path: string }[] }[])[0]!.files.map((file) => file.path);
    const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz'))!);
    execFileSync('npm', ['init', '--yes'], { cwd: folder, stdio: 'ignore' });
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], {
      cwd: folder,
      stdio: 'ignore',
    });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the program, the compiled profiles, the schemas and the licences, and no sources', () => {
    for (const wanted of [
      'bin/truest.js',
      'dist/program/truest.cjs',
      'dist/catalogue/shipped.db',
      'schema/role.schema.json',
      'LICENSE',
      'ATTRIBUTION.md',
      'README.md',
      'dist/THIRD-PARTY-LICENSES.txt',
    ]) {
      expect(files).toContain(wanted);
    }
    expect(files.filter((path) => /^(src|test|bench|profiles|scripts)\//.test(path))).toEqual([]);
  });

  it('installs into an empty folder without a registry, and runs there', () => {
    const run = (...args: string[]) =>
      spawnSync(join(folder, 'node_modules/.bin/truest'), args, {
        cwd: folder,
        env: emptyEnvironment(),
        encoding: 'utf8',
      });
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'truest',
    ]);
    const page = run('role', 'show', 'e-commerce-operations-manager');
    expect({ code: page.status, err: page.stderr }).toEqual({ code: 0, err: '' });
    expect(page.stdout).toContain('E-Commerce Operations Manager');
    expect(run('role', 'search', 'returns').status).toBe(0);
    expect(run('profile', 'schema', 'role').stdout).toContain('"$schema"');
    expect(
      run(
        'profile',
        'new',
        'Bee Keeper',
        '--track',
        'business-operations',
        '--level',
        'specialist',
        '--summary',
        'You keep bees.',
      ).status,
    ).toBe(0);
  });
});
