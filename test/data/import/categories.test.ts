import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataFolder, hasData } from '../../../scripts/data-folder.ts';
import { getCategory, type Releases } from '../../../src/data/import/category.ts';
import { formatCategory } from '../../../src/data/import/category-yaml.ts';
import { loadReleases } from '../../../src/data/import/releases.ts';

const FOLDER = 'profiles/categories';
const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')) : [];

/** Needs the public releases, which are not part of the repository: see scripts/data-folder.ts. */
describe.skipIf(!hasData())('shipped categories', () => {
  let releases: Releases;
  beforeAll(async () => {
    releases = await loadReleases(dataFolder());
  }, 60_000);

  it('are what the public releases say, byte for byte', () => {
    expect(releases.onet.missing).toEqual([]);
    for (const name of names) {
      const code = name.replace(/\.yaml$/, '');
      const text = readFileSync(join(FOLDER, name), 'utf8');
      expect(text, `${name}: run "npm run categories"`).toBe(formatCategory(getCategory(code, releases)));
    }
  });

  it('have the figures that were read from the workbooks by hand', () => {
    const others = getCategory('13-1199', releases);
    expect(others.employment).toEqual({ people: 1087090, release: 'OEWS May 2025' });
    expect(others.pay?.median).toBe(83050);
    expect(others.projection).toMatchObject({ growthPercent: 3, openingsPerYear: 108200 });
    expect(others.gaps.map(({ year }) => year)).toEqual([2019, 2020]);
    const surgeons = getCategory('29-1022', releases);
    expect(surgeons.series.find(({ year }) => year === 2021)).toMatchObject({
      medianPay: 208000,
      topCoded: true,
    });
    expect(surgeons.series.find(({ year }) => year === 2022)).toMatchObject({
      medianPay: 239200,
      topCoded: true,
    });
  });
});
