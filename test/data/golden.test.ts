import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkProfiles } from '../../src/data/check-profiles.ts';
import { loadProfiles } from '../../src/data/load-profiles.ts';
import type { ProfileEntry, ProfileKind, ProfileSet } from '../../src/data/profile-set.ts';
import { renderDiagnostics } from '../../src/render/diagnostics.ts';

const CASES = fileURLToPath(new URL('../golden/profiles', import.meta.url));
const SCREEN = { width: 80, colour: false, unicode: true };

/** The bakery as it would come compiled: values without files. */
function base(): ProfileSet {
  const { set, problems } = checkProfiles(loadProfiles([join(CASES, 'base')]));
  expect(problems).toEqual([]);
  const plain = <K extends ProfileKind>(entries: ReadonlyMap<string, ProfileEntry<K>>) =>
    new Map([...entries].map(([id, { value }]) => [id, { value }]));
  return {
    roles: plain(set.roles),
    tracks: plain(set.tracks),
    categories: plain(set.categories),
    skills: new Map([...set.skills].map(([id, { value }]) => [id, { value }])),
  };
}

/** What is said about the profiles of a case, with paths as seen from its folder. */
function report(folder: string): string {
  const loaded = loadProfiles([folder]);
  const problems = checkProfiles(loaded, base()).problems.map((problem) => ({
    ...problem,
    file: relative(folder, problem.file).replaceAll('\\', '/'),
  }));
  return renderDiagnostics(problems, SCREEN, loaded.stats.size);
}

const cases = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .map((entry) => entry.name);

describe('profiles with mistakes', () => {
  it.each(cases)('%s', (name) => {
    const folder = join(CASES, name);
    const file = join(folder, 'report.txt');
    const said = report(folder);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, said);
    expect(existsSync(file), `${name} has no report.txt: run with UPDATE_GOLDEN=1 to write it`).toBe(true);
    expect(said).toBe(readFileSync(file, 'utf8'));
  });

  it('are reported the same way a second time', () => {
    const folder = join(CASES, 'schema-value');
    expect(report(folder)).toBe(report(folder));
  });
});
