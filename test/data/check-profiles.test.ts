import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProfiles } from '../../src/data/check-profiles.ts';
import { loadProfiles } from '../../src/data/load-profiles.ts';
import { mergeProfiles, NO_PROFILES } from '../../src/data/merge-profiles.ts';
import type { ProfileFile } from '../../src/data/profile-set.ts';
import { advancementCycle } from '../../src/data/rules/advancement-cycle.ts';
import { Names } from '../../src/data/rules/context.ts';
import { type RoleProfile, roleSchema } from '../../src/schema/role.ts';

const TRACK = `id: baking
title: Baking
summary: Bread before the town wakes up.
levels: [{ id: baker, title: Baker, stage: early, summary: Runs a shift. }]
`;
const roleText = (id: string, title: string, more = ''): string =>
  `id: ${id}\ntitle: ${title}\ntrack: baking\nlevel: baker\nsummary: Makes bread.\n${more}`;
const moveTo = (to: string): string =>
  `advancement:\n  - { to: ${to}, years: { min: 1, max: 2 }, before: a, how: b, giveUp: c, gap: d }\n`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'truest-check-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, folder, path)), { recursive: true });
    writeFileSync(join(root, folder, path), text);
  }
  return join(root, folder);
}

const shipped = (): string =>
  write('shipped', {
    'tracks/baking.yaml': TRACK,
    'roles/baking/baker.yaml': roleText('baker', 'Baker'),
    'skills.yaml': 'skills: [{ id: dough, name: Dough, group: Bench }]\n',
  });
const titles = ({ roles }: ReturnType<typeof checkProfiles>['set']): Record<string, string> =>
  Object.fromEntries([...roles].map(([id, { value }]) => [id, value.title]));

describe('folders over folders', () => {
  it('lets a later folder replace a role, and adds up skills', () => {
    const own = write('own', {
      'roles/baking/baker.yaml': roleText('baker', 'Village Baker'),
      'roles/baking/miller.yaml': roleText('miller', 'Miller'),
      'skills.yaml': 'skills: [{ id: milling, name: Milling, group: Mill }]\n',
    });
    const { set, problems } = checkProfiles(loadProfiles([shipped(), own]));
    expect(problems).toEqual([]);
    expect(titles(set)).toEqual({ baker: 'Village Baker', miller: 'Miller' });
    expect([...set.skills.keys()]).toEqual(['dough', 'milling']);
    expect(set.roles.get('baker')?.file?.folder).toBe(own);
  });

  it('shows the replaced role again when the one over it has errors', () => {
    const own = write('own', {
      'roles/baking/baker.yaml': roleText('baker', 'Village Baker', moveTo('astronaut')),
      'roles/baking/miller.yaml': roleText('miller', 'Miller', 'salary: 1\n'),
    });
    const { set, problems } = checkProfiles(loadProfiles([shipped(), own]));
    expect(problems.map(({ rule }) => rule)).toEqual(['role/unknown-move-target', 'schema/unknown-key']);
    expect(titles(set)).toEqual({ baker: 'Baker' });
  });

  it('keeps files with warnings', () => {
    const own = write('own', { 'roles/baking/miller.yaml': roleText('miller', 'Miller #2') });
    const { set, problems } = checkProfiles(loadProfiles([shipped(), own]));
    expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
    expect(titles(set)).toEqual({ baker: 'Baker', miller: 'Miller' });
  });

  it('checks folders over a compiled set, and not the set', () => {
    const base = checkProfiles(loadProfiles([shipped()])).set;
    const own = write('own', {
      'roles/baking/miller.yaml': roleText('miller', 'Miller', moveTo('baker')),
    });
    const { set, problems } = checkProfiles(loadProfiles([own]), base);
    expect(problems).toEqual([]);
    expect(titles(set)).toEqual({ baker: 'Baker', miller: 'Miller' });
  });

  it('leads moves to a former id to where it is now', () => {
    const own = write('own', {
      'roles/baking/miller.yaml': roleText('miller', 'Miller', moveTo('oven-hand')),
      'roles/baking/stoker.yaml': roleText('stoker', 'Stoker', 'formerIds: [oven-hand]\n'),
    });
    const { set } = checkProfiles(loadProfiles([shipped(), own]));
    expect(set.roles.get('miller')?.value.advancement[0]?.to).toBe('stoker');
  });
});

