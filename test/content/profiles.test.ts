import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkProfiles } from '../../src/data/check-profiles.ts';
import { loadProfiles } from '../../src/data/load-profiles.ts';
import { renderDiagnostics } from '../../src/render/diagnostics.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const loaded = loadProfiles([join(ROOT, 'profiles')]);
const { set, problems } = checkProfiles(loaded);
const files = [...loaded.stats.keys()].map((path) => relative(ROOT, path).replaceAll('\\', '/')).sort();

describe('every shipped profile', () => {
  it.each(files)('%s is valid', (file) => {
    const own = problems.filter((problem) => problem.file === join(ROOT, file));
    const screen = { width: 100, colour: false, unicode: true };
    expect(own.length === 0 ? '' : renderDiagnostics(own, screen)).toBe('');
  });

  it.each(files)('%s says its schema to the editor', (file) => {
    const [first] = readFileSync(join(ROOT, file), 'utf8').split('\n', 1);
    const schema = /^# yaml-language-server: \$schema=(\S+)$/.exec(first ?? '')?.[1];
    expect(schema).toBeDefined();
    const kind = loaded.files.find(({ path }) => path === join(ROOT, file))?.kind;
    expect(resolve(ROOT, dirname(file), schema ?? '')).toBe(join(ROOT, 'schema', `${kind}.schema.json`));
  });
});

const roles = [...set.roles.values()].map(({ value }) => value);

/** What readers were promised of each role, which the format leaves open to others. */
describe.each(roles.map((role) => [role.id, role] as const))('the role %s', (_, role) => {
  it('has every section', () => {
    expect(role.whatItsLike).toBeDefined();
    expect(role.roleProfile).toBeDefined();
    expect(role.requirements?.education).toBeDefined();
    expect(role.requirements?.experience).toBeDefined();
    expect(role.requirements?.tools.length).toBeGreaterThanOrEqual(3);
    expect(role.category).toBeDefined();
    expect(role.aliases.length).toBeGreaterThanOrEqual(1);
    expect(role.varies.length).toBeGreaterThanOrEqual(2);
    expect(role.changing.length).toBeGreaterThanOrEqual(1);
    expect(role.sources.length).toBeGreaterThanOrEqual(1);
  });

  it('says enough to decide on', () => {
    expect(role.skills.length).toBeGreaterThanOrEqual(8);
    expect(role.interview.length).toBeGreaterThanOrEqual(6);
    expect(role.fit?.statements.length).toBeGreaterThanOrEqual(10);
  });

  it('leads somewhere', () => {
    expect(role.advancement.length + role.lateral.length).toBeGreaterThanOrEqual(1);
  });

  it('asks about liking, bearing and being', () => {
    const kinds = new Set(role.fit?.statements.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['energy', 'friction', 'strength']);
  });

  it('speaks in the first person in its statements', () => {
    const others = role.fit?.statements.filter(({ text }) => !/\b(?:I|me|my|mine)\b/i.test(text));
    expect(others?.map(({ text }) => text)).toEqual([]);
  });

  it('has a length that is read', () => {
    const words = JSON.stringify(role).split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(800);
    expect(words).toBeLessThanOrEqual(3500);
  });
});

describe.each([...set.tracks.values()].map(({ value }) => [value.id, value] as const))(
  'the track %s',
  (_, track) => {
    it('has every section', () => {
      expect(track.work).toBeDefined();
      expect(track.challenge).toBeDefined();
      expect(track.thrives).toBeDefined();
      expect(track.waysIn.length).toBeGreaterThanOrEqual(2);
      expect(track.socGroups.length).toBeGreaterThanOrEqual(1);
    });

    it('has a role on several of its levels', () => {
      const levels = new Set(roles.filter((role) => role.track === track.id).map(({ level }) => level));
      expect(levels.size).toBeGreaterThanOrEqual(2);
    });
  },
);

it('has no skill that no role needs', () => {
  const used = new Set(roles.flatMap((role) => role.skills.map(({ id }) => id)));
  const unused = [...set.skills.keys()].filter((id) => !used.has(id));
  // The vocabulary may run ahead of the roles, though not by more than a third.
  expect(unused.length).toBeLessThanOrEqual(set.skills.size / 3);
});
