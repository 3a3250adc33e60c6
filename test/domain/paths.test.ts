import { describe, expect, it } from 'vitest';
import { type PathQuery, type PathsAnswer, tracePaths } from '../../src/domain/paths.ts';
import { hospital } from '../support/hospital.ts';
import { catalogueOf } from '../support/views.ts';

const CATALOGUE = catalogueOf(hospital());

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

  it('leaves out what gains too little only when it is asked to, and counts it', () => {
    const all = trace('nursing-assistant', 'director-of-nursing', { limit: 99 });
    const some = trace('nursing-assistant', 'director-of-nursing', { limit: 99, materialOnly: true });
    expect(all).toMatchObject({ immaterialCount: 0, routeCount: all.routes.length });
    expect(some.routeCount).toBe(all.routeCount);
    expect(some.routes.length + some.immaterialCount).toBe(all.routeCount);
    expect(all.routes).toEqual(expect.arrayContaining([...some.routes]));
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
