import { describe, expect, test } from 'vitest';
import { type PathRoute, tracePaths } from '../../../src/domain/paths.ts';
import {
  describeRoute,
  findRoute,
  parseRoute,
  proposeRoute,
  stopsOf,
} from '../../../src/domain/plan/route.ts';
import { roleSchema } from '../../../src/schema/role.ts';
import { hospital } from '../../support/hospital.ts';
import { asks, role, sideways } from '../../support/profiles.ts';
import { catalogueOf } from '../../support/views.ts';

/** Routes of so many steps, with the stretch of their hardest step. */
const route = (steps: number, maxGap: number, labels: PathRoute['labels'] = []): PathRoute =>
  ({ labels, steps: Array(steps).fill({}), totals: { maxGap, totalGap: maxGap } }) as unknown as PathRoute;

describe('the route to plan', () => {
  test('is the smoothest of those with the fewest steps', () => {
    const routes = [route(3, 0.2), route(2, 0.5), route(2, 0.4), route(4, 0.1)];
    expect(proposeRoute(routes)).toBe(routes[2]);
    expect(proposeRoute([...routes].reverse())).toBe(routes[2]);
  });

  test.each([
    ['fastest', 'fastest'],
    ['best-paid', 'best paid'],
    ['best paid', 'best paid'],
    ['2', 2],
    ['0', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['quickest', undefined],
  ])('%s is asked for as %s', (typed, wish) => {
    expect(parseRoute(typed)).toBe(wish);
  });

  test('is found by what it is best at, or by its number', () => {
    const routes = [route(1, 0.5, ['fastest', 'best paid']), route(2, 0.3), route(3, 0.1, ['smoothest'])];
    expect(findRoute(routes, 'best paid')).toBe(routes[0]);
    expect(findRoute(routes, 2)).toBe(routes[1]);
    expect(findRoute(routes, 4)).toBeUndefined();
    expect(describeRoute(routes[0]!, routes)).toBe('the fastest and best paid of 3 routes');
    expect(describeRoute(routes[1]!, routes)).toBe('route 2 of 3 routes');
    expect(describeRoute(routes[1]!, [routes[1]!])).toBe('the only route worth choosing');
  });

  test('does not make a detour for a smaller step', () => {
    const before = hospital();
    const far = role('ward-educator', { skills: [asks('patient-care', 4, 6), asks('rostering', 5, 6)] });
    const roles = new Map(before.roles).set(far.id, far);
    for (const id of ['staff-nurse', 'charge-nurse']) {
      const parts = before.roles.get(id)!;
      roles.set(id, roleSchema.parse({ ...parts, lateral: [...parts.lateral, sideways(far.id)] }));
    }
    const all = { ...before, roles };
    const { routes } = tracePaths(catalogueOf(all), {
      from: 'staff-nurse',
      to: far.id,
      via: [],
      avoid: [],
      withoutPivots: false,
      maxSteps: 8,
      limit: 4,
    });
    expect(routes.find(({ labels }) => labels.includes('smoothest'))!.steps).toHaveLength(2);
    expect(stopsOf(proposeRoute(routes))).toEqual([far.id]);
  });
});
