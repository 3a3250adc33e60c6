import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRoutes, gainsMaterially } from '../../src/domain/choose-routes.ts';
import type { Route } from '../../src/domain/routes.ts';

const route = (years: number, maxGap: number, lowestPay: number): Route => ({
  moves: [0],
  costs: { years, maxGap, totalGap: maxGap, lowestPay },
});

describe('chooseRoutes', () => {
  const fastest = route(5, 0.8, 40_000);
  const smoothest = route(9, 0.4, 45_000);
  const paid = route(8, 0.7, 60_000);
  const compromise = route(7, 0.6, 42_000);
  /** A little quicker than the compromise's neighbours, and otherwise the same. */
  const hair = route(7.2, 0.58, 42_500);
  const all = [fastest, compromise, hair, paid, smoothest];

  it('passes over what gains too little, and counts it', () => {
    const { chosen, immaterial } = chooseRoutes(all, 4, true);
    expect(chosen.map((one) => one.route)).toEqual([fastest, compromise, paid, smoothest]);
    expect(chosen.map(({ labels }) => labels)).toEqual([['fastest'], [], ['best paid'], ['smoothest']]);
    expect(immaterial).toBe(1);
  });

  it('gives all of them, up to the limit, to who asks for a number', () => {
    expect(chooseRoutes(all, 9, false)).toMatchObject({ immaterial: 0, chosen: { length: 5 } });
    expect(chooseRoutes(all, 3, false).chosen.map((one) => one.route)).toEqual([fastest, paid, smoothest]);
    expect(chooseRoutes([], 3, true)).toEqual({ chosen: [], immaterial: 0 });
  });

  it.each([
    ['half a year', route(6.5, 0.6, 42_000), true],
    ['less than half a year', route(6.6, 0.6, 42_000), false],
    ['five points of stretch', route(7, 0.55, 42_000), true],
    ['four points of stretch', route(7, 0.56, 42_000), false],
    ['two thousand dollars', route(7, 0.6, 44_000), true],
    ['less money', route(7, 0.6, 43_999), false],
    ['pay that is not known at all', route(7, 0.6, Number.POSITIVE_INFINITY), true],
  ])('%s is material or not', (_name, other, is) => {
    expect(gainsMaterially(other.costs, compromise.costs)).toBe(is);
  });

  it('never leaves out a route that is best at something, nor one that gains over all that are shown', () => {
    const any = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 20, max: 60 }),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(any, (costs) => {
        const routes = costs
          .map(([years, gap, pay]) => route(years / 4, gap / 20, pay * 1000))
          .sort((a, b) => a.costs.years - b.costs.years);
        const { chosen, immaterial } = chooseRoutes(routes, 99, true);
        const shown = chosen.map((one) => one.route);
        expect(shown.length + immaterial).toBe(routes.length);
        expect(new Set(chosen.flatMap(({ labels }) => labels)).size).toBe(3);
        for (const one of routes.filter((other) => !shown.includes(other))) {
          expect(shown.every((other) => gainsMaterially(one.costs, other.costs))).toBe(false);
        }
      }),
    );
  });
});
