import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, correlate, reasonsOf, standardise } from '../../../src/domain/match/correlate.ts';

const profile = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 });

describe("Pearson's correlation", () => {
  test('is that of a worked example', () => {
    // Deviations 1, -1, 0, 2, -2, 0 and 2, 0, -2, 1, -1, 0: their products add up to 6, their squares to 10 each.
    const a = standardise([21, 19, 20, 22, 18, 20])!;
    const b = standardise([6, 4, 2, 5, 3, 4])!;
    expect(correlate(a, b)).toBeCloseTo(0.6, 12);
  });

  test('is 1 with itself, -1 with its opposite, alike both ways, whatever the scale', () => {
    fc.assert(
      fc.property(profile, profile, (one, other) => {
        const [a, b] = [standardise(one), standardise(other)];
        if (!a || !b) return;
        expect(correlate(a, standardise(one.map((value) => 3 * value + 7))!)).toBeCloseTo(1, 9);
        expect(correlate(a, standardise(one.map((value) => -value))!)).toBeCloseTo(-1, 9);
        expect(correlate(a, b)).toBe(correlate(b, a));
        expect(Math.abs(correlate(a, b))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('of a profile without any difference there is none', () => {
    expect(standardise([7, 7, 7, 7, 7, 7])).toBeUndefined();
    expect(standardise([0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBeUndefined();
  });
});

test.each([
  [1, 'best'],
  [0.729, 'best'],
  [0.7289, 'great'],
  [0.608, 'great'],
  [0.6079, 'good'],
  [0.001, 'good'],
  [0, undefined],
  [-0.9, undefined],
])('a correlation of %d is the band %s', (correlation, band) => {
  expect(bandOf(correlation)).toBe(band);
});

describe('reasons', () => {
  const reasons = (person: number[], work: number[]) => reasonsOf(standardise(person)!, standardise(work)!);

  test('name what is high or low in both, and what parts them, the most telling first', () => {
    expect(reasons([4, 4, 8, 38, 28, 8], [1, 2, 1, 7, 2, 6])).toEqual({
      bothHigh: ['social'],
      bothLow: ['realistic', 'artistic', 'investigative'],
      workHasMore: ['conventional'],
      workHasLess: ['enterprising'],
    });
  });

  test('never name an interest twice', () => {
    fc.assert(
      fc.property(profile, profile, (one, other) => {
        const [a, b] = [standardise(one), standardise(other)];
        if (!a || !b) return;
        const named = Object.values(reasonsOf(a, b)).flat();
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });
});
