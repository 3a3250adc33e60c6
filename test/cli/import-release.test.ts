import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, hasData } from '../../scripts/data-folder.ts';
import { SHIPPED_FOLDER } from '../../src/cli/ask.ts';
import { checkProfiles } from '../../src/data/check-profiles.ts';
import { shippedSet } from '../../src/data/compiled-profiles.ts';
import { loadProfiles } from '../../src/data/load-profiles.ts';
import type { ImportReport } from '../../src/domain/imports.ts';
import { runTruest, temporaryFolder } from '../support/memory-io.ts';

describe.skipIf(!hasData())('the whole release', () => {
  it('becomes valid profiles, with the figures that ship with truest', async () => {
    const home = temporaryFolder();
    const data = dataFolder();
    const reports: ImportReport[] = [];
    for (const source of [
      ['oews', join(data, 'bls/oews')],
      ['onet', join(data, 'onet/db_30_1_text')],
      ['projections', join(data, 'bls/ep')],
    ]) {
      const { code, out } = await runTruest(['import', ...source, '--json'], { home });
      expect(code).toBe(0);
      reports.push(JSON.parse(out) as ImportReport);
    }
    const [oews, onet, projections] = reports as [ImportReport, ImportReport, ImportReport];
    for (const { imported } of reports) {
      expect(imported.flatMap(({ bad }) => bad)).toEqual([]);
      expect(imported.flatMap(({ missing }) => missing)).toEqual([]);
    }
    expect(oews.imported.map(({ id }) => id)).toEqual(
      [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => `oews-${year}`),
    );
    expect(onet.imported[0]?.counts).toMatchObject({ occupations: 1016, tasks: 18_796 });
    expect(projections.profiles).toMatchObject({ roles: 1016, leftOut: [] });
    expect(projections.present).toHaveLength(9);

    const shipped = shippedSet(SHIPPED_FOLDER);
    const loaded = loadProfiles([join(home, 'data/imported/profiles')]);
    const { set, problems } = checkProfiles(loaded, shipped);
    expect(problems).toEqual([]);
    expect([...set.roles.values()].filter(({ value }) => value.origin !== undefined)).toHaveLength(1016);
    for (const [code, { value }] of shipped.categories) {
      const { occupations, ...figures } = value;
      const imported = set.categories.get(code)!.value;
      expect(imported).toMatchObject(figures);
      expect(imported.occupations.map((one) => one.code)).toEqual(
        expect.arrayContaining(occupations.map((one) => one.code)),
      );
    }
  });
});