describe('links to broken files', () => {
  it('are not called dead when a vocabulary cannot be read at all', () => {
    const own = write('own', {
      'skills.yaml': 'skills: [\n',
      'roles/baking/miller.yaml': roleText(
        'miller',
        'Miller',
        'skills: [{ id: milling, importance: 1, level: 1, why: all day }]\n',
      ),
    });
    const { problems } = checkProfiles(loadProfiles([shipped(), own]));
    expect(problems.map(({ rule }) => rule)).toEqual(['yaml/syntax']);
  });

  it('are not judged by what may be in them', () => {
    const own = write('own', {
      'tracks/milling.yaml': TRACK.replaceAll('baking', 'milling').replace('levels', 'rungs'),
      'roles/milling/miller.yaml': roleText('miller', 'Miller').replace('track: baking', 'track: milling'),
    });
    const { problems } = checkProfiles(loadProfiles([shipped(), own]));
    expect(problems.map(({ rule }) => rule)).toEqual(['schema/missing', 'schema/unknown-key']);
    expect(problems.every(({ file }) => file.endsWith('milling.yaml'))).toBe(true);
  });

  it('are not dead when the file says another id', () => {
    const own = write('own', {
      'roles/baking/miller.yaml': roleText('millr', 'Miller'),
      'roles/baking/baker.yaml': roleText('baker', 'Baker', moveTo('miller')),
    });
    const { problems } = checkProfiles(loadProfiles([shipped(), own]));
    expect(problems.map(({ rule }) => rule)).toEqual(['role/id-is-not-file-name']);
  });
});

it('sorts problems by file, line and column', () => {
  const own = write('own', {
    'roles/baking/b.yaml': 'id: b\nrole: 1\ntrak: 2\n',
    'roles/baking/a.yaml': `${roleText('a', 'A')}x: [{ a: 1 }]\n`,
  });
  const places = checkProfiles(loadProfiles([own])).problems.map(
    ({ file, line, column }) => [file, line, column] as const,
  );
  const sorted = [...places].sort((a, b) => a[0].localeCompare(b[0]) || a[1] - b[1] || a[2] - b[2]);
  expect(places).toEqual(sorted);
  expect(new Set(places.map(([file]) => file)).size).toBe(2);
});

describe('cycles in advancement', () => {
  function findings(edges: readonly (readonly [number, number])[], count: number) {
    const targets = new Map<number, number[]>();
    for (const [from, to] of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
    const files = Array.from({ length: count }, (_, n): ProfileFile<'role'> => {
      const advancement = (targets.get(n) ?? []).map((to) => ({
        to: `role-${to}`,
        years: { min: 1, max: 2 },
        before: 'a',
        how: 'b',
        giveUp: 'c',
        gap: 'd',
      }));
      const value: RoleProfile = roleSchema.parse({
        id: `role-${n}`,
        title: `Role ${n}`,
        track: 'baking',
        level: 'baker',
        summary: 'Bakes.',
        advancement,
      });
      return {
        kind: 'role',
        path: `/role-${n}.yaml`,
        folder: '/',
        value,
        locate: () => ({ line: 1, column: 1, length: 1 }),
        sourceLine: () => undefined,
      };
    });
    const set = mergeProfiles(NO_PROFILES, files);
    return [...advancementCycle({ set, files, names: new Names(set, files, []) })];
  }

  it('are named whole, once, at the first role by name', () => {
    expect(
      findings(
        [
          [3, 1],
          [1, 2],
          [2, 3],
          [0, 1],
        ],
        4,
      ),
    ).toMatchObject([
      {
        path: ['advancement', 0, 'to'],
        message: expect.stringContaining('role-1 > role-2 > role-3 > role-1'),
      },
    ]);
  });

  it('do not overflow on a long ladder', () => {
    const ladder = Array.from({ length: 20_000 }, (_, n) => [n, n + 1] as const);
    expect(findings(ladder, 20_001)).toEqual([]);
    expect(findings([...ladder, [20_000, 0]], 20_001)).toHaveLength(1);
  });

  it('are found exactly when a role reaches itself', () => {
    const edge = fc.tuple(fc.nat(5), fc.nat(5)).filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 12 }), (edges) => {
        const reaches = (from: number, seen = new Set<number>()): Set<number> => {
          for (const [a, to] of edges) {
            if (a !== from || seen.has(to)) continue;
            seen.add(to);
            reaches(to, seen);
          }
          return seen;
        };
        const isCyclic = [0, 1, 2, 3, 4, 5].some((n) => reaches(n).has(n));
        expect(findings(edges, 6).length > 0).toBe(isCyclic);
      }),
    );
  });
});
