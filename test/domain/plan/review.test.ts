import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay, monthsAfter, reviewDay } from '../../../src/domain/plan/review.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('review days', () => {
  test.each([
    ['2026-03-02', 3, '2026-06-02'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-29', 3, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('%s and %d months are %s', (from, months, to) => {
    expect(monthsAfter(from, months)).toBe(to);
  });

  test('are days of the calendar, in the month that many months later', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const to = monthsAfter(from, months);
        expect(isDay(to)).toBe(true);
        const count = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(count(to) - count(from)).toBe(months);
        expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
      }),
    );
  });

  test.each([
    [0, '2026-06-02'],
    [0.5, '2026-06-02'],
    [1, '2026-06-02'],
    [1.5, '2026-08-02'],
    [2, '2026-09-02'],
    [10, '2026-09-02'],
  ])('of a step of at least %d years is %s', (min, review) => {
    expect(reviewDay('2026-03-02', { min, max: min + 2 })).toBe(review);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-3-2', 'tomorrow', '', '20260302'])('%j is no day', (text) => {
    expect(isDay(text)).toBe(false);
  });
});
