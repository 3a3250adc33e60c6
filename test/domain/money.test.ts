import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CPI_U_MAY, inDollarsOf, percentChange } from '../../src/domain/money.ts';

describe('inDollarsOf', () => {
  it('is what the index says', () => {
    // 73,300 × 321.465 / 256.092
    expect(inDollarsOf(73_300, 2019, 2025)).toBe(92_011);
    expect(inDollarsOf(93_600, 2025, 2019)).toBe(74_566);
  });

  it('leaves dollars of the same year alone', () => {
    for (const year of Object.keys(CPI_U_MAY).map(Number))
      expect(inDollarsOf(61_234, year, year)).toBe(61_234);
  });

  it('knows nothing of years without an index', () => {
    expect(inDollarsOf(50_000, 2018, 2025)).toBeUndefined();
    expect(inDollarsOf(50_000, 2019, 2031)).toBeUndefined();
  });

  it('comes back to where it began, to the dollar', () => {
    const year = fc.constantFrom(...Object.keys(CPI_U_MAY).map(Number));
    fc.assert(
      fc.property(fc.nat(500_000), year, year, (dollars, a, b) => {
        const back = inDollarsOf(inDollarsOf(dollars, a, b)!, b, a)!;
        expect(Math.abs(back - dollars)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keeps more above less', () => {
    fc.assert(
      fc.property(fc.nat(500_000), fc.nat(500_000), (a, b) => {
        expect(
          Math.sign(inDollarsOf(a, 2019, 2025)! - inDollarsOf(b, 2019, 2025)!) * Math.sign(a - b),
        ).not.toBe(-1);
      }),
    );
  });
});

describe('percentChange', () => {
  it.each([
    [50, 75, 50],
    [75, 50, -100 / 3],
    [80, 80, 0],
    [80, 0, -100],
  ])('%d to %d', (from, to, percent) => {
    expect(percentChange(from, to)).toBeCloseTo(percent, 10);
  });

  it('has none from zero', () => {
    expect(percentChange(0, 12)).toBeUndefined();
  });
});
