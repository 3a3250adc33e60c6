import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countProfiles, type ProfileStats } from '../../src/domain/profile-stats.ts';
import { renderProfileStats } from '../../src/render/profile-stats.ts';
import { widthOf } from '../../src/render/text.ts';
import { hospital } from '../support/hospital.ts';
import { runTruest, temporaryFolder } from '../support/memory-io.ts';
import { advance, profiles, role, sideways, track } from '../support/profiles.ts';

const sum = (tallies: readonly { readonly count: number }[]): number =>
  tallies.reduce((total, { count }) => total + count, 0);

describe('counting', () => {
  it('is by track, level, education, section and length', () => {
    const stats = countProfiles(
      profiles({
        tracks: [track('nursing', ['assistant', 'nurse', 'lead']), track('baking', ['baker'])],
        roles: [
          role('aide', { level: 'assistant', summary: 'One two three.', advancement: [advance('nurse')] }),
          role('nurse', {
            summary: 'One two three four five.',
            category: '29-1141',
            lateral: [sideways('aide'), sideways('baker', 'pivot'), sideways('nobody', 'pivot')],
          }),
          role('baker', { track: 'baking', level: 'baker', summary: 'One.' }),
        ],
      }),
    );
    expect(stats).toMatchObject({
      roles: 3,
      categories: 1,
      tracks: [
        { name: 'Baking', count: 1, levels: 1, words: 1, laterals: 0, pivots: 0 },
        { name: 'Nursing', count: 2, levels: 2, laterals: 1, pivots: 2 },
      ],
      stages: [
        { name: 'early', count: 2 },
        { name: 'middle', count: 1 },
        { name: 'senior', count: 0 },
      ],
      moves: { advance: 1, lateral: 1, pivot: 2, acrossTracks: 1 },
      words: { fewest: 1 },
    });
    const sections = new Map(stats.sections.map(({ name, count }) => [name, count]));
    expect(sections.get('advancement')).toBe(1);
    expect(sections.get('interview')).toBe(0);
    expect(sum(stats.education)).toBe(0);
  });

  it('of nothing is nothing', () => {
    const stats = countProfiles(profiles({ roles: [], tracks: [] }));
    expect(stats).toMatchObject({ roles: 0, tracks: [], words: { fewest: 0, median: 0, most: 0 } });
    const page = renderProfileStats(stats, { width: 80, colour: false, unicode: true });
    expect(page).toContain('0 roles in 0 tracks');
    expect(page).not.toMatch(/NaN|undefined/);
  });

  it('speaks of one role as one', () => {
    const stats = countProfiles(profiles({ roles: [role('nurse', { category: '29-1141' })] }));
    expect(renderProfileStats(stats, { width: 80, colour: false, unicode: true })).toMatch(
      /^1 role in 1 track, with 1 category\n/,
    );
  });

  it.each([20, 30, 40, 60, 80, 200])('keeps to a screen of %i columns', (width) => {
    const page = renderProfileStats(countProfiles(hospital()), { width, colour: false, unicode: true });
    for (const line of page.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width);
  });
});

describe('truest profile stats', () => {
  it('shows tables of the shipped profiles', async () => {
    const { code, out, err } = await runTruest(['profile', 'stats']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const part of [
      /^\d+ roles in \d+ tracks?, with \d+ categories\n/,
      /^Business Operations +\d/m,
      /^Level\n/m,
    ])
      expect(out).toMatch(part);
    for (const heading of ['Usual education', 'Sections that are written', 'Words a role:', 'Moves:'])
      expect(out).toContain(heading);
  });

  it('answers as JSON, whose parts agree', async () => {
    const { code, out } = await runTruest(['profile', 'stats', '--json']);
    expect(code).toBe(0);
    const stats = JSON.parse(out) as ProfileStats & { readonly schemaVersion: number };
    expect(stats.schemaVersion).toBe(1);
    expect(sum(stats.tracks)).toBe(stats.roles);
    expect(sum(stats.stages)).toBe(stats.roles);
    expect(sum(stats.education)).toBe(stats.roles);
    expect(stats.sections.every(({ count }) => count <= stats.roles)).toBe(true);
    expect(stats.words.fewest).toBeLessThanOrEqual(stats.words.median);
    expect(stats.words.median).toBeLessThanOrEqual(stats.words.most);
  });

  it("counts a user's folder too", async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'mine/roles/baking'), { recursive: true });
    mkdirSync(join(cwd, 'mine/tracks'), { recursive: true });
    writeFileSync(
      join(cwd, 'mine/tracks/baking.yaml'),
      'id: baking\ntitle: Baking\nsummary: Bread.\nlevels: [{ id: baker, title: Baker, stage: early, summary: Bakes. }]\n',
    );
    writeFileSync(
      join(cwd, 'mine/roles/baking/baker.yaml'),
      'id: baker\ntitle: Baker\ntrack: baking\nlevel: baker\nsummary: Makes bread at night.\n',
    );
    const { code, out } = await runTruest(['--profiles', 'mine', 'profile', 'stats', '--json'], { cwd });
    expect(code).toBe(0);
    expect((JSON.parse(out) as ProfileStats).tracks).toContainEqual({
      name: 'Baking',
      count: 1,
      levels: 1,
      words: 4,
      laterals: 0,
      pivots: 0,
    });
  });
});
