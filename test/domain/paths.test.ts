import { describe, expect, it } from 'vitest';
import { compileProfiles } from '../../src/data/compile.ts';
import { RecordFile } from '../../src/data/record-file.ts';
import { StoredCatalogue } from '../../src/data/stored-catalogue.ts';
import { recordBytes } from '../../src/data/write-records.ts';
import { type PathQuery, type PathsAnswer, tracePaths } from '../../src/domain/paths.ts';
import { hospital } from '../support/hospital.ts';

const CATALOGUE = new StoredCatalogue(RecordFile.from(recordBytes(compileProfiles(hospital()), 1)));

const trace = (from: string, to: string, parts: Partial<PathQuery> = {}): PathsAnswer =>
  tracePaths(CATALOGUE, {
    from,
    to,
    via: [],
    avoid: [],
    withoutPivots: false,
    maxSteps: 6,
    limit: 5,
    ...parts,
  });

describe('tracePaths', () => {
  it('tells the steps of a route, in the words of who wrote them', () => {
    const { routes } = trace('nursing-assistant', 'charge-nurse');
    const [route] = routes;
    expect(route!.labels).toContain('fastest');
    expect(route!.steps.map(({ from, to, kind }) => [from.id, to.id, kind])).toEqual([
      ['nursing-assistant', 'staff-nurse', 'advance'],
      ['staff-nurse', 'charge-nurse', 'advance'],
    ]);
    expect(route!.steps[0]).toMatchObject({
      years: { min: 3, max: 6 },
      payChange: 93_600 - 39_530,
      giveUp: 'The patients you know.',
      barriers: { licences: ['Registered nurse licence'] },
      evidence: 'authored',
    });
  });

  it('says what is missing where no move leads', () => {
    const { routes, missing } = trace('nursing-assistant', 'records-clerk');
    expect(routes).toEqual([]);
    expect(missing?.to.id).toBe('records-clerk');
  });

  it('gives totals that are the sums of the steps', () => {
    const ids = [...hospital().roles.keys()];
    for (const from of ids) {
      for (const to of ids) {
        if (from === to) continue;
        for (const { steps, totals } of trace(from, to).routes) {
          const shares = steps.map((step) => step.gap.share);
          expect(totals.totalGap, `${from} to ${to}`).toBeCloseTo(
            shares.reduce((sum, share) => sum + share, 0),
            9,
          );
          expect(totals.maxGap).toBeCloseTo(Math.max(...shares), 9);
          expect(totals.years.min).toBe(steps.reduce((sum, step) => sum + step.years.min, 0));
          expect(steps.at(0)!.from.id).toBe(from);
          expect(steps.at(-1)!.to.id).toBe(to);
        }
      }
    }
  });
});
